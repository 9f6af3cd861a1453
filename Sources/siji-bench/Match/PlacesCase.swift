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
        var times = PlaceTimes()
        times.run(grid, world)
        report.times("nearest 10", size: places, times.near)
        report.times("within 50 km, ids unsorted", size: places, times.around, notes: [("hits", .number(times.hits))])
        report.times("within 50 km, nearest first, with distances", size: places, times.sorted)
    }
}

/// The times of the questions about places.
struct PlaceTimes {
    private(set) var near = Figures()
    private(set) var around = Figures()
    private(set) var sorted = Figures()
    private var found = 0

    /// How many places lie within 50 km, at the mean.
    var hits: Double { Double(found) / Double(max(1, around.count)) }

    /// Asks everything once more; the circles, which hold thousands, from every fifth place.
    mutating func run(_ grid: SpatialGrid, _ world: PlaceWorld) {
        for query in world.queries { _ = near.time { grid.nearest(10, to: query) } }
        let few = world.queries.prefix(max(1, world.queries.count / 5))
        var ids: [UInt32] = []
        for query in few {
            ids.removeAll(keepingCapacity: true)
            around.time { grid.appendIndices(within: PlaceWorld.radiusM, of: query, to: &ids) }
            found += ids.count
        }
        for query in few { _ = sorted.time { grid.within(radiusM: PlaceWorld.radiusM, of: query) } }
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
