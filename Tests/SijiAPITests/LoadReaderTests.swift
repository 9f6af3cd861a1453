import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import Testing

/// The listing of the contract, with its elisions filled in.
private let contractListing = #"""
    {"ref": "CS-1029", "origin": {"lat": 28.2282, "lon": 112.9388, "name": "长沙 雨花", "address": "香樟路 1 号"}, "destination": {"adcode": "110000"},
     "via": [{"do": "unload", "at": {"name": "郑州"}, "dwellMin": 30}],
     "pickup": {"from": "2026-12-01T08:00:00+08:00", "to": "2026-12-01T18:00:00+08:00"}, "deliverBy": null,
     "cargo": {"type": "0400", "name": "卷钢", "payloadKg": 32000, "payloadMaxKg": null, "volumeM3": null, "hazmatClass": null, "coldChain": false, "heightM": null, "widthM": null},
     "bodies": ["flatbed", "stake"], "minLengthM": 13.0, "lengthsM": [], "needs": ["tarp"], "mode": "full", "trucks": 1,
     "priceFen": 850000, "unitPrice": null, "negotiable": false, "infoFeeFen": 0, "tolls": "driver",
     "payment": {"terms": "onPod", "days": 30, "depositFen": 0, "depositReturn": "onLoading", "invoice": false, "parts": []},
     "booking": "instant", "injuryCover": "platform", "dwell": {"loadMin": 60, "unloadMin": 60}, "contact": {"name": "王调度", "phone": "13800000000"}, "notes": null, "expiresAt": null}
    """#

/// The same as it is written, phone masked: fixed order, nothing that is absent.
private let contractWire =
    #""ref":"CS-1029","origin":{"lat":28.2282,"lon":112.9388,"name":"长沙 雨花","address":"香樟路 1 号"},"#
    + #""destination":{"lat":39.9042,"lon":116.4074,"name":"北京","adcode":"110000"},"#
    + #""via":[{"do":"unload","at":{"lat":34.7466,"lon":113.6253,"name":"郑州","adcode":"410100"},"dwellMin":30}],"#
    + #""pickup":{"from":"2026-12-01T08:00:00+08:00","to":"2026-12-01T18:00:00+08:00"},"#
    + #""cargo":{"type":"0400","name":"卷钢","payloadKg":32000},"bodies":["flatbed","stake"],"minLengthM":13,"#
    + #""needs":["tarp"],"mode":"full","trucks":1,"priceFen":850000,"infoFeeFen":0,"tolls":"driver","#
    + #""payment":{"terms":"onPod","days":30,"depositReturn":"onLoading","invoice":false},"booking":"instant","#
    + #""injuryCover":"platform","dwell":{"loadMin":60,"unloadMin":60},"#
    + #""contact":{"name":"王调度","phone":"138****0000"}}"#

@Suite("Reading a listing")
struct LoadReaderTests {
    @Test
    func `the contract's own listing is read whole and written in canonical form`() throws {
        let load = try Fixtures.read(contractListing)
        #expect(load.ref == "CS-1029")
        #expect(load.origin.point == Coordinate(latE7: 282_282_000, lonE7: 1_129_388_000))
        #expect(load.destination.adcode == "110000")
        #expect(load.via.first?.place.name == "郑州")
        #expect(load.via.first?.action == .unload)
        #expect(load.pickup.from.epochSec == 1_796_083_200)
        #expect(load.cargo == Cargo(type: .steel, name: "卷钢", payloadKg: 32_000))
        #expect(load.bodies == BodySet([.flatbed, .stake]))
        #expect(load.minLengthMm == 13_000)
        #expect(load.price == .perTruck(fen: 850_000))
        #expect(load.payment == Payment(terms: .onPod, days: 30, depositReturn: .onLoading, invoice: false))
        #expect(load.dwell == Dwell(loadMin: 60, unloadMin: 60))
        #expect(load.contact?.phone == "13800000000")
        #expect(load.endsAt == load.pickup.to)
        #expect(String(decoding: LoadWriter.wire(load, zone: .china, isWhole: false), as: UTF8.self) == contractWire)
    }

    @Test func `what was written is read back, byte for byte`() throws {
        let bytes = Array(contractWire.utf8)
        let load = try Fixtures.reader.read(bytes.span, mode: .stored)
        #expect(LoadWriter.wire(load, zone: .china, isWhole: false) == bytes)
        let braced = Array(("{" + contractWire).utf8)
        #expect(try Fixtures.reader.read(braced.span, mode: .stored) == load)
    }

    @Test func `the store's bytes are not held against the clock`() throws {
        let past = Fixtures.listing([
            "pickup": #"{"from": "2020-12-01T08:00:00Z", "to": "2020-12-01T18:00:00Z"}"#,
            "expiresAt": #""2020-12-01T10:00:00Z""#, "dwell": #"{"loadMin": 60, "unloadMin": 60, "assumed": true}"#,
            "contact": #"{"phone": "138****0000"}"#,
        ])
        let load = try Fixtures.reader.read(Array(past.utf8).span, mode: .stored)
        #expect(load.contact?.phone == "138****0000")
        #expect(load.dwell == .assumed)
    }

    @Test func `what is absent takes the contract's defaults, and null is absence`() throws {
        let load = try Fixtures.read(Fixtures.listing(["dwell": "null", "via": "null", "trucks": "null"]))
        #expect(load.trucks == 1)
        #expect(load.via.isEmpty)
        #expect(load.dwell == .assumed)
        #expect(load.tolls == .unknown)
        #expect(load.injuryCover == .unknown)
        #expect(load.booking == .instant)
        #expect(load.payment == Payment())
        #expect(load.contact == nil)
        #expect(load.infoFeeFen == 0)
    }

    @Test func `a dwell that is half stated is not an estimate`() throws {
        let load = try Fixtures.read(Fixtures.listing(["dwell": #"{"loadMin": 90}"#]))
        #expect(load.dwell == Dwell(loadMin: 90, unloadMin: 60))
    }

    @Test(arguments: [
        ("13.0", 13_000), ("13", 13_000), ("1.3e1", 13_000), ("13.0005", 13_001),
        ("13.00049999999999999999999", 13_000),
        ("9.6", 9_600), ("17.49999", 17_500), ("130000e-4", 13_000), ("2.0005", 2_001), ("1.0025", 1_003),
    ])
    func `decimals are read to the millimetre, not through binary fractions`(text: String, mm: Int) throws {
        #expect(try Fixtures.read(Fixtures.listing(["minLengthM": text])).minLengthMm == mm)
    }

    @Test func `a unit price is multiplied out, by tonne and by cubic metre`() throws {
        let perTonne = try Fixtures.read(
            Fixtures.listing(["priceFen": nil, "unitPrice": #"{"fen": 9500, "per": "tonne", "weighedAt": "lesser"}"#])
        )
        #expect(
            perTonne.price == .perUnit(UnitPrice(fen: 9_500, per: .tonne, weighedAt: .lesser), estimateFen: 304_000)
        )
        let perM3 = try Fixtures.read(
            Fixtures.listing([
                "priceFen": "450500", "unitPrice": #"{"fen": 5005, "per": "m3"}"#,
                "cargo": #"{"type": "1300", "name": "泡货", "volumeM3": 90.01}"#,
            ])
        )
        #expect(perM3.price == .perUnit(UnitPrice(fen: 5_005, per: .m3), estimateFen: 450_500))
    }

    @Test func `a negotiable listing has no price`() throws {
        #expect(try Fixtures.read(Fixtures.listing(["priceFen": nil, "negotiable": "true"])).price == .negotiable)
    }

    @Test
    func `a point takes coordinates before its adcode and name, which are labels then`() throws {
        let load = try Fixtures.read(
            Fixtures.listing(["origin": #"{"name": "厂区", "adcode": "430100", "lat": 28.1, "lon": 112.9}"#])
        )
        #expect(load.origin.point == Coordinate(latE7: 281_000_000, lonE7: 1_129_000_000))
        #expect(load.origin.name == "厂区")
        #expect(load.origin.adcode == "430100")
        let labelled = try Fixtures.read(Fixtures.listing(["origin": #"{"name": "东站", "adcode": "430100"}"#]))
        #expect(labelled.origin.point == Coordinate(latE7: 282_282_000, lonE7: 1_129_388_000))
        #expect(labelled.origin.name == "东站")
    }

    /// The first of the shared vectors: one place in its three datums.
    @Test(arguments: [
        ("wgs84", "27.744560", "98.665632"), ("gcj02", "27.7409985149", "98.6659643563"),
        ("bd09", "27.7470654197", "98.6724640556"),
    ])
    func `a point of another datum becomes WGS-84`(datum: String, lat: String, lon: String) throws {
        let point = #"{"lat": \#(lat), "lon": \#(lon), "datum": "\#(datum)"}"#
        let load = try Fixtures.read(Fixtures.listing(["origin": point]))
        #expect(load.origin.point == Coordinate(latE7: 277_445_600, lonE7: 986_656_320))
    }

    @Test func `escapes are undone and written again only where they must be`() throws {
        let load = try Fixtures.read(
            Fixtures.listing(["ref": #""A\/\u0042\u00e9\ud83d\ude9a\"\\""#, "notes": #""一\n二\t三""#, "\\u006dode": nil])
        )
        #expect(load.ref == #"A/Bé🚚"\"#)
        #expect(load.notes == "一\n二\t三")
        let wire = String(decoding: LoadWriter.wire(load, zone: .china, isWhole: true), as: UTF8.self)
        #expect(wire.hasPrefix(#""ref":"A/Bé🚚\"\\","#))
        #expect(wire.contains(#""notes":"一\n二\t三""#))
    }

    @Test func `an escaped key is the key that it spells`() throws {
        let text = Fixtures.listing(["mode": nil]).replacing("\"ref\"", with: #""\u0072ef""#).dropLast()
        let load = try Fixtures.read(text + #", "m\u006fde": "part"}"#)
        #expect(load.ref == "CS-1")
        #expect(load.mode == .part)
        #expect(
            Fixtures.fault { () throws(Fault) in
                _ = try Fixtures.read(text + #", "mode": "part", "m\u006fde": "part"}"#)
            }?
            .code == .requestDuplicateKey
        )
    }

    @Test func `the ref of a refused line is found where it can be`() {
        #expect(LoadReader.ref(of: Array(#"{"mode": [{"a": 1}], "ref": "X-1", "mode": }"#.utf8).span) == "X-1")
        for text in ["", "[]", "{", #"{"mode" 1, "ref": "X"}"#, #"{"ref": 7}"#, #"{"mode": 1}"#, #"{"ref": ""}"#] {
            #expect(LoadReader.ref(of: Array(text.utf8).span) == nil)
        }
    }
}
