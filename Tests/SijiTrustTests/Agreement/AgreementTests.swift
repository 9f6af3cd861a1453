import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("An agreement's versions")
struct AgreementTests {
    private static let now = SampleAgreement.eight

    private func party(_ side: BookingSide) -> PartyID {
        side == .driver ? SampleAgreement.driver : SampleAgreement.dispatcher
    }

    private func fresh() -> Agreement { Agreement(SampleAgreement.content(), at: Self.now) }

    private func propose(
        _ agreement: inout Agreement,
        _ price: Int,
        _ side: BookingSide,
        seen: Int? = nil
    ) throws(Fault) {
        try agreement.propose([.priceFen: .number(price)], seen: seen, by: side, party: party(side), at: Self.now)
    }

    private func accept(_ agreement: inout Agreement, _ number: Int, _ side: BookingSide) throws(Fault) {
        try agreement.accept(number, by: side, party: party(side), at: Self.now)
    }

    @Test func `holds once both have said yes`() throws {
        var agreement = fresh()
        try accept(&agreement, 1, .driver)
        #expect(agreement.inForce == nil)
        try accept(&agreement, 1, .dispatcher)
        #expect(agreement.inForce?.number == 1)
        #expect(agreement.versions[0].acceptances.map(\.side) == [.driver, .dispatcher])
    }

    @Test func `changes only by a proposal and the other's yes`() throws {
        var agreement = fresh()
        try accept(&agreement, 1, .driver)
        try accept(&agreement, 1, .dispatcher)
        try propose(&agreement, 900_000, .driver)
        #expect(agreement.governing.content.number(.priceFen) == 850_000)
        #expect(#expect(throws: Fault.self) { try accept(&agreement, 2, .driver) }?.code == .agreementState)
        try accept(&agreement, 2, .dispatcher)
        #expect(agreement.governing.content.number(.priceFen) == 900_000)
        #expect(agreement.versions.map(\.standing) == [.superseded, .inForce])
    }

    @Test func `leaves the earlier one in force where the other says no`() throws {
        var agreement = fresh()
        try accept(&agreement, 1, .driver)
        try propose(&agreement, 900_000, .dispatcher)
        #expect(agreement.versions[0].standing == .withdrawn)
        try agreement.refuse(2, by: .driver, party: party(.driver), at: Self.now)
        #expect(agreement.versions.map(\.standing) == [.open, .refused])
        try accept(&agreement, 1, .dispatcher)
        #expect(agreement.inForce?.number == 1)
    }

    @Test func `lets only one of two changes at once stand`() throws {
        var agreement = fresh()
        try propose(&agreement, 900_000, .driver, seen: 1)
        let fault = #expect(throws: Fault.self) { try propose(&agreement, 800_000, .dispatcher, seen: 1) }
        #expect(fault?.code == .agreementState)
        #expect(fault?.facts["possible"] == .list(["accept", "refuse"]))
        try propose(&agreement, 910_000, .driver, seen: 2)
        #expect(agreement.versions.map(\.standing) == [.withdrawn, .withdrawn, .open])
        let stale = #expect(throws: Fault.self) { try propose(&agreement, 920_000, .driver, seen: 2) }
        #expect(stale?.code == .agreementStale)
        #expect(#expect(throws: Fault.self) { try accept(&agreement, 9, .driver) }?.code == .agreementVersionUnknown)
    }

    /// Against a model that keeps nothing but who said what to which price.
    @Test(arguments: UInt64(1)...20)
    func `is what a plain model says, whoever does what`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<40 {
            var agreement = fresh()
            var model = Model()
            var events = [event(1, .write, 1, nil, SampleAgreement.content())]
            for step in 0..<30 {
                let side: BookingSide = random.oneIn(2) ? .driver : .dispatcher
                let number = Int.random(in: 1...agreement.versions.count + 1, using: &random)
                let price = 900_000 + Int.random(in: 0...3, using: &random)
                let before = agreement
                let done: Bool
                let allowed: Bool
                switch Int.random(in: 0...2, using: &random) {
                case 0:
                    allowed = model.propose(price, side)
                    done = (try? propose(&agreement, price, side)) != nil
                case 1:
                    allowed = model.accept(number, side)
                    done = (try? accept(&agreement, number, side)) != nil
                default:
                    allowed = model.refuse(number, side)
                    done = (try? agreement.refuse(number, by: side, party: party(side), at: Self.now)) != nil
                }
                #expect(done == allowed, "round \(round), step \(step)")
                if done {
                    events.append(
                        self.event(
                            events.count + 1,
                            model.last,
                            model.lastVersion,
                            side,
                            agreement.versions.last?.content
                        )
                    )
                }
                if !done { #expect(agreement == before, "round \(round), step \(step)") }
                #expect(agreement.governing.content.number(.priceFen) == model.price, "round \(round), step \(step)")
                #expect(agreement.open?.number == model.open, "round \(round), step \(step)")
                #expect(agreement.versions.count { $0.standing == .inForce } <= 1)
                #expect(agreement.versions.count { $0.standing == .open } <= 1)
            }
            #expect(try Agreement(folding: events) == agreement, "round \(round)")
        }
    }

    private func event(
        _ number: Int,
        _ act: AgreementEvent.Act,
        _ version: Int,
        _ side: BookingSide?,
        _ content: AgreementContent?
    ) -> AgreementEvent {
        AgreementEvent(
            number: number,
            act: act,
            version: version,
            side: side,
            party: side.map(party),
            at: Self.now,
            content: act == .propose || act == .write ? content : nil
        )
    }

    @Test func `is refused where its events are no agreement's`() {
        let written = event(1, .write, 1, nil, SampleAgreement.content())
        let broken = [
            [], [event(1, .accept, 1, .driver, nil)], [written, event(3, .accept, 1, .driver, nil)],
            [written, event(2, .propose, 3, .driver, SampleAgreement.content())],
            [written, event(2, .accept, 1, nil, nil)], [written, event(2, .refuse, 1, .driver, nil)],
            [written, event(2, .accept, 1, .driver, nil), event(3, .write, 1, nil, SampleAgreement.content())],
        ]
        for events in broken {
            #expect(#expect(throws: Fault.self) { try Agreement(folding: events) }?.code == .storeDamaged)
        }
    }

    @Test func `is written again until somebody answers it`() throws {
        let other = SampleAgreement.content(priceFen: 1)
        let events = [
            event(1, .write, 1, nil, SampleAgreement.content()), event(2, .write, 1, nil, other),
            event(3, .accept, 1, .driver, nil),
        ]
        #expect(try Agreement(folding: events).governing.content == other)
    }

    private struct Model {
        /// What was done last, and to which version.
        var last = AgreementEvent.Act.write
        var lastVersion = 1
        var prices = [850_000]
        var writers: [BookingSide?] = [nil]
        var yes: [Set<BookingSide>] = [[]]
        var holds: Int?
        var open: Int? = 1

        var price: Int { prices[(holds ?? 1) - 1] }

        mutating func propose(_ fen: Int, _ side: BookingSide) -> Bool {
            if let open, let writer = writers[open - 1], writer != side { return false }
            guard fen != price else { return false }
            prices.append(fen)
            writers.append(side)
            yes.append([side])
            open = prices.count
            (last, lastVersion) = (.propose, prices.count)
            return true
        }

        mutating func accept(_ number: Int, _ side: BookingSide) -> Bool {
            guard number == open, yes[number - 1].insert(side).inserted else { return false }
            (last, lastVersion) = (.accept, number)
            if yes[number - 1].count == 2 { (holds, open) = (number, nil) }
            return true
        }

        mutating func refuse(_ number: Int, _ side: BookingSide) -> Bool {
            guard number == open, let writer = writers[number - 1], writer != side else { return false }
            open = holds == nil ? 1 : nil
            (last, lastVersion) = (.refuse, number)
            return true
        }
    }
}
