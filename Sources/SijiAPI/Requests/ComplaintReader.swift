public import SijiFault
import SijiFreight
public import SijiTrust

enum ComplaintKey: String, CaseIterable {
    case trouble, place, at, what, ask, proofs
    static let table = KeyTable<ComplaintKey>()
}

enum ProofKey: String, CaseIterable {
    case kind, ref
    static let table = KeyTable<ProofKey>()
}

enum ComplaintChangeKey: String, CaseIterable {
    case status
    static let table = KeyTable<ComplaintChangeKey>()
}

/// Reads what drivers want to tell an office.
public enum ComplaintReader {
    static let place = 200
    static let what = 1_000
    static let ask = 300
    static let ref = 200
    static let proofs = 16
    /// Numbers of a driver's complaints.
    static let number = 1...Int(Int32.max)
    private static let troubles = KeyTable<Trouble>()
    private static let kinds = KeyTable<Complaint.Proof.Kind>()
    private static let states = KeyTable<ComplaintStatus>()

    /// Reads `POST /v1/complaints`.
    /// - Throws: `request.*`, `field.*`.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> Complaint {
        var cursor = JSONCursor(json)
        var trouble: Trouble?
        var what: String?
        var complaint = Complaint(trouble: .arrears, what: "")
        try cursor.beginObject()
        while let key = try cursor.key(ComplaintKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .trouble: trouble = try cursor.code(troubles)
            case .place: complaint.place = try cursor.filledString(max: place)
            case .at: complaint.at = try cursor.instant()
            case .what: what = try cursor.filledString(max: Self.what)
            case .ask: complaint.ask = try cursor.filledString(max: ask)
            case .proofs: complaint.proofs = try proofs(&cursor)
            }
        }
        try cursor.end()
        guard let trouble else { throw cursor.missing("trouble") }
        guard let what else { throw cursor.missing("what") }
        complaint.trouble = trouble
        complaint.what = what
        return complaint
    }

    /// Reads `PATCH /v1/complaints/{number}`.
    /// - Throws: `request.*`, `field.*`.
    public static func change(_ json: borrowing Span<UInt8>) throws(Fault) -> ComplaintStatus {
        var cursor = JSONCursor(json)
        var status: ComplaintStatus?
        try cursor.beginObject()
        while let key = try cursor.key(ComplaintChangeKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .status: status = try cursor.code(states)
            }
        }
        try cursor.end()
        guard let status else { throw cursor.missing("status") }
        return status
    }

    /// The complaint that a path names; nil for what is no number.
    public static func number(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), text.first != "0", let number = Int(text),
            Self.number.contains(number)
        else { return nil }
        return number
    }

    private static func proofs(_ cursor: inout JSONCursor) throws(Fault) -> [Complaint.Proof] {
        var proofs: [Complaint.Proof] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: Self.proofs) {
            var kind: Complaint.Proof.Kind?
            var ref: String?
            try cursor.beginObject()
            while let key = try cursor.key(ProofKey.table) {
                if try cursor.takeNull() { continue }
                switch key {
                case .kind: kind = try cursor.code(kinds)
                case .ref: ref = try cursor.filledString(max: Self.ref)
                }
            }
            guard let kind else { throw cursor.missing("kind") }
            guard let ref else { throw cursor.missing("ref") }
            proofs.append(.init(kind: kind, ref: ref))
        }
        return proofs
    }
}

/// `GET /v1/complaints`.
public struct ComplaintsQuery: Sendable, Equatable {
    /// The page begins behind this number; 0 for the first.
    public var after: Int
    /// How many at most, 1 to 1,000; 100 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        after = try query.integer("cursor", in: ComplaintReader.number) ?? 0
        limit = try query.integer("limit", in: QueryLimits.page) ?? QueryLimits.assumedPage
    }
}
