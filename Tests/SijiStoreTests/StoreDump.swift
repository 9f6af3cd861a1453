import SijiFault
import SijiFreight
import SijiStore

/// Everything that the suite's parties left in a store, a line each: equal dumps, equal stores.
func dump(_ store: any Store, uids: ClosedRange<UInt32> = 1...100) throws(Fault) -> [String] {
    try store.read { (reader) throws(Fault) in
        var lines: [String] = ["\(try reader.counts())"]
        for uid in uids {
            guard let party = try reader.party(uid: uid) else { continue }
            lines.append("\(party)")
            for listing in try reader.listings(of: party.id, status: nil, ref: nil, after: nil, limit: 100_000) {
                lines.append("\(listing)")
            }
            for booking in try reader.bookings(of: party.id, after: nil, limit: 100_000) {
                lines.append("\(booking)")
                for event in try reader.events(of: booking.id) { lines.append("\(event)") }
                for event in try reader.agreement(of: booking.id) { lines.append("\(event)") }
            }
            lines.append("\(try reader.record(ofDriver: party.id))")
            for truck in try reader.trucks(of: party.id) { lines.append("\(truck)") }
            let epoch = Instant(epochSec: 0)
            lines.append("\(try reader.positions(of: party.id, from: epoch, before: nil, limit: 100_000))")
            lines.append("\(try reader.reportTimes(of: party.id, after: epoch, limit: 100_000))")
            lines.append("\(try reader.callTimes(of: party.id, after: epoch, limit: 100_000))")
        }
        try reader.forEachReport { (report) throws(Fault) in lines.append("\(report)") }
        for change in try reader.changes(after: 0, limit: 1_000_000) { lines.append("\(change)") }
        try reader.forEachAudit(after: 0, limit: 1_000_000) { (record) throws(Fault) in
            lines.append("\(record.seq) \(record.booking) \(record.number) \(record.hash)")
            if record.number == 1 { lines.append("\(try reader.personalValues(of: record.booking))") }
        }
        try reader.forEachOpenListing { (listing) throws(Fault) in lines.append("open \(listing.id)") }
        try reader.forEachOpenOffer { (id, version, offer) throws(Fault) in
            lines.append("offer \(id) \(version) \(offer.withUnsafeBufferPointer { Array($0) })")
        }
        return lines
    }
}
