import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust

/// A bundle after somebody was at it, and what must be said of it.
struct Mutation {
    /// What was done.
    enum Kind: Int, CaseIterable {
        case flip, drop, swap, duplicate, insert, replace, relink, value, valueDrop, valueAdd, cut, foreign, rewrite
        case behead, erase, header
    }

    /// Where it must be found.
    enum Place: Equatable {
        /// In an event; more than one where the byte lies between two.
        case event(Set<Int>)
        /// Outside the events, or in a value of any.
        case around
        /// Nowhere: nobody could tell.
        case nowhere
    }

    var kind: Kind
    var bytes: [UInt8]
    var receipts: [Receipt] = []
    var place: Place
    /// What it must be called; nil where the bytes decide.
    var name: EvidenceFinding.Kind?

    init(_ kind: Kind, of world: EvidenceWorld, _ random: inout SeededGenerator) throws(Fault) {
        self.kind = kind
        let events = world.events
        var raw = try RawBundle(world.bundle())
        bytes = raw.bytes
        place = .around
        let at = Int.random(in: 0..<events.count, using: &random)
        let number = at + 1
        let isLast = number == events.count
        place = .event([number])
        switch kind {
        case .flip, .cut:
            let byte = Int.random(in: 0..<bytes.count, using: &random)
            place = Self.place(of: byte, in: raw)
            if kind == .flip {
                bytes[byte] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            } else {
                bytes.removeSubrange(byte...)
                // Without its last line feed a file is what it was.
                if byte == raw.bytes.count - 1 { place = .nowhere }
            }
            return
        case .drop:
            raw.elements.remove(at: at)
            name = isLast ? .truncated : .missing
        case .swap:
            let other = (at + Int.random(in: 1...8, using: &random)) % events.count
            raw.elements.swapAt(at, other)
            place = at == other ? .nowhere : .event([min(at, other) + 1])
            name = at == other ? nil : .reordered
        case .duplicate:
            raw.elements.insert(raw.elements[at], at: Int.random(in: number...events.count, using: &random))
            name = nil
            // Behind the last the twin is met first; between others, too.
            name = .repeated
        case .insert:
            let forged = try SealedEvent(events[at].event.with(facts: ["priceFen": 1]))
            raw.elements.insert(RawBundle.element(forged), at: number)
            name = .inserted
        case .replace:
            raw.elements[at] = RawBundle.element(try SealedEvent(events[at].event.with(facts: ["priceFen": 1])))
            name = isLast ? .head : .replaced
        case .relink:
            let forged = try SealedEvent(events[at].event.with(previous: Digest(of: [7])))
            raw.elements[at] = RawBundle.element(forged)
            name = .replaced
        case .value, .valueDrop, .valueAdd: try changeValue(&raw, &random)
        case .foreign:
            let stranger = world.log.first { $0.event.booking == world.other }
            guard let stranger else {
                place = .nowhere
                break
            }
            raw.elements[at] = RawBundle.element(stranger)
            (name, place) = events.count == 1 ? (.header, .around) : (.foreign, place)
        case .rewrite: try rewrite(&raw, from: at, world, &random)
        case .behead:
            raw.elements.removeSubrange(at...)
            guard at > 0 else {
                name = .truncated
                break
            }
            raw.rehead(events[at - 1])
            raw.recount(from: events.count, to: at)
            raw.values.removeAll { value in events[at...].contains { value.hasPrefix("{\"n\":\($0.event.number),") } }
            raw.reseal()
            hold(Int.random(in: 0..<events.count, using: &random), world, foundFrom: at)
            if place != .nowhere { (name, place) = (.truncated, .event([number])) }
        case .erase:
            guard let shown = raw.values.firstIndex(where: { $0.contains("\"shown\"") }) else {
                place = .nowhere
                break
            }
            let kept = raw.values[shown].split(separator: ",\"salt\"")[0]
            raw.values[shown] = kept + ",\"state\":\"erased\"}"
            raw.reseal()
            place = .nowhere
        case .header:
            let (old, new) =
                ([("depot\":0", "depot\":1"), ("事件", "東西"), ("1796200000", "1796200001")])
                .randomElement(using: &random) ?? ("", "")
            raw.front = raw.front.replacing(old, with: new)
            raw.middle = raw.middle.replacing(old, with: new)
            (name, place) = (.header, .around)
        }
        bytes = raw.bytes
    }

    /// Writes everything from an event on anew, so that nothing contradicts itself.
    private mutating func rewrite(
        _ raw: inout RawBundle,
        from at: Int,
        _ world: EvidenceWorld,
        _ random: inout SeededGenerator
    ) throws(Fault) {
        var events = world.events
        for place in at..<events.count {
            let isNext = place > 0 && events[place].event.seq == events[place - 1].event.seq + 1
            events[place] = try SealedEvent(
                events[place].event.with(
                    facts: place == at ? ["priceFen": 1] : nil,
                    previous: place > 0 ? events[place - 1].hash : nil,
                    previousInLog: isNext ? events[place - 1].hash : nil
                )
            )
        }
        raw.elements = events.map(RawBundle.element)
        if let last = events.last { raw.rehead(last) }
        raw.reseal()
        let held = Int.random(in: 0..<events.count, using: &random)
        hold(held, world, foundFrom: at)
        if place != .nowhere { (name, place) = (.rewritten, .event([held + 1])) }
    }

    /// Holds a receipt, which tells of what was changed at or before its event.
    private mutating func hold(_ held: Int, _ world: EvidenceWorld, foundFrom at: Int) {
        receipts = [world.receipts[held]]
        if held < at { place = .nowhere }
    }

    private mutating func changeValue(_ raw: inout RawBundle, _ random: inout SeededGenerator) throws(Fault) {
        place = .around
        let shown = raw.values.indices.filter { raw.values[$0].contains("\"shown\"") }
        guard let at = shown.randomElement(using: &random) else {
            place = .nowhere
            return
        }
        switch kind {
        case .value:
            let isSalt = random.oneIn(2)
            raw.values[at] = raw.values[at].replacing(
                isSalt ? "\"salt\":\"" : "\"value\":\"",
                with: isSalt ? "\"salt\":\"" : "\"value\":\"改",
                maxReplacements: 1
            )
            if isSalt {
                let parts = raw.values[at].split(separator: "\"salt\":\"", maxSplits: 1)
                let digit = parts[1].first == "0" ? "1" : "0"
                raw.values[at] = parts[0] + "\"salt\":\"" + digit + parts[1].dropFirst()
            }
            name = .valueTampered
        case .valueDrop:
            raw.values.remove(at: at)
            name = .valueMissing
        default:
            raw.values.append("{\"n\":99,\"name\":\"plates\",\"state\":\"erased\"}")
            name = .valueUnknown
        }
        // Not even a seal of the forger's own helps.
        if random.oneIn(2) { raw.reseal() }
    }

    /// Where a byte lies; the comma between two events belongs to both.
    private static func place(of byte: Int, in raw: RawBundle) -> Place {
        var start = raw.front.utf8.count
        guard byte >= start else { return .around }
        for (place, element) in raw.elements.enumerated() {
            let end = start + element.utf8.count
            if byte < end { return .event([place + 1]) }
            // The bracket behind the last one stands where the next would.
            if byte == end { return .event([place + 1, place + 2]) }
            start = end + 1
        }
        return .around
    }
}
