import SijiFault
import SijiFreight

/// A bundle as its bytes say, before anything of it is believed.
struct BundleParts {
    /// One event with its stated hash, and where its bytes lie.
    struct Element {
        var event: AuditEvent
        var bytes: ArraySlice<UInt8>
        var hash: Digest
    }

    var about = ""
    var booking: BookingID?
    var depot: DepotID?
    var elements: [Element] = []
    var exportedAt: Instant?
    var head: (number: Int, receipt: Receipt)?
    var seal: Digest?
    var values: [EvidenceValue] = []
    /// The hash of everything but the seal itself.
    var unsealed: Digest?
}

/// Reads a bundle from front to back, keeping what was read when something is wrong.
struct BundleReader {
    private var cursor: CanonicalCursor
    private(set) var parts = BundleParts()

    init(_ bytes: [UInt8]) { cursor = CanonicalCursor(bytes) }

    /// Reads everything; what is wrong first, nil where nothing is.
    ///
    /// - Throws: `evidence.notCanonical` where the bytes do not begin as a bundle does, `evidence.form` for another version.
    mutating func read() throws(Fault) -> EvidenceFinding? {
        try cursor.take("{\"about\":\"siji ")
        cursor.at -= 6
        do throws(Fault) {
            parts.about = try cursor.text()
            try cursor.take(",\"booking\":")
            let booking: BookingID = try cursor.identifier()
            parts.booking = booking
            try cursor.take(",\"bundle\":")
        } catch { return EvidenceFinding(.header, byte: cursor.at) }
        let form = try cursor.integer()
        guard form == EvidenceBundle.form else {
            throw Fault(.evidenceForm, ["got": .integer(form), "limit": .integer(EvidenceBundle.form)])
        }
        do throws(Fault) {
            try cursor.take(",\"depot\":")
            guard let depot = DepotID(try cursor.integer()) else { throw cursor.flaw(.member) }
            parts.depot = depot
            try cursor.take(",\"events\":[")
        } catch { return EvidenceFinding(.header, byte: cursor.at) }
        do throws(Fault) {
            try events()
        } catch { return EvidenceFinding(.changed, number: parts.elements.count + 1, byte: cursor.at) }
        do throws(Fault) { try rest() } catch { return EvidenceFinding(.header, byte: cursor.at) }
        return nil
    }

    private mutating func events() throws(Fault) {
        guard !cursor.took(UInt8(ascii: "]")) else { return }
        while true {
            try cursor.take("{\"event\":")
            let start = cursor.at
            let event = try AuditEvent(&cursor)
            let bytes = cursor.bytes[start..<cursor.at]
            try cursor.take(",\"hash\":")
            let hash = try cursor.digest()
            try cursor.take("}")
            parts.elements.append(BundleParts.Element(event: event, bytes: bytes, hash: hash))
            if cursor.took(UInt8(ascii: "]")) { return }
            try cursor.take(",")
        }
    }

    private mutating func rest() throws(Fault) {
        try cursor.take(",\"exportedAt\":")
        let exportedSec = try cursor.integer()
        guard (0...Int(Instant.last.epochSec)).contains(exportedSec) else { throw cursor.flaw(.member) }
        parts.exportedAt = Instant(epochSec: Int64(exportedSec))
        try cursor.take(",\"head\":{\"hash\":")
        let hash = try cursor.digest()
        try cursor.take(",\"n\":")
        let number = try cursor.integer()
        try cursor.take(",\"seq\":")
        parts.head = (number, Receipt(seq: Int64(try cursor.integer()), hash: hash))
        try cursor.take("}")
        let sealStart = cursor.at
        try cursor.take(",\"seal\":")
        parts.seal = try cursor.digest()
        let sealEnd = cursor.at
        try cursor.take(",\"values\":[")
        try values()
        try cursor.take("}")
        parts.unsealed = Digest(of: cursor.bytes[..<sealStart], and: cursor.bytes[sealEnd..<cursor.at])
        // A text file's last line ends; that is all that may follow.
        _ = cursor.took(UInt8(ascii: "\n"))
        try cursor.finish()
    }

    private mutating func values() throws(Fault) {
        guard !cursor.took(UInt8(ascii: "]")) else { return }
        while true {
            try cursor.take("{\"n\":")
            let number = try cursor.integer()
            try cursor.take(",\"name\":")
            let name = try cursor.name()
            try cursor.take(",\"s")
            let state: EvidenceValue.State
            if cursor.took(UInt8(ascii: "a")) {
                try cursor.take("lt\":")
                let salt = try cursor.salt()
                try cursor.take(",\"state\":\"shown\",\"value\":")
                state = .shown(salt: salt, value: try cursor.text())
            } else {
                try cursor.take("tate\":")
                let start = cursor.at
                switch try cursor.text() {
                case "erased": state = .erased
                case "withheld": state = .withheld
                default: throw .notCanonical(.member, at: start)
                }
            }
            try cursor.take("}")
            parts.values.append(EvidenceValue(number: number, name: name, state: state))
            if cursor.took(UInt8(ascii: "]")) { return }
            try cursor.take(",")
        }
    }
}
