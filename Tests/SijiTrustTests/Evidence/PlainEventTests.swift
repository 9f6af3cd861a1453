import SijiFault
import SijiFreight
import SijiTestSupport
import Testing

@testable import SijiTrust

/// The quick reader of a log against the careful one, which was written for other purposes.
@Suite("Events read at one look")
struct PlainEventTests {
    @Test(arguments: [UInt64](1...40))
    func `read as the careful reader reads them, and every other one is left to it`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for event in try EvidenceWorld(seed: seed).log {
            #expect(plain(event.bytes) != nil)
            for _ in 0..<200 {
                let bytes = mutated(event.bytes, &random)
                guard let quick = plain(bytes) else { continue }
                taken += 1
                #expect(try quick == links(EventLinks(careful: bytes)), "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(taken > 0)
    }

    @Test func `in other scripts, with escapes or lists, are read with care`() throws {
        let world = try EvidenceWorld(seed: 1)
        let event = try #require(world.log.first).event
        for value: CanonicalValue in ["司机", "\"", "a\\b", "line\nline", ["a", 1], .object(["a": 1])] {
            let bytes = try event.with(facts: ["fact": value]).canonicalBytes()
            #expect(plain(bytes) == nil)
            #expect(try links(EventLinks(bytes)) == links(EventLinks(careful: bytes)))
        }
    }

    private func plain(_ bytes: [UInt8]) -> [String]? {
        bytes.withUnsafeBytes { EventLinks(plain: $0) }.map(links)
    }

    private func links(_ links: EventLinks) -> [String] {
        ["\(links.seq)", "\(links.booking)", "\(links.number)", "\(links.previous)", "\(links.previousInLog)"]
    }

    /// The event with a few bytes flipped, taken out, doubled, or replaced by such as have a meaning.
    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[place], at: place)
            case 3: bytes[place] = Array("0123456789abcdefv\"\\{}[],:-.eE \n".utf8).randomElement(using: &random) ?? 0
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            }
        }
        return bytes
    }
}
