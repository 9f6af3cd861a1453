import SijiFreight
import SijiTrust
import Testing

@Suite("What a booking's events come to")
struct BookingReckoningTests {
    private static let opens = SampleAgreement.eight

    private func events(_ steps: [(BookingEvent.Step, Int)], side: BookingSide = .driver) -> [BookingEvent] {
        steps.enumerated().map { place, step in
            let at = Self.opens.adding(minutes: step.1)
            return BookingEvent(
                number: place + 1,
                step: step.0,
                at: at,
                enteredAt: at,
                party: SampleAgreement.driver,
                side: step.0 == .receivePod ? .dispatcher : side
            )
        }
    }

    private func content() throws -> AgreementContent {
        try SampleAgreement.content().applying([
            .detentionHourFen: .number(10_000), .emptyRunFenPerKm: .number(200),
        ])
    }

    @Test func `counts at pickup and delivery by the agreement's terms`() throws {
        let steps: [(BookingEvent.Step, Int)] = [
            (.book, -600), (.arrivePickup, 10), (.loaded, 200), (.depart, 230), (.arriveDelivery, 2000),
            (.deliver, 2150), (.leaveDelivery, 2160),
        ]
        let claim = BookingReckoning(events(steps), content: try content(), now: Self.opens.adding(minutes: 9000))
        #expect(claim.detention.stops.map(\.stop) == [0, 2])
        // 190 minutes less 60 free, and 150 less 90: started hours.
        #expect(claim.detention.stops.map(\.fen) == [30_000, 10_000])
        #expect(claim.detention.totalFen == 40_000)
        #expect(claim.emptyRun == nil)
    }

    @Test func `makes an empty run of a booking given back on arrival`() throws {
        var steps = events([(.book, -600), (.arrivePickup, 10)])
        steps += events([(.cancel, 100)], side: .dispatcher)
        steps[2].number = 3
        let claim = BookingReckoning(
            steps,
            content: try content(),
            way: EmptyWay(toPickupM: 61_300),
            now: Self.opens.adding(minutes: 9000)
        )
        #expect(claim.emptyRun?.cause == .cancelledOnArrival)
        #expect(claim.emptyRun?.fen == 12_260)
        // The meter stopped with the booking: 90 minutes, 60 of them free.
        #expect(claim.detention.stops.first?.chargedMin == 30)
        #expect(!claim.detention.isOpen)
    }

    @Test func `makes an empty run of a booking given back on the way, as far as the driver came`() throws {
        var steps = events([(.book, -600), (.setOut, -60)])
        steps += events([(.cancel, -10)], side: .dispatcher)
        let content = try content()
        func claim(_ way: EmptyWay) -> EmptyRunClaim? {
            BookingReckoning(steps, content: content, way: way, now: Self.opens).emptyRun
        }
        #expect(claim(EmptyWay())?.cause == .cancelledOnTheWay && claim(EmptyWay())?.flags == [.distanceMissing])
        // The way to the pickup was not driven to its end.
        #expect(claim(EmptyWay(toPickupM: 61_300))?.fen == nil)
        #expect(claim(EmptyWay(toPickupM: 61_300, toTurnM: 30_000))?.fen == 6_000)
        steps.remove(at: 1)
        #expect(claim(EmptyWay(toTurnM: 30_000)) == nil)
    }

    @Test func `starts the clocks of payment by the life, and leaves out what the driver denied`() throws {
        var life = try BookingLife(
            folding: events([
                (.book, 0), (.arrivePickup, 10), (.depart, 70), (.deliver, 900), (.sendPod, 1000), (.receivePod, 1100),
            ])
        )
        func event(_ step: BookingEvent.Step, _ side: BookingSide, _ details: BookingDetails) -> BookingEvent {
            let at = Self.opens.adding(minutes: 1200 + life.version)
            return BookingEvent(
                number: life.version + 1,
                step: step,
                at: at,
                enteredAt: at,
                party: SampleAgreement.dispatcher,
                side: side,
                details: details
            )
        }
        let terms = try content().payTerms
        #expect(life.account(terms, in: .china).nextDueOn?.text == "2027-01-01")
        try life.apply(event(.recordPayment, .dispatcher, BookingDetails(paymentNumber: 1, amountFen: 300_000)))
        #expect(life.account(terms, in: .china).outstandingFen == 550_000)
        try life.apply(event(.denyPayment, .driver, BookingDetails(paymentNumber: 1)))
        #expect(life.account(terms, in: .china).outstandingFen == 850_000)
    }
}
