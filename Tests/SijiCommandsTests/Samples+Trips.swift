import SijiAPI

/// A trip as the daemon would send it: a load with a ferry in its way, two nights, one stop without a way out.
extension Samples {
    private static func time(_ day: Int, _ clock: String) -> String { "2026-12-0\(day)T\(clock):00+08:00" }

    private static func stop(_ id: String, _ name: String, _ english: String?, _ kind: String) -> RestStopWire {
        RestStopWire(
            id: id,
            name: name,
            nameEn: english,
            kind: kind,
            lat: 24.9,
            lon: 111.7,
            services: ["parking", "hotWater"],
            servicesAbsent: [],
            source: "synthetic",
            synthetic: kind == "driversHome"
        )
    }

    private static func drive(
        _ from: String,
        _ to: String,
        alongKm: Double,
        km: Double,
        drivenMin: Int
    ) -> TripAnswer.Step {
        TripAnswer.Step(do: "drive", from: from, to: to, alongKm: alongKm, km: km, driver: 1, drivenMin: drivenMin)
    }

    private static func errand(
        _ what: String,
        _ from: String,
        _ to: String,
        alongKm: Double,
        drivenMin: Int,
        _ name: String?,
        _ point: (Double, Double)
    ) -> TripAnswer.Step {
        TripAnswer.Step(
            do: what,
            from: from,
            to: to,
            alongKm: alongKm,
            driver: 1,
            drivenMin: drivenMin,
            place: .init(lat: point.0, lon: point.1, name: name)
        )
    }

    private static func pause(
        _ what: String,
        _ from: String,
        _ to: String,
        alongKm: Double,
        drivenMin: Int,
        at stop: RestStopWire,
        lat: Double,
        ifFull: TripAnswer.Fallback?
    ) -> TripAnswer.Step {
        TripAnswer.Step(
            do: what,
            from: from,
            to: to,
            alongKm: alongKm,
            driver: 1,
            drivenMin: drivenMin,
            place: .init(lat: lat, lon: 111.7, name: stop.name),
            detourKm: 1.2,
            restStop: stop,
            carriageway: "unknown",
            safe: ifFull != nil,
            ifFull: ifFull
        )
    }

    private static func limit(
        _ alongKm: Double,
        _ kind: String,
        _ name: String,
        bearing: String,
        _ clearance: ClearanceWire
    ) -> TripAnswer.Limit {
        TripAnswer.Limit(
            alongKm: alongKm,
            offsetKm: 0.4,
            passAt: time(1, "12:00"),
            loaded: true,
            bearing: bearing,
            checkpoint: CheckpointWire(
                id: name,
                name: name,
                nameEn: nil,
                kind: kind,
                lat: 23.5,
                lon: 111,
                road: nil,
                postedValue: 4.5,
                measuredValue: nil,
                reportedValue: nil,
                unit: "m",
                headingDeg: nil,
                hours: nil,
                source: "t",
                asOf: nil,
                synthetic: false
            ),
            clearance: clearance
        )
    }

    private static let way = RoadRouteAnswer(
        model: "expressway",
        skeleton: true,
        asOf: "2022-07-01",
        from: .init(lat: 26.9, lon: 112.6, name: "湖南省衡阳市"),
        to: .init(lat: 20.03, lon: 110.2, name: "海口 秀英 <码头>"),
        via: [.init(lat: 26.4, lon: 112.4, name: "衡阳 常宁")],
        km: 990,
        drivenKm: 970,
        minutes: 896,
        averageKmh: 65,
        ferryMin: 100,
        roads: ["G72", "G55", "G15"],
        parts: [],
        circuity: [],
        geometry: .init(coordinates: [[112.6, 26.9], [112.4, 26.4], [111.7, 24.9], [110.2, 20.3], [110.2, 20.03]])
    )

    private static var steps: [TripAnswer.Step] {
        let home = stop("s1", "富川司机之家", "Fuchuan Drivers' Home", "driversHome")
        let area = stop("s2", "玉林东服务区", nil, "serviceArea")
        let lot = stop("s3", "遂溪停车场", nil, "parking")
        let (load, ferry, unload) = ((26.4, 112.4), (20.3, 110.2), (20.03, 110.2))
        let next = TripAnswer.Fallback(id: "s9", name: "钟山服务区", alongKm: 290)
        return [
            drive(time(1, "06:00"), time(1, "07:10"), alongKm: 0, km: 75, drivenMin: 30),
            errand("wait", time(1, "07:10"), time(1, "08:00"), alongKm: 75, drivenMin: 100, "衡阳 常宁", load),
            errand("load", time(1, "08:00"), time(1, "09:00"), alongKm: 75, drivenMin: 100, "衡阳 常宁", load),
            drive(time(1, "09:00"), time(1, "12:20"), alongKm: 75, km: 211.2, drivenMin: 0),
            pause(
                "break",
                time(1, "12:20"),
                time(1, "12:40"),
                alongKm: 285,
                drivenMin: 200,
                at: home,
                lat: 24.9,
                ifFull: next
            ),
            drive(time(1, "12:40"), time(1, "16:30"), alongKm: 285, km: 246, drivenMin: 0),
            pause(
                "rest",
                time(1, "16:30"),
                time(2, "02:30"),
                alongKm: 531,
                drivenMin: 230,
                at: area,
                lat: 22.7,
                ifFull: .init(name: "湛江 徐闻 海安港", alongKm: 760)
            ),
            drive(time(2, "02:30"), time(2, "06:20"), alongKm: 531, km: 236, drivenMin: 0),
            pause(
                "break",
                time(2, "06:20"),
                time(2, "06:40"),
                alongKm: 767,
                drivenMin: 230,
                at: lot,
                lat: 21.4,
                ifFull: nil
            ),
            drive(time(2, "06:40"), time(2, "09:20"), alongKm: 767, km: 183, drivenMin: 0),
            errand("ferry", time(2, "09:20"), time(2, "11:00"), alongKm: 950, drivenMin: 160, nil, ferry),
            drive(time(2, "11:00"), time(2, "11:19"), alongKm: 950, km: 20, drivenMin: 0),
            errand("unload", time(2, "11:19"), time(2, "12:19"), alongKm: 970, drivenMin: 19, "海口 秀英 <码头>", unload),
        ]
    }

    /// A trip for a load.
    static var trip: TripAnswer {
        TripAnswer(
            route: way,
            loadId: "0000000000011",
            startAt: time(1, "06:00"),
            endAt: time(2, "12:19"),
            minutes: 1_819,
            drivingMin: 906,
            deadheadKm: 75,
            loadedKm: 897.4,
            detourKm: 2.4,
            basis: .init(
                rule: "cn",
                averageKmh: 65,
                drivers: 1,
                halfWidthKm: 20,
                limitsWithinKm: 5,
                notCounted: ["toll"],
                hours: .init(drivenMin: 30, drivenTodayMin: 90)
            ),
            steps: steps,
            late: [.init(do: "unload", place: "海口 秀英 <码头>", by: time(2, "10:00"), byMin: 79)],
            limits: [
                limit(120, "heightLimit", "K12门架", bearing: "onWay", .init(verdict: "clear", clearCm: 50)),
                limit(400, "heightLimit", "K400门架", bearing: "onWay", .init(verdict: "conflicting")),
                limit(450, "heightLimit", "岔口", bearing: "unknown", .init(verdict: "blocked", missingCm: 20)),
                limit(500, "heightLimit", "县道桥", bearing: "beside", .init(verdict: "blocked", missingCm: 70)),
            ],
            bans: [],
            vehicle: .init(heightM: 4, massKg: 47_500, massFrom: "load"),
            law: [],
            cliffs: [],
            ledger: [
                .init(item: "price", fen: 850_000), .init(item: "infoFee", fen: 0), .init(item: "empty", fen: -13_500),
                .init(item: "loaded", fen: -206_402), .init(item: "hours", fen: 0),
            ],
            netFen: 630_098
        )
    }

    /// The way alone, by two drivers.
    static var emptyTrip: TripAnswer {
        var answer = trip
        answer.loadId = nil
        answer.late = []
        answer.limits = []
        answer.basis.drivers = 2
        answer.basis.thinnedStopsKm = 40
        answer.basis.hours = nil
        answer.basis.notCounted = []
        answer.detourKm = 0
        answer.ledger = [.init(item: "empty", fen: -180_000)]
        answer.netFen = -180_000
        answer.steps = [
            drive(time(1, "06:00"), time(1, "10:00"), alongKm: 0, km: 260, drivenMin: 0),
            TripAnswer.Step(
                do: "swap",
                from: time(1, "10:00"),
                to: time(1, "10:00"),
                alongKm: 260,
                driver: 2,
                drivenMin: 240,
                place: .init(lat: 24.9, lon: 111.7, name: "富川司机之家"),
                detourKm: 0,
                restStop: stop("s1", "富川司机之家", "Fuchuan Drivers' Home", "driversHome"),
                carriageway: "both",
                safe: true,
                ifFull: .init(id: "s9", name: "钟山服务区", alongKm: 290)
            ),
            drive(time(1, "10:00"), time(1, "12:00"), alongKm: 260, km: 130, drivenMin: 0),
            errand("arrive", time(1, "12:00"), time(1, "12:00"), alongKm: 390, drivenMin: 120, "海口 秀英", (20.03, 110.2)),
        ]
        return answer
    }
}
