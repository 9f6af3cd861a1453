/// A field of the ministry's messages, as its guide lists it.
///
/// Restated from the field list of 部网络货运信息交互系统接入指南 / 省级网络货运信息监测系统建设指南, by way of two unrelated public code
/// bases that agree (com.rising.freight, com.github.qq120011676.nfptj); the guides themselves were not at hand. As of 2026-11-26.
public struct WaybillField: Sendable, Hashable {
    /// A message of the guide.
    public enum Message: String, Sendable, CaseIterable {
        /// 电子运单, once a booking.
        case waybill
        /// 资金流水单, once a payment.
        case fundFlow
    }

    /// A part of the 电子运单 with fields of its own.
    public enum Group: String, Sendable, CaseIterable {
        /// 托运人信息.
        case consignor
        /// 收货方信息.
        case consignee
        /// 车辆信息.
        case vehicle
        /// 货物信息.
        case goods
        /// 实际承运人信息.
        case actualCarrier
        /// 保险信息.
        case insurance
    }

    /// The message.
    public let message: Message
    /// The part; nil for a field of the message itself.
    public let group: Group?
    /// Its name in the message.
    public let name: String
    /// What it is called.
    public let title: Bilingual
    /// Whether the guide wants it once (`1..1`), not at most once (`0..1`).
    public let isRequired: Bool
    /// How it is written, as the guide prints it.
    public let format: String

    /// Creates a field.
    init(
        _ message: Message,
        _ group: Group?,
        _ name: String,
        _ zh: String,
        _ en: String,
        _ isRequired: Bool,
        _ format: String
    ) {
        self.message = message
        self.group = group
        self.name = name
        title = Bilingual(zh: zh, en: en)
        self.isRequired = isRequired
        self.format = format
    }

    /// The longest value that is taken.
    ///
    /// The guide prints `an..3` for the kind of goods, though every code of its own table has four digits: the table holds.
    var rule: WaybillFormat? { WaybillFormat(name == "cargoTypeClassificationCode" ? "an..4" : format) }
}
