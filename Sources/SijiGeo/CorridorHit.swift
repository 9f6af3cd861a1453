/// One passing of a place by a line.
public struct CorridorHit: Sendable, Hashable {
    /// Which side of the direction of travel.
    public enum Side: String, Sendable, CaseIterable { case left, right }

    /// The place's index in the sequence that the grid was made from.
    public let index: Int
    /// How far along the line its nearest point lies, metres.
    public let alongM: Double
    /// Great-circle metres from there to the place.
    public let offsetM: Double
    /// On which side; nil on the line to a millimetre, and where a corner leaves it open.
    public let side: Side?

    /// Creates a hit.
    public init(index: Int, alongM: Double, offsetM: Double, side: Side?) {
        self.index = index
        self.alongM = alongM
        self.offsetM = offsetM
        self.side = side
    }

    /// Whether it comes before another: earlier along the line, then nearer to it, then of smaller index.
    public func precedes(_ other: CorridorHit) -> Bool {
        if alongM != other.alongM { return alongM < other.alongM }
        return offsetM != other.offsetM ? offsetM < other.offsetM : index < other.index
    }
}
