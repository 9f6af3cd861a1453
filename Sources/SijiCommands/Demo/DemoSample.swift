import FoundationEssentials
import SijiAPI
import SijiFault
import SijiFreight

/// The sample listings, whose instants can be moved by whole days.
///
/// The file names days that pass; hours of the day are kept, since loading happens by day.
struct DemoSample {
    /// The listings in the file's order.
    let loads: [LoadWire]

    /// Reads NDJSON.
    /// - Throws: `file.format` with the line that is no listing.
    init(_ bytes: [UInt8], path: String) throws(Fault) {
        let decoder = JSONDecoder()
        var loads: [LoadWire] = []
        for (number, line) in bytes.split(separator: 0x0A).enumerated() {
            guard let load = try? decoder.decode(LoadWire.self, from: Data(line)) else {
                throw Fault(.fileFormat, ["path": .text(path), "cause": .text("\(number + 1)")])
            }
            loads.append(load)
        }
        self.loads = loads
    }

    /// The days by which the earliest pickup comes to lie within the next 24 hours; negative where it lies later.
    func days(until now: Instant) -> Int {
        guard let earliest = loads.compactMap({ Instant(rfc3339: $0.pickup.from) }).min() else { return 0 }
        let seconds = now.epochSec - earliest.epochSec
        let day: Int64 = 86_400
        let whole = seconds >= 0 ? seconds / day : -((-seconds + day - 1) / day)
        return Int(whole) + 1
    }

    /// Eight in the morning of the first day of pickups, once moved: when the demo's truck is empty.
    ///
    /// A fixed time of day, so that the demo finds the same loads whenever it is played.
    func ready(movedBy days: Int) -> String? {
        let earliest = loads.map(\.pickup.from).min { left, right in
            (Instant(rfc3339: left)?.epochSec ?? .max) < (Instant(rfc3339: right)?.epochSec ?? .max)
        }
        return earliest.map { Self.moved($0, days) }.map { "\($0.prefix(10))T08:00:00\($0.suffix(6))" }
    }

    /// NDJSON of the listings, each instant so many days later.
    /// - Throws: `file.format` where a listing cannot be written.
    func moved(by days: Int) throws(Fault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for var load in loads {
            load.pickup.from = Self.moved(load.pickup.from, days)
            load.pickup.to = Self.moved(load.pickup.to, days)
            load.deliverBy = load.deliverBy.map { Self.moved($0, days) }
            load.expiresAt = load.expiresAt.map { Self.moved($0, days) }
            guard let line = try? encoder.encode(load) else { throw Fault(.fileFormat, ["cause": "JSON"]) }
            bytes += line
            bytes.append(0x0A)
        }
        return bytes
    }

    /// What is not an instant is left as it is: the daemon will name it.
    private static func moved(_ text: String, _ days: Int) -> String {
        Moment(text)?.adding(days: days) ?? text
    }
}
