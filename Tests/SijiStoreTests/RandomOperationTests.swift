import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import SijiStoreSQLite
import SijiTestSupport
import Testing

/// One command of a random course, the same for every store.
private struct Command {
    var kind: Int
    var uid: UInt32
    var draft: ListingDraft
    var load: LoadID
    var booking: BookingID
    var version: Int
    var flag: Bool
    var now: Instant
    var step: StepRequest
    var terms: BookingTerms

    init(_ step: Int, _ random: inout SeededGenerator) {
        kind = Int.random(in: 0..<12, using: &random)
        uid = UInt32.random(in: 1...4, using: &random)
        now = morning.adding(minutes: step / 4)
        draft = SijiStoreTests.draft(
            "R\(Int.random(in: 0..<8, using: &random))",
            ["a", "b"].randomElement(using: &random) ?? "a",
            trucks: Int.random(in: 1...3, using: &random),
            phone: random.oneIn(5) ? nil : "13800138000",
            endsAt: now.adding(minutes: Int.random(in: 1...60, using: &random))
        )
        load = LoadID(depot: .first, sequence: UInt64.random(in: 1...24, using: &random))
        booking = BookingID(depot: .first, sequence: UInt64.random(in: 1...40, using: &random))
        version = Int.random(in: 1...3, using: &random)
        flag = random.oneIn(2)
        let told = random.oneIn(6) ? now.adding(minutes: -Int.random(in: 0...30, using: &random)) : nil
        self.step = StepRequest(
            BookingEvent.Step.allCases.randomElement(using: &random) ?? .cancel,
            at: told,
            details: BookingDetails(
                priceFen: random.oneIn(2) ? Int.random(in: 1...9, using: &random) * 100_000 : nil,
                paymentNumber: Int.random(in: 1...3, using: &random),
                amountFen: random.oneIn(4) ? nil : 400_000,
                paidAt: random.oneIn(2) ? now : nil,
                means: random.oneIn(2) ? .fuelCard : nil,
                part: random.oneIn(2) ? 1 : nil,
                reason: random.oneIn(4) ? nil : .waiting,
                note: random.oneIn(2) ? "备注" : nil,
                spot: random.oneIn(2) ? BookingSpot(latE7: 282_000_000, lonE7: -1_129_000_000) : nil
            )
        )
        let isOffer = version == 3
        terms = BookingTerms(
            listedFen: isOffer ? nil : 800_000,
            offeredFen: isOffer ? 700_000 : nil,
            waitsForYes: version == 2
        )
    }

    /// What it answers, as text.
    func run(_ writer: any StoreWriter) throws(Fault) -> String {
        let party = try writer.party(forUid: uid, name: "u\(uid)").id
        switch kind {
        case 0...2:
            let decision = try writer.push(draft, by: party, at: now)
            if case .rejected(let fault) = decision { throw fault }
            return "\(decision)"
        case 3: return "\(try writer.amend(load, ifMatch: version, to: draft, by: party, at: now))"
        case 4: return "\(try writer.withdraw(load, ifMatch: flag ? version : nil, by: party, at: now))"
        case 5, 6:
            let won = try writer.book(
                load: load,
                version: flag ? version : nil,
                truckName: version == 3 ? "t" : nil,
                by: party,
                mayBookOwn: flag,
                at: now,
                terms: terms
            )
            return "\(won)"
        case 7:
            return "\(try writer.step(booking, step, ifMatch: nil, by: party, at: now))"
        case 8: return "\(try writer.expire(at: now, limit: version))"
        case 9: return "\(try writer.releaseRequests(at: now, limit: version))"
        case 10: return "\(try writer.countCall(load, by: party, at: now))"
        default:
            if flag {
                try writer.keep(TruckRecord(party: party, name: "t", wire: draft.wire))
            } else {
                try writer.dropTruck(of: party, name: "t")
            }
            // Loads that were carried make room for new ones under their refs.
            guard var listing = try writer.listing(load), version == 1 else { return "kept" }
            listing.status = .closed
            try writer.update(listing)
            return "closed \(listing.id)"
        }
    }
}

@Suite("Random courses")
struct RandomOperationTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `answers the same in memory and in SQLite, faults and all`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let memory = try StoreKind.memory.make()
        let sqlite = try StoreKind.sqlite.make()
        var step = 0
        var faults: [String: Int] = [:]
        for _ in 0..<150 {
            let commands = (0..<Int.random(in: 1...8, using: &random)).map { Command(step + $0, &random) }
            step += commands.count
            let abandons = random.oneIn(6)
            func course(_ opened: OpenedStore) -> [String] {
                var answers: [String] = []
                let thrown = fault { () throws(Fault) in
                    try opened.write { (writer) throws(Fault) in
                        for command in commands {
                            do throws(Fault) {
                                answers.append(try writer.attempt { () throws(Fault) in try command.run(writer) })
                            } catch { answers.append(describe(error)) }
                        }
                        if abandons { throw Fault(.pushAborted) }
                    }
                }
                return answers + [thrown.map(describe) ?? "done"]
            }
            let answers = course(memory)
            #expect(answers == course(sqlite))
            try checkRecent(sqlite, &random)
            for answer in answers where answer.hasPrefix("fault ") {
                faults[answer.split(separator: " ").dropFirst().first.map(String.init) ?? "", default: 0] += 1
            }
        }
        #expect(try dump(memory.store) == dump(sqlite.store))
        try checkSlots(sqlite)
        // A course that meets few refusals compares little of them.
        #expect(faults.count >= 8, "\(faults)")
    }

    /// What was read lately is what a transaction reads now, whatever was written between.
    private func checkRecent(_ opened: OpenedStore, _ random: inout SeededGenerator) throws {
        let sequences = (0..<12).map { _ in UInt64.random(in: 1...30, using: &random) }
        let ids = Set(sequences).map { LoadID(depot: .first, sequence: $0) }
        let plain = try opened.read { (reader) throws(Fault) in try reader.listings(ids) }
        if let atHand = opened.store.recentListings(ids) { #expect(atHand == plain) }
        #expect(try opened.store.listings(ids) == plain)
        let known = plain.map(\.id)
        #expect(opened.store.recentListings(known) == plain, "what was just read is at hand")
    }

    private func describe(_ fault: Fault) -> String {
        "fault \(fault.code.rawValue) " + fault.facts.sorted { $0.key < $1.key }.map { "\($0)" }.joined(separator: ",")
    }

    /// No slot is won twice, none beyond the trucks asked unless they were cut after, and `taken` counts them.
    private func checkSlots(_ opened: OpenedStore) throws {
        try opened.read { (reader) throws(Fault) in
            for sequence in 1...200 as ClosedRange<UInt64> {
                guard let listing = try reader.listing(LoadID(depot: .first, sequence: sequence)) else { continue }
                let live = try reader.liveBookings(of: listing.id)
                let slots = live.compactMap(\.slot)
                for booking in live { try checkLife(booking, reader) }
                #expect(Set(slots).count == slots.count)
                #expect(slots.count == listing.taken && listing.taken <= listing.trucks)
                if listing.status == .booked { #expect(listing.taken == listing.trucks) }
                if listing.status == .open { #expect(listing.taken < listing.trucks) }
            }
        }
    }

    /// What stands in the row is what the events tell.
    private func checkLife(_ booking: BookingRecord, _ reader: any StoreReader) throws(Fault) {
        let life = try reader.life(of: booking.id)
        #expect(life.status == booking.status && life.version == booking.version)
        #expect(life.priceFen == booking.priceFen && life.heldUntil == booking.heldUntil)
        #expect((booking.slot == nil) == (life.offer != nil), "only an open offer has no slot")
    }
}
