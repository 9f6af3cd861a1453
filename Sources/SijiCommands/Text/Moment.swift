import SijiFault
import SijiFreight

/// An RFC 3339 text of the daemon, as a moment and as the depot's wall clock shows it.
struct Moment {
    /// When it is.
    let instant: Instant
    /// The wall clock's digits, `2026-12-01T08:00:00`.
    private let digits: [Character]
    /// The offset as written, such as `+08:00`.
    private let offset: String

    /// Reads a text; nil where it is not RFC 3339.
    init?(_ text: String) {
        guard let instant = Instant(rfc3339: text) else { return nil }
        self.instant = instant
        let characters = Array(text)
        digits = Array(characters.prefix(19))
        let isUTC = characters.last == "Z" || characters.last == "z"
        offset = isUTC ? "Z" : String(characters.suffix(6))
    }

    /// `12-01 08:00`, or `Dec 1 08:00`.
    func dayAndTime(in language: Language) -> String { "\(day(in: language)) \(time)" }

    /// `12-01`, or `Dec 1`.
    func day(in language: Language) -> String {
        let month = String(digits[5..<7])
        let day = String(digits[8..<10])
        switch language {
        case .zh: return "\(month)-\(day)"
        case .en:
            let name = Int(month).map { Self.months[$0 - 1] } ?? month
            return "\(name) \(Int(day) ?? 0)"
        }
    }

    /// `08:00`.
    var time: String { String(digits[11..<16]) }

    /// `2026-12-01`.
    var date: String { String(digits[0..<10]) }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The offset that the text was written under.
    var zone: ZoneOffset { ZoneOffset(offset) ?? .utc }

    /// The text so many whole days later, under the same offset.
    func adding(days: Int) -> String {
        let later = Instant(epochSec: instant.epochSec + Int64(days) * 86_400)
        return later.rfc3339(in: zone)
    }

    /// Minutes from this moment to another.
    func minutes(to other: Moment) -> Int {
        Int((other.instant.epochSec - instant.epochSec) / 60)
    }
}
