import SijiFault
import SijiFreight
import Testing

@testable import SijiServer

@Suite("Entity tags, answers and spool")
struct PreconditionsTests {
    @Test(arguments: [("\"3\"", 3), ("\"12345\"", 12_345)])
    func `name a version`(tag: String, version: Int) {
        #expect(EntityTag.version(tag) == version)
        #expect(EntityTag.text(version) == tag)
    }

    @Test(arguments: ["3", "W/\"3\"", "\"\"", "\"-3\"", "\"3\",\"4\"", "\"３\"", "\"99999999999999999999\"", ""])
    func `that are none of ours name nothing`(tag: String) {
        #expect(EntityTag.version(tag) == nil)
    }

    @Test func `an answer is kept for its asker and for a day, and the oldest goes first`() {
        var limits = ServerLimits()
        limits.keptAnswers = 2
        let cache = AnswerCache(depot: .first, limits: LiveValue(limits))
        let now = Instant(epochSec: 1_800_000_000)
        let ids = (0..<3).map { _ in cache.nextID(now: now) }
        #expect(Set(ids).count == 3)
        for (number, id) in ids.enumerated() { cache.keep([UInt8(number)], as: id, for: 7, now: now) }
        #expect(cache.answer(ids[0], for: 7, now: now) == nil)
        #expect(cache.answer(ids[1], for: 7, now: now) == [1])
        #expect(cache.answer(ids[2], for: 8, now: now) == nil)
        #expect(cache.answer(ids[2], for: 7, now: now.adding(minutes: 24 * 60 - 1)) == [2])
        #expect(cache.answer(ids[2], for: 7, now: now.adding(minutes: 24 * 60)) == nil)
    }

    @Test func `answers of a later start never share an identifier with earlier ones`() {
        let first = AnswerCache(depot: .first, limits: LiveValue(ServerLimits()))
        let second = AnswerCache(depot: .first, limits: LiveValue(ServerLimits()))
        let early = (0..<1_000).map { _ in first.nextID(now: Instant(epochSec: 1_800_000_000)) }
        #expect(early.allSatisfy { $0 < second.nextID(now: Instant(epochSec: 1_800_000_001)) })
    }

    @Test func `the spool gives back what it took, in batches of any size`() throws {
        let spool = try Spool(folder: "/tmp")
        var batch = LineBatch()
        for number in 1...10 {
            if number % 4 == 0 {
                batch.appendTooLong(number, bytes: 70_000)
            } else {
                batch.append(number, [], Array(repeating: UInt8(number), count: number * 100))
            }
        }
        try spool.append(batch)
        try spool.append(LineBatch())
        for count in 1...11 {
            var read = LineBatch()
            var position = 0
            while true {
                let (piece, next) = try spool.read(at: position, count: count)
                guard !piece.isEmpty else { break }
                #expect(piece.lines.count <= count)
                _ = read.join(piece, linesAtMost: .max, bytesAtMost: .max)
                position = next
            }
            #expect(read == batch)
        }
    }

    @Test func `a spool in a folder that is not there is a fault`() {
        #expect(throws: Fault.self) { try Spool(folder: "/nowhere/at/all") }
    }
}
