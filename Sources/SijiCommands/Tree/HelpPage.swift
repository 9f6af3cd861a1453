import SijiFault

/// The help of a noun or a verb, by display width.
struct HelpPage {
    let node: CommandNode
    /// The words that lead to it, `siji` first.
    let path: [String]
    let speech: Speech

    func lines(width: Int) -> [String] {
        var lines = DisplayWidth.sentence(node.abstract ?? "", within: width) + [""]
        lines += usage(width)
        lines += section(.helpPlaces, node.places.map { ($0.label, text($0)) }, width)
        lines += section(.helpOptions, node.options.filter(\.shouldDisplay).map { ($0.label, text($0)) }, width)
        lines += section(.helpCommands, verbs, width)
        if path.count == 1 {
            let short = Aliases.all.map { ($0.word, "siji " + $0.meaning.joined(separator: " ")) }
            lines += section(.helpShortWays, short, width)
            lines += section(
                .helpExitCodes,
                SijiProgram.ExitStatus.allCases.map { ("\($0.rawValue)", text($0)) },
                width
            )
        }
        if !node.verbs.isEmpty { lines += [""] + DisplayWidth.sentence(speech[.helpMore(command)], within: width) }
        return lines
    }

    private var command: String { path.joined(separator: " ") }

    private func usage(_ width: Int) -> [String] {
        let parts =
            node.verbs.isEmpty
            ? node.places.map(\.synopsis) + node.options.filter { !$0.isOptional }.map(\.synopsis)
                + [speech[.helpAnyOptions]]
            : [speech[.helpCommand]]
        let heading = speech[.helpUsage] + " "
        let indent = DisplayWidth.of(heading)
        var lines = DisplayWidth.flow([command] + parts, gap: " ", within: width - indent)
        let aliases = Aliases.words(for: Array(path.dropFirst())).map { "siji \($0)" }
        if !aliases.isEmpty { lines += [speech[.helpAlso(aliases.joined(separator: ", "))]] }
        return lines.enumerated().map { place, line in
            (place == 0 ? heading : String(repeating: " ", count: indent)) + line
        }
    }

    private var verbs: [(String, String)] {
        node.verbs.filter(\.shouldDisplay).map { verb in
            let aliases = Aliases.words(for: path.dropFirst() + [verb.commandName])
            return (([verb.commandName] + aliases).joined(separator: " "), verb.abstract ?? "")
        }
    }

    private func text(_ argument: ArgumentNode) -> String {
        // The parser describes its own two in English alone.
        if argument.words.contains("--help") { return speech[.helpHelp] }
        if argument.words.contains("--version") { return speech[.helpVersion] }
        return argument.abstract ?? ""
    }

    private func text(_ status: SijiProgram.ExitStatus) -> String {
        switch status {
        case .done: speech[.exitDone]
        case .fault: speech[.exitFault]
        case .unreachable: speech[.exitUnreachable]
        case .usage: speech[.exitUsage]
        }
    }

    private func section(_ heading: Word, _ rows: [(label: String, text: String)], _ width: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widest = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let column = min(widest + 4, max(12, width / 3))
        var lines = ["", speech[heading]]
        for (label, text) in rows {
            let parts = HelpPage.wrapped(text, max(16, width - column))
            let isBeside = DisplayWidth.of(label) + 4 <= column
            if !isBeside { lines.append("  " + label) }
            for (place, part) in parts.enumerated() {
                let left = place == 0 && isBeside ? "  " + label : ""
                lines.append(DisplayWidth.fitted(left, column) + part)
            }
        }
        return lines
    }

    /// A sentence broken between its words, and within those that are wider than the line, as Chinese is.
    static func wrapped(_ text: String, _ columns: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ").map(String.init) {
            let last = lines[lines.count - 1]
            let joined = last.isEmpty ? word : last + " " + word
            if DisplayWidth.of(joined) <= columns {
                lines[lines.count - 1] = joined
            } else if DisplayWidth.of(word) <= columns {
                lines.append(word)
            } else {
                let pieces = Details.wrapped(joined, columns)
                lines.removeLast()
                lines += pieces
            }
        }
        return lines
    }
}
