/// What holds for the loaded ways of a chunk's rows, by one measure of ways.
struct WayBounds: Sendable {
    /// For each slope, the greatest `gainFen − slope·wayM`.
    private(set) var greatestGain = SIMD8<Float>(repeating: -.infinity)
    /// The greatest gain a metre of the way in each block, fen; −∞ where it has no rows.
    ///
    /// A chunk's rows lie in the order of it, but for the latest, so that of its blocks mostly the last few can reach a yield.
    private(set) var blockRates = SIMD8<Float>(repeating: -.infinity)
    /// The shortest and the longest loaded way, metres, at least 1.
    private(set) var leastWayM = Float.infinity
    private(set) var greatestWayM: Float = 1

    /// Whether no row has a way at all.
    var isEmpty: Bool { leastWayM == .infinity }

    /// Takes a row's way in.
    mutating func include(wayM: Double, gainFen: Int, block: Int) {
        // Two roundings of single precision lie between this and the true figure.
        let gain = Double(gainFen)
        let margin = 1e-6 * (gain.magnitude + 2 * wayM) + 1e-3
        let gains = SIMD8<Float>(SIMD8(repeating: gain + margin) - ChunkBounds.slopes * wayM)
        greatestGain = greatestGain.greater(gains)
        let rate = ((gain + margin) / max(1, wayM)).singleAbove
        blockRates[block] = max(blockRates[block], rate)
        greatestWayM = max(greatestWayM, wayM.singleAbove)
        leastWayM = min(leastWayM, max(1, wayM).singleBelow)
    }
}

/// What the length of a loaded way is reckoned from.
enum WayMeasure: Sendable {
    /// Its great circles.
    case greatCircle
    /// Its metres over the network.
    case road
}
