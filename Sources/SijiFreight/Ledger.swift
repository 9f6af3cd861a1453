/// One line of a ledger.
public struct LedgerLine: Sendable, Hashable {
    /// What the line is for.
    public enum Item: String, Sendable, CaseIterable { case price, infoFee, empty, loaded, toll, hours }

    /// What it is for.
    public let item: Item
    /// Integer fen; costs are negative.
    public let fen: Int

    /// Creates a line.
    public init(_ item: Item, fen: Int) {
        self.item = item
        self.fen = fen
    }
}
