import SijiAPI

/// Advice with the nearest places that help.
struct RightsPage: Encodable {
    /// A kind of help and where it is nearest.
    struct Place: Encodable {
        /// A service of rest stops.
        let service: String
        /// The nearest; nil where none is known.
        let restStop: RestStopWire?
    }

    /// The advice.
    let rights: RightsAnswer
    /// The places; nil where nobody said where to look from.
    let places: [Place]?

    /// What a rest stop may have that helps.
    static let services = ["legalAid", "policyAdvice", "injuryCoverDesk", "training"]
}
