import SijiAPI
import SijiFault

/// Says what is wrong with a command line that the parser refused.
///
/// The parser's own errors are English sentences without codes. This reads the words against the tree of commands instead, and where a
/// value is at fault finds it by leaving values out, until the parser agrees.
struct UsageReader {
    let root: CommandNode
    /// Whether the parser takes a command line.
    let accepts: ([String]) -> Bool

    /// The fault of a command line; the first one, from left to right.
    func fault(_ arguments: [String]) -> Fault {
        var scan = Scan(node: root)
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if !scan.isOver, word == "--" {
                scan.isOver = true
            } else if !scan.isOver, word.hasPrefix("-"), word.count > 1, !Self.isNumber(word) {
                if let fault = option(word, &rest, &scan) { return fault }
            } else if scan.node.verbs.isEmpty {
                scan.places.append(word)
            } else if let verb = scan.node.verb(word) {
                scan.node = verb
                scan.path.append(word)
            } else {
                return unknownCommand(word, scan)
            }
        }
        return places(scan) ?? badValue(scan)
            ?? Fault(.usage, ["value": .text(arguments.joined(separator: " ")), "command": scan.command])
    }

    private struct Scan {
        var node: CommandNode
        var path = ["siji"]
        var places: [String] = []
        /// Options as they were written, with their values.
        var options: [(node: ArgumentNode, words: [String], value: String?)] = []
        var isOver = false

        var command: FactValue { .text(path.joined(separator: " ")) }
    }

    /// A negative coordinate is a value.
    private static func isNumber(_ word: String) -> Bool {
        word.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
    }

    private func option(_ word: String, _ rest: inout ArraySlice<String>, _ scan: inout Scan) -> Fault? {
        let equals = word.firstIndex(of: "=")
        let name = equals.map { String(word[..<$0]) } ?? word
        // Those of every command count before the verb as well.
        let common = scan.node.verbs.isEmpty ? [] : root.verb("status")?.options ?? []
        guard let option = scan.node.option(name) ?? common.first(where: { $0.words.contains(name) }) else {
            let near = NearestName.of(name, among: scan.node.options.flatMap(\.words))
            return Fault(.usageUnknownOption, ["command": scan.command, "value": .text(name)].adding(near: near))
        }
        guard option.kind == .option else {
            scan.options.append((option, [word], nil))
            return nil
        }
        if let equals {
            scan.options.append((option, [word], String(word[word.index(after: equals)...])))
        } else if let value = rest.first, !value.hasPrefix("-") || Self.isNumber(value) {
            rest.removeFirst()
            scan.options.append((option, [word, value], value))
        } else {
            var facts: [String: FactValue] = ["command": scan.command, "value": .text(name)]
            facts["cause"] = option.abstract.map(FactValue.text)
            facts["allowed"] = option.allValues.map(FactValue.list)
            return Fault(.usageMissingValue, facts)
        }
        return nil
    }

    /// A noun or a verb that is none; at the front the Chinese verbs count as well, and a verb without its noun.
    private func unknownCommand(_ word: String, _ scan: Scan) -> Fault {
        let isFront = scan.path.count == 1
        var names = scan.node.verbs.filter(\.shouldDisplay).map(\.commandName)
        if isFront { names += Aliases.words }
        let near = NearestName.of(word, among: names) ?? (isFront ? verbAlone(word) : nil)
        var facts: [String: FactValue] = ["value": .text(word)]
        if !isFront { facts["command"] = scan.command }
        return Fault(.usageUnknownCommand, facts.adding(near: near))
    }

    /// A verb whose noun was left out.
    private func verbAlone(_ word: String) -> String? {
        let verbs = root.verbs.flatMap { noun in noun.verbs.map { (noun: noun.commandName, verb: $0.commandName) } }
        guard let near = NearestName.of(word, among: verbs.map(\.verb)) else { return nil }
        return verbs.first { $0.verb == near }.map { "\($0.noun) \($0.verb)" }
    }

    private func places(_ scan: Scan) -> Fault? {
        let places = scan.node.places
        if let needed = places.dropFirst(scan.places.count).first(where: { !$0.isOptional }) {
            var facts: [String: FactValue] = ["command": scan.command, "needed": .text(needed.label)]
            facts["cause"] = needed.abstract.map(FactValue.text)
            return Fault(.usageMissingArgument, facts)
        }
        if places.last?.isRepeating != true, scan.places.count > places.count {
            return Fault(.usageSurplus, ["command": scan.command, "value": .text(scan.places[places.count])])
        }
        let given = scan.options.flatMap { $0.node.words }
        guard let needed = scan.node.options.first(where: { !$0.isOptional && !given.contains($0.words.last ?? "") })
        else { return nil }
        var facts: [String: FactValue] = ["command": scan.command, "needed": .text(needed.words.last ?? "")]
        facts["cause"] = needed.abstract.map(FactValue.text)
        return Fault(.usageMissingArgument, facts)
    }

    /// The value that the parser does not take: each is tried alone, beside what has to be there.
    private func badValue(_ scan: Scan) -> Fault? {
        let front = Array(scan.path.dropFirst())
        let needed = scan.options.filter { !$0.node.isOptional }.flatMap(\.words)
        let base = front + needed + (scan.places.isEmpty ? [] : ["--"] + scan.places)
        if let wrong = scan.options.first(where: { option in
            guard let value = option.value else { return false }
            if let allowed = option.node.allValues { return !allowed.contains(value) }
            guard option.node.isOptional else { return false }
            return accepts(base) && !accepts(front + option.words + base.dropFirst(front.count))
        }) {
            return badValue(wrong.node, wrong.node.words.last ?? "", wrong.value ?? "", scan)
        }
        guard !accepts(base), let wrong = Array(zip(scan.node.places, scan.places)).first else { return nil }
        return badValue(wrong.0, wrong.0.label, wrong.1, scan)
    }

    private func badValue(_ node: ArgumentNode, _ name: String, _ value: String, _ scan: Scan) -> Fault {
        var facts: [String: FactValue] = [
            "command": scan.command, "field": .text(name), "value": .text(value),
        ]
        if let allowed = node.allValues {
            facts["allowed"] = .list(allowed)
            return Fault(.usageBadValue, facts.adding(near: NearestName.of(value, among: allowed)))
        }
        facts["cause"] = node.abstract.map(FactValue.text)
        return Fault(.usageBadValue, facts)
    }
}

extension [String: FactValue] {
    /// The facts with the nearest name, where there is one.
    fileprivate func adding(near: String?) -> Self {
        var facts = self
        if let near { facts["near"] = .list([near]) }
        return facts
    }
}
