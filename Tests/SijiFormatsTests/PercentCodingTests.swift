import SijiFormats
import Testing

@Suite("Percent-encoding")
struct PercentCodingTests {
    @Test(arguments: [
        ("", ""), ("aZ09-._~", "aZ09-._~"), ("a b&c=d/e?f#g%+", "a%20b%26c%3Dd%2Fe%3Ff%23g%25%2B"), ("\u{1}", "%01"),
        ("长沙", "%E9%95%BF%E6%B2%99"),
    ])
    func `leaves the unreserved characters alone, and comes back`(plain: String, encoded: String) {
        #expect(PercentCoding.encoded(plain) == encoded)
        // A control character is written where it must be, and never taken.
        #expect(PercentCoding.decoded(encoded.utf8, plusIsSpace: false) == (plain == "\u{1}" ? nil : plain))
    }

    @Test func `takes a plus for a space in queries alone`() {
        #expect(PercentCoding.decoded("a+b".utf8, plusIsSpace: true) == "a b")
        #expect(PercentCoding.decoded("a+b".utf8, plusIsSpace: false) == "a+b")
    }

    @Test(arguments: ["%", "%4", "%4g", "%ff", "%00", "%7f"])
    func `refuses a broken escape, what is no UTF-8, and control characters`(text: String) {
        #expect(PercentCoding.decoded(text.utf8, plusIsSpace: false) == nil)
    }
}
