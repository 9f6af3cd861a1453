public import SijiFreight

/// A booking in the fields of the ministry's 电子运单 and 资金流水单, with what is missing or does not fit.
///
/// An honest export: what siji does not know is named, never made up.
public struct Waybill: Sendable, Equatable {
    /// One field with its value.
    public struct Entry: Sendable, Equatable {
        /// The field.
        public let field: WaybillField
        /// Which payment a field of a 资金流水单 belongs to, from 0; 0 for the 电子运单.
        public let payment: Int
        /// The value as the message has it; nil where unknown.
        public let value: String?
        /// What is wrong; nil where all is well, and where a field that may be absent is.
        public let flaw: WaybillFlaw?
    }

    /// Every field in the guide's order: the 电子运单, then a 资金流水单 for each payment.
    public let entries: [Entry]

    /// The entries that keep the message from being sent.
    public var flaws: [Entry] { entries.filter { $0.flaw != nil } }

    /// Makes the export of a booking; instants are written in `zone`, as `YYYYMMDDhhmmss`.
    public init(_ source: WaybillSource, zone: ZoneOffset) {
        let values = source.values(in: zone)
        let note = WaybillField.all.filter { $0.message == .waybill }.map { field in
            Self.entry(field, values[Key(field.group, field.name)], payment: 0)
        }
        let flow = WaybillField.all.filter { $0.message == .fundFlow }
        let payments = source.payments.enumerated().flatMap { place, payment in
            let values = payment.values(shippingNoteNumber: source.shippingNoteNumber, in: zone)
            return flow.map { Self.entry($0, values[$0.name], payment: place) }
        }
        entries = note + payments
    }

    private static func entry(_ field: WaybillField, _ value: String?, payment: Int) -> Entry {
        guard let value, !value.isEmpty else {
            return Entry(field: field, payment: payment, value: nil, flaw: field.isRequired ? .missing : nil)
        }
        return Entry(field: field, payment: payment, value: value, flaw: field.rule.flatMap { $0.flaw(of: value) })
    }

    /// A field's place among the values.
    struct Key: Hashable {
        let group: WaybillField.Group?
        let name: String

        init(_ group: WaybillField.Group?, _ name: String) { (self.group, self.name) = (group, name) }
    }
}
