public import SijiFault

/// A place as the gazetteer read it from a cell.
public struct SheetPlace: Sendable, Hashable {
    /// GB/T 2260, six digits.
    public let adcode: String
    /// The name with its parents.
    public let fullName: String
    /// What it is called among other cities.
    public let label: String
    /// Street and number behind it.
    public let address: String?
    /// Whether the point is no nearer than a city.
    public let isCity: Bool
    /// Whether it is a province whose seat would stand for all of it; municipalities are cities.
    public let isProvince: Bool

    /// Creates a place.
    public init(adcode: String, fullName: String, label: String, address: String?, isCity: Bool, isProvince: Bool) {
        self.adcode = adcode
        self.fullName = fullName
        self.label = label
        self.address = address
        self.isCity = isCity
        self.isProvince = isProvince
    }
}

/// Whoever knows the gazetteer: the daemon, asked over its socket.
///
/// A sheet names few places many times, so an implementation keeps its answers.
public protocol PlaceSource {
    /// The place that a text begins with, and the address behind it.
    /// - Throws: `place.unknown`, `place.ambiguous`; `daemon.*` where nobody can be asked.
    func place(of text: String) throws(Fault) -> SheetPlace
}
