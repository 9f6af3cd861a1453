/// The distance model that a request names.
public enum DistanceChoice: Sendable, Hashable {
    /// Great-circle distance times a factor, 1 to 3.
    case circuity(factor: Double)
    /// Over the skeleton of the expressways.
    case expressway
}
