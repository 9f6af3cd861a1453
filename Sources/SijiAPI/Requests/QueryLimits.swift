/// How long and how large the parameters of queries may be, and what holds where they are absent.
enum QueryLimits {
    /// Characters of a word that is looked for.
    static let word = 64
    /// Characters of a page's cursor.
    static let cursor = 64
    static let places = 1...100
    static let assumedPlaces = 20
    static let page = 1...1_000
    static let assumedPage = 100
    static let near = 1...1_000
    static let assumedNear = 20
    /// Up to half the earth's girth.
    static let radiusM = 0...20_037_509
}
