import ArgumentParser
import FoundationEssentials
import SijiFault

/// A noun, a verb or the program itself, as the parser knows it: help, faults, completion and manual are made from it.
struct CommandNode: Decodable {
    /// What it is called.
    let commandName: String
    /// What it does.
    let abstract: String?
    /// Whether help shows it.
    let shouldDisplay: Bool
    private let subcommands: [CommandNode]?
    private let arguments: [ArgumentNode]?

    /// Its verbs, as they are shown, without the parser's own `help`.
    var verbs: [CommandNode] { (subcommands ?? []).filter { $0.commandName != "help" } }
    /// What is written after it by place.
    var places: [ArgumentNode] { (arguments ?? []).filter { $0.kind == .positional } }
    /// What is written after it by name; the parser's own last.
    var options: [ArgumentNode] { (arguments ?? []).filter { $0.kind != .positional } }

    /// The whole program in a language.
    static func root(in language: Language) -> CommandNode? {
        let text = HelpTopic.$spoken.withValue(language) { SijiRoot._dumpHelp() }
        return (try? JSONDecoder().decode(Dump.self, from: Data(text.utf8)))?.command
    }

    /// The verb of that name.
    func verb(_ name: String) -> CommandNode? { verbs.first { $0.commandName == name } }

    /// The option that a word such as `--at` names.
    func option(_ word: String) -> ArgumentNode? { options.first { $0.words.contains(word) } }

    /// The node under a path of names, and the names that led there.
    func descend(_ names: some Sequence<String>) -> (node: CommandNode, path: [String]) {
        var node = self
        var path: [String] = []
        for name in names {
            guard let next = node.verb(name) else { break }
            node = next
            path.append(name)
        }
        return (node, path)
    }

    private struct Dump: Decodable { let command: CommandNode }
}

/// An argument or an option of a verb.
struct ArgumentNode: Decodable {
    /// How it is written.
    enum Kind: String, Decodable { case positional, option, flag }

    private struct Name: Decodable {
        let kind: String
        let name: String
    }

    /// How it is written.
    let kind: Kind
    /// Whether it may be left out.
    let isOptional: Bool
    /// Whether it may be written more than once.
    let isRepeating: Bool
    /// Whether help shows it.
    let shouldDisplay: Bool
    /// What it is called in its place.
    let valueName: String?
    /// What it is for.
    let abstract: String?
    /// The words that it may be; nil for any.
    let allValues: [String]?
    private let names: [Name]?

    /// `--at`, or `-h`; empty for a place.
    var words: [String] { (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" } }

    /// `--at <at>`, `--count`, `<load>`, in brackets where it may be left out.
    var synopsis: String {
        let value = "<\(valueName ?? "?")>"
        let text =
            switch kind {
            case .positional: value
            case .option: "\(words.last ?? "") \(value)"
            case .flag: words.last ?? ""
            }
        return isOptional ? "[\(text)]" : text
    }

    /// `--at <at>`, `-h, --help`, `<load>`.
    var label: String {
        switch kind {
        case .positional: "<\(valueName ?? "?")>"
        case .option: "\(words.joined(separator: ", ")) <\(valueName ?? "?")>"
        case .flag: words.joined(separator: ", ")
        }
    }
}
