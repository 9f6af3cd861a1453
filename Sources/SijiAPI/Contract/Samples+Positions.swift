/// Examples of positions.
extension Samples {
    /// The reader looks at no clock; a live daemon refuses what is of the future.
    static let positionsRequest: Sample = [
        "fixes": [
            ["at": "2099-12-01T08:12:00+08:00", "lat": 28.2282, "lon": 112.9388, "accuracyM": 12],
            ["at": "2099-12-01T08:13:00+08:00", "lat": 28.2285, "lon": 112.939, "datum": "gcj02"],
        ]
    ]
    static let positionsTaken: Sample = [
        "kept": 2, "known": 0, "steps": [["bookingId": id, "do": "arrivePickup", "at": "2099-12-01T08:12:00+08:00"]],
        "asks": [
            [
                "bookingId": id, "do": "depart", "why": "gap", "after": "2099-12-01T09:40:00+08:00",
                "before": "2099-12-01T10:25:00+08:00",
            ]
        ],
    ]
    static let position: Sample = [
        "at": "2099-12-01T08:12:00+08:00", "ageMin": 4, "lat": 28.2282, "lon": 112.9388, "accuracyM": 12,
    ]
    static let positions: Sample = ["positions": .list([position])]
}
