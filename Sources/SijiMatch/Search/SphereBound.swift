import SijiGeo

/// Margins of distances that are bounded in single precision.
enum SphereBound {
    /// Taken off a distance: positions rounded to single precision from afar (0.7 m twice), and what the haversine itself loses.
    static let marginM = 2.0
    /// Taken off in parts of a distance: a dozen roundings of single precision.
    static let relativeMargin = 2e-6
}
