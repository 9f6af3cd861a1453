import SijiAPI

/// What lies along a route, as the daemon would send it.
extension Samples {
    private static func stop(_ id: String, _ name: String, _ nameEn: String?, _ synthetic: Bool) -> RestStopWire {
        RestStopWire(
            id: id,
            name: name,
            nameEn: nameEn,
            kind: "serviceArea",
            lat: 31.5,
            lon: 117.1,
            services: ["parking", "hotWater"],
            servicesAbsent: ["laundry"],
            parkingSlots: synthetic ? 40 : nil,
            source: synthetic ? "synthetic" : "OpenStreetMap",
            asOf: synthetic ? nil : "2024-03-13",
            synthetic: synthetic
        )
    }

    private static func item(
        _ alongKm: Double,
        _ carriageway: String,
        detourKm: Double? = nil,
        stop: RestStopWire? = nil,
        point: CheckpointWire? = nil,
        clearance: ClearanceWire? = nil
    ) -> CorridorAnswer.Item {
        CorridorAnswer.Item(
            alongKm: alongKm,
            offsetKm: 0.15,
            side: "right",
            carriageway: carriageway,
            detourKm: detourKm,
            passAt: nil,
            restStop: stop,
            checkpoint: point,
            clearance: clearance
        )
    }

    static let restAlong = CorridorAnswer(
        lengthKm: 632.4,
        halfWidthKm: 5,
        fromAlongKm: 0,
        circuity: 1.3,
        surveyed: true,
        more: true,
        items: [
            item(103.2, "own", detourKm: 0.267, stop: stop("s1", "君王服务区", nil, false)),
            item(103.3, "opposite", stop: stop("s2", "君王服务区", nil, false)),
            item(274.3, "both", detourKm: 0.4, stop: stop("s3", "肥东司机之家", "Feidong Drivers' Home", true)),
            item(428.4, "unknown", detourKm: 12.1, stop: stop("s4", "桥南服务区", nil, false)),
        ],
        bans: []
    )

    private static func point(
        _ id: String,
        _ name: String,
        _ kind: String,
        _ posted: Double?,
        _ measured: Double? = nil,
        _ reported: Double? = nil,
        unit: String? = "m"
    ) -> CheckpointWire {
        CheckpointWire(
            id: id,
            name: name,
            kind: kind,
            lat: 31.4,
            lon: 117.2,
            postedValue: posted,
            measuredValue: measured,
            reportedValue: reported,
            unit: unit,
            source: "synthetic",
            synthetic: true
        )
    }

    private static func value(_ of: String, _ value: Double, _ margin: Double, _ days: Int?) -> ClearanceWire.Value {
        ClearanceWire.Value(
            of: of,
            value: value,
            margin: margin,
            source: "synthetic",
            asOf: days == nil ? nil : "2026-11-01",
            ageDays: days
        )
    }

    private static let mot = "交通运输部令2016年第62号第三条"

    private static func law(_ item: String, _ values: [Double], _ clearance: ClearanceWire) -> LawWire {
        LawWire(
            item: item,
            limits: values.map { .init(value: $0, build: "any", driveAxles: nil, source: mot, asOf: "2022-08-18") },
            clearance: clearance
        )
    }

    private static func cliff(
        _ edge: String,
        _ limit: Double,
        _ measure: Double,
        step: Double,
        losses: [String],
        only: String? = nil,
        tollFen: Int? = nil
    ) -> CliffWire {
        let isMass = edge == "mass" || edge == "greenChannel"
        let room = edge == "greenChannel" ? measure - limit : limit - measure
        return CliffWire(
            edge: edge,
            limit: limit,
            measure: measure,
            room: room,
            step: step,
            after: edge == "greenChannel" ? room + step : room - step,
            unit: isMass ? "kg" : "m",
            assumed: isMass,
            only: only,
            losses: losses,
            tollFen: tollFen
        )
    }

    static let checkAlong = CorridorAnswer(
        lengthKm: 632.4,
        halfWidthKm: 1,
        fromAlongKm: 12.5,
        circuity: 1.3,
        surveyed: true,
        more: false,
        items: [
            item(
                51.1,
                "own",
                point: point("c1", "泗县限高架", "heightLimit", 5),
                clearance: ClearanceWire(verdict: "clear", clearCm: 100, values: [value("posted", 5, 1, 25)])
            ),
            item(
                60,
                "own",
                point: point("c2", "蚌埠限高架", "heightLimit", 4.5, 3.95),
                clearance: ClearanceWire(
                    verdict: "conflicting",
                    values: [value("posted", 4.5, 0.5, 900), value("measured", 3.95, -0.05, nil)]
                )
            ),
            item(
                70,
                "unknown",
                point: point("c3", "淮河桥", "weightLimit", 40_000, unit: "kg"),
                clearance: ClearanceWire(
                    verdict: "blocked",
                    missingKg: 8_400,
                    values: [value("posted", 40_000, -8_400, 25)]
                )
            ),
            item(
                80,
                "unknown",
                point: point("c4", "合肥限宽墩", "widthLimit", nil),
                clearance: ClearanceWire(verdict: "unknown", reason: "noValue")
            ),
            item(
                90,
                "opposite",
                point: point("c5", "舒城限高架", "heightLimit", 3.8),
                clearance: ClearanceWire(
                    verdict: "clear",
                    reason: "otherDirection",
                    values: [value("posted", 3.8, -0.2, 25)]
                )
            ),
            item(95, "unknown", point: point("c6", "舒城收费站", "toll", nil, unit: nil)),
        ],
        bans: [
            CityBanWire(
                id: "ban-1",
                name: "合肥禁货区",
                nameEn: "Hefei truck ban",
                fromKm: 274.1,
                toKm: 288.9,
                enterAt: "2026-12-01T08:12:00+08:00",
                leaveAt: "2026-12-01T08:26:00+08:00",
                hours: "Mo-Fr 06:30-09:00,16:30-20:00",
                plateColours: ["1", "2"],
                overKg: 4_500,
                permit: true,
                source: "synthetic",
                asOf: nil,
                synthetic: true,
                clearance: ClearanceWire(verdict: "blocked", reason: "forbidden")
            )
        ],
        vehicle: VehicleWire(
            heightM: 4,
            widthM: 2.55,
            lengthM: 17.2,
            massKg: 48_400,
            massFrom: "load",
            axles: 6,
            tollClass: 6,
            tollFen: 126_480,
            greenChannel: true
        ),
        law: [
            law("height", [4], ClearanceWire(verdict: "clear", clearCm: 0)),
            law("width", [2.55], ClearanceWire(verdict: "clear", clearCm: 0)),
            law("length", [18.1], ClearanceWire(verdict: "clear", clearCm: 90)),
            law("mass", [46_000, 49_000], ClearanceWire(verdict: "unknown", reason: "severalLimits")),
        ],
        cliffs: [
            cliff("mass", 46_000, 48_400, step: 1_000, losses: ["overLimit", "greenChannel"], only: "singleDrive"),
            cliff(
                "mass",
                49_000,
                48_400,
                step: 1_000,
                losses: ["overLimit", "greenChannel"],
                only: "train",
                tollFen: 126_480
            ),
            cliff("height", 4, 4, step: 0.05, losses: ["overLimit", "greenChannel"], tollFen: 126_480),
            cliff("length", 18.1, 17.2, step: 0.05, losses: ["overLimit"]),
            cliff("greenChannel", 25_600, 26_100, step: -1_000, losses: ["greenChannel"], tollFen: 126_480),
        ]
    )
}
