/// Examples of erasure, export, grants and an adviser's page.
extension Samples {
    static let erasure: Sample = [
        "erased": [
            "personalValues": 3, "evidenceValues": 8, "trucks": 1, "coverRuns": 2, "drivingMarks": 40, "complaints": 1,
            "grants": 0, "positions": 2_880, "reportVoices": 7,
            "answers": 4,
        ],
        "kept": ["bookings": 12, "loads": 0, "calls": 30, "years": 3],
    ]
    static let exportLines: Sample = """
        {"kind":"party","value":{"uid":1000,"name":"王师傅","plates":[]}}
        {"end":{"party":1,"truck":0,"cover":0,"hours":0,"complaint":0,"grant":0,"booking":0,"load":0,"call":0,"position":0,"report":0}}

        """
    static let grantRequest: Sample = ["from": "2099-12-01T08:00:00+08:00", "to": "2099-12-31T08:00:00+08:00"]
    static let grant: Sample = [
        "uid": 1_042, "from": "2099-12-01T08:00:00+08:00", "to": "2099-12-31T08:00:00+08:00", "holds": true, "looks": 0,
    ]
    static let grants: Sample = ["grants": .list([grant])]
    static let advice: Sample = [
        "driver": "王师傅", "now": "2099-12-20T08:00:00+08:00", "until": "2099-12-31T08:00:00+08:00",
        "debts": [
            [
                "bookingId": id, "dispatcher": "长沙货场", "lane": "长沙 > 北京", "status": "podReceived", "agreedFen": 850_000,
                "paidFen": 300_000, "openFen": 550_000, "dueAt": "2099-12-10T08:00:00+08:00",
            ]
        ],
        "months": [["month": "2099-12", "bookings": 1, "agreedFen": 850_000, "paidFen": 300_000, "waitMin": 95]],
    ]
}
