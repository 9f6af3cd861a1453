/// Examples of trips.
extension Samples {
    static let tripRequest: Sample = [
        "truck": truck, "at": ["lat": 28.2282, "lon": 112.9388, "name": "长沙"],
        "to": ["lat": 30.5928, "lon": 114.3055, "name": "武汉"], "readyAt": "2099-12-01T08:00:00+08:00",
        "services": ["parking"], "drivenMin": 0,
    ]

    static let trip: Sample = [
        "route": roadRoute, "startAt": "2099-12-01T08:00:00+08:00", "endAt": "2099-12-01T13:09:00+08:00",
        "minutes": 309,
        "drivingMin": 289, "deadheadKm": 312.4, "loadedKm": 0, "detourKm": 0,
        "basis": [
            "rule": "cn", "averageKmh": 65, "drivers": 1, "halfWidthKm": 20, "limitsWithinKm": 5,
            "notCounted": .list(["toll"]),
        ],
        "steps": .list([
            [
                "do": "drive", "from": "2099-12-01T08:00:00+08:00", "to": "2099-12-01T11:30:00+08:00", "alongKm": 0,
                "km": 227.5, "driver": 1, "drivenMin": 0,
            ],
            [
                "do": "break", "from": "2099-12-01T11:30:00+08:00", "to": "2099-12-01T11:50:00+08:00", "alongKm": 227.5,
                "driver": 1, "drivenMin": 210, "place": ["lat": 29.72, "lon": 113.9, "name": "赤壁服务区"],
                "detourKm": 0, "restStop": restStop, "carriageway": "unknown", "safe": true,
                "ifFull": ["id": "s-2", "name": "咸宁服务区", "alongKm": 250.1],
            ],
            [
                "do": "drive", "from": "2099-12-01T11:50:00+08:00", "to": "2099-12-01T13:09:00+08:00", "alongKm": 227.5,
                "km": 84.9, "driver": 1, "drivenMin": 0,
            ],
            [
                "do": "arrive", "from": "2099-12-01T13:09:00+08:00", "to": "2099-12-01T13:09:00+08:00",
                "alongKm": 312.4,
                "driver": 1, "drivenMin": 79, "place": ["lat": 30.5928, "lon": 114.3055, "name": "武汉"],
            ],
        ]),
        "late": .list([]),
        "limits": .list([
            [
                "alongKm": 9.1, "offsetKm": 0.4, "passAt": "2099-12-01T08:08:00+08:00", "loaded": false,
                "bearing": "unknown",
                "checkpoint": checkpoint, "clearance": clearance,
            ]
        ]),
        "bans": .list([]), "vehicle": ["heightM": 4, "massKg": 49_000, "massFrom": "gross"], "law": .list([]),
        "cliffs": .list([]),
        "ledger": .list([
            ["item": "infoFee", "fen": 0], ["item": "empty", "fen": -56_232], ["item": "loaded", "fen": 0],
            ["item": "hours", "fen": 0],
        ]),
        "netFen": -56_232,
    ]
}
