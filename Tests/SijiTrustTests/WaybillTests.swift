import SijiFreight
import SijiGeo
import SijiTrust
import Testing

@Suite("The ministry's waybill")
struct WaybillTests {
    /// The field list as it was found: message and part, name, how often, format.
    private static let list = """
        电子运单 originalDocumentNumber 1..1 an..35
        电子运单 shippingNoteNumber 1..1 an..20
        电子运单 serialNumber 1..1 an..4
        电子运单 vehicleAmount 1..1 n..4
        电子运单 transportTypeCode 1..1 n..2
        电子运单 sendToProDateTime 1..1 n14
        电子运单 carrier 1..1 an..512
        电子运单 unifiedSocialCreditIdentifier 1..1 an18
        电子运单 permitNumber 1..1 an..50
        电子运单 consignmentDateTime 1..1 n14
        电子运单 businessTypeCode 1..1 an..7
        电子运单 despatchActualDateTime 1..1 n14
        电子运单 goodsReceiptDateTime 1..1 n14
        电子运单.托运人信息 consignor 1..1 an..512
        电子运单.托运人信息 consignorId 1..1 an..35
        电子运单.托运人信息 placeOfLoading 1..1 an..256
        电子运单.托运人信息 countrySubdivisionCode 1..1 an..12
        电子运单.收货方信息 consignee 1..1 an..512
        电子运单.收货方信息 consigneeId 0..1 an..35
        电子运单.收货方信息 goodsReceiptPlace 1..1 an..256
        电子运单.收货方信息 countrySubdivisionCode 1..1 an..12
        电子运单 totalMonetaryAmount 1..1 n..18,3
        电子运单.车辆信息 vehiclePlateColorCode 1..1 an..2
        电子运单.车辆信息 vehicleNumber 1..1 an..35
        电子运单.货物信息 descriptionOfGoods 1..1 an..512
        电子运单.货物信息 cargoTypeClassificationCode 1..1 an..3
        电子运单.货物信息 goodsItemGrossWeight 1..1 n..14,3
        电子运单.货物信息 cube 0..1 n..9,4
        电子运单.货物信息 totalNumberOfPackages 0..1 n..8
        电子运单.实际承运人信息 actualCarrierName 1..1 an..256
        电子运单.实际承运人信息 actualCarrierId 1..1 an..50
        电子运单.实际承运人信息 actualCarrierBusinessLicense 1..1 an..50
        电子运单.保险信息 policyNumber 1..1 an..30
        电子运单.保险信息 insuranceCompanyCode 1..1 an..30
        电子运单 remark 0..1 an..256
        资金流水单 documentNumber 1..1 an..35
        资金流水单 shippingNoteNumber 1..1 an..20
        资金流水单 paymentMeansCode 1..1 an..3
        资金流水单 recipient 1..1 an..512
        资金流水单 receiptAccount 1..1 an..512
        资金流水单 bankCode 0..1 an..11
        资金流水单 sequenceCode 1..1 an..50
        资金流水单 monetaryAmount 1..1 n..18,3
        资金流水单 dateTime 1..1 n14
        """

    private static let groups: [WaybillField.Group: String] = [
        .consignor: "托运人信息", .consignee: "收货方信息", .vehicle: "车辆信息", .goods: "货物信息",
        .actualCarrier: "实际承运人信息", .insurance: "保险信息",
    ]

    private static func load(trucks: Int = 1, name: String = "卷钢") throws -> Load {
        let start = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9, datum: .wgs84))
        let end = try #require(Coordinate(latDeg: 39.9, lonDeg: 116.4, datum: .wgs84))
        let window = try #require(TimeWindow(from: Instant(epochSec: 0), to: Instant(epochSec: 3600)))
        return Load(
            ref: "CS-1029",
            origin: Place(point: start, name: "长沙 雨花", adcode: "430100"),
            destination: Place(point: end, address: "北京 大兴 1号"),
            pickup: window,
            cargo: Cargo(type: .steel, name: name, payloadKg: 32_000, volumeL: 12_345),
            mode: .full,
            trucks: trucks,
            price: .perTruck(fen: 850_005)
        )
    }

    private static func source(_ load: Load, slot: Int = 0, plate: String? = "湘A12345") -> WaybillSource {
        WaybillSource(
            shippingNoteNumber: "0008000000001",
            slot: slot,
            load: load,
            bookedAt: Instant(epochSec: 1_796_083_920),
            consignor: "长沙货场",
            carrier: "王师傅",
            plate: plate
        )
    }

    private static func value(_ waybill: Waybill, _ name: String, _ group: WaybillField.Group? = nil) throws -> String?
    {
        try #require(waybill.entries.first { $0.field.name == name && $0.field.group == group }).value
    }

    @Test func `has the list's fields in the list's order`() {
        let fields = WaybillField.all.map { field in
            let message = field.message == .waybill ? "电子运单" : "资金流水单"
            let part = field.group.map { "." + (Self.groups[$0] ?? "?") } ?? ""
            return "\(message)\(part) \(field.name) \(field.isRequired ? "1..1" : "0..1") \(field.format)"
        }
        #expect(fields == Self.list.split(separator: "\n").map(String.init))
    }

    @Test func `every format of the list can be read`() {
        for field in WaybillField.all { #expect(WaybillFormat(field.format) != nil, "\(field.format)") }
    }

    @Test func `writes what is known as the formats say`() throws {
        let waybill = Waybill(Self.source(try Self.load()), zone: .china)
        #expect(try Self.value(waybill, "consignmentDateTime") == "20261201081200")
        #expect(try Self.value(waybill, "totalMonetaryAmount") == "8500.050")
        #expect(try Self.value(waybill, "goodsItemGrossWeight", .goods) == "32000.000")
        #expect(try Self.value(waybill, "cube", .goods) == "12.3450")
        #expect(try Self.value(waybill, "serialNumber") == "0000")
        #expect(try Self.value(waybill, "placeOfLoading", .consignor) == "长沙 雨花")
        #expect(try Self.value(waybill, "goodsReceiptPlace", .consignee) == "北京 大兴 1号")
        #expect(try Self.value(waybill, "countrySubdivisionCode", .consignor) == "430100")
        #expect(waybill.entries.filter { $0.flaw != nil && $0.flaw != .missing }.isEmpty)
    }

    @Test func `the truck of a load of several stands in the segment number`() throws {
        let waybill = Waybill(Self.source(try Self.load(trucks: 12), slot: 9), zone: .china)
        #expect(try Self.value(waybill, "serialNumber") == "1000")
        #expect(try Self.value(waybill, "vehicleAmount") == "12")
    }

    @Test func `names what is missing, and not what may be absent`() throws {
        let missing = Set(Waybill(Self.source(try Self.load(), plate: nil), zone: .china).flaws.map(\.field.name))
        #expect(
            missing.isSuperset(of: ["carrier", "consignee", "vehicleNumber", "policyNumber", "goodsReceiptDateTime"])
        )
        #expect(missing.isDisjoint(with: ["consigneeId", "totalNumberOfPackages", "remark", "cube"]))
    }

    @Test func `a value that does not fit is shown with its flaw`() throws {
        let waybill = Waybill(Self.source(try Self.load(name: String(repeating: "钢", count: 513))), zone: .china)
        #expect(waybill.flaws.contains { $0.field.name == "descriptionOfGoods" && $0.flaw == .length })
    }

    @Test func `each payment has its own message`() throws {
        var source = Self.source(try Self.load())
        let at = Instant(epochSec: 1_796_083_920)
        source.payments = [
            .init(number: "1", recipient: "王师傅", fen: 100_000, at: at),
            .init(number: "2", recipient: nil, fen: 5, at: at),
        ]
        let flow = Waybill(source, zone: .china).entries.filter { $0.field.message == .fundFlow }
        #expect(flow.count == 18)
        #expect(flow.filter { $0.field.name == "monetaryAmount" }.map(\.value) == ["1000.000", "0.050"])
        #expect(flow.filter { $0.field.name == "recipient" }.map(\.flaw) == [nil, .missing])
    }

    @Test(
        arguments: [
            ("an..3", "abc", nil), ("an..3", "abcd", .length), ("an18", "x", .length), ("an..9", "a\u{7}", .format),
            ("n14", "20261201081200", nil), ("n14", "2026120108120", .length), ("n14", "2026-12-01", .format),
            ("n..8", "12", nil), ("n..8", "1.5", .format), ("n..8", "-1", .format), ("n..18,3", "8500.050", nil),
            ("n..18,3", "8500.05", .format), ("n..18,3", "8500", .format), ("n..5,3", "850.050", .length),
            ("n..18,3", ".050", .format), ("n..8", "", .missing), ("n..4", "١٢", .format),
        ] as [(String, String, WaybillFlaw?)]
    )
    func `checks lengths and digits`(format: String, value: String, flaw: WaybillFlaw?) throws {
        #expect(try #require(WaybillFormat(format)).flaw(of: value) == flaw)
    }

    @Test(arguments: ["", "x", "an", "n..", "an..x", "n..8,", "n..3,4", "an..8,2", "n0"])
    func `takes nothing else for a format`(text: String) { #expect(WaybillFormat(text) == nil) }
}
