/// Examples of what the depot knows.
extension Samples {
    static let status: Sample = [
        "version": "0.1.0", "now": "2099-12-01T06:00:00+08:00", "uptimeSec": 60,
        "store": [
            "kind": "sqlite", "schema": 1, "sequence": 42, "integrity": "whole",
            "audit": ["state": "whole", "verified": 7],
        ],
        "counts": ["loads": ["open": 1], "restStops": 1, "checkpoints": 1, "places": 1],
        "feeds": [["name": "rest-stops.csv", "rows": 1, "skipped": 0, "synthetic": true]],
        "you": ["uid": 1000, "party": id, "roles": ["driver"]],
    ]

    static let places: Sample = [
        "places": [
            [
                "adcode": "430100", "fullName": "湖南省长沙市", "name": "长沙市", "pinyin": "chang sha",
                "level": "prefecture", "lat": 28.2282, "lon": 112.9388,
            ]
        ]
    ]

    static let restStopID: Sample = "dh-syn-0001"
    static let checkpointID: Sample = "cp-syn-0001"

    static let whyNot: Sample = [
        "loadId": id, "version": 1, "status": "open", "listed": false, "negotiable": false, "deadheadKm": 70.14,
        "loadedKm": 270.3, "minutes": 455, "netFen": 190_890, "readyAt": "2099-12-01T06:00:00+08:00",
        "violations": .list([tooFar]), "repair": .list([farther]),
    ]
    private static let tooFar: Sample = [
        "rule": "deadhead", "unit": "km", "has": 70.14, "needs": 50, "margin": 20.14, "repair": farther,
    ]
    private static let farther: Sample = ["of": "request", "field": "maxDeadheadKm", "value": 70.14]

    static let restStop: Sample = [
        "id": restStopID, "name": "宝坻司机之家", "kind": "driversHome", "lat": 28.25, "lon": 113.08,
        "distanceKm": 14.5, "bearingDeg": 79.8, "road": "G4", "services": ["parking", "hotWater"],
        "servicesAbsent": ["laundry"], "source": "synthetic", "synthetic": true, "occupancy": occupancy,
    ]
    static let restStops: Sample = ["restStops": .list([restStop])]

    static let checkpoint: Sample = [
        "id": checkpointID, "name": "宝坻限高架", "kind": "heightLimit", "lat": 28.24, "lon": 113.03,
        "distanceKm": 9.4, "bearingDeg": 82.1, "postedValue": 5, "measuredValue": 5.12, "unit": "m",
        "source": "synthetic", "synthetic": true,
    ]
    static let checkpoints: Sample = ["checkpoints": .list([checkpoint])]

    static let metrics: Sample = "# HELP siji_loads_open Open loads.\n# TYPE siji_loads_open gauge\nsiji_loads_open 2\n"
    static let partyRequest: Sample = ["name": "王师傅", "phone": "13800001234", "plates": ["湘A12345"]]
    static let party: Sample = [
        "uid": 1_000, "id": id, "name": "王师傅", "phone": "13800001234", "plates": ["湘A12345"],
    ]

    static let feedName: Sample = "example"
    static let feed: Sample = [
        "name": feedName, "place": "https://overpass-api.de/api/interpreter", "format": "overpass",
        "attribution": "© OpenStreetMap contributors (ODbL 1.0)", "refreshMin": 1_440, "state": "held", "rows": 213,
        "places": 213, "refused": 1, "reasons": [["reason": "geometry", "rows": 1]], "repeated": 0, "unrelated": 0,
        "unread": 2, "relaxations": 0, "asOf": "2099-11-30", "checkedAt": "2099-12-01T06:00:00+08:00",
        "changedAt": "2099-12-01T06:00:00+08:00", "nextAt": "2099-12-02T06:00:00+08:00", "unchanged": 3,
        "progress": ["phase": "fetching", "bytes": 1_024, "ofBytes": 4_096, "rows": 0],
        "trouble": ["cause": "status", "detail": "…", "at": "2099-12-01T07:00:00+08:00", "failures": 1],
        "held": ["places": 12, "since": "2099-12-01T07:00:00+08:00"],
        "warning": ["looksLike": "gcj02", "matches": 40, "offsetM": 480],
    ]
    static let feeds: Sample = ["feeds": .list([feed])]

    static let backupRequest: Sample = [:]
    static let backup: Sample = ["path": "/var/lib/siji/backups/siji-20991201T000000Z.sqlite", "bytes": 4_096]
}
