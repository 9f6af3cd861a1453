/// Chinese verbs that stand for a noun and a verb.
enum Aliases {
    private static let verbs: [String: [String]] = [
        "找货": ["load", "search"],
        "歇": ["rest", "near"],
        "查卡": ["check", "near"],
        "要": ["booking", "make"],
        "打": ["load", "call"],
        "在": ["here"],
        "找地": ["place", "find"],
    ]

    /// The arguments with a leading Chinese verb written out.
    static func expanded(_ arguments: [String]) -> [String] {
        guard let first = arguments.first, let verb = verbs[first] else { return arguments }
        return verb + arguments.dropFirst()
    }
}
