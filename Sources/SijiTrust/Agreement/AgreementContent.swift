public import SijiFreight

/// What one item says.
public enum AgreementValue: Sendable, Hashable {
    /// Words or a code.
    case text(String)
    /// A whole number in the item's unit.
    case number(Int)
    /// A moment.
    case instant(Instant)
    /// Yes or no.
    case flag(Bool)
    /// Stops between pickup and delivery, in order.
    case stops([AgreementStop])
    /// Instalments, in order.
    case parts([PaymentPart])
}

/// One stop between pickup and delivery.
public struct AgreementStop: Sendable, Hashable {
    /// What is done there.
    public let action: ViaStop.Action
    /// Where, in words.
    public let place: String
    /// Its free time, minutes.
    public let freeMin: Int

    /// Creates a stop.
    public init(action: ViaStop.Action, place: String, freeMin: Int) {
        self.action = action
        self.place = place
        self.freeMin = freeMin
    }
}

/// Everything that one version of an agreement says; what is absent was not agreed.
public struct AgreementContent: Sendable, Hashable {
    /// The items that say something; none of them personal.
    public private(set) var items: [AgreementItem: AgreementValue]

    /// Creates content; personal items are left out.
    public init(_ items: [AgreementItem: AgreementValue]) { self.items = items.filter { !$0.key.isPersonal } }

    /// What an item says; nil where nothing was agreed.
    public subscript(item: AgreementItem) -> AgreementValue? {
        get { items[item] }
        set { if !item.isPersonal { items[item] = newValue } }
    }

    /// An item's number; nil where absent.
    public func number(_ item: AgreementItem) -> Int? {
        if case .number(let number) = items[item] { number } else { nil }
    }

    /// An item's words or code; nil where absent.
    public func text(_ item: AgreementItem) -> String? {
        if case .text(let text) = items[item] { text } else { nil }
    }

    /// An item's instant; nil where absent.
    public func instant(_ item: AgreementItem) -> Instant? {
        if case .instant(let instant) = items[item] { instant } else { nil }
    }

    /// What the agreement is in law; a transport contract where nothing else was agreed.
    public var kind: AgreementKind { text(.kind).flatMap(AgreementKind.init) ?? .transport }

    /// The stops between.
    public var via: [AgreementStop] {
        if case .stops(let stops) = items[.via] { stops } else { [] }
    }

    /// The instalments.
    public var parts: [PaymentPart] {
        if case .parts(let parts) = items[.parts] { parts } else { [] }
    }
}

/// Who the two sides are, as the depot knows them now; shown to them only.
public struct AgreementParties: Sendable, Hashable {
    /// The personal items that are known.
    public let items: [AgreementItem: AgreementValue]

    /// Creates the parties.
    public init(
        dispatcherName: String?,
        dispatcherPhone: String?,
        driverName: String?,
        driverPhone: String?,
        plate: String?
    ) {
        let known: [(AgreementItem, String?)] = [
            (.dispatcherName, dispatcherName), (.dispatcherPhone, dispatcherPhone), (.driverName, driverName),
            (.driverPhone, driverPhone), (.plate, plate),
        ]
        var items: [AgreementItem: AgreementValue] = [:]
        for case (let item, let text?) in known where !text.isEmpty { items[item] = .text(text) }
        self.items = items
    }
}
