/// A depot's number, 0 to 1023; the upper ten bits of every identifier that it gives out.
public struct DepotID: Sendable, Hashable {
    /// The number, 0 to 1023.
    public let number: UInt16

    /// Creates a depot number; nil above 1023.
    public init?(_ number: Int) {
        guard (0...1023).contains(number) else { return nil }
        self.number = UInt16(number)
    }

    /// Depot 0, of a daemon that was told no other.
    public static let first = DepotID(unchecked: 0)

    private init(unchecked number: UInt16) { self.number = number }
}

/// An identifier: ten bits of depot and 54 bits of sequence.
///
/// Its text is 13 characters of lower-case base32 (`0`–`9`, `a`–`v`; RFC 4648 §7 "base32hex"), so that texts compare as bytes in the order of the numbers.
public protocol DepotIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Depot in the upper ten bits, sequence in the lower 54.
    var rawValue: UInt64 { get }
    /// Creates an identifier from its number.
    init(rawValue: UInt64)
}

extension DepotIdentifier {
    /// Creates the identifier of a depot's sequence number, which must be under 2^54.
    public init(depot: DepotID, sequence: UInt64) {
        precondition(sequence < 1 << 54, "a depot's sequence number has 54 bits")
        self.init(rawValue: UInt64(depot.number) << 54 | sequence)
    }

    /// Reads 13 characters of lower-case base32hex; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var number: UInt64 = 0
        var count = 0
        for byte in text.utf8 {
            let digit: UInt64
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "v"): digit = UInt64(byte - UInt8(ascii: "a")) + 10
            default: return nil
            }
            guard count < 13, count > 0 || digit < 16 else { return nil }
            number = number << 5 | digit
            count += 1
        }
        guard count == 13 else { return nil }
        self.init(rawValue: number)
    }

    /// The lower 54 bits.
    public var sequence: UInt64 { rawValue & (1 << 54 - 1) }

    /// Thirteen characters of lower-case base32hex.
    public var description: String {
        String(unsafeUninitializedCapacity: 13) { bytes in
            for place in 0..<13 {
                let digit = UInt8(truncatingIfNeeded: rawValue >> UInt64(5 * (12 - place)) & 31)
                bytes[place] = digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
            }
            return 13
        }
    }

    /// Orders by depot, then sequence: the order of the texts as bytes.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A listing's identifier.
public struct LoadID: DepotIdentifier {
    /// Depot and sequence.
    public let rawValue: UInt64
    /// Creates an identifier from its number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// A party's identifier: a driver, a dispatcher, an administrator.
public struct PartyID: DepotIdentifier {
    /// Depot and sequence.
    public let rawValue: UInt64
    /// Creates an identifier from its number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// A booking's identifier.
public struct BookingID: DepotIdentifier {
    /// Depot and sequence.
    public let rawValue: UInt64
    /// Creates an identifier from its number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// A driver report's identifier.
public struct ReportID: DepotIdentifier {
    /// Depot and sequence.
    public let rawValue: UInt64
    /// Creates an identifier from its number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// The identifier of a ranked answer that can be asked for again.
public struct AnswerID: DepotIdentifier {
    /// Depot and sequence.
    public let rawValue: UInt64
    /// Creates an identifier from its number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}
