/// Examples of what drivers report.
extension Samples {
    /// At the rest stop of the examples, in the data that are shipped.
    static let reportRequest: Sample = [
        "kind": "free", "restStopId": restStopID, "slots": 12, "lat": 39.72223, "lon": 117.18244,
    ]
    static let report: Sample = [
        "id": id, "kind": "free", "restStopId": restStopID, "slots": 12, "drivers": 3, "denied": 1,
        "firstAt": "2099-12-01T05:20:00+08:00", "lastAt": "2099-12-01T05:35:00+08:00", "ageMin": 25,
        "deniedAt": "2099-12-01T04:50:00+08:00", "weight": 1.74, "halfLifeMin": 60, "stands": true, "stale": false,
        "yours": ["confirms": true, "at": "2099-12-01T05:35:00+08:00"],
    ]
    static let reports: Sample = ["reports": .list([report])]
    static let occupancy: Sample = [
        "state": "free", "slots": 12, "drivers": 3, "at": "2099-12-01T05:35:00+08:00", "ageMin": 25, "stale": false,
        "disputed": false,
    ]
}
