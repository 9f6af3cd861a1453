import ArgumentParser
import SijiGeo

/// The nearest ten of many places, and all within 50 km, by the grid of `SijiGeo`.
struct PlacesCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract:
            "Time the nearest ten of many places, and all within 50 km; `peers --only places` has others beside it."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Places.")
    var places = 1_000_000
    @Option(help: "Queries.")
    var queries = 5_000

    func run() throws {
        let report = Report("places", isJSON: common.json)
        let world = PlaceWorld(try common.workload(), places: places, queries: queries)
        var building = Figures()
        let grid = building.time { SpatialGrid(world.places) }
        report.times("build", size: places, building)
        let (near, around) = Self.times(grid, world)
        report.times("nearest 10", size: places, near)
        report.times(
            "within 50 km, sorted, with distances",
            size: places,
            around.figures,
            notes: [("hits", .number(around.hits))]
        )
    }

    /// The times of both kinds of question; how many places lie within 50 km, at the mean.
    static func times(_ grid: SpatialGrid, _ world: PlaceWorld) -> (Figures, (figures: Figures, hits: Double)) {
        var (near, around) = (Figures(), Figures())
        var hits = 0
        for query in world.queries { _ = near.time { grid.nearest(10, to: query) } }
        for query in world.queries.prefix(max(1, world.queries.count / 5)) {
            hits += around.time { grid.within(radiusM: PlaceWorld.radiusM, of: query) }.count
        }
        return (near, (around, Double(hits) / Double(max(1, around.count))))
    }
}

/// Places and questions about them, from a workload's course.
struct PlaceWorld {
    static let radiusM = 50_000.0
    let places: [Coordinate]
    let queries: [Coordinate]

    init(_ workload: Workload, places: Int, queries: Int) {
        var workload = workload
        self.places = (0..<places).map { _ in workload.place(spreadDeg: 0.4) }
        self.queries = (0..<queries).map { _ in workload.place(spreadDeg: 0.4) }
    }
}
