import SijiFreight

/// Days and instants as answers write them, in seconds since 1970.
enum DoctorClock {
    /// The start of a day that stands as `2024-01-31`, UTC; nil for any other text.
    static func epochSec(ofDate text: String) -> Int64? {
        epochSec(of: "\(text.prefix(10))T00:00:00Z")
    }

    /// An RFC 3339 instant; nil for any other text.
    static func epochSec(of text: String) -> Int64? { Instant(rfc3339: text)?.epochSec }
}
