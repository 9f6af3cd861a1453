import SijiFeeds
import Testing

@Suite("The breaker of an engine")
struct EngineBreakerTests {
    @Test func `lets an engine rest that failed three times, then one sees whether it is back`() {
        let breaker = EngineBreaker()
        for second in 0..<3 {
            #expect(breaker.enter(atSec: Double(second)))
            breaker.fail(atSec: Double(second))
        }
        #expect(!breaker.enter(atSec: 2.5))
        #expect(!breaker.enter(atSec: 31.9))
        #expect(breaker.enter(atSec: 32))
        #expect(!breaker.enter(atSec: 32), "one at a time")
        breaker.fail(atSec: 33)
        #expect(!breaker.enter(atSec: 62.9))
        #expect(breaker.enter(atSec: 63))
        breaker.succeed()
        #expect(breaker.enter(atSec: 63) && breaker.enter(atSec: 63))
    }

    @Test func `forgets failures that an answer parts`() {
        let breaker = EngineBreaker()
        for round in 0..<10 {
            breaker.fail(atSec: Double(round))
            breaker.fail(atSec: Double(round))
            #expect(breaker.enter(atSec: Double(round)))
            breaker.succeed()
        }
    }
}
