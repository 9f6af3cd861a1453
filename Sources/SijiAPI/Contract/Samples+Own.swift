/// Examples of rights and of the caller's own records.
extension Samples {
    static let rights: Sample = [
        "trouble": "arrears", "standing": "owner",
        "hotlines": [
            [
                "id": "transport", "number": "12328", "name": "交通运输服务监督电话", "nameEn": "transport supervision line",
                "does": "交通运输方面的事", "doesEn": "matters of transport", "evidence": "secondary",
                "source": "huashangw.com 899657", "asOf": "2026-11-26",
            ]
        ],
        "steps": [
            [
                "id": "arrears-7", "trouble": "arrears", "standing": "owner", "kind": "do", "hotline": "transport",
                "text": "运费要不回来, 打12328反映", "textEn": "freight that is not paid: tell 12328", "evidence": "own",
                "source": "siji", "asOf": "2026-11-26",
            ]
        ],
    ]

    private static let run: Sample = ["kind": "pension", "first": "2026-01", "last": "2026-10"]
    static let coverRequest: Sample = ["runs": .list([run])]
    static let cover: Sample = [
        "now": "2026-11", "runs": .list([run]), "months": ["pension": 10, "medical": 0, "injury": 0],
        "gaps": [["kind": "medical", "word": "never"], ["kind": "injury", "word": "never"]],
    ]

    static let hoursRequest: Sample = ["do": "rest"]
    static let hours: Sample = [
        "now": "2026-12-01T10:22:00+08:00", "rule": "cn",
        "standing": [
            "do": "rest", "since": "2026-12-01T10:10:00+08:00", "drivenMin": 130, "drivenTodayMin": 130, "leftMin": 110,
            "leftTodayMin": 410, "stoodMin": 12, "breakLacksMin": 8, "restLacksMin": 588,
        ],
        "marks": [
            ["do": "drive", "at": "2026-12-01T08:00:00+08:00", "toldAt": "2026-12-01T08:00:02+08:00"],
            ["do": "rest", "at": "2026-12-01T10:10:00+08:00", "toldAt": "2026-12-01T10:10:01+08:00"],
        ],
    ]

    private static let proof: Sample = ["kind": "photo", "ref": "IMG_1.jpg"]
    static let complaintRequest: Sample = [
        "trouble": "barrier", "place": "G4 1502公里", "what": "标志写4.5米, 量出来4.2米", "proofs": .list([proof]),
    ]
    static let complaintChange: Sample = ["status": "submitted"]
    static let complaint: Sample = [
        "number": 1, "trouble": "barrier", "status": "written", "possible": ["submitted"], "place": "G4 1502公里",
        "what": "标志写4.5米, 量出来4.2米", "proofs": .list([proof]),
        "letter": ["zh": ["反映第1号: 限高限宽和标志不符"], "en": ["Complaint no. 1: a barrier that does not match its sign"]],
        "createdAt": "2099-12-01T06:00:00+08:00", "changedAt": "2099-12-01T06:00:00+08:00",
    ]
    static let complaints: Sample = ["complaints": .list([complaint])]

    static let waybill: Sample = [
        "bookingId": id, "loadVersion": 1, "amended": false, "flaws": 1,
        "fields": [
            [
                "message": "waybill", "name": "shippingNoteNumber", "title": "托运单号", "titleEn": "waybill number",
                "required": true, "format": "an..20", "value": id,
            ],
            [
                "message": "waybill", "group": "consignee", "name": "consignee", "title": "收货方名称",
                "titleEn": "consignee", "required": true, "format": "an..512", "flaw": "missing",
            ],
        ],
    ]
}
