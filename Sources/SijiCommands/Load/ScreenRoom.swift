import SijiAPI

/// How many loads a terminal shows at once: the best one must not scroll away before it is read.
struct ScreenRoom {
    /// Loads of either kind, 4 to 20.
    let loads: Int

    /// Lines that are no loads: the frame, the heading of 面议, notes, advice and the prompt.
    private static let otherLines = 11

    /// The room of a console; nil where nobody reads the data on a screen.
    init?(_ console: Console) {
        guard let rows = console.rows else { return nil }
        let isNarrow = console.columns < MatchScreen.narrow
        // Narrow notes and advice break once more.
        let lines = rows - Self.otherLines - (isNarrow ? 3 : 0)
        loads = max(4, min(20, lines / (isNarrow ? 2 : 1)))
    }

    /// Leaves out 面议 loads, and then ranked ones, that would not fit beside the others.
    /// - Returns: Whether any was left out.
    func shorten(_ answer: inout MatchesAnswer) -> Bool {
        let all = answer.matches.count + answer.negotiable.count
        guard all > loads else { return false }
        // A quarter for those without a price, where there are as many.
        let negotiable = min(answer.negotiable.count, max(1, loads / 4, loads - answer.matches.count))
        answer.matches.removeLast(max(0, answer.matches.count - (loads - negotiable)))
        answer.negotiable.removeLast(answer.negotiable.count - negotiable)
        return true
    }
}
