import SijiFault

/// Worked facts of each code, as the daemon would give them.
func exampleFacts(_ code: FaultCode) -> [String: FactValue] {
    switch code {
    case .requestMalformed: ["line": 7, "offset": 41, "value": "08:00"]
    case .requestDuplicateKey: ["field": "pickup", "key": "to"]
    case .requestUnknownField: ["field": "prizeFen", "near": .list(["priceFen"])]
    case .requestBadText: ["field": "notes", "offset": 312]
    case .requestTooDeep: ["depth": 65, "max": 64]
    case .requestTooLarge: ["gotBytes": 70_001, "limitBytes": 65_536]
    case .requestLineTooLong: ["line": 12, "gotBytes": 66_560, "limitBytes": 65_536]
    case .requestCutOff: ["gotBytes": 512]
    case .requestMediaType: ["value": "text/csv", "allowed": .list(["application/json", "application/x-ndjson"])]
    case .requestOrigin: ["field": "Origin"]
    case .requestHeadersTooLarge: ["limitBytes": 16_384, "max": 64]
    case .requestTooManyLines: ["max": 100_000]
    case .routeNotFound: ["path": "/v1/load"]
    case .routeMethodNotAllowed: ["path": "/v1/loads", "method": "PUT", "allow": .list(["GET", "POST"])]
    case .fieldMissing: ["field": "cargo.type"]
    case .fieldType: ["field": "cargo.payloadKg", "value": "32吨", "expected": "integer"]
    case .fieldRange: ["field": "cargo.payloadKg", "value": -5, "min": 1, "max": 200_000]
    case .fieldCode:
        [
            "field": "bodies[0]", "value": "flatbet", "near": .list(["flatbed"]),
            "allowed": .list(["flatbed", "stake", "box"]),
        ]
    case .fieldTooLong: ["field": "notes", "gotBytes": 2_048, "max": 500]
    case .fieldTooMany: ["field": "via", "value": 12, "max": 8]
    case .fieldInstant: ["field": "pickup.from", "value": "2026-12-01 08:00"]
    case .fieldExclusive: ["field": "truck", "other": "truckName"]
    case .queryUnknown: ["field": "radius", "near": .list(["radiusKm"]), "allowed": .list(["lat", "lon", "radiusKm"])]
    case .headerInvalid: ["field": "If-Match", "value": "latest", "expected": "\"3\""]
    case .placeOutside: ["field": "origin.lat", "value": .decimal(112.9388), "min": -90, "max": 90]
    case .placeUnknown: ["field": "origin", "value": "长杀", "near": .list(["长沙", "长葛"])]
    case .placeAmbiguous:
        ["field": "origin", "value": "鼓楼区", "candidates": .list(["江苏省南京市鼓楼区 320106", "福建省福州市鼓楼区 350102"])]
    case .placeNoPoint: ["field": "destination", "value": "三沙"]
    case .placeIncomplete: ["field": "origin", "missing": "lon"]
    case .lineUnreadable: ["path": "g3.gpx", "line": 12, "point": 4, "value": "91.2, 117.3", "reason": "range"]
    case .loadWindowEmpty:
        ["field": "pickup.to", "value": "2026-12-01T08:00:00+08:00", "min": "2026-12-01T18:00:00+08:00"]
    case .loadWindowPast:
        ["field": "pickup.to", "value": "2026-11-01T18:00:00+08:00", "now": "2026-12-01T09:30:00+08:00"]
    case .loadExpiryPast:
        ["field": "expiresAt", "value": "2026-11-01T18:00:00+08:00", "now": "2026-12-01T09:30:00+08:00"]
    case .loadDeliverBeforePickup:
        ["field": "deliverBy", "value": "2026-12-01T07:00:00+08:00", "min": "2026-12-01T08:00:00+08:00"]
    case .loadPriceZero: ["field": "priceFen"]
    case .loadPriceMissing: ["field": "priceFen"]
    case .loadPriceConflict: ["field": "negotiable"]
    case .loadPriceBasis: ["field": "unitPrice.per", "value": "tonne", "needed": "cargo.payloadKg"]
    case .loadPartsSum: ["field": "payment.parts", "sumFen": 820_000, "priceFen": 850_000]
    case .loadNoQuantity: ["field": "cargo.payloadKg"]
    case .loadPayloadRange: ["field": "cargo.payloadMaxKg", "maxKg": 28_000, "minKg": 32_000]
    case .loadPhoneMasked: ["field": "contact.phone"]
    case .loadHazmatClass: ["field": "cargo.hazmatClass", "value": "10", "allowed": .list(["1", "2", "3"])]
    case .loadNotFound: ["id": "ba00000000k3"]
    case .loadNotYours: ["id": "ba00000000k3"]
    case .loadAlreadyBooked: ["id": "ba00000000k3"]
    case .loadChanged: ["id": "ba00000000k3", "got": 2, "version": 4]
    case .loadNotOpen: ["id": "ba00000000k3", "status": "withdrawn"]
    case .loadVersionStale: ["id": "ba00000000k3", "version": 2, "currentVersion": 4]
    case .loadIfMatchNeeded: ["id": "ba00000000k3"]
    case .loadRefFixed: ["field": "ref", "ref": "CS-1029"]
    case .loadRepeated: ["field": "ref", "ref": "CS-1029", "line": 3]
    case .loadOwn: ["id": "ba00000000k3"]
    case .pushAborted: ["line": 17]
    case .truckNotFound: ["value": "蓝卡", "candidates": .list(["红牛", "老解放"])]
    case .truckMissing: ["field": "truck", "candidates": .list(["红车", "蓝车"])]
    case .answerNotFound: ["id": "a81"]
    case .routeUnreachable:
        ["field": "to", "reason": "island", "name": "台湾", "nameEn": "Taiwan", "engine": "valhalla"]
    case .tripIllegal:
        ["clock": "continuous", "fromKm": 120, "toKm": 402, "neededMin": 261, "allowedMin": 240, "overMin": 21]
    case .tripBlocked:
        [
            "name": "K1508 门架", "nameEn": "gantry K1508", "id": "c-1", "cause": "heightLimit", "missingCm": 20,
            "missingKg": 300, "hours": "07:00-22:00",
            "earliest": "2026-12-01T22:00:00+08:00", "ban": "ban-1",
            "time": "2026-12-01T12:30:00+08:00",
        ]
    case .modelUnavailable: ["field": "distance.model", "value": "expressway", "allowed": .list(["circuity"])]
    case .bookingNotFound: ["id": "bc0000000071"]
    case .bookingNotYours: ["id": "bc0000000071"]
    case .bookingState:
        ["id": "bc0000000071", "status": "loading", "got": "deliver", "possible": .list(["cancel", "depart"])]
    case .bookingNotYourStep: ["field": "do", "got": "receivePod", "side": "driver", "sides": .list(["dispatcher"])]
    case .bookingStepTime:
        [
            "field": "at", "value": "2026-12-01T07:12:00+08:00", "got": "arrivePickup",
            "earliest": "2026-12-01T08:00:00+08:00", "latest": "2026-12-01T09:30:00+08:00",
        ]
    case .bookingClockBack: ["now": "2026-12-01T08:30:00+08:00", "last": "2026-12-01T09:30:00+08:00"]
    case .bookingVersionStale: ["id": "bc0000000071", "version": 4, "ifMatch": 2, "status": "loading"]
    case .bookingIfMatchNeeded: ["id": "bc0000000071"]
    case .paymentNotFound: ["field": "payment", "payment": 3]
    case .paymentAnswered: ["field": "payment", "payment": 1, "status": "confirmed"]
    case .offerOpen: ["load": "ba00000000k3", "booking": "bc0000000071", "priceFen": 820_000]
    case .offerPriceNeeded: ["field": "priceFen", "id": "ba00000000k3"]
    case .offerPriceFixed: ["field": "priceFen", "id": "ba00000000k3", "priceFen": 850_000]
    case .bookingTwice: ["id": "ba00000000k3", "booking": "bc0000000071", "status": "booked"]
    case .bookingUnfit: ["id": "ba00000000k3", "cause": "deckLengthM 9.6 < 13"]
    case .agreementVersionUnknown: ["value": 9, "max": 3]
    case .agreementState:
        ["version": 2, "status": "inForce", "got": "accept", "possible": .list(["propose"])]
    case .agreementStale: ["version": 3, "got": 2]
    case .agreementUnchanged: [:]
    case .idempotencyConflict: ["key": "7f3a"]
    case .evidenceNotCanonical: ["path": "evidence.json", "byte": 217, "cause": "keyOrder"]
    case .evidenceBroken: ["finding": "rewritten", "number": 3, "seq": 41]
    case .evidenceNone: ["id": "bc0000000071"]
    case .evidenceForm: ["path": "evidence.json", "got": 2, "limit": 1]
    case .restStopNotFound: ["id": "r-412"]
    case .checkpointNotFound: ["id": "c-98"]
    case .partyNotFound: ["uid": 1_234]
    case .complaintNotFound: ["value": "7"]
    case .grantMissing, .grantNotFound: ["uid": 1_042]
    case .reportNotFound: ["id": "ba00000000k3"]
    case .reportKindUnfit:
        ["field": "kind", "reported": "full", "what": "heightLimit", "fits": .list(["wrongValue", "gone"])]
    case .reportValue:
        // A limit of masses gives the same three in kg.
        [
            "field": "value", "what": "heightLimit", "gotM": .decimal(42), "minM": .decimal(1.5),
            "maxM": .decimal(8), "gotKg": 49, "minKg": 500, "maxKg": 100_000,
        ]
    case .reportTooFar:
        ["field": "lat", "name": "望城服务区", "gotKm": .decimal(21.4), "limitKm": .decimal(5)]
    case .reportPointMissing: ["field": "lat", "limitMin": 15]
    case .reportAbroad: ["field": "lat"]
    case .reportKnown: ["name": "雨花限高", "checkpoint": "cp-412", "gotM": 40]
    case .reportSeveral:
        ["count": 2, "candidates": .list(["1 满", "2 没了"]), "restStop": "3"]
    case .reportLimit: ["max": 20, "retryAfterSec": 240]
    case .positionNotShown: ["id": "ba00000000k3", "status": "delivered"]
    case .complaintState:
        ["number": 3, "status": "written", "got": "solved", "possible": .list(["submitted"])]
    case .roleMissing: ["role": "dispatcher"]
    case .peerRefused: ["uid": 65_534]
    case .callLimit: ["max": 60, "retryAfterSec": 240]
    case .serverBusy: ["retryAfterSec": 2]
    case .serverDraining: ["retryAfterSec": 10]
    case .serverInternal: ["id": "e-5521"]
    case .serverConnections: ["max": 64, "retryAfterSec": 5]
    case .storeLocked: ["path": "/var/lib/siji", "pid": 4121]
    case .storeSchemaTooNew: ["version": 7, "max": 5]
    case .storeDamaged: ["path": "/var/lib/siji/siji.sqlite", "cause": "row 12 missing from index loads_ref."]
    case .storeReadOnly: ["cause": "row 12 missing from index loads_ref"]
    case .storeFull: ["path": "/var/lib/siji"]
    case .storeFailed, .storeUncertain: ["cause": "disk I/O error"]
    case .storeNotSynchronous: ["value": 1]
    case .backupPath: ["path": "/srv/depot/siji.sqlite", "cause": "Read-only file system"]
    case .backupExists: ["path": "/srv/backup/siji.sqlite"]
    case .backupInvalid: ["path": "/srv/backup/siji.sqlite", "cause": "file is not a database"]
    case .feedNotFound: ["feed": "osm-ah"]
    case .feedFailed: ["feed": "osm-ah", "cause": "status", "httpStatus": 503]
    case .configKey: ["key": "logLevle", "near": .list(["logLevel"]), "path": "/etc/siji/sijid.json"]
    case .configValue:
        ["key": "limits.connections", "value": 0, "min": 1, "max": 65_536, "path": "/etc/siji/sijid.json"]
    case .configUnreadable: ["path": "/etc/siji/sijid.json", "cause": "permission denied"]
    case .socketInUse: ["path": "/run/siji/siji.sock"]
    case .socketPath: ["path": "/srv/a-folder-with-a-very-long-name/siji.sock", "limitBytes": 107]
    case .dataFile: ["path": "data/places.csv", "column": "adcode"]
    case .dataRow: ["file": "data/rest-stops.csv", "row": 12, "field": "lat", "value": "n/a", "reason": "number"]
    case .sheetEmpty: [:]
    case .sheetHeaderMissing: ["max": 20, "row": 1, "found": .list(["装货地", "电话"])]
    case .sheetColumnMissing: ["column": .list(["装货地", "卸货地"])]
    case .sheetColumnTwice: ["column": "装货地", "other": "始发地"]
    case .sheetValueMissing: ["row": 7, "column": "装货地"]
    case .sheetValueUnreadable: ["row": 7, "column": "吨位", "value": "三十来吨", "expected": "sheet.mass"]
    case .sheetValueError: ["row": 7, "column": "运费", "value": "#REF!"]
    case .sheetValueZero: ["row": 7, "column": "运费", "value": "0"]
    case .sheetUnitMissing:
        ["row": 7, "column": "运费", "value": "95", "allowed": .list(["sheet.perTruck", "sheet.perTonne"])]
    case .sheetDigitsLost: ["row": 7, "column": "电话", "value": "1.38E+10"]
    case .sheetTimePast: ["row": 7, "column": "装货时间", "value": "今天上午", "now": "2026-12-01T13:00:00+08:00"]
    case .sheetOverloaded:
        ["row": 7, "column": "吨位", "value": "35吨", "massKg": 35_000, "limitKg": 23_000, "deckM": .decimal(9.6)]
    case .sheetPartsDiffer: ["row": 7, "column": "运费", "sumFen": 800_000, "priceFen": 850_000]
    case .sheetPlaceVague: ["row": 7, "column": "装货地", "value": "湖南"]
    case .sheetRowTwice: ["row": 9, "other": 7]
    case .sheetSyncRefused: ["refused": 3]
    case .sheetSyncTooMany: ["count": 41, "total": 50]
    case .daemonUnreachable: ["path": "/run/siji/siji.sock", "cause": "No such file or directory"]
    case .daemonForbidden: ["path": "/run/siji/siji.sock"]
    case .daemonAnswer: ["status": 200, "cause": "matches is missing"]
    case .daemonTimeout: ["limitSec": 30]
    case .fileUnreadable: ["path": "loads.ndjson", "cause": "no such file", "folder": "maps"]
    case .fileFormat: ["path": "loads.docx", "allowed": .list(["json", "ndjson"])]
    case .usage: ["value": "laod", "near": .list(["load"])]
    case .usageUnknownCommand: ["command": "siji load", "value": "serch", "near": .list(["search"])]
    case .usageUnknownOption: ["command": "siji load search", "value": "--limt", "near": .list(["--limit"])]
    case .usageMissingArgument: ["command": "siji load show", "needed": "load", "cause": "ID"]
    case .usageMissingValue: ["command": "siji load search", "value": "--at", "cause": "430100"]
    case .usageBadValue:
        [
            "command": "siji load search", "field": "--format", "value": "cvs", "near": .list(["csv"]),
            "allowed": .list(["table", "json", "csv"]),
        ]
    case .usageSurplus: ["command": "siji load show", "value": "x"]
    case .usageTime: ["value": "25:99"]
    case .usageTimePast: ["value": "8点", "understood": "12-01 08:00", "now": "12-01 09:30"]
    case .listRowUnknown: ["row": 9, "max": 4, "command": "siji load search"]
    case .listMissing: ["row": 9, "command": "siji booking list"]
    case .hereMissing, .searchMissing: [:]
    case .sheetEncoding: ["path": "货源.csv", "row": 12]
    case .sheetMixedEncoding: ["path": "货源.csv", "row": 12, "encoding": "UTF-8", "otherEncoding": "GB18030"]
    case .sheetQuote: ["path": "货源.csv", "row": 12]
    case .sheetQuoteOpen: ["path": "货源.csv", "row": 12, "limitBytes": 65_536]
    case .sheetRowTooLarge: ["path": "货源.csv", "row": 12, "limitBytes": 65_536]
    case .sheetTooManyColumns: ["path": "货源.xlsx", "row": 12, "max": 256]
    case .sheetTooManyRows: ["path": "货源.xlsx", "max": 1_048_576]
    case .sheetOldFormat: ["path": "货源.xls"]
    case .sheetEncrypted: ["path": "货源.xlsx", "part": "xl/workbook.xml"]
    case .sheetNotAWorkbook: ["path": "货源.ods", "cause": "workbookMissing"]
    case .sheetMarkup: ["path": "货源.xls"]
    case .sheetWorksheetMissing: ["path": "货源.xlsx", "value": "十二月", "candidates": .list(["十一月", "十月"])]
    case .sheetDamaged: ["path": "货源.xlsx", "part": "xl/worksheets/sheet1.xml", "row": 12, "cause": "xml"]
    case .sheetCell: ["path": "货源.xlsx", "row": 12, "cause": "sharedString"]
    case .sheetDoctype: ["path": "货源.xlsx", "part": "xl/workbook.xml"]
    case .sheetTooLarge: ["path": "货源.xlsx", "part": "xl/sharedStrings.xml", "limitBytes": 67_108_864]
    case .sheetBomb: ["path": "货源.xlsx", "part": "xl/worksheets/sheet1.xml", "max": 200]
    case .userName: ["value": "老王", "max": 32]
    case .userReserved: ["value": "daemon", "uid": 1]
    case .userNotRoot: ["uid": 1_000]
    case .keyInvalid: ["cause": "2 > 1", "allowed": .list(["ssh-ed25519", "ssh-rsa"])]
    case .toolFailed: ["value": "useradd laowang", "status": 9]
    case .shellRefused: ["value": ";"]
    }
}
