public import SijiFault
import SijiFreight

extension EvidenceBundle {
    /// The file's bytes, sealed with their own hash: canonical JSON and a line feed.
    ///
    /// - Throws: `evidence.notCanonical` where the bundle has no event or a value is malformed.
    public func canonicalBytes() throws(Fault) -> [UInt8] {
        guard let head = events.last else { throw .notCanonical(.member, at: 0) }
        let about = EvidenceBundle.about(booking: booking, depot: depot, events: events.count, exportedAt: exportedAt)
        var members: [String: CanonicalValue] = [
            "about": .text(about),
            "booking": .text(booking.description),
            "bundle": .integer(EvidenceBundle.form),
            "depot": .integer(Int(depot.number)),
            // In their place among the keys; the events' own bytes are put in below, as they are kept.
            "events": .list([]),
            "exportedAt": .integer(Int(exportedAt.epochSec)),
            "head": .object([
                "hash": .text(head.hash.description), "n": .integer(head.event.number),
                "seq": .integer(Int(head.event.seq)),
            ]),
            "values": .list(values.map(\.member)),
        ]
        members["seal"] = .text(Digest(of: try file(members)).description)
        return try file(members) + [UInt8(ascii: "\n")]
    }

    private func file(_ members: [String: CanonicalValue]) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (place, key) in members.keys.sorted().enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            CanonicalWriter.append(key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            if key == "events" {
                append(to: &bytes)
            } else if let value = members[key] {
                try CanonicalWriter.append(value, to: &bytes, depth: 1)
            }
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (place, sealed) in events.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: "{\"event\":".utf8)
            bytes.append(contentsOf: sealed.bytes)
            bytes.append(contentsOf: ",\"hash\":\"\(sealed.hash)\"}".utf8)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

extension EvidenceValue {
    fileprivate var member: CanonicalValue {
        var members: [String: CanonicalValue] = ["n": .integer(number), "name": .text(name)]
        switch state {
        case .shown(let salt, let value):
            members["salt"] = .text(salt.description)
            members["state"] = "shown"
            members["value"] = .text(value)
        case .erased: members["state"] = "erased"
        case .withheld: members["state"] = "withheld"
        }
        return .object(members)
    }
}
