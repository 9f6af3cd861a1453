public import SijiFault
import SijiFreight
public import SijiTrust

enum AgreementKey: String, CaseIterable {
    case act = "do"
    case version, items
    static let table = KeyTable<AgreementKey>()
}

enum AgreementStopKey: String, CaseIterable {
    case action = "do"
    case place, freeMin
    static let table = KeyTable<AgreementStopKey>()
}

/// `POST /v1/bookings/{id}/agreement`, read.
public struct AgreementRequestValues: Sendable, Equatable {
    /// What the caller does.
    public var act: Agreement.Act
    /// The version that is answered; of a proposal, the latest that its writer has read.
    public var version: Int
    /// What a proposal changes; nil takes an item away.
    public var changes: [AgreementItem: AgreementValue?]
}

/// Reads agreements: what a caller writes, and what the store holds.
public enum AgreementReader {
    /// The items that both sides may change.
    static let amendable = KeyTable(AgreementItem.allCases.filter(\.isAmendable))
    private static let stored = KeyTable<AgreementItem>()
    private static let acts = KeyTable<Agreement.Act>()
    static let version = 1...Int(Int32.max)

    /// Reads a request.
    /// - Throws: `request.*`, `field.*`; `field.exclusive` for items in an answer.
    public static func request(_ json: borrowing Span<UInt8>) throws(Fault) -> AgreementRequestValues {
        var cursor = JSONCursor(json)
        var act: Agreement.Act?
        var version: Int?
        var changes: [AgreementItem: AgreementValue?]?
        try cursor.beginObject()
        while let key = try cursor.key(AgreementKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .act: act = try cursor.code(acts)
            case .version: version = try cursor.integer(in: Self.version)
            case .items: changes = try items(&cursor, amendable, .line)
            }
        }
        try cursor.end()
        guard let act else { throw cursor.missing("do") }
        guard let version else { throw cursor.missing("version") }
        guard act == .propose || changes == nil else {
            throw Fault(.fieldExclusive, field: "items", ["other": "do"])
        }
        return AgreementRequestValues(act: act, version: version, changes: changes ?? [:])
    }

    /// Reads the content of a version as `AgreementContent.canonicalJSON` wrote it.
    /// - Throws: `store.damaged`.
    public static func content(_ json: borrowing Span<UInt8>) throws(Fault) -> AgreementContent {
        do throws(Fault) {
            var cursor = JSONCursor(json)
            let items = try items(&cursor, stored, .any)
            try cursor.end()
            return AgreementContent(items.compactMapValues(\.self))
        } catch {
            throw Fault(.storeDamaged, ["cause": .text("agreement: \(error.code.rawValue) \(error.field ?? "")")])
        }
    }

    private static func items(
        _ cursor: inout JSONCursor,
        _ table: KeyTable<AgreementItem>,
        _ kind: TextKind
    ) throws(Fault) -> [AgreementItem: AgreementValue?] {
        var items: [AgreementItem: AgreementValue?] = [:]
        try cursor.beginObject()
        while let item = try cursor.key(table) {
            items.updateValue(try cursor.takeNull() ? nil : try value(item, &cursor, kind), forKey: item)
        }
        return items
    }

    private static func value(
        _ item: AgreementItem,
        _ cursor: inout JSONCursor,
        _ kind: TextKind
    ) throws(Fault) -> AgreementValue? {
        switch item.form {
        case .text(let most): return try cursor.filledString(max: most, kind).map(AgreementValue.text)
        case .code(let codes):
            let code = try cursor.string(max: 32)
            guard codes.contains(code) else { throw cursor.unknownCode(code, allowed: codes) }
            return .text(code)
        case .number(let range): return .number(try cursor.integer(in: range))
        case .instant: return .instant(try cursor.instant())
        case .flag: return .flag(try cursor.boolean())
        case .stops: return .stops(try stops(&cursor))
        case .parts:
            let parts = try cursor.paymentParts()
            return parts.isEmpty ? nil : .parts(parts)
        }
    }

    private static func stops(_ cursor: inout JSONCursor) throws(Fault) -> [AgreementStop] {
        var stops: [AgreementStop] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: ListingLimits.via) {
            var (action, place, freeMin): (ViaStop.Action?, String?, Int?)
            try cursor.beginObject()
            while let key = try cursor.key(AgreementStopKey.table) {
                switch key {
                case .action: action = try cursor.code(CodeTable.viaAction)
                case .place: place = try cursor.string(max: 300, .any)
                case .freeMin: freeMin = try cursor.integer(in: ListingLimits.viaDwellMin)
                }
            }
            guard let action, let place, let freeMin else { throw cursor.missing("place") }
            stops.append(AgreementStop(action: action, place: place, freeMin: freeMin))
        }
        return stops
    }
}

/// `GET /v1/bookings/{id}/agreement`.
public struct AgreementQuery: Sendable, Equatable {
    /// How it is written.
    public enum Format: String, Sendable, CaseIterable { case json, text, html }

    /// Which version; where nil, the one that waits for a yes, else the one that governs.
    public var version: Int?
    /// The version to compare with.
    public var against: Int?
    /// How it is written; JSON where absent.
    public var format: Format
    /// How wide the text is, columns; 80 where absent.
    public var width: Int

    /// Reads the query.
    /// - Throws: `field.*`, `field.exclusive` for a comparison in HTML.
    public init(_ query: QueryParameters) throws(Fault) {
        version = try query.integer("version", in: AgreementReader.version)
        against = try query.integer("against", in: AgreementReader.version)
        format = try query.code("format", Format.self) ?? .json
        width = try query.integer("width", in: AgreementPage.widths) ?? 80
        guard against == nil || format != .html else {
            throw Fault(.fieldExclusive, field: "against", ["other": "format"])
        }
    }
}
