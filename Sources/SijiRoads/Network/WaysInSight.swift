/// The ways to a place over the edges near it that may be the shortest, eight edges at most, each with lower bounds of its ways.
struct WaysInSight {
    private static let most = 8

    private(set) var count = 0
    private var links = InlineArray<8, Int32>(repeating: -1)
    /// At most the metres of each way: over the first node, over the second, along the edge from either.
    private var bounds = InlineArray<8, SIMD4<Double>>(repeating: SIMD4(repeating: .infinity))
    /// At most the metres over any of them.
    private(set) var leastM = Double.infinity
    /// Whether there was no room for one.
    private(set) var isCrowded = false
    /// An edge nearer than this, in radii of the earth squared, is one of the nearest few for certain.
    var sureSquare = 0.0

    /// The bounds of the ways over the edge at a place.
    subscript(place: Int) -> SIMD4<Double> { bounds[place] }

    /// The edge at a place.
    func link(_ place: Int) -> Int { Int(links[place]) }

    /// At most the metres over the edge at a place.
    func least(_ place: Int) -> Double { bounds[place].min() }

    /// A bit for each place that is taken.
    var all: UInt8 { UInt8(truncatingIfNeeded: (1 << count) - 1) }

    /// The place with the least bound among some, a bit each.
    func best(of places: UInt8) -> Int? {
        var best: (place: Int, metres: Double)?
        var left = places
        while left != 0 {
            let place = left.trailingZeroBitCount
            left &= left - 1
            let metres = least(place)
            if metres < best?.metres ?? .infinity { best = (place, metres) }
        }
        return best?.place
    }

    /// Takes the ways over an edge in.
    mutating func append(_ link: Int, _ ways: SIMD4<Double>) {
        leastM = min(leastM, ways.min())
        guard count < Self.most else {
            isCrowded = true
            return
        }
        links[count] = Int32(truncatingIfNeeded: link)
        bounds[count] = ways
        count += 1
    }
}
