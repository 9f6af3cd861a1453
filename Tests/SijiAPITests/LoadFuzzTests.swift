import SijiAPI
import SijiFault
import SijiFreight
import SijiTestSupport
import Testing

/// Feeds any bytes to the listing reader: it may refuse them, and must not trap.
///
/// What it takes must come back from its own writing.
func fuzzLoadReader(_ bytes: [UInt8]) {
    do throws(Fault) {
        let load = try Fixtures.reader.read(bytes.span, mode: .push(now: Fixtures.now))
        let wire = LoadWriter.wire(load, zone: .china, isWhole: true)
        let again = try Fixtures.reader.read(wire.span, mode: .stored)
        #expect(again == load)
    } catch {
        #expect(!error.code.rawValue.isEmpty)
    }
    _ = LoadReader.ref(of: bytes.span)
}

@Suite("Fuzzing the listing reader")
struct LoadFuzzTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `no mutant of a good listing makes it trap`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var listings = RandomListing(seed: seed)
        for _ in 0..<25 {
            let good = Array(listings.next().utf8)
            for _ in 0..<100 {
                var mutant = good
                for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&mutant, &generator) }
                fuzzLoadReader(mutant)
            }
        }
    }

    @Test func `no prefix of a good listing is taken`() {
        let good = Array(Fixtures.listing().utf8)
        for length in good.indices {
            let prefix = Array(good[..<length])
            let fault = Fixtures.fault { () throws(Fault) in
                _ = try Fixtures.reader.read(prefix.span, mode: .push(now: Fixtures.now))
            }
            #expect(fault?.code == .requestMalformed)
        }
    }

    @Test(arguments: ["[", #"{"a":"#, #"[{"a":"#, #"{"via":["#, #"{"cargo":{"x":["#])
    func `nesting of any depth is refused without a stack`(opening: String) {
        for depth in [63, 64, 65, 66, 10_000, 100_000] {
            let text = String(repeating: opening, count: depth)
            fuzzLoadReader(Array(text.utf8))
            fuzzLoadReader(Array(#"{"notes": \#(text)"#.utf8))
            let fault = Fixtures.fault { () throws(Fault) in
                _ = try Fixtures.reader.amended(
                    Fixtures.read(Fixtures.listing()),
                    by: Array(text.utf8).span,
                    now: Fixtures.now
                )
            }
            #expect(fault != nil)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: bytes.indices, using: &generator)
        let length = Int.random(in: 1...min(24, bytes.count - place), using: &generator)
        switch Int.random(in: 0...7, using: &generator) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        case 4: bytes.removeSubrange(place..<(place + length))
        case 5:
            let marks = Array(#"{}[]",:\eE-+.0"#.utf8)
            bytes[place] = marks[Int.random(in: marks.indices, using: &generator)]
        case 6:
            let opening = Array((generator.oneIn(2) ? "[" : #"{"a":"#).utf8)
            for _ in 0..<Int.random(in: 1...80, using: &generator) { bytes.insert(contentsOf: opening, at: place) }
        default:
            let words = ["null", "1e999", "-0", #"\ud800"#, "NaN", #""""#, "\u{0}", "99999999999999999999999"]
            let word = words[Int.random(in: words.indices, using: &generator)]
            bytes.replaceSubrange(place..<(place + length), with: Array(word.utf8))
        }
    }
}
