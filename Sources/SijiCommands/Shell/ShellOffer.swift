import SijiFault

/// What of `siji` is offered over ssh: a closed list, so that a new command is out until somebody lets it in.
///
/// Nothing that reads or writes a file of its caller's choice, starts a process, or speaks to another socket.
enum ShellOffer {
    /// Nouns with their verbs; no verb stands for a noun that is a command itself.
    static let verbs: [String: [String]] = [
        "load": ["search", "show", "why-not", "amend", "withdraw", "list", "call", "push"],
        "rest": ["near", "along", "show", "report"],
        "check": ["near", "along", "show", "report"],
        "route": [],
        "trip": ["plan"],
        "place": ["find"],
        "truck": ["add", "list", "show", "remove", "use"],
        "booking": [
            "make", "offer", "list", "show", "set-out", "turn-back", "advance", "accept", "refuse", "counter", "pay",
            "confirm-pay", "dispute",
            "cancel", "evidence", "waybill", "agreement", "claim",
        ],
        "rights": [],
        "report-problem": [],
        "me": ["cover", "export", "erase", "grant"],
        "hours": ["status", "drive", "rest"],
        "position": ["send", "list"],
        "advise": [],
        "here": [],
        "status": [],
    ]
    /// Commands that are kept back, so that the tests see each command decided.
    static let keptBack = [
        "feed", "backup", "restore", "demo", "admin", "evidence", "shell", "doctor", "metrics", "manual", "completion",
    ]
    /// Options that lead elsewhere.
    private static let closedOptions = ["--socket", "--output", "--route", "--map", "--here"]
    /// A push reads its input from the connection, and has these options only.
    private static let pushOptions = [
        "--atomic", "--answers", "--format", "--lang", "--explain-columns", "--rows", "--sync", "--yes", "--fill-down",
        "--sheet", "--date", "--dry-run",
    ]
    private static let pushValues = ["--answers", "--format", "--lang", "--rows", "--sheet", "--date"]
    private static let asksForHelp: Set<String> = ["help", "--help", "-h", "--version", "帮助"]

    /// The command of these words, `siji` left out and Chinese verbs written out.
    /// - Throws: `shell.refused` with the word that is not offered.
    static func command(_ words: [String]) throws(Fault) -> [String] {
        // As the program itself will read them: what a phone makes of `--socket` is looked at as `--socket`.
        let meant = TypedWords.meant(words.first == "siji" ? Array(words.dropFirst()) : words)
        let words = Aliases.expanded(CommonWords.last(meant))
        guard let noun = words.first else { return [] }
        if asksForHelp.contains(noun) { return [noun == "帮助" ? "--help" : noun] + words.dropFirst() }
        guard let offered = verbs[noun] else { throw refused(noun) }
        if !offered.isEmpty {
            guard words.count > 1 else { return words }
            let verb = words[1]
            guard offered.contains(verb) || asksForHelp.contains(verb) else { throw refused("\(noun) \(verb)") }
            if noun == "load", verb == "push" { try checkPush(words.dropFirst(2)) }
        }
        for word in words {
            guard let closed = closedOptions.first(where: { word == $0 || word.hasPrefix($0 + "=") }) else { continue }
            throw refused(closed)
        }
        return words
    }

    private static func checkPush(_ words: ArraySlice<String>) throws(Fault) {
        var isValue = false
        for word in words {
            defer { isValue = pushValues.contains(word) }
            // A value does not begin with a dash: what does is an option, wherever it stands.
            if isValue, !word.hasPrefix("-") { continue }
            if asksForHelp.contains(word) { continue }
            guard word.hasPrefix("-"), word != "-" else {
                // A file: only the connection itself is read.
                guard word == "-" else { throw refused("load push \(word)") }
                continue
            }
            let name = String(word.prefix { $0 != "=" })
            guard pushOptions.contains(name) else { throw refused(name) }
        }
    }

    private static func refused(_ value: String) -> Fault { Fault(.shellRefused, ["value": .text(value)]) }
}
