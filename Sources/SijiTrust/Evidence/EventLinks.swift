import SijiFault
import SijiFreight

/// What hangs an event on the chains, read without making the rest of it.
///
/// Everything is looked at, so that what is accepted is canonical; names of facts are not held against their rule, which the writer keeps.
struct EventLinks {
    let seq: Int64
    let booking: BookingID
    let number: Int
    let previous: Digest
    let previousInLog: Digest
}

extension EventLinks {
    /// Reads an event at the speed at which its bytes can be looked at; what that does not take is read with care.
    init(_ bytes: [UInt8]) throws(Fault) {
        if let plain = bytes.withUnsafeBytes({ EventLinks(plain: $0) }) {
            self = plain
        } else {
            try self.init(careful: bytes)
        }
    }

    /// Reads any event, and says where what is none goes wrong.
    init(careful bytes: [UInt8]) throws(Fault) {
        var cursor = CanonicalCursor(bytes)
        try cursor.take("{\"at\":")
        _ = try cursor.integer()
        try cursor.take(",\"blind\":")
        try cursor.skipHex(count: 16)
        try cursor.take(",\"booking\":")
        booking = try cursor.skippedIdentifier()
        try cursor.take(",\"by\":")
        _ = try cursor.skipText()
        try cursor.take(",\"enteredAt\":")
        _ = try cursor.integer()
        try cursor.take(",\"facts\":")
        try cursor.skipObject(depth: 1)
        try cursor.take(",\"form\":")
        guard try cursor.integer() == AuditEvent.form else { throw cursor.flaw(.member) }
        try cursor.take(",\"hidden\":")
        try cursor.skipObject(depth: 1)
        try cursor.take(",\"kind\":")
        _ = try cursor.skipText()
        try cursor.take(",\"logPrev\":")
        previousInLog = try cursor.digest()
        try cursor.take(",\"n\":")
        number = try cursor.integer()
        try cursor.take(",\"prev\":")
        previous = try cursor.digest()
        try cursor.take(",\"selfReported\":")
        guard try cursor.integer() & ~1 == 0 else { throw cursor.flaw(.member) }
        try cursor.take(",\"seq\":")
        seq = Int64(try cursor.integer())
        try cursor.take("}")
        try cursor.finish()
    }
}

extension CanonicalCursor {
    fileprivate mutating func skipHex(count: Int) throws(Fault) {
        let start = at
        let (range, isPlain) = try skipText()
        guard isPlain, range.count == 2 * count, bytes[range].allSatisfy({ Hex.value($0) != nil }) else {
            throw .notCanonical(.member, at: start)
        }
    }

    /// Reads an identifier of 13 digits of base32hex without making a text of it.
    fileprivate mutating func skippedIdentifier() throws(Fault) -> BookingID {
        let start = at
        let (range, isPlain) = try skipText()
        guard isPlain, range.count == 13 else { throw .notCanonical(.member, at: start) }
        var number: UInt64 = 0
        for byte in bytes[range] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "v"): digit = byte - UInt8(ascii: "a") + 10
            default: throw .notCanonical(.member, at: start)
            }
            guard number < 1 << 59 else { throw .notCanonical(.member, at: start) }
            number = number << 5 | UInt64(digit)
        }
        return BookingID(rawValue: number)
    }
}
