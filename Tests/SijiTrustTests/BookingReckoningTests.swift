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

    @Test func `stops for the driver's breaks and the stop's closings, each under its rule`() throws {
        let steps: [(BookingEvent.Step, Int)] = [
            (.book, -600), (.arrivePickup, 0), (.startBreak, 30), (.endBreak, 50), (.closeSite, 60), (.startBreak, 80),
            (.reopenSite, 100), (.endBreak, 110), (.loaded, 300), (.depart, 310), (.arriveVia, 600), (.closeSite, 620),
            (.leaveVia, 900), (.arriveDelivery, 2000), (.startBreak, 2100), (.deliver, 2150),
        ]
        var said = events(steps)
        for place in said.indices where [.arriveVia, .leaveVia].contains(said[place].step) {
            said[place].details.viaStop = 1
        }
        let claim = BookingReckoning(said, content: try content(), now: Self.opens.adding(minutes: 9000))
        func spelled(_ stop: Int) -> [String] {
            claim.detention.stops.filter { $0.stop == stop }.flatMap(\.spans).map {
                "\($0.rule.rawValue) \($0.minutes)"
            }
        }
        #expect(claim.detention.stops.map(\.kind) == [.pickup, .via, .delivery])
        // 60 minutes are free: 30 before the break, 10 before the closing, 20 after both.
        #expect(
            spelled(0) == [
                "free 30", "driverBreak 20", "free 10", "closed 20", "driverBreak 30", "free 20", "charged 170",
            ]
        )
        #expect(spelled(1) == ["free 20", "closed 280"], "\(spelled(1))")
        #expect(spelled(2) == ["free 90", "charged 10", "driverBreak 50"], "\(spelled(2))")
        #expect(claim.detention.stops.map(\.chargedMin) == [170, 0, 10])
        #expect(claim.detention.stops.allSatisfy { !$0.flags.contains(.selfReported) })
        // A pause that was entered by hand says so, and so does nothing else.
        said[2].source = .selfReported
        let told = BookingReckoning(said, content: try content(), now: Self.opens.adding(minutes: 9000))
        #expect(told.detention.stops.map { $0.flags.contains(.selfReported) } == [true, false, false])
        // A stop that the agreement does not know is no delivery.
        said[10].details.viaStop = 2
        said[12].details.viaStop = 2
        let strange = BookingReckoning(said, content: try content(), now: Self.opens.adding(minutes: 9000))
        #expect(strange.detention.stops.map(\.stop) == [0, 2] && strange.detention.stops[1].chargedMin == 10)
    }

    @Test func `a departure that positions tell after a pause is no step of the clock`() throws {
        var said = events([
            (.book, -600), (.arrivePickup, 0), (.closeSite, 100), (.depart, 90), (.arriveDelivery, 2000),
        ])
        said[3].source = .position
        said[3].enteredAt = Self.opens.adding(minutes: 110)
        let claim = BookingReckoning(said, content: try content(), now: Self.opens.adding(minutes: 2010))
        #expect(claim.detention.stops.first?.flags == [])
        #expect(claim.detention.stops.first?.chargedMin == 30)
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
