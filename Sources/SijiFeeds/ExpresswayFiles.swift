import SijiFault
import SijiRoads

/// The files of the expressway plan.
struct ExpresswayFiles {
    /// The plan; nil where the folder has none of it.
    let plan: ExpresswayPlan?
    /// The files, in the order in which they were read.
    let files: [DataFolder.File]

    private static let names = [
        "expressway-routes.csv", "expressway-points.csv", "expressway-edges.csv", "expressway-waters.csv",
    ]

    /// Reads the four files; a folder may lack all of them, but not some.
    ///
    /// A point of an unknown route, one that gives a known node another place, and an edge whose ends are no points are left out and counted.
    /// - Throws: `data.file` (`path`, `reason`), as `DataFolder` does.
    init(folder: String, names: [String]) throws(Fault) {
        guard ExpresswayFiles.names.contains(where: names.contains) else {
            plan = nil
            files = []
            return
        }
        let roads = try Intake<ExpresswayPlan.Road>(id: \.number, asOf: \.asOf, isSynthetic: { _ in false })
            .take(from: folder, ["expressway-routes.csv"], required: ExpresswayPlan.Road.columns) { row throws(Fault) in
                try ExpresswayPlan.Road(row: row)
            }
        let numbers = Set(roads.items.map(\.number))
        var placeOf: [String: ExpresswayPlan.Stop] = [:]
        let stops = try Intake<ExpresswayPlan.Stop>(id: \.place, asOf: \.asOf, isSynthetic: { _ in false })
            .take(from: folder, ["expressway-points.csv"], required: ExpresswayPlan.Stop.columns) { row throws(Fault) in
                let stop = try ExpresswayPlan.Stop(row: row)
                guard numbers.contains(stop.road) else { throw row.fault("route", stop.road, reason: "code") }
                let known = placeOf[stop.node]?.point ?? stop.point
                guard known == stop.point else { throw row.fault("node", stop.node, reason: "contradiction") }
                placeOf[stop.node] = stop
                return stop
            }
        let stretches = try Intake<ExpresswayPlan.Stretch>(id: \.place, asOf: \.asOf, isSynthetic: { _ in false })
            .take(from: folder, ["expressway-edges.csv"], required: ExpresswayPlan.Stretch.columns) {
                row throws(Fault) in
                let stretch = try ExpresswayPlan.Stretch(row: row)
                guard numbers.contains(stretch.road) else { throw row.fault("route", stretch.road, reason: "code") }
                for (field, node) in [("from", stretch.from), ("to", stretch.to)] where placeOf[node] == nil {
                    throw row.fault(field, node, reason: "code")
                }
                return stretch
            }
        let waters = try Intake<Water>(id: \.id, asOf: \.asOf, isSynthetic: { _ in false })
            .take(from: folder, ["expressway-waters.csv"], required: Water.columns) { row throws(Fault) in
                try Water(row: row)
            }
        plan = ExpresswayPlan(
            roads: roads.items,
            stops: stops.items,
            stretches: stretches.items,
            waters: waters.items
        )
        files = roads.files + stops.files + stretches.files + waters.files
    }
}
