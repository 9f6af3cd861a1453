public import SijiTrust

/// `GET /v1/bookings/{id}/waybill`: a booking in the ministry's fields, and what they still lack.
public struct WaybillAnswer: Codable, Sendable, Equatable {
    /// One field.
    public struct Field: Codable, Sendable, Equatable {
        /// `waybill` (电子运单) or `fundFlow` (资金流水单).
        public var message: String
        /// The part of the message; nil for a field of the message itself.
        public var group: String?
        /// Which payment, from 0; nil for the waybill.
        public var payment: Int?
        /// Its name in the message.
        public var name: String
        /// What it is called.
        public var title: String
        /// The same in English.
        public var titleEn: String
        /// Whether the message cannot do without it.
        public var required: Bool
        /// How it is written, as the guide prints it.
        public var format: String
        /// The value; nil where unknown.
        public var value: String?
        /// `missing`, `length`, `format`; nil where all is well.
        public var flaw: String?
    }

    /// The booking.
    public var bookingId: String
    /// The load's version that was booked.
    public var loadVersion: Int
    /// Whether the load was changed since, so that the fields are of a newer version.
    public var amended: Bool
    /// How many fields have a flaw: 0 for a message that can be sent.
    public var flaws: Int
    /// Every field in the guide's order.
    public var fields: [Field]
}

extension WaybillAnswer {
    /// A booking's export.
    public init(_ waybill: Waybill, bookingId: String, loadVersion: Int, amended: Bool) {
        self.init(
            bookingId: bookingId,
            loadVersion: loadVersion,
            amended: amended,
            flaws: waybill.flaws.count,
            fields: waybill.entries.map { entry in
                Field(
                    message: entry.field.message.rawValue,
                    group: entry.field.group?.rawValue,
                    payment: entry.field.message == .fundFlow ? entry.payment : nil,
                    name: entry.field.name,
                    title: entry.field.title.zh,
                    titleEn: entry.field.title.en,
                    required: entry.field.isRequired,
                    format: entry.field.format,
                    value: entry.value,
                    flaw: entry.flaw?.rawValue
                )
            }
        )
    }
}
