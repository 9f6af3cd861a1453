public import SijiFreight

/// What is known of a booking for its waybill; what is not is nil.
public struct WaybillSource: Sendable, Equatable {
    /// A payment that was made.
    public struct Payment: Sendable, Equatable {
        /// Its own number, at most 35 characters.
        public var number: String
        /// Who was paid.
        public var recipient: String?
        /// The transfer's number at the bank.
        public var sequence: String?
        /// How much, fen.
        public var fen: Int
        /// When.
        public var at: Instant

        /// Creates a payment.
        public init(number: String, recipient: String?, sequence: String? = nil, fen: Int, at: Instant) {
            self.number = number
            self.recipient = recipient
            self.sequence = sequence
            self.fen = fen
            self.at = at
        }
    }

    /// The booking's identifier: the waybill's number.
    public var shippingNoteNumber: String
    /// The slot, from 0.
    public var slot: Int
    /// The load that was booked.
    public var load: Load
    /// What was agreed, fen; nil where the listing's price holds.
    public var agreedFen: Int?
    /// When the booking was made.
    public var bookedAt: Instant
    /// When the goods left; nil where no event says so.
    public var departedAt: Instant?
    /// When they were delivered; nil where no event says so.
    public var deliveredAt: Instant?
    /// Who listed the load.
    public var consignor: String?
    /// The driver.
    public var carrier: String?
    /// The truck's plate.
    public var plate: String?
    /// Payments made.
    public var payments: [Payment]

    /// Creates a source.
    public init(
        shippingNoteNumber: String,
        slot: Int,
        load: Load,
        agreedFen: Int? = nil,
        bookedAt: Instant,
        departedAt: Instant? = nil,
        deliveredAt: Instant? = nil,
        consignor: String?,
        carrier: String?,
        plate: String?,
        payments: [Payment] = []
    ) {
        self.shippingNoteNumber = shippingNoteNumber
        self.slot = slot
        self.load = load
        self.agreedFen = agreedFen
        self.bookedAt = bookedAt
        self.departedAt = departedAt
        self.deliveredAt = deliveredAt
        self.consignor = consignor
        self.carrier = carrier
        self.plate = plate
        self.payments = payments
    }
}

extension WaybillSource {
    /// 公路运输 of the transport types.
    private static let byRoad = "1"

    /// The values of the 电子运单; the operator's, the consignee's, the plate's colour and the insurance are nobody's to know here.
    func values(in zone: ZoneOffset) -> [Waybill.Key: String] {
        var values: [Waybill.Key: String] = [:]
        func put(_ name: String, _ value: String?, in group: WaybillField.Group? = nil) {
            values[Waybill.Key(group, name)] = value
        }
        put("originalDocumentNumber", load.ref)
        put("shippingNoteNumber", shippingNoteNumber)
        put("serialNumber", serialNumber)
        put("vehicleAmount", String(load.trucks))
        put("transportTypeCode", Self.byRoad)
        put("consignmentDateTime", WaybillText.stamp(bookedAt, zone))
        put("despatchActualDateTime", departedAt.map { WaybillText.stamp($0, zone) })
        put("goodsReceiptDateTime", deliveredAt.map { WaybillText.stamp($0, zone) })
        put("consignor", consignor, in: .consignor)
        put("placeOfLoading", load.origin.written, in: .consignor)
        put("countrySubdivisionCode", load.origin.adcode, in: .consignor)
        put("goodsReceiptPlace", load.destination.written, in: .consignee)
        put("countrySubdivisionCode", load.destination.adcode, in: .consignee)
        put("totalMonetaryAmount", (agreedFen ?? load.price.truckFen).map { WaybillText.yuan($0) })
        put("vehicleNumber", plate, in: .vehicle)
        put("descriptionOfGoods", load.cargo.name, in: .goods)
        put("cargoTypeClassificationCode", load.cargo.type.rawValue, in: .goods)
        put("goodsItemGrossWeight", load.cargo.payloadKg.map { "\($0).000" }, in: .goods)
        put("cube", load.cargo.volumeL.map { WaybillText.fixed($0, from: 3, to: 4) }, in: .goods)
        put("actualCarrierName", carrier, in: .actualCarrier)
        put("remark", load.notes)
        return values
    }

    /// One order one truck is `0000`; of several the first two digits are the truck, and the last two its only segment.
    private var serialNumber: String {
        guard load.trucks > 1 else { return "0000" }
        let truck = String(slot + 1)
        return String(repeating: "0", count: max(0, 2 - truck.count)) + truck + "00"
    }
}

extension WaybillSource.Payment {
    /// The values of a 资金流水单; accounts and banks are not kept here.
    func values(shippingNoteNumber: String, in zone: ZoneOffset) -> [String: String] {
        var values = [
            "documentNumber": number, "shippingNoteNumber": shippingNoteNumber,
            "monetaryAmount": WaybillText.yuan(fen), "dateTime": WaybillText.stamp(at, zone),
        ]
        values["recipient"] = recipient
        values["sequenceCode"] = sequence
        return values
    }
}

extension Place {
    /// The address, or what stands for it.
    fileprivate var written: String? { address ?? name }
}
