/// Examples of what lies along a route.
extension Samples {
    static let corridorRequest: Sample = [
        "line": [
            "type": "LineString",
            "coordinates": .list([
                .list([.decimal(112.9388), .decimal(28.2282)]), .list([.decimal(113.08), .decimal(28.25)]),
            ]),
        ],
        "surveyed": false, "halfWidthKm": 5, "kinds": ["driversHome", "heightLimit"], "truck": truck,
        "loaded": ["heightM": 4, "massKg": 32_000], "departAt": "2099-12-01T08:00:00+08:00", "plateColour": "2",
        "driveAxles": 2,
    ]

    static let corridor: Sample = [
        "lengthKm": 14.047, "halfWidthKm": 5, "fromAlongKm": 0, "circuity": 1.3, "surveyed": false, "more": false,
        "items": .list([
            [
                "alongKm": 9.1, "offsetKm": 0.4, "side": "left", "carriageway": "unknown", "detourKm": 1.04,
                "passAt": "2099-12-01T08:08:00+08:00", "checkpoint": checkpoint, "clearance": clearance,
            ],
            [
                "alongKm": 13.9, "offsetKm": 0.2, "side": "right", "carriageway": "unknown", "detourKm": 0.52,
                "restStop": restStop,
            ],
        ]),
        "bans": .list([
            [
                "id": "ban-syn-changsha", "name": "长沙禁货区", "fromKm": 0, "toKm": 8.1, "hours": "07:00-22:00",
                "enterAt": "2099-12-01T08:00:00+08:00", "plateColours": ["2"], "overKg": 4_500, "permit": true,
                "source": "synthetic", "synthetic": true,
                "clearance": ["verdict": "blocked", "reason": "forbidden", "values": .list([])],
            ]
        ]),
        "vehicle": [
            "heightM": 4, "widthM": 2.55, "lengthM": 17.2, "massKg": 47_500, "massFrom": "load", "axles": 6,
            "tollClass": 6,
        ],
        "law": .list([
            [
                "item": "mass",
                "limits": .list([
                    ["value": 49_000, "build": "train", "source": "交通运输部令2016年第62号第三条", "asOf": "2022-08-18"]
                ]),
                "clearance": ["verdict": "clear", "clearKg": 1_500, "values": .list([])],
            ]
        ]),
        "cliffs": .list([
            [
                "edge": "mass", "limit": 49_000, "measure": 47_500, "room": 1_500, "step": 1_000, "after": 500,
                "unit": "kg", "assumed": true, "losses": ["overLimit"],
            ]
        ]),
    ]

    static let clearance: Sample = [
        "verdict": "clear", "clearCm": 100,
        "values": .list([
            [
                "of": "posted", "value": 5, "margin": 1, "source": "synthetic", "asOf": "2099-11-01", "ageDays": 30,
            ]
        ]),
    ]
}
