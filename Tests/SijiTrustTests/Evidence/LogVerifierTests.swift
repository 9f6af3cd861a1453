import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("Log verifier")
struct LogVerifierTests {
    @Test(arguments: [UInt64](1...50))
    func `follows a log of several bookings, whose heads it keeps or asks for`(seed: UInt64) throws {
        let log = try EvidenceWorld(seed: seed).log
        for limit in [1, 2, 100] {
            var verifier = LogVerifier(headLimit: limit)
            for event in log {
                #expect(try verifier.next(row(event)) { booking, number in stored(log, booking, number) } == nil)
            }
            #expect(verifier.head == log.last?.receipt)
        }
    }

    @Test(arguments: [UInt64](1...50))
    func `names the first event of a log that does not stand`(seed: UInt64) throws {
        let log = try EvidenceWorld(seed: seed).log
        for place in log.indices {
            let seq = Int64(place + 1)
            var flipped = log
            flipped[place] = try SealedEvent(kept: log[place].bytes, hash: Digest(of: [1]))
            #expect(first(flipped) == EvidenceFinding(.changed, number: log[place].event.number, seq: seq))
            var gone = log
            gone.remove(at: place)
            #expect(first(gone) == (place + 1 == log.count ? nil : EvidenceFinding(.missing, seq: seq)))
            // Changed with its hash made anew: the next event of the log was written upon another.
            var replaced = log
            replaced[place] = try SealedEvent(log[place].event.with(facts: ["priceFen": 1]))
            #expect(first(replaced) == (place + 1 == log.count ? nil : EvidenceFinding(.replaced, seq: seq)))
        }
    }

    /// The first finding in a log.
    private func first(_ log: [SealedEvent]) -> EvidenceFinding? {
        var verifier = LogVerifier()
        for event in log {
            if let finding = try? verifier.next(row(event), predecessor: { stored(log, $0, $1) }) { return finding }
        }
        return nil
    }

    private func row(_ sealed: SealedEvent) -> LogVerifier.Row {
        LogVerifier.Row(
            seq: sealed.event.seq,
            booking: sealed.event.booking,
            number: sealed.event.number,
            hash: sealed.hash,
            bytes: sealed.bytes
        )
    }

    private func stored(_ log: [SealedEvent], _ booking: BookingID, _ number: Int) -> Digest? {
        log.first { $0.event.booking == booking && $0.event.number == number }?.hash
    }
}
