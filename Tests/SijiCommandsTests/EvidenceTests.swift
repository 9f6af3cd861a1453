import Glibc
import SijiAPI
import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust
import Synchronization
import Testing

@testable import SijiCommands

@Suite("Evidence and receipts")
struct EvidenceTests {
    static let booking = BookingID(depot: .first, sequence: 71)
    private static let driver = PartyID(depot: .first, sequence: 1)

    /// A bundle of four events, whose fourth may be written anew.
    static func bundle(lastFen: Int = 850_000) throws -> EvidenceBundle {
        let count = Atomic<UInt8>(0)
        let salts = SaltSource {
            let byte = count.add(1, ordering: .relaxed).newValue
            var repeated = Repeated(byte: byte)
            return Salt(using: &repeated)
        }
        var events: [SealedEvent] = []
        var kept: [SaltedValue] = []
        for (number, kind) in ["book", "arrivePickup", "depart", "recordPayment"].enumerated() {
            let at = Instant(epochSec: 1_796_083_200 + Int64(number) * 3_600)
            let last = events.last
            let (sealed, values) = try SealedEvent.next(
                AuditDraft(
                    booking: booking,
                    kind: kind,
                    at: at,
                    enteredAt: at.adding(minutes: number == 1 ? 40 : 0),
                    by: number == 3 ? nil : driver,
                    isSelfReported: number == 1,
                    facts: ["priceFen": .integer(number == 3 ? lastFen : 850_000)],
                    personal: number > 0
                        ? []
                        : [
                            PersonalValue(name: "driverPhone", value: "13800138000", of: driver),
                            PersonalValue(name: "plates", value: "湘A12345", of: driver),
                            PersonalValue(name: "spot", value: "281935000,1129388000", of: driver),
                        ]
                ),
                after: last.map { ($0.event.number, $0.hash) },
                inLog: last?.receipt,
                salts: salts
            )
            events.append(sealed)
            kept += values
        }
        return EvidenceBundle(
            depot: .first,
            booking: booking,
            exportedAt: Instant(epochSec: 1_796_170_000),
            events: events,
            kept: kept.filter { $0.name != "plates" },
            isSeen: { $0.name != "spot" }
        )
    }

    @Test(arguments: ScreenTests.views)
    func `says the verdict first`(view: (Language, Int)) throws {
        let bundle = try Self.bundle()
        let bytes = try bundle.canonicalBytes()
        let sound = try EvidenceVerifier.verify(bytes, receipts: bundle.events.map(\.receipt))
        let other = try Self.bundle(lastFen: 1)
        let rewritten = try EvidenceVerifier.verify(
            try other.canonicalBytes(),
            receipts: bundle.events.map(\.receipt)
        )
        var flipped = bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let place = try #require(text.utf8.firstRange(of: "\"kind\":\"depart\"".utf8)).lowerBound
        flipped[text.utf8.distance(from: text.startIndex, to: place) + 9] ^= 1
        let changed = try EvidenceVerifier.verify(flipped)
        for (report, name) in [(sound, "sound"), (rewritten, "rewritten"), (changed, "changed")] {
            let lines = EvidenceScreen(report: report).lines(width: view.1, speech: Speech(view.0))
            expectGolden(lines, "evidence-\(name)-\(view.0.rawValue)-\(view.1)")
            for line in lines { #expect(DisplayWidth.of(line) <= view.1, "\(line)") }
        }
        #expect(sound.isSound && rewritten.finding?.kind == .rewritten && changed.finding?.number == 3)
    }

    @Test(arguments: Language.allCases)
    func `has a sentence for everything that may be wrong`(language: Language) {
        var seen: Set<String> = []
        for kind in EvidenceFinding.Kind.allCases {
            var report = EvidenceReport()
            report.booking = Self.booking
            report.finding = EvidenceFinding(kind, number: 3, seq: 9, name: "plates")
            seen.insert(EvidenceWord.verdict(report).text(language))
        }
        #expect(seen.count == EvidenceFinding.Kind.allCases.count)
    }

    @Test func `verifies a file without a daemon, and ends in 1 where it does not stand`() throws {
        let bench = try Bench()
        let bundle = try Self.bundle()
        let file = bench.folder + "/evidence.json"
        try FileBytes.replace(file, with: try bundle.canonicalBytes())
        let kept = bundle.events[1].receipt
        #expect(bench.run("evidence", "verify", file, "--receipt", kept.text) == .done)
        #expect(bench.data.hasPrefix("STANDS: "))
        #expect(bench.run("核验", file, "--lang", "zh") == .done)
        #expect(bench.data.hasPrefix("成立: "))
        // Receipts in a file, one of an event that this history does not have.
        let book = bench.folder + "/receipts"
        let other = Receipt(seq: kept.seq, hash: Digest(of: [1]))
        try FileBytes.replace(book, with: Array("\(kept.text)\n\(other.text)\n".utf8))
        #expect(bench.run("evidence", "verify", file, "--receipt", book) == .fault)
        #expect(bench.data.hasPrefix("DOES NOT STAND: "))
        #expect(bench.words.contains("evidence.broken") || bench.words.contains("rewritten"))
        #expect(bench.run("evidence", "verify", file, "--receipt", book, "--format", "json") == .fault)
        #expect(bench.data.contains("\"kind\" : \"rewritten\""))
        try FileBytes.replace(file, with: Array("root:x:0:0\n".utf8))
        #expect(bench.run("evidence", "verify", file) == .fault)
        #expect(bench.words.contains(file))
        #expect(bench.run("evidence", "verify", bench.folder + "/none") == .fault)
        #expect(bench.run("evidence", "verify", file, "--receipt", file) == .usage)
    }

    @Test func `keeps receipts, each once, and warns when a later answer contradicts one`() throws {
        let bench = try Bench()
        let book = bench.session.receipts
        let id = Self.booking.description
        let (first, second) = (Receipt(seq: 4, hash: Digest(of: [4])), Receipt(seq: 9, hash: Digest(of: [9])))
        for receipt in [first, first, second, second] { book.keep(receipt, of: id) }
        #expect(try book.kept(of: id) == [first, second])
        #expect(book.takeWarnings().isEmpty)
        let forged = Receipt(seq: 9, hash: Digest(of: [8]))
        for told in [forged, first, Receipt(seq: 5, hash: Digest(of: [5]))] {
            book.keep(told, of: id)
            let kept = told == forged ? second : second
            #expect(book.takeWarnings() == [.contradicted(booking: id, kept: kept, told: told)])
        }
        #expect(try book.kept(of: id) == [first, second])
        // What is no identifier names no file.
        book.keep(first, of: "../../etc/passwd")
        #expect(book.takeWarnings().isEmpty)
    }

    @Test func `ends a line that a power cut left unfinished`() throws {
        let bench = try Bench()
        let book = bench.session.receipts
        let id = Self.booking.description
        let (first, second) = (Receipt(seq: 4, hash: Digest(of: [4])), Receipt(seq: 9, hash: Digest(of: [9])))
        book.keep(first, of: id)
        let path = try #require(bench.session.memory.path).replacing("state.json", with: "receipts/\(id).receipts")
        try FileBytes.replace(path, with: Array("\(first.text)\n5:ab".utf8))
        book.keep(second, of: id)
        #expect(try book.kept(of: id) == [first, second])
    }
}

/// A generator of one byte.
private struct Repeated: RandomNumberGenerator {
    let byte: UInt8
    func next() -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
