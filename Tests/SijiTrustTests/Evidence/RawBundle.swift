import SijiFault
import SijiTrust

/// A bundle as text in pieces, so that tests can write what `EvidenceBundle` never would.
struct RawBundle {
    /// From the opening brace to the bracket of the events.
    var front: String
    var elements: [String]
    /// From the bracket behind the events up to the head.
    var middle: String
    var head: String
    var seal: String
    var values: [String]

    init(_ bundle: EvidenceBundle) throws(Fault) {
        let text = String(decoding: try bundle.canonicalBytes(), as: UTF8.self)
        let afterFront = text.split(separator: "\"events\":[", maxSplits: 1)
        front = afterFront[0] + "\"events\":["
        elements = bundle.events.map(Self.element)
        let tail = afterFront[1].dropFirst(elements.joined(separator: ",").count)
        let parts = tail.split(separator: ",\"head\":", maxSplits: 1)
        middle = String(parts[0])
        let rest = parts[1].split(separator: ",\"seal\":", maxSplits: 1)
        head = String(rest[0])
        let last = rest[1].split(separator: ",\"values\":[", maxSplits: 1)
        seal = String(last[0])
        let listed = last[1].dropLast(3)
        values =
            listed.isEmpty
            ? []
            : listed.split(separator: "},{").map { part in
                (part.hasPrefix("{") ? "" : "{") + part + (part.hasSuffix("}") ? "" : "}")
            }
    }

    static func element(_ sealed: SealedEvent) -> String {
        "{\"event\":\(String(decoding: sealed.bytes, as: UTF8.self)),\"hash\":\"\(sealed.hash)\"}"
    }

    /// Puts the last event into the head, as a forger would.
    mutating func rehead(_ last: SealedEvent) {
        head = "{\"hash\":\"\(last.hash)\",\"n\":\(last.event.number),\"seq\":\(last.event.seq)}"
    }

    /// Counts the events in the first words anew, as a forger would.
    mutating func recount(from old: Int, to new: Int) {
        front = front.split(separator: "events \(old),", maxSplits: 1).joined(separator: "events \(new),")
    }

    /// Seals anew, as a forger would.
    mutating func reseal() { seal = "\"\(Digest(of: Array(text(sealed: false).utf8)))\"" }

    var bytes: [UInt8] { Array((text(sealed: true) + "\n").utf8) }

    private func text(sealed: Bool) -> String {
        front + elements.joined(separator: ",") + middle + ",\"head\":" + head + (sealed ? ",\"seal\":" + seal : "")
            + ",\"values\":[" + values.joined(separator: ",") + "]}"
    }
}
