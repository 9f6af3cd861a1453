/// A stretch between two nodes, the same in both directions.
public struct NetworkLink: Sendable, Hashable {
    /// What the length rests on.
    public enum Basis: String, Sendable, CaseIterable {
        /// The published length of a route.
        case published
        /// The mean circuity of the plan.
        case assumed
        /// The circuity of ordinary roads.
        case ordinary
        /// A ferry's great circle.
        case ferry
        /// What a routing engine measured on its map; never of a link of the network.
        case engine
    }

    /// The node of the smaller number.
    public let from: Int
    /// The node of the greater number.
    public let to: Int
    /// Its length, metres, not under the great circle.
    public let lengthM: Int
    /// What the length rests on.
    public let basis: Basis
    /// The factor over the great circle, 1 or more.
    public let factor: Double
    /// The numbers of the routes that run here, in the order of the plan; empty where a stray line is joined.
    public let roads: [String]
    /// Minutes under way on a ferry; nil for roads.
    public let ferryMin: Int?

    /// The other end.
    func other(than node: Int) -> Int { node == from ? to : from }
}
