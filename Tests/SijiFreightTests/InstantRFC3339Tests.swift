import FoundationEssentials
import SijiFreight
import SijiTestSupport
import Testing

@Suite("Instants in RFC 3339")
struct InstantRFC3339Tests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T08:00:00+08:00", 0),
        ("2026-12-01T08:00:00+08:00", 1_796_083_200),
        ("2026-12-01t00:00:00z", 1_796_083_200),
        ("2026-11-30T19:00:00-05:00", 1_796_083_200),
        ("2026-12-01T05:45:00+05:45", 1_796_083_200),
        ("2000-02-29T00:00:00Z", 951_782_400),
        ("2024-02-29T23:59:59Z", 1_709_251_199),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("2026-12-01T00:00:00.999999999999Z", 1_796_083_200),
        ("2026-12-01T08:00:00.5+08:00", 1_796_083_200),
    ])
    func `reads offsets, leap days and fractions, which it drops`(text: String, epochSec: Int) {
        #expect(Instant(rfc3339: text)?.epochSec == Int64(epochSec))
    }

    @Test(arguments: [
        "", "2026", "2026-12-01", "2026-12-01T08:00:00", "2026-12-01 08:00:00Z", "2026-12-01T08:00Z",
        "2026-12-01T08:00:00+0800", "2026-12-01T08:00:00+08", "2026-12-01T08:00:00+8:00", "2026-12-01T08:00:00+24:00",
        "2026-12-01T08:00:00+08:60", "2026-12-01T08:00:00.Z", "2026-12-01T08:00:00.5", "2026-12-01T08:00:00Zx",
        "2026-12-01T24:00:00Z", "2026-12-01T08:60:00Z", "2016-12-31T23:59:60Z", "2026-13-01T08:00:00Z",
        "2026-00-01T08:00:00Z", "2026-12-00T08:00:00Z", "2026-12-32T08:00:00Z", "2026-02-29T08:00:00Z",
        "2100-02-29T08:00:00Z", "2026-04-31T08:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00+08:00",
        "9999-12-31T23:59:59-00:01", "+2026-12-01T08:00:00Z", "2026-1a-01T08:00:00Z", "２026-12-01T08:00:00Z",
        " 2026-12-01T08:00:00Z", "2026-12-01T08:00:00 Z",
    ])
    func `refuses what has no offset, is no date, or lies outside 1970 to 9999`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(arguments: [0 as Int64, 1, 86_399, 86_400, 951_782_399, 951_782_400, 1_796_083_200, 253_402_300_799])
    func `writes what it reads, in any zone`(epochSec: Int64) throws {
        for minutes in [-1439, -210, 0, 345, 480, 1439] {
            let zone = try #require(ZoneOffset(minutes: minutes))
            let text = Instant(epochSec: epochSec).rfc3339(in: zone)
            #expect(text.utf8.count == 25)
            // The zone may push the local year over the edge; the written moment is then the nearest that has a form.
            guard epochSec > 86_400, epochSec < Instant.last.epochSec - 86_400 else { continue }
            #expect(Instant(rfc3339: text)?.epochSec == epochSec)
        }
    }

    @Test func `writes the depot's zone with whole seconds`() {
        let instant = Instant(epochSec: 1_796_083_200)
        #expect(instant.rfc3339(in: .china) == "2026-12-01T08:00:00+08:00")
        #expect(instant.rfc3339(in: .utc) == "2026-12-01T00:00:00+00:00")
        #expect(ZoneOffset(minutes: -210).map(instant.rfc3339) == "2026-11-30T20:30:00-03:30")
        #expect(Instant.last.rfc3339(in: .china) == "9999-12-31T23:59:59+08:00")
        #expect(Instant(epochSec: .min).rfc3339(in: .utc) == "0000-01-01T00:00:00+00:00")
        #expect(Instant(epochSec: .max).rfc3339(in: .china) == "9999-12-31T23:59:59+08:00")
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `agrees with Foundation on random moments`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let epochSec = Int64.random(in: 0...253_402_214_400, using: &generator)
            let expected = Date(timeIntervalSince1970: Double(epochSec)).formatted(.iso8601)
            #expect(Instant(rfc3339: expected)?.epochSec == epochSec)
            #expect(Instant(epochSec: epochSec).rfc3339(in: .utc).dropLast(6) + "Z" == expected)
        }
    }

    @Test func `reads offsets by name`() {
        #expect(ZoneOffset("+08:00") == .china)
        #expect(ZoneOffset("Z") == .utc)
        #expect(ZoneOffset("-03:30")?.minutes == -210)
        for text in ["", "+8", "08:00", "+24:00", "+08:60", "+0800", "+08:00 "] { #expect(ZoneOffset(text) == nil) }
        #expect(ZoneOffset(minutes: 1440) == nil)
    }
}
