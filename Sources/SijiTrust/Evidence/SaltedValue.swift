public import SijiFreight

/// A personal value with the salt of its digest: what is kept beside the log, and can be erased.
public struct SaltedValue: Sendable, Equatable {
    /// The booking.
    public let booking: BookingID
    /// Which of the booking's events holds the digest.
    public let number: Int
    /// The value's name there.
    public let name: String
    /// Whose it is.
    public let of: PartyID
    /// Before the value under the hash.
    public let salt: Salt
    /// The value.
    public let value: String

    /// Creates a record.
    public init(booking: BookingID, number: Int, name: String, of: PartyID, salt: Salt, value: String) {
        self.booking = booking
        self.number = number
        self.name = name
        self.of = of
        self.salt = salt
        self.value = value
    }

    /// SHA-256 of the salt and the value's UTF-8, as the event holds it.
    public var digest: Digest { Digest(salt: salt, value: value) }
}
