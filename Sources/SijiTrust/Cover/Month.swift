/// A calendar month.
public struct Month: Sendable, Hashable, Comparable {
    /// Months since January of the year 0.
    public let number: Int

    /// The months that a record may name: 1980-01 to 2099-12.
    public static let known = Month(unchecked: 1980 * 12)...Month(unchecked: 2099 * 12 + 11)

    private init(unchecked number: Int) { self.number = number }

    /// Creates a month from months since January of the year 0; nil outside `known`.
    public init?(number: Int) {
        guard Month.known.contains(Month(unchecked: number)) else { return nil }
        self.init(unchecked: number)
    }

    /// Reads `YYYY-MM`; nil for anything else, and outside `known`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            bytes.enumerated().allSatisfy({ place, byte in
                place == 4 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }), let year = Int(text.prefix(4)), let month = Int(text.suffix(2)), (1...12).contains(month)
        else { return nil }
        self.init(number: year * 12 + month - 1)
    }

    /// The month so many later, or earlier where negative; not held to `known`.
    public func adding(_ months: Int) -> Month { Month(unchecked: number + months) }

    /// Months from this one to another: negative where that is earlier.
    public func distance(to other: Month) -> Int { other.number - number }

    /// `YYYY-MM`.
    public var text: String {
        let (year, month) = (number / 12, number % 12 + 1)
        return String(repeating: "0", count: max(0, 4 - String(year).count)) + "\(year)-" + (month < 10 ? "0" : "")
            + "\(month)"
    }

    /// Earlier before later.
    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}
