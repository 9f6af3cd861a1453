import SijiAPI
import SijiClient
import SijiFault

/// What may stand at the end of a command line: one word a line, what it is after a tab.
struct Completer {
    /// The word by which the scripts of the shells ask.
    static let verb = "__complete"

    let session: Session

    /// The words that begin with the last one of a command line; nothing where files are meant.
    func lines(_ arguments: [String]) -> [String] {
        guard let partial = arguments.last, let root = CommandNode.root(in: session.language) else { return [] }
        let before = Aliases.expanded(CommonWords.last(Array(arguments.dropLast())))
        let (node, path) = root.descend(before)
        let begun = before.dropFirst(path.count)
        var found: [(word: String, text: String)]
        if let last = begun.last, let option = node.option(last), option.kind == .option {
            found = values(of: option, partial)
        } else if partial.hasPrefix("-") {
            found = node.options.filter(\.shouldDisplay).flatMap { option in
                option.words.filter { $0.hasPrefix("--") }.map { ($0, option.abstract ?? "") }
            }
        } else if !node.verbs.isEmpty {
            guard begun.isEmpty else { return [] }
            found = node.verbs.filter(\.shouldDisplay).map { ($0.commandName, $0.abstract ?? "") }
            if path.isEmpty { found += Aliases.all.map { ($0.word, "siji " + $0.meaning.joined(separator: " ")) } }
        } else {
            let given = begun.count { !$0.hasPrefix("-") } - optionValues(begun, node)
            // A way may go through any number of places.
            let next = path.first == "route" ? min(given, node.places.count - 1) : given
            guard node.places.indices.contains(next) else { return [] }
            found = values(of: node.places[next], path, partial)
        }
        let fitting = found.filter { $0.word.lowercased().hasPrefix(partial.lowercased()) }
        return fitting.map { DisplayWidth.harmless($0.word) + "\t" + DisplayWidth.harmless($0.text) }
    }

    /// How many of the words are values of options.
    private func optionValues(_ words: ArraySlice<String>, _ node: CommandNode) -> Int {
        zip(words, words.dropFirst()).count { node.option($0)?.kind == .option && !$1.hasPrefix("-") }
    }

    private func values(of option: ArgumentNode, _ partial: String) -> [(word: String, text: String)] {
        if let values = option.allValues { return values.map { ($0, "") } }
        switch option.words.last {
        case "--truck": return trucks()
        case "--at", "--to": return places(partial)
        case "--bodies": return codes(.bodies)
        case "--services": return codes(.services)
        case "--kinds": return codes(.kinds)
        case "--cover": return codes(.cover)
        case "--by": return codes(.objectives)
        case "--status": return codes(.loadStatus)
        case "--rule": return ["cn", "cn-law", "none"].map { ($0, "") }
        case "--ready":
            let times = session.language == .zh ? ["现在", "+2h", "明早8点", "明天"] : ["now", "+2h", "tomorrow"]
            return times.map { ($0, "") }
        default: return []
        }
    }

    private func values(
        of place: ArgumentNode,
        _ path: [String],
        _ partial: String
    ) -> [(word: String, text: String)] {
        if let values = place.allValues { return values.map { ($0, "") } }
        switch path.first {
        case "load" where path.last != "push": return rows(.loads)
        case "booking": return rows(path.last == "make" || path.last == "offer" ? .loads : .bookings)
        case "position" where path.last == "list": return rows(.bookings)
        case "rest": return rows(.restStops)
        case "check": return rows(.checkpoints)
        case "truck" where path.last != "add": return trucks()
        case "here", "place", "route": return places(partial)
        case "rights", "report-problem": return codes(.troubles)
        default: return []
        }
    }

    private func codes(_ set: CodeSet) -> [(word: String, text: String)] {
        let words = session.language == .zh ? set.chinese : set.english
        return set.chinese.keys.sorted().map { ($0, words[$0] ?? "") }
    }

    /// The rows of the last list.
    private func rows(_ list: RememberedState.List) -> [(word: String, text: String)] {
        let rows = (try? session.memory.read())?.rows?[list.rawValue] ?? []
        return rows.enumerated().map { ("\($0.offset + 1)", $0.element.id) }
    }

    private func trucks() -> [(word: String, text: String)] {
        let answer = try? session.client(socket: nil, answerTimeout: .seconds(1)).listTrucks()
        return (answer?.trucks ?? []).map { ($0.name, TruckText(truck: $0.truck, speech: session.speech).short) }
    }

    /// Cities by their names, or by pinyin where that is being typed.
    private func places(_ partial: String) -> [(word: String, text: String)] {
        guard !partial.isEmpty else { return [] }
        let answer = try? session.client(socket: nil, answerTimeout: .seconds(1)).places(partial, limit: 20)
        let isLatin = partial.utf8.allSatisfy { $0 < 0x80 }
        return (answer?.places ?? []).map { place in
            (isLatin ? place.pinyin.replacing(" ", with: "") : place.name, "\(place.fullName) \(place.adcode)")
        }
    }
}
