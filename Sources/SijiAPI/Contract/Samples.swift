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

    private static let crewTruck: Sample = [
        "bodies": ["stake", "flatbed"], "deckLengthM": 13, "payloadKg": 32_000, "volumeM3": 90, "drivers": 2,
        "costs": ["emptyFenPerKm": 180, "loadedFenPerKm": 230], "averageKmh": 65,
    ]
    static let matchRequest: Sample = [
        "truck": crewTruck, "coDriver": ["drivenMin": 30, "drivenTodayMin": 90], "at": ["lat": 28.2, "lon": 112.9],
        "readyAt": asked, "maxDeadheadKm": 200,
        "objective": "perHour", "limit": 20, "distance": ["model": "expressway"], "rule": "cn",
    ]
    static let matches: Sample = [
        "id": id,
        "basis": [
            "model": "expressway", "skeleton": true, "asOf": "2022-07-01", "rule": "cn", "objective": "perHour",
            "notCounted": ["toll"],
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
                "schedule": [
                    ["do": "load", "from": morning, "to": "2099-12-01T09:00:00+08:00", "place": "长沙 雨花", "driver": 1]
                ],
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
            [
                "number": 3, "do": "closeSite", "at": morning, "enteredAt": morning, "by": "dispatcher",
                "source": "said",
                "note": "停电",
            ],
        ]
    ]
    static let booking: Sample = [
        "id": id, "loadId": id, "loadVersion": 1, "slot": 0, "status": "booked", "version": 1, "driver": id,
        "dispatcher": "0000000000002", "createdAt": asked, "changedAt": asked, "priceFen": 850_000,
        "possible": ["cancel", "arrivePickup", "dispute"], "receipt": ["seq": 7, "hash": digest],
    ]
    private static let digest: Sample = "4df1b9f1a09e4c9aefc1f1a1f1d4c8c6f0a5a37c4f6f1b0b7e0d5c2b8a9e6d31"
    private static let noDigest: Sample = "0000000000000000000000000000000000000000000000000000000000000000"
    private static let salt: Sample = "5a1f0c3e9b7d42680f1e2d3c4b5a6978"
    static let evidence: Sample = [
        "about": "siji 订单证据 evidence of booking 0000000000001: 事件 events 1, 车队 depot 0, ...", "booking": id,
        "bundle": 1, "depot": 0,
        "events": [
            [
                "event": [
                    "at": 4_099_759_200, "blind": salt, "booking": id, "by": id, "enteredAt": 4_099_759_200,
                    "facts": ["priceFen": 850_000, "side": "driver", "source": "said"], "form": 1,
                    "hidden": ["driverPhone": digest], "kind": "book", "logPrev": noDigest, "n": 1, "prev": noDigest,
                    "selfReported": 0, "seq": 7,
                ],
                "hash": digest,
            ]
        ],
        "exportedAt": 4_099_759_260, "head": ["hash": digest, "n": 1, "seq": 7], "seal": digest,
        "values": [["n": 1, "name": "driverPhone", "salt": salt, "state": "shown", "value": "13800138000"]],
    ]
    static let bookings: Sample = ["bookings": .list([booking])]

    static let agreementRequest: Sample = [
        "do": "propose", "version": 1, "items": ["detentionHourFen": 10_000, "emptyRunFenPerKm": 200],
    ]
    private static let hash: Sample = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    private static let firstVersion: Sample = ["version": 1, "standing": "open", "proposedAt": asked, "hash": hash]
    static let agreement = Sample.object([
        ("bookingId", id), ("version", 1), ("standing", "open"), ("proposedAt", asked), ("hash", hash),
        ("kind", "transport"),
        ("items", ["priceFen": 850_000, "terms": "onPod", "days": 30, "pickupFrom": morning, "invoice": false]),
        ("parties", ["driverName": "王师傅", "plate": "湘A12345"]), ("missing", ["deliverBy", "detentionHourFen"]),
        ("acceptances", .list([["side": "driver", "party": id, "at": asked]])), ("possible", ["accept", "propose"]),
        ("versions", .list([firstVersion])),
    ])

    static let agreementText: Sample = "公路货物运输协议（运输合同）\n\n  订单          0000000000001\n"
    static let agreementPage: Sample = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n</html>\n"

    static let claims: Sample = [
        "bookingId": id, "agreementVersion": 2, "agreed": true, "countedAt": evening,
        "stops": .list([
            [
                "stop": 0, "kind": "pickup", "arrivedAt": morning, "endedAt": "2099-12-01T10:00:00+08:00",
                "open": false, "freeMin": 60, "chargedMin": 60, "fen": 10_000,
                "spans": .list([
                    ["rule": "free", "from": morning, "to": "2099-12-01T09:00:00+08:00", "minutes": 60],
                    [
                        "rule": "charged", "from": "2099-12-01T09:00:00+08:00", "to": "2099-12-01T10:00:00+08:00",
                        "minutes": 60,
                    ],
                ]),
                "lines": .list([["rule": "detention", "quantity": 1, "rateFen": 10_000, "fen": 10_000]]), "flags": [],
            ]
        ]),
        "detentionFen": 10_000, "pay": pay,
    ]
    static let pay: Sample = [
        "estimate": false, "paidFen": 250_000, "outstandingFen": 600_000, "overdueFen": 0, "nextDueOn": "2099-12-31",
        "parts": .list([
            [
                "when": "onPod", "days": 30, "fen": 850_000, "dueOn": "2099-12-31", "paidFen": 250_000,
                "confirmedFen": 250_000,
            ]
        ]),
    ]

    private static func jsonLines(_ values: [Sample]) -> Sample {
        .text(values.map { String(decoding: $0.json, as: UTF8.self) + "\n" }.joined())
    }
}
