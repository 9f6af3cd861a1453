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
                for _ in 0..<Int.random(in: 1...3, using: &generator) { Mutation.mutate(&mutant, &generator) }
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
}
