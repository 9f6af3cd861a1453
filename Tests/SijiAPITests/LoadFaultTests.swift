import SijiAPI
import SijiFault
import SijiFreight
import Testing

/// One bad listing, and what it must be refused for.
struct BadListing: Sendable, CustomTestStringConvertible {
    let text: String
    let code: FaultCode
    let field: String?

    var testDescription: String { "\(code.rawValue) \(field ?? "-"): \(text.prefix(60))" }

    init(_ text: String, _ code: FaultCode, _ field: String?) {
        self.text = text
        self.code = code
        self.field = field
    }

    init(_ key: String, _ json: String?, _ code: FaultCode, _ field: String?) {
        self.init(Fixtures.listing([key: json]), code, field)
    }
}

private let deepArray = String(repeating: "[", count: 10_000)
private let deepObject = String(repeating: #"{"a":"#, count: 10_000)
private let steel = #""type": "0400", "name": "卷钢""#

@Suite("Refusing a listing")
struct LoadFaultTests {
    @Test(arguments: [
        BadListing("", .requestMalformed, nil),
        BadListing("  ", .requestMalformed, nil),
        BadListing("nul", .requestMalformed, nil),
        BadListing("7", .fieldType, nil),
        BadListing("[]", .fieldType, nil),
        BadListing("null", .fieldType, nil),
        BadListing("{", .requestMalformed, nil),
        BadListing(#"{"ref"}"#, .requestMalformed, "ref"),
        BadListing(#"{"ref": "a",}"#, .requestMalformed, "ref"),
        BadListing(#"{"ref": "a" "mode": "full"}"#, .requestMalformed, "ref"),
        BadListing(#"{,"ref": "a"}"#, .requestMalformed, nil),
        BadListing(#"{'ref': "a"}"#, .requestMalformed, nil),
        BadListing(#"{"ref": "a"#, .requestMalformed, "ref"),
        BadListing(#"{"ref": "a\q"}"#, .requestMalformed, "ref"),
        BadListing(#"{"ref": "a\u12"}"#, .requestMalformed, "ref"),
        BadListing("{\"ref\": \"a\nb\"}", .requestMalformed, "ref"),
        BadListing(Fixtures.listing() + "x", .requestMalformed, nil),
        BadListing(Fixtures.listing() + Fixtures.listing(), .requestMalformed, nil),
        BadListing("\u{FEFF}" + Fixtures.listing(), .requestMalformed, nil),
        BadListing("trucks", "NaN", .requestMalformed, "trucks"),
        BadListing("trucks", "Infinity", .requestMalformed, "trucks"),
        BadListing("trucks", "-Infinity", .requestMalformed, "trucks"),
        BadListing("trucks", "01", .requestMalformed, "trucks"),
        BadListing("trucks", "+1", .requestMalformed, "trucks"),
        BadListing("trucks", "1.", .requestMalformed, "trucks"),
        BadListing("trucks", ".5", .requestMalformed, "trucks"),
        BadListing("trucks", "1e", .requestMalformed, "trucks"),
        BadListing("trucks", "0x10", .requestMalformed, "trucks"),
        BadListing("negotiable", "True", .requestMalformed, "negotiable"),
        BadListing("notes", #""\ud83d""#, .requestBadText, "notes"),
        BadListing("notes", #""\ude9a""#, .requestBadText, "notes"),
        BadListing("notes", #""\ud83dx""#, .requestBadText, "notes"),
        BadListing("notes", #""\ud83d\u0041""#, .requestBadText, "notes"),
        BadListing("notes", #""\u0000""#, .requestBadText, "notes"),
        BadListing("notes", #""\u001b[2J""#, .requestBadText, "notes"),
        BadListing("ref", #""a\nb""#, .requestBadText, "ref"),
        BadListing("ref", "\"a\u{9B}b\"", .requestBadText, "ref"),
        BadListing(deepArray, .requestTooDeep, nil),
        BadListing(deepObject, .requestTooDeep, nil),
        BadListing(#"{"unknown": "# + deepArray, .requestTooDeep, nil),
        BadListing("via", deepArray, .requestTooDeep, nil),
        BadListing("notes", deepObject, .requestTooDeep, nil),
    ])
    func `bad grammar, bad text and bad depth`(bad: BadListing) throws {
        try check(bad)
    }

    @Test(arguments: [
        BadListing("refs", #""x""#, .requestUnknownField, "refs"),
        BadListing("id", #""x""#, .requestUnknownField, "id"),
        BadListing("cargo", "{\(steel), \"payloadKG\": 5}", .requestUnknownField, "cargo.payloadKG"),
        BadListing("dwell", #"{"assumed": true}"#, .requestUnknownField, "dwell.assumed"),
        BadListing("ref", #""a", "ref": "b""#, .requestDuplicateKey, "ref"),
        BadListing("cargo", "{\(steel), \"payloadKg\": 5, \"name\": \"b\"}", .requestDuplicateKey, "cargo.name"),
        BadListing("notes", #"null, "notes": "x""#, .requestDuplicateKey, "notes"),
        BadListing("ref", nil, .fieldMissing, "ref"),
        BadListing("ref", #""""#, .fieldMissing, "ref"),
        BadListing("origin", nil, .fieldMissing, "origin"),
        BadListing("destination", "null", .fieldMissing, "destination"),
        BadListing("pickup", nil, .fieldMissing, "pickup"),
        BadListing("pickup", #"{"from": "2026-12-01T08:00:00Z"}"#, .fieldMissing, "pickup.to"),
        BadListing("cargo", nil, .fieldMissing, "cargo"),
        BadListing("cargo", #"{"name": "a", "payloadKg": 5}"#, .fieldMissing, "cargo.type"),
        BadListing("cargo", #"{"type": "0400", "payloadKg": 5}"#, .fieldMissing, "cargo.name"),
        BadListing("mode", nil, .fieldMissing, "mode"),
        BadListing("via", #"[{"at": {"lat": 1, "lon": 2}}]"#, .fieldMissing, "via[0].do"),
        BadListing("via", #"[{"do": "load"}]"#, .fieldMissing, "via[0].at"),
        BadListing("needs", #"["tarp", ""]"#, .fieldMissing, "needs[1]"),
        BadListing("ref", "7", .fieldType, "ref"),
        BadListing("trucks", #""1""#, .fieldType, "trucks"),
        BadListing("trucks", "1.5", .fieldType, "trucks"),
        BadListing("priceFen", "850000.01", .fieldType, "priceFen"),
        BadListing("via", "{}", .fieldType, "via"),
        BadListing("via", "[1]", .fieldType, "via[0]"),
        BadListing("negotiable", "0", .fieldType, "negotiable"),
        BadListing("bodies", #"["box", null]"#, .fieldType, "bodies[1]"),
        BadListing("mode", #""whole""#, .fieldCode, "mode"),
        BadListing("bodies", #"["flatbed", "flat"]"#, .fieldCode, "bodies[1]"),
        BadListing("cargo", #"{"type": "9999", "name": "a", "payloadKg": 5}"#, .fieldCode, "cargo.type"),
        BadListing("pickup", #"{"from": "2026-12-01 08:00", "to": "x"}"#, .fieldInstant, "pickup.from"),
        BadListing("deliverBy", #""2026-12-02T08:00:00""#, .fieldInstant, "deliverBy"),
        BadListing("ref", "\"" + String(repeating: "长", count: 65) + "\"", .fieldTooLong, "ref"),
        BadListing("notes", "\"" + String(repeating: "x", count: 1_001) + "\"", .fieldTooLong, "notes"),
        BadListing(
            "needs",
            "[" + Array(repeating: "\"a\"", count: 17).joined(separator: ",") + "]",
            .fieldTooMany,
            "needs"
        ),
        BadListing(
            "lengthsM",
            "[" + Array(repeating: "13", count: 13).joined(separator: ",") + "]",
            .fieldTooMany,
            "lengthsM"
        ),
        BadListing("trucks", "0", .fieldRange, "trucks"),
        BadListing("trucks", "201", .fieldRange, "trucks"),
        BadListing("trucks", "1e999", .fieldRange, "trucks"),
        BadListing("trucks", "99999999999999999999", .fieldRange, "trucks"),
        BadListing("cargo", "{\(steel), \"payloadKg\": -5}", .fieldRange, "cargo.payloadKg"),
        BadListing("cargo", "{\(steel), \"payloadKg\": 0}", .fieldRange, "cargo.payloadKg"),
        BadListing("cargo", "{\(steel), \"volumeM3\": -0.5}", .fieldRange, "cargo.volumeM3"),
        BadListing("minLengthM", "0.3", .fieldRange, "minLengthM"),
        BadListing("lengthsM", "[9.6, 1e400]", .fieldRange, "lengthsM[1]"),
        BadListing("priceFen", "-1", .fieldRange, "priceFen"),
        BadListing("infoFeeFen", "-1", .fieldRange, "infoFeeFen"),
        BadListing(
            "via",
            #"[{"do": "load", "at": {"lat": 1, "lon": 2}, "dwellMin": 1441}]"#,
            .fieldRange,
            "via[0].dwellMin"
        ),
    ])
    func `names, types, codes and ranges`(bad: BadListing) throws {
        try check(bad)
    }

    @Test(arguments: [
        BadListing("origin", #"{"lat": 90.0000001, "lon": 0}"#, .placeOutside, "origin.lat"),
        BadListing("origin", #"{"lat": 28, "lon": -180.1}"#, .placeOutside, "origin.lon"),
        BadListing("origin", #"{"lat": 1e999, "lon": 0}"#, .placeOutside, "origin.lat"),
        BadListing("via", #"[{"do": "load", "at": {"lat": 91, "lon": 2}}]"#, .placeOutside, "via[0].at.lat"),
        BadListing("origin", #"{"lat": 28}"#, .placeIncomplete, "origin"),
        BadListing("origin", #"{"lon": 112, "name": "长沙"}"#, .placeIncomplete, "origin"),
        BadListing("origin", "{}", .placeIncomplete, "origin"),
        BadListing("origin", #"{"address": "x"}"#, .placeIncomplete, "origin"),
        BadListing("origin", #"{"adcode": "999999"}"#, .placeUnknown, "origin.adcode"),
        BadListing("origin", #"{"lat": 28, "lon": 112, "adcode": "999999"}"#, .placeUnknown, "origin.adcode"),
        BadListing("origin", #"{"name": "亚特兰蒂斯"}"#, .placeUnknown, "origin.name"),
        BadListing("origin", #"{"lat": 28, "lon": 112, "datum": "wgs72"}"#, .fieldCode, "origin.datum"),
        BadListing("origin", #"{"lat": 28, "lon": 112, "radiusKm": 5}"#, .requestUnknownField, "origin.radiusKm"),
        BadListing(
            "pickup",
            #"{"from": "2026-12-01T08:00:00Z", "to": "2026-12-01T08:00:00Z"}"#,
            .loadWindowEmpty,
            "pickup.to"
        ),
        BadListing(
            "pickup",
            #"{"from": "2026-11-29T08:00:00Z", "to": "2026-11-29T16:00:00Z"}"#,
            .loadWindowPast,
            "pickup.to"
        ),
        BadListing("expiresAt", #""2026-11-30T00:00:00+08:00""#, .loadExpiryPast, "expiresAt"),
        BadListing("deliverBy", #""2026-12-01T07:59:59+08:00""#, .loadDeliverBeforePickup, "deliverBy"),
        BadListing("priceFen", "0", .loadPriceZero, "priceFen"),
        BadListing("priceFen", nil, .loadPriceMissing, "priceFen"),
        BadListing("negotiable", "true", .loadPriceConflict, "negotiable"),
        BadListing("unitPrice", #"{"fen": 9500, "per": "tonne"}"#, .loadPriceConflict, "priceFen"),
        BadListing("unitPrice", #"{"fen": 9500, "per": "m3"}"#, .loadPriceBasis, "unitPrice.per"),
        BadListing("unitPrice", #"{"fen": 0, "per": "tonne"}"#, .loadPriceZero, "unitPrice.fen"),
        BadListing("unitPrice", #"{"per": "tonne"}"#, .fieldMissing, "unitPrice.fen"),
        BadListing("payment", #"{"parts": [{"when": "onPod", "fen": 849999}]}"#, .loadPartsSum, "payment.parts"),
        BadListing("payment", #"{"parts": [{"when": "onPod", "fen": 0}]}"#, .fieldRange, "payment.parts[0].fen"),
        BadListing("cargo", "{\(steel)}", .loadNoQuantity, "cargo.payloadKg"),
        BadListing(
            "cargo",
            "{\(steel), \"payloadKg\": 5, \"payloadMaxKg\": 4}",
            .loadPayloadRange,
            "cargo.payloadMaxKg"
        ),
        BadListing("cargo", "{\(steel), \"payloadMaxKg\": 4}", .fieldMissing, "cargo.payloadKg"),
        BadListing(
            "cargo",
            "{\(steel), \"payloadKg\": 5, \"hazmatClass\": \"10\"}",
            .loadHazmatClass,
            "cargo.hazmatClass"
        ),
        BadListing("contact", #"{"phone": "138****0000"}"#, .loadPhoneMasked, "contact.phone"),
        BadListing("contact", #"{"phone": "加微信"}"#, .fieldType, "contact.phone"),
    ])
    func `places, times, prices and people`(bad: BadListing) throws {
        try check(bad)
    }

    @Test
    func `a place is refused where its name means several, or it has no point`() throws {
        try check(BadListing("origin", #"{"name": "鼓楼"}"#, .placeAmbiguous, "origin.name"))
        try check(BadListing("origin", #"{"name": "株洲"}"#, .placeNoPoint, "origin.name"))
        try check(BadListing("origin", #"{"adcode": "430200"}"#, .placeNoPoint, "origin.adcode"))
    }

    @Test func `bytes that are no UTF-8 are refused, whatever is wrong with them`() throws {
        let bad: [[UInt8]] = [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xE9, 0x95],
        ]
        for bytes in bad {
            for (before, after) in [("", ""), ("长", "沙"), (#"\n"#, "")] {
                let text = Array("{\"notes\": \"\(before)".utf8) + bytes + Array("\(after)\"}".utf8)
                let fault = Fixtures.fault { () throws(Fault) in
                    _ = try Fixtures.reader.read(text.span, mode: .push(now: Fixtures.now))
                }
                #expect(fault?.code == .requestBadText)
                #expect(fault?.field == "notes")
            }
        }
    }

    @Test func `facts name the value, the limits, and what was probably meant`() throws {
        let range = try #require(fault("trucks", "201"))
        #expect(range.facts["value"] == 201)
        #expect(range.facts["min"] == 1)
        #expect(range.facts["max"] == 200)
        #expect(try #require(fault("trucks", "1e999")).facts["value"] == "1e999")
        #expect(try #require(fault("minLengthM", "0.3")).facts["min"] == .decimal(1))
        #expect(try #require(fault("trucks", "NaN")).facts["value"] == "NaN")
        #expect(try #require(fault("pickups", "1")).facts["near"] == "pickup")
        #expect(try #require(fault("pirceFen", "1")).facts["near"] == "priceFen")
        #expect(try #require(fault("zzzzzzzz", "1")).facts["near"] == nil)
        let code = try #require(fault("mode", #""ful""#))
        #expect(code.facts["allowed"] == .list(["full", "part"]))
        #expect(code.facts["near"] == "full")
        let parts = try #require(fault("payment", #"{"parts": [{"when": "onPod", "fen": 5}]}"#))
        #expect(parts.facts["sumFen"] == 5)
        #expect(parts.facts["priceFen"] == 850_000)
        #expect(try #require(fault("ref", #""a", "ref": "b""#)).facts["key"] == "ref")
    }

    @Test func `no fault repeats a phone`() {
        for json in ["13812345678", #""+86-13812345678-微信""#, #"["13812345678"]"#] {
            let found = fault("contact", #"{"phone": \#(json)}"#)
            #expect(found?.field == "contact.phone")
            #expect(found?.facts.values.contains { "\($0)".contains("138") } == false)
        }
    }

    @Test func `parts may not stand beside a price that is yet to be agreed`() throws {
        let text = Fixtures.listing([
            "priceFen": nil, "negotiable": "true", "payment": #"{"parts": [{"when": "onPod", "fen": 5}]}"#,
        ])
        try check(BadListing(text, .fieldExclusive, "payment.parts"))
    }

    private func fault(_ key: String, _ json: String) -> Fault? {
        Fixtures.fault { () throws(Fault) in _ = try Fixtures.read(Fixtures.listing([key: json])) }
    }

    private func check(_ bad: BadListing) throws {
        let fault = Fixtures.fault { () throws(Fault) in _ = try Fixtures.read(bad.text) }
        #expect(fault?.code == bad.code)
        #expect(fault?.field == bad.field)
    }
}
