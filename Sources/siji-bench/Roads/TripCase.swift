import ArgumentParser
import SijiHours
import SijiTrip

/// Trips: how fast the best plan is found among many places to stop.
struct TripCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trip",
        abstract: "Plan trips with every break at a named place, among many places."
    )

    @Option(help: "Seed of the worlds.")
    var seed: UInt64 = 1
    @Flag(help: "Print one JSON object a line.")
    var json = false
    @Option(help: "Worlds of each kind.")
    var worlds = 100
    @Option(help: "Places along the way.")
    var places = 20_000
    @Option(help: "Length of the trip, km.")
    var km = 2_000
    @Option(help: "Drivers, 1 or 2.")
    var drivers = 1

    /// How grades and detours are drawn.
    private enum Kind: String, CaseIterable {
        /// A third of each grade, detours of up to 3 km.
        case mixed
        /// As real ones: 5 % 司机之家, service areas at the road, other stops up to 6 km away.
        case real
        /// Other stops only, up to 3 km away.
        case parking
        /// Other stops only, all at the road.
        case flat
        /// A third of each grade, up to 10 km away.
        case far
        /// As `mixed`, a place every 40 km.
        case sparse
    }

    func run() throws {
        let report = Report("trip", isJSON: json)
        for kind in Kind.allCases {
            for hasWindows in [false, true] {
                var random = SampleRandom(seed: seed)
                var times = Figures()
                var plans = 0
                var thinned = 0
                var alone = 0
                var count = 0
                for _ in 0..<worlds {
                    let question = question(kind, hasWindows, &random)
                    count = question.havens.count
                    let outcome = times.time { TripPlanner.plan(question) }
                    guard case .plan(let plan) = outcome else { continue }
                    plans += 1
                    if plan.thinnedToM != nil { thinned += 1 }
                    if plan.drivers < drivers { alone += 1 }
                }
                report.times(
                    "\(kind.rawValue)\(hasWindows ? ", two windows" : "")",
                    size: count,
                    times,
                    notes: [
                        ("drivers", .whole(drivers)), ("plans", .whole(plans)), ("thinned", .whole(thinned)),
                        ("alone", .whole(alone)),
                    ]
                )
            }
        }
    }

    private func question(_ kind: Kind, _ hasWindows: Bool, _ random: inout SampleRandom) -> TripQuestion {
        let lengthM = km * 1000
        let count = kind == .sparse ? km / 40 : places
        let havens = (0..<count).map { number in
            let (grade, detourM) = stop(kind, &random)
            return Haven(
                id: "h\(number)",
                grade: grade,
                alongM: random.whole(0...lengthM),
                detourM: detourM
            )
        }.sorted { $0.alongM < $1.alongM }
        let startSec: Int64 = 1_795_651_200
        var halts = [
            TripHalt(alongM: random.whole(10_000...100_000), dwellMin: 60), TripHalt(alongM: lengthM, dwellMin: 60),
        ]
        if hasWindows {
            let opensSec = [random.whole(0...4), random.whole(30...70)].map { startSec + 3_600 * Int64($0) }
            for (halt, sec) in opensSec.enumerated() {
                halts[halt].opensSec = sec
                halts[halt].closesSec = sec + 3_600 * (halt == 0 ? 4 : 8)
            }
        }
        let crew = (0..<drivers).map { _ in
            let drivenMin = random.whole(0...240)
            return DrivingClocks(drivenMin: drivenMin, drivenTodayMin: drivenMin + random.whole(0...240))
        }
        return TripQuestion(
            halts: halts,
            havens: havens,
            startSec: startSec,
            crew: crew,
            rule: .cn,
            averageKmh: 80
        )
    }

    private func stop(_ kind: Kind, _ random: inout SampleRandom) -> (Haven.Grade, detourM: Int) {
        let any = Haven.Grade.allCases[random.whole(0...2)]
        switch kind {
        case .mixed, .sparse: return (any, random.whole(0...3_000))
        case .real:
            switch random.whole(1...100) {
            case ...5: return (.driversHome, random.whole(0...1_000))
            case ...35: return (.serviceArea, 0)
            default: return (.parking, random.whole(0...6_000))
            }
        case .parking: return (.parking, random.whole(0...3_000))
        case .flat: return (.parking, 0)
        case .far: return (any, random.whole(0...10_000))
        }
    }
}
