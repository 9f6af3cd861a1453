import SijiFault
import FoundationEssentials
import SijiAPI

/// Fixed answers, as the daemon would send them.
enum Samples {
    static func decode<Value: Decodable>(_ json: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }

    /// A listing; `more` adds or replaces members.
    static func load(_ ref: String, from: String, to: String, _ cargo: String, more: String) -> String {
        """
        {"id": "00000000000\(ref.suffix(2))", "version": 1, "status": "open", "slotsLeft": 1, "ref": "\(ref)",
         "origin": {"lat": 28.2282, "lon": 112.9388, "name": "\(from)"},
         "destination": {"lat": 30.6, "lon": 114.1, "name": "\(to)"},
         "pickup": {"from": "2026-12-01T08:00:00+08:00", "to": "2026-12-01T18:00:00+08:00"},
         "cargo": \(cargo), "mode": "full", \(more)}
        """
    }

    static func match() throws -> MatchesAnswer {
        let ledger = """
            "ledger": [{"item": "price", "fen": 850000}, {"item": "infoFee", "fen": -10000}, {"item": "empty", "fen": -2160},
             {"item": "loaded", "fen": -349600}, {"item": "toll", "fen": -306400}],
            "schedule": [{"do": "deadhead", "from": "2026-12-01T08:00:00+08:00", "to": "2026-12-01T08:12:00+08:00", "place": "长沙 雨花"},
             {"do": "load", "from": "2026-12-01T08:12:00+08:00", "to": "2026-12-01T09:12:00+08:00", "place": "长沙 雨花"},
             {"do": "drive", "from": "2026-12-01T09:12:00+08:00", "to": "2026-12-01T13:12:00+08:00"},
             {"do": "break", "from": "2026-12-01T13:12:00+08:00", "to": "2026-12-01T13:32:00+08:00"},
             {"do": "unload", "from": "2026-12-03T06:16:00+08:00", "to": "2026-12-03T07:16:00+08:00", "place": "北京 大兴"}]
            """
        let first = load(
            "CS-1001",
            from: "望城",
            to: "武汉 东西湖",
            #"{"type": "0500", "name": "建材", "payloadKg": 30000}"#,
            more: """
                "unitPrice": {"fen": 9500, "per": "tonne"}, "priceFen": 285000, "payment": {"terms": "onDelivery"},
                "dwell": {"loadMin": 60, "unloadMin": 60, "assumed": true}, "confirmedAt": "2026-12-01T07:52:00+08:00"
                """
        )
        let second = load(
            "CS-1002",
            from: "株洲",
            to: "郑州 中牟",
            #"{"type": "1300", "name": "泡货", "volumeM3": 90}"#,
            more: """
                "priceFen": 620000, "payment": {"terms": "onPod", "days": 30}, "confirmedAt": "2026-12-01T05:50:00+08:00"
                """
        )
        let third = load(
            "SYN-1003",
            from: "长沙 雨花",
            to: "北京 大兴",
            #"{"type": "0400", "name": "卷钢", "payloadKg": 32000}"#,
            more: """
                "priceFen": 850000, "infoFeeFen": 10000, "payment": {"terms": "monthly", "days": 60},
                "notes": "synthetic 模拟样例", "confirmedAt": "2026-12-01T07:49:00+08:00"
                """
        )
        let asked = load(
            "CS-1004",
            from: "湘潭",
            to: "西安 灞桥",
            #"{"type": "1200", "name": "机械"}"#,
            more: """
                "negotiable": true, "infoFeeFen": 30000, "stale": true, "confirmedAt": "2026-11-30T05:50:00+08:00"
                """
        )
        return try decode(
            """
            {"id": "0000000000001", "fits": 87,
             "basis": {"model": "expressway", "skeleton": true, "asOf": "2022-07-01", "rule": "cn", "objective": "perHour",
              "notCounted": ["toll"],
              "rankedAt": "2026-12-01T07:58:00+08:00", "readyAt": "2026-12-01T08:00:00+08:00"},
             "matches": [
              {"loadId": "0000000000011", "load": \(first), "deadheadKm": 25.4, "loadedKm": 345.2, "minutes": 480,
               "netFen": 127240, "netFenPerHour": 15905, "unchecked": ["volume", "toll"]},
              {"loadId": "0000000000012", "load": \(second), "deadheadKm": 50.9, "loadedKm": 880, "minutes": 1640,
               "netFen": 222150, "netFenPerHour": 8127, "unchecked": ["payload", "toll"]},
              {"loadId": "0000000000013", "load": \(third), "deadheadKm": 12, "loadedKm": 1520, "minutes": 2836,
               "netFen": 181840, "netFenPerHour": 3847, "unchecked": ["volume", "toll"], \(ledger)}],
             "negotiable": [
              {"loadId": "0000000000014", "load": \(asked), "deadheadKm": 45.1, "loadedKm": 1060, "minutes": 2100,
               "netFen": -502810, "breakEvenFen": 502810, "unchecked": ["payload", "volume", "toll"]}]}
            """
        )
    }

    static let truck = TruckWire(
        bodies: ["stake"],
        deckLengthM: 13,
        payloadKg: 32000,
        volumeM3: 90,
        costs: .init(emptyFenPerKm: 180, loadedFenPerKm: 230)
    )

    static let whyNot = WhyNotAnswer(
        loadId: "0000000000012",
        version: 1,
        status: "open",
        listed: false,
        rank: nil,
        negotiable: false,
        deadheadKm: 245.1,
        loadedKm: 880,
        minutes: 1640,
        netFen: 222_150,
        readyAt: "2026-12-01T08:00:00+08:00",
        violations: [
            .init(
                rule: "bodies",
                unit: "code",
                has: .list(["stake"]),
                needs: .list(["box", "wing"]),
                repair: .init(of: "truck", field: "bodies", value: "box")
            ),
            .init(
                rule: "minLength",
                unit: "m",
                has: 13,
                needs: .decimal(17.5),
                margin: .decimal(4.5),
                repair: .init(of: "truck", field: "deckLengthM", value: .decimal(17.5))
            ),
            .init(
                rule: "payload",
                unit: "kg",
                has: 32_000,
                needs: 33_500,
                margin: 1500,
                repair: .init(of: "truck", field: "payloadKg", value: 33_500)
            ),
            .init(
                rule: "price",
                unit: "fen",
                has: 620_000,
                needs: 700_000,
                margin: 80_000,
                repair: .init(of: "request", field: "minPriceFen", value: 620_000)
            ),
            .init(
                rule: "cover",
                unit: "code",
                has: .list(["own"]),
                needs: .list(["platform"]),
                repair: .init(of: "request", field: "injuryCover", value: "own")
            ),
            .init(
                rule: "deadhead",
                unit: "km",
                has: .decimal(245.1),
                needs: 200,
                margin: .decimal(45.1),
                repair: .init(of: "request", field: "maxDeadheadKm", value: .decimal(245.1))
            ),
            .init(
                rule: "pickup",
                unit: "instant",
                has: "2026-12-01T18:35:00+08:00",
                needs: "2026-12-01T18:00:00+08:00",
                margin: 35,
                repair: .init(of: "request", field: "readyAt", value: "2026-12-01T07:25:00+08:00")
            ),
            .init(
                rule: "deliverBy",
                unit: "instant",
                has: "2026-12-02T18:35:00+08:00",
                needs: "2026-12-02T12:00:00+08:00",
                margin: 395,
                repair: .init(of: "load", field: "deliverBy", value: "2026-12-02T18:35:00+08:00")
            ),
        ],
        repair: []
    )

    static let restStops = RestStopsAnswer(restStops: [
        RestStopWire(
            id: "r1",
            name: "开慧司机之家",
            nameEn: "Kaihui Driver's Home",
            kind: "driversHome",
            lat: 28.6,
            lon: 113.1,
            distanceKm: 8.44,
            bearingDeg: 2,
            services: ["parking", "hotWater", "mealHeating", "shower", "laundry"],
            servicesAbsent: [],
            source: "synthetic",
            synthetic: true
        ),
        RestStopWire(
            id: "r2",
            name: "望城服务区",
            kind: "serviceArea",
            lat: 28.3,
            lon: 112.8,
            distanceKm: 19.06,
            bearingDeg: 315,
            side: "up",
            services: ["parking", "hotWater"],
            servicesAbsent: ["shower", "laundry"],
            parkingSlots: 12,
            source: "OSM",
            asOf: "2024-03-01",
            synthetic: false
        ),
    ])

    static let checkpoints = CheckpointsAnswer(checkpoints: [
        CheckpointWire(
            id: "c1",
            name: "机场高速涵洞",
            kind: "heightLimit",
            lat: 28.2,
            lon: 113,
            distanceKm: 3.21,
            bearingDeg: 100,
            postedValue: 4.5,
            measuredValue: 4.42,
            unit: "m",
            source: "OSM",
            asOf: "2024",
            synthetic: false
        ),
        CheckpointWire(
            id: "c2",
            name: "浏阳河桥",
            kind: "weightLimit",
            lat: 28.2,
            lon: 113,
            distanceKm: 5,
            bearingDeg: 200,
            unit: "kg",
            source: "synthetic",
            synthetic: true
        ),
        CheckpointWire(
            id: "c3",
            name: "黎托治超站",
            nameEn: "Lituo",
            kind: "weighStation",
            lat: 28.2,
            lon: 113,
            distanceKm: 12.55,
            bearingDeg: 359,
            source: "OSM",
            synthetic: false
        ),
    ])
}
