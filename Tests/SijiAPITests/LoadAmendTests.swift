import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import Testing

@Suite("Amending a listing")
struct LoadAmendTests {
    private func amended(_ changes: KeyValuePairs<String, String?>, by patch: String) throws(Fault) -> Load {
        let load = try Fixtures.read(Fixtures.listing(changes))
        return try Fixtures.reader.amended(load, by: Array(patch.utf8).span, now: Fixtures.now)
    }

    private func fault(_ patch: String, _ changes: KeyValuePairs<String, String?> = [:]) -> Fault? {
        Fixtures.fault { () throws(Fault) in _ = try amended(changes, by: patch) }
    }

    @Test func `an empty patch changes nothing`() throws {
        let changes: KeyValuePairs<String, String?> = [
            "contact": #"{"name": "王", "phone": "13800000000"}"#, "notes": #""a\"b""#,
            "via": #"[{"do": "load", "at": {"lat": 1, "lon": 2}}]"#,
        ]
        #expect(try amended(changes, by: "{}") == Fixtures.read(Fixtures.listing(changes)))
    }

    @Test func `members are merged, nulls take away, lists are replaced`() throws {
        let load = try amended(
            ["notes": #""x""#, "needs": #"["tarp"]"#, "minLengthM": "13"],
            by: #"{"cargo": {"payloadKg": 30000}, "notes": null, "needs": ["rope", "net"], "trucks": 3}"#
        )
        #expect(load.cargo == Cargo(type: .steel, name: "卷钢", payloadKg: 30_000))
        #expect(load.notes == nil)
        #expect(load.needs == ["rope", "net"])
        #expect(load.trucks == 3)
        #expect(load.minLengthMm == 13_000)
    }

    @Test func `a unit price follows the amended mass`() throws {
        let load = try amended(
            ["priceFen": nil, "unitPrice": #"{"fen": 9500, "per": "tonne"}"#],
            by: #"{"cargo": {"payloadKg": 10000}}"#
        )
        #expect(load.price == .perUnit(UnitPrice(fen: 9_500, per: .tonne), estimateFen: 95_000))
    }

    @Test func `a price of one form replaces a price of another`() throws {
        #expect(try amended([:], by: #"{"negotiable": true}"#).price == .negotiable)
        #expect(
            try amended(["priceFen": nil, "negotiable": "true"], by: #"{"priceFen": 5}"#).price == .perTruck(fen: 5)
        )
        #expect(
            try amended([:], by: #"{"unitPrice": {"fen": 100, "per": "tonne"}}"#).price
                == .perUnit(UnitPrice(fen: 100, per: .tonne), estimateFen: 3_200)
        )
    }

    @Test func `a new position drops the old one with its labels, a new name alone is a label`() throws {
        let moved = try amended([:], by: #"{"origin": {"lat": 28.5, "lon": 113}}"#)
        #expect(moved.origin == Place(point: try #require(Coordinate(latE7: 285_000_000, lonE7: 1_130_000_000))))
        let renamed = try amended([:], by: #"{"origin": {"name": "望城"}}"#)
        #expect(renamed.origin.name == "望城")
        #expect(renamed.origin.point == Coordinate(latE7: 282_282_000, lonE7: 1_129_388_000))
    }

    @Test func `an assumed dwell stays an estimate until somebody states it`() throws {
        #expect(try amended([:], by: #"{"trucks": 2}"#).dwell == .assumed)
        #expect(try amended([:], by: #"{"dwell": {"loadMin": 30}}"#).dwell == Dwell(loadMin: 30, unloadMin: 60))
    }

    @Test func `what a push would refuse, and a new ref, are refused`() {
        #expect(fault(#"{"ref": "other"}"#)?.code == .loadRefFixed)
        #expect(fault(#"{"ref": "CS-1"}"#) == nil)
        #expect(fault(#"{"ref": null}"#)?.code == .fieldMissing)
        #expect(fault(#"{"pickup": {"to": "2026-12-01T07:00:00+08:00"}}"#)?.code == .loadWindowEmpty)
        #expect(fault(#"{"priceFen": 0}"#)?.code == .loadPriceZero)
        #expect(fault(#"{"priceFen": null}"#)?.code == .loadPriceMissing)
        #expect(fault(#"{"contact": {"phone": "138****0000"}}"#)?.code == .loadPhoneMasked)
        #expect(fault(#"{"cargo": {"payloadKG": 5}}"#)?.field == "cargo.payloadKG")
        #expect(fault(#"{"bodys": null}"#)?.code == .requestUnknownField)
        #expect(fault(#"{"notes": "a", "notes": "b"}"#)?.code == .requestDuplicateKey)
        #expect(fault(#"{"cargo": {"name": "a", "name": "b"}}"#)?.field == "cargo.name")
        #expect(fault(#"{"via": [{"do": "load", "do": "load"}]}"#)?.field == "via[0].do")
        #expect(fault("[]")?.code == .fieldType)
        #expect(fault("{} x")?.code == .requestMalformed)
        #expect(fault("")?.code == .requestMalformed)
    }
}
