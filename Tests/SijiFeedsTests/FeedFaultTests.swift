import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiTestSupport
import Testing

/// The fault table of feeds, against a real HTTPS server.
@Suite("Feeds that misbehave", .serialized)
struct FeedFaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let path: String
        var port = "good"
        var format = FeedFormat.geojson
        var trusts = true
        /// Why it is refused; nil where it is taken.
        var cause: String?
        var status: Int?
        /// Rows refused by reason, where it is taken.
        var reasons: [String: Int] = [:]
        var repeated = 0
        var places = 20

        var testDescription: String { "\(port)\(path)" }
    }

    static let table: [Row] = [
        Row(path: "/good"), Row(path: "/to-good"), Row(path: "/good", port: "plain"),
        Row(path: "/hang", cause: "stalled"), Row(path: "/drip", cause: "stalled"),
        Row(path: "/half", cause: "cutOff"), Row(path: "/half-chunks", cause: "cutOff"),
        Row(path: "/half-silent", cause: "cutOff"), Row(path: "/loop", cause: "redirects"),
        Row(path: "/to-file", cause: "redirectScheme"), Row(path: "/to-ftp", cause: "redirectScheme"),
        Row(path: "/huge", cause: "tooLarge"), Row(path: "/huge-declared", cause: "tooLarge"),
        Row(path: "/bomb", cause: "tooLarge"), Row(path: "/bad-gzip", cause: "compression"),
        Row(path: "/html", cause: "json"), Row(path: "/html", format: .overpass, cause: "json"),
        Row(path: "/html", format: .geojsonseq, cause: "json"), Row(path: "/html", format: .csv, cause: "column"),
        Row(path: "/good", port: "wrong", cause: "certificate"), Row(path: "/good", port: "self", cause: "certificate"),
        Row(path: "/good", trusts: false, cause: "certificate"), Row(path: "/broken", cause: "notHTTP"),
        Row(path: "/busy", cause: "status", status: 503), Row(path: "/nowhere", cause: "status", status: 404),
        Row(path: "/secret", cause: "status", status: 401),
        Row(path: "/nan", reasons: ["json": 1], places: 19), Row(path: "/twice", repeated: 20),
        Row(path: "/geometry", reasons: ["ring": 1, "geometry": 2]),
        Row(path: "/swapped", cause: "swapped"),
        Row(path: "/gb18030", format: .csv),
    ]

    private static let server = Result { try FeedServer() }

    @Test(arguments: table)
    func `is counted and told once, and costs nothing of what was there`(row: Row) throws {
        let desk = try FeedDesk(Self.server.get())
        try desk.server.set("first", FeedDesk.collection(100..<130))
        // First a good copy from elsewhere, so that there is something to lose.
        let book = desk.book([desk.setting("f", "/set/first")])
        #expect(try book.refresh("f").state == .fresh)
        #expect(desk.atlas?.restStopCount == 30)
        book.apply([desk.setting("f", row.path, port: row.port, format: row.format, trusts: row.trusts)])
        let first = try book.refresh("f")
        guard let cause = row.cause else {
            #expect(first.state == .fresh, "\(String(describing: first.trouble))")
            #expect(first.count.places == row.places)
            #expect(first.count.reasons == row.reasons)
            #expect(first.count.refused == row.reasons.values.reduce(0, +))
            #expect(first.count.repeated == row.repeated)
            #expect((desk.atlas?.restStopCount ?? 0) + (desk.atlas?.checkpointCount ?? 0) == row.places)
            return
        }
        #expect(first.trouble?.cause == cause)
        #expect(first.trouble?.status == row.status)
        #expect(first.state == .stale)
        #expect(first.failures == 1)
        // Nothing lost, and the rows say that they are old.
        #expect(desk.atlas?.restStopCount == 30)
        #expect(desk.atlas?.allRestStops.allSatisfy(\.isStale) == true)
        #expect(first.count.places == 30)
        // A second failure of the same kind is counted, and told no more. Those that take their time are not made to take it twice.
        if cause != "stalled", cause != "tooLarge" { #expect(try book.refresh("f").failures == 2) }
        let told = desk.events.filter { if case .failed = $0 { true } else { false } }
        #expect(told.count == 1)
        // A restart finds the good copy and remembers the trouble.
        let again = desk.book([desk.setting("f", row.path, port: row.port, format: row.format, trusts: row.trusts)])
        again.load()
        #expect(desk.atlas?.restStopCount == 30)
        #expect(try again.status(of: "f").trouble?.cause == cause)
    }

    @Test func `takes a million rows`() throws {
        let desk = try FeedDesk(Self.server.get())
        let book = desk.book([
            desk.setting("m", "/million", format: .csv) { setting in
                setting.sentMiB = 64
                setting.bodyMiB = 64
                setting.wholeSec = 300
                setting.stallSec = 60
            }
        ])
        let status = try book.refresh("m")
        #expect(status.count.rows == 1_000_000)
        #expect(status.count.places == 1_000_000)
        #expect(desk.atlas?.checkpointCount == 1_000_000)
    }
}
