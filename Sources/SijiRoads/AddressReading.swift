/// What a postal address names: a place of the gazetteer, and what stands behind it.
public struct AddressReading: Sendable, Equatable {
    /// The place.
    public let entry: GazetteerEntry
    /// What people call it among other cities, such as `长沙 雨花`.
    public let label: String
    /// The street and number behind the place; nil where nothing stands there.
    public let rest: String?
}
