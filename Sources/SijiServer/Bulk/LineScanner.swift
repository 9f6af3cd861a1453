import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight

/// A batch of lines after they were read: what goes to the writer, and what is refused.
struct ScannedBatch: Sendable {
    /// What became of a line so far.
    enum Reading: Sendable {
        /// A listing; it is the next in `listings`.
        case listing
        /// Refused; with its `ref` where that could be read.
        case refused(Fault, ref: String?)
    }

    var readings: [(number: Int, reading: Reading)] = []
    var listings: [PreparedListing] = []
}

/// Reads lines into listings, all with one clock.
struct LineScanner: Sendable {
    let reader: LoadReader
    let zone: ZoneOffset
    let limitBytes: Int

    /// Reads a batch; a bad line is refused alone.
    func scan(_ batch: LineBatch, now: Instant) -> ScannedBatch {
        var scanned = ScannedBatch()
        scanned.readings.reserveCapacity(batch.lines.count)
        scanned.listings.reserveCapacity(batch.lines.count)
        for line in batch.lines {
            scanned.readings.append((line.number, read(line, of: batch, now: now, into: &scanned.listings)))
        }
        return scanned
    }

    private func read(
        _ line: LineBatch.Line,
        of batch: LineBatch,
        now: Instant,
        into listings: inout [PreparedListing]
    ) -> ScannedBatch.Reading {
        switch line.content {
        case .tooLong(let bytes):
            let facts: [String: FactValue] = [
                "line": .integer(line.number), "gotBytes": .integer(bytes), "limitBytes": .integer(limitBytes),
            ]
            return .refused(Fault(.requestLineTooLong, facts), ref: nil)
        case .bytes(let range):
            let span = batch.bytes.span.extracting(range)
            do {
                listings.append(try prepared(span, now: now))
                return .listing
            } catch {
                return .refused(error, ref: LoadReader.ref(of: span))
            }
        }
    }

    /// Reads and encodes one listing.
    func prepared(_ json: borrowing Span<UInt8>, now: Instant) throws(Fault) -> PreparedListing {
        prepared(try reader.read(json, mode: .push(now: now)))
    }

    /// Encodes a listing for the store and for everybody's eyes.
    func prepared(_ load: Load) -> PreparedListing {
        PreparedListing(load: load, wire: LoadWriter.wire(load, zone: zone, isWhole: false))
    }
}
