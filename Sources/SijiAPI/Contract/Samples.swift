/// The document's examples: the readers and a live server take every request among them (see the tests).
enum Samples {
    static let id: Sample = "0000000000001"
    private static let morning: Sample = "2099-12-01T08:00:00+08:00"
    private static let evening: Sample = "2099-12-01T18:00:00+08:00"
    private static let asked: Sample = "2099-12-01T06:00:00+08:00"
    private static let changsha: Sample = ["lat": 28.2282, "lon": 112.9388, "name": "长沙 雨花"]
    private static let beijing: Sample = ["lat": 39.9042, "lon": 116.4074, "name": "北京"]
    private static let steel: Sample = ["type": "0400", "name": "卷钢", "payloadKg": 32_000]
    private static let terms: [(String, Sample)] = [
        ("mode", "full"), ("trucks", 1), ("priceFen", 850_000), ("infoFeeFen", 0), ("tolls", "driver"),
        ("booking", "instant"), ("injuryCover", "platform"), ("dwell", ["loadMin": 60, "unloadMin": 60]),
    ]

    static let listing = Sample.object([
        ("ref", "CS-1029"), ("origin", changsha), ("destination", beijing),
        ("pickup", ["from": morning, "to": evening]), ("cargo", steel),
    ]).with([("bodies", ["flatbed", "stake"])] + terms + [("contact", ["name": "调度", "phone": "13800001234"])])

    private static let brief: Sample = [
        "ref": "CS-1030", "origin": changsha, "destination": beijing, "pickup": ["from": morning, "to": evening],
        "cargo": steel, "mode": "full", "negotiable": true,
    ]
    static let lines = jsonLines([listing, brief])

    static let patch: Sample = ["priceFen": 900_000, "notes": "带绑带"]

    static let load = Sample.object([
        ("id", id), ("version", 1), ("status", "open"), ("slotsLeft", 1), ("confirmedAt", asked), ("stale", false),
        ("ref", "CS-1029"), ("origin", changsha), ("destination", beijing),
        ("pickup", ["from": morning, "to": evening]), ("cargo", steel),
    ]).with([("bodies", ["flatbed", "stake"])] + terms + [("contact", ["name": "调度", "phone": "138****1234"])])
    static let loads: Sample = ["loads": .list([load])]

    static let pushed: Sample = ["ref": "CS-1029", "status": "created", "id": id, "version": 1]
    static let answeredLines = jsonLines([
        ["line": 1, "ref": "CS-1029", "status": "created", "id": id, "version": 1],
        ["line": 2, "ref": "CS-1030", "status": "unchanged", "id": "0000000000002", "version": 3],
        ["summary": ["lines": 2, "created": 1, "updated": 0, "unchanged": 1, "rejected": 0]],
    ])
    static let call: Sample = ["name": "调度", "phone": "13800001234", "calls": 3]

    static let truck: Sample = [
        "bodies": ["stake", "flatbed"], "deckLengthM": 13, "overallLengthM": 17.2, "payloadKg": 32_000,
        "volumeM3": 90, "axles": 6, "heightM": 4, "widthM": 2.55, "tareKg": 15_500, "grossKg": 49_000, "drivers": 1,
        "costs": ["emptyFenPerKm": 180, "loadedFenPerKm": 230, "hourFen": 0], "averageKmh": 65,
    ]
    static let namedTruck: Sample = ["name": "red", "truck": truck]
    static let trucks: Sample = ["trucks": .list([namedTruck])]

    static let matchRequest: Sample = [
        "truck": truck, "at": ["lat": 28.2, "lon": 112.9], "readyAt": asked, "maxDeadheadKm": 200,
        "objective": "perHour", "limit": 20, "distance": ["model": "circuity", "factor": 1.3], "rule": "cn",
    ]
    static let matches: Sample = [
        "id": id,
        "basis": [
            "model": "circuity", "factor": 1.3, "rule": "cn", "objective": "perHour", "notCounted": ["toll"],
            "rankedAt": asked, "readyAt": asked,
        ],
        "matches": [
            [
                "loadId": id, "load": load, "deadheadKm": 6.386, "loadedKm": 1740.51, "minutes": 2_860,
                "netFen": 448_533, "netFenPerHour": 9_410, "unchecked": ["volume", "toll"],
                "ledger": [
                    ["item": "price", "fen": 850_000], ["item": "empty", "fen": -1_150],
                    ["item": "loaded", "fen": -400_317],
                ],
                "schedule": [["do": "load", "from": morning, "to": "2099-12-01T09:00:00+08:00", "place": "长沙 雨花"]],
            ]
        ],
        "negotiable": [],
    ]

    static let bookingRequest: Sample = ["loadId": id, "loadVersion": 1]
    static let bookingChange: Sample = ["do": "arrivePickup"]
    static let bookingEventRequest: Sample = ["do": "dispute", "reason": "waiting", "note": "等了六小时"]
    static let paymentRequest: Sample = ["amountFen": 500_000, "by": "transfer"]
    private static let payment: Sample = [
        "number": 1, "amountFen": 500_000, "paidAt": asked, "by": "transfer", "recordedAt": asked, "status": "open",
    ]
    static let payments: Sample = ["payments": .list([payment]), "priceFen": 850_000, "confirmedFen": 0]
    static let bookingEvents: Sample = [
        "events": [
            [
                "number": 1, "do": "book", "at": asked, "enteredAt": asked, "by": "driver", "source": "said",
                "priceFen": 850_000,
            ],
            ["number": 2, "do": "arrivePickup", "at": morning, "enteredAt": morning, "by": "driver", "source": "said"],
        ]
    ]
    static let booking: Sample = [
        "id": id, "loadId": id, "loadVersion": 1, "slot": 0, "status": "booked", "version": 1, "driver": id,
        "dispatcher": "0000000000002", "createdAt": asked, "changedAt": asked, "priceFen": 850_000,
        "possible": ["cancel", "arrivePickup", "dispute"],
    ]
    static let bookings: Sample = ["bookings": .list([booking])]

    private static func jsonLines(_ values: [Sample]) -> Sample {
        .text(values.map { String(decoding: $0.json, as: UTF8.self) + "\n" }.joined())
    }
}
