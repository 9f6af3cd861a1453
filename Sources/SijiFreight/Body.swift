/// A truck's body.
public enum Body: String, Sendable, CaseIterable {
    case flatbed, stake, box, reefer, tank, container, dump, lowbed, carCarrier, dropside, stepDeck, wing, insulated

    /// The body's bit in a `BodySet`.
    public var bit: UInt16 {
        switch self {
        case .flatbed: 1 << 0
        case .stake: 1 << 1
        case .box: 1 << 2
        case .reefer: 1 << 3
        case .tank: 1 << 4
        case .container: 1 << 5
        case .dump: 1 << 6
        case .lowbed: 1 << 7
        case .carCarrier: 1 << 8
        case .dropside: 1 << 9
        case .stepDeck: 1 << 10
        case .wing: 1 << 11
        case .insulated: 1 << 12
        }
    }
}

/// A set of bodies in sixteen bits; for a load, the empty set means "any".
public struct BodySet: OptionSet, Sendable, Hashable {
    /// One bit a body, in the order of `Body.allCases`.
    public let rawValue: UInt16
    /// Creates a set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Creates a set of bodies.
    public init(_ bodies: some Sequence<Body>) { rawValue = bodies.reduce(0) { $0 | $1.bit } }
    /// The bodies, in the order of `Body.allCases`.
    public var bodies: [Body] { Body.allCases.filter { rawValue & $0.bit != 0 } }
}
