import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("A booking's life")
struct BookingLifeTests {
    static let road: [BookingEvent.Step] = [
        .setOut, .arrivePickup, .loaded, .depart, .arriveDelivery, .deliver, .leaveDelivery, .sendPod, .receivePod,
        .settle,
    ]

    @Test func `goes the whole road, each state after the other`() throws {
        var bench = try LifeBench()
        var states: [BookingStatus] = [bench.life.status]
        for step in Self.road {
            try bench.take(step, step == .receivePod ? .dispatcher : .driver)
            states.append(bench.life.status)
        }
        #expect(
            states == [
                .booked, .booked, .loading, .loading, .inTransit, .inTransit, .delivered, .delivered, .podSent,
                .podReceived,
                .paid,
            ]
        )
        #expect(try BookingLife(folding: bench.events) == bench.life)
        #expect(bench.life.version == 11)
    }

    @Test func `takes each step once and says what is possible now`() throws {
        var bench = try LifeBench(through: [.arrivePickup])
        let again = bench.refused(.arrivePickup, .driver)
        #expect(again?.code == .bookingState)
        #expect(again?.facts["status"] == "loading" && again?.facts["got"] == "arrivePickup")
        #expect(
            again?.facts["possible"] == .list(["cancel", "loaded", "depart", "startBreak", "closeSite", "dispute"])
        )
        let early = bench.refused(.deliver, .driver)
        #expect(early?.code == .bookingState)
        #expect(bench.life.possible(for: .dispatcher) == [.cancel, .closeSite, .recordPayment, .dispute])
        #expect(bench.life.next(for: .driver) == .depart && bench.life.next(for: .dispatcher) == nil)
    }

    @Test func `leaves the other side's steps to the other side`() throws {
        var bench = try LifeBench(through: [.arrivePickup, .depart, .deliver, .sendPod])
        let stolen = bench.refused(.receivePod, .driver)
        #expect(stolen?.code == .bookingNotYourStep)
        #expect(stolen?.facts["sides"] == .list(["dispatcher"]) && stolen?.facts["side"] == "driver")
        #expect(bench.refused(.settle, .dispatcher)?.code == .bookingNotYourStep)
        #expect(bench.refused(.expire, .driver)?.code == .bookingNotYourStep)
    }

    @Test func `only the dispatcher says yes to a request`() throws {
        var bench = try LifeBench(.request)
        #expect(bench.life.status == .requested && bench.life.heldUntil == eight.adding(minutes: 30))
        #expect(bench.refused(.accept, .driver)?.facts["possible"] == .list(["cancel"]))
        #expect(bench.refused(.counter, .dispatcher)?.code == .bookingState)
        try bench.take(.accept, .dispatcher)
        #expect(bench.life.status == .booked && bench.life.heldUntil == nil && bench.life.priceFen == 850_000)
        #expect(bench.refused(.accept, .dispatcher)?.code == .bookingState)
    }

    @Test func `lapses at thirty minutes and not before`() throws {
        var bench = try LifeBench(.request)
        #expect(bench.refused(.expire, .depot, enteredAt: Instant(epochSec: eight.epochSec + 1799)) != nil)
        try bench.take(.expire, .depot, enteredAt: eight.adding(minutes: 30))
        #expect(bench.life.status == .cancelled && !bench.life.wasBooked)
        #expect(BookingSide.allCases.allSatisfy { bench.life.possible(for: $0).isEmpty })
    }

    @Test func `books at the price that was agreed`() throws {
        var bench = try LifeBench(.offer, priceFen: 800_000)
        #expect(bench.life.priceFen == nil && bench.life.offer?.priceFen == 800_000)
        #expect(bench.refused(.counter, .dispatcher)?.facts["field"] == "priceFen")
        try bench.take(.counter, .dispatcher, enteredAt: eight.adding(minutes: 20), BookingDetails(priceFen: 780_000))
        #expect(bench.life.heldUntil == eight.adding(minutes: 50))
        // The dispatcher has spoken: now the driver answers.
        #expect(bench.refused(.accept, .dispatcher)?.facts["possible"] == .list(["cancel"]))
        #expect(bench.refused(.counter, .dispatcher, BookingDetails(priceFen: 1))?.code == .bookingState)
        try bench.take(.accept, .driver)
        #expect(bench.life.status == .booked && bench.life.priceFen == 780_000 && bench.life.offer == nil)
    }

    @Test func `wants a price in an offer`() {
        #expect(throws: Fault(.fieldMissing, field: "priceFen", ["got": "offer"])) {
            _ = try LifeBench(.offer, priceFen: nil)
        }
    }

    @Test func `is given back until the goods are on the truck`() throws {
        for side in [BookingSide.driver, .dispatcher] {
            var early = try LifeBench(through: [.arrivePickup])
            try early.take(.cancel, side)
            #expect(early.life.status == .cancelled && early.life.wasBooked)
            var late = try LifeBench(through: [.arrivePickup, .loaded])
            #expect(late.refused(.cancel, side)?.code == .bookingState)
        }
    }

    @Test func `knows a driver on the way, who says where they turned back when it was given back`() throws {
        let spot = BookingDetails(spot: BookingSpot(latE7: 282_000_000, lonE7: 1_129_000_000))
        var away = try LifeBench(through: [.setOut])
        #expect(away.life.status == .booked && away.refused(.setOut, .driver)?.code == .bookingState)
        #expect(away.refused(.turnBack, .driver, spot)?.code == .bookingState)
        try away.take(.cancel, .dispatcher)
        #expect(away.life.possible(for: .driver) == [.turnBack])
        #expect(away.refused(.turnBack, .dispatcher, spot)?.code == .bookingNotYourStep)
        try away.take(.turnBack, .driver, spot)
        #expect(away.life.possible(for: .driver).isEmpty)
        var own = try LifeBench(through: [.setOut])
        try own.take(.cancel, .driver)
        #expect(own.refused(.turnBack, .driver, spot)?.code == .bookingState)
        var there = try LifeBench(through: [.setOut, .arrivePickup])
        try there.take(.cancel, .dispatcher)
        #expect(there.refused(.turnBack, .driver, spot)?.code == .bookingState)
    }

    @Test func `begins with an opening step of the driver only`() {
        let event = BookingEvent(number: 1, step: .depart, at: eight, enteredAt: eight, party: nil, side: .driver)
        #expect(throws: Fault.self) { _ = try BookingLife(event) }
        #expect(throws: Fault.self) { _ = try BookingLife(folding: []) }
    }
}

@Suite("The time of a step")
struct StepTimeTests {
    @Test func `may be told afterwards, between the step before and now`() throws {
        var bench = try LifeBench()
        let now = eight.adding(minutes: 120)
        try bench.take(.arrivePickup, .driver, at: eight.adding(minutes: 12), enteredAt: now)
        #expect(bench.life.times[.arrivePickup] == eight.adding(minutes: 12))
        let before = bench.refused(.depart, .driver, at: eight.adding(minutes: 11), enteredAt: now)
        #expect(before?.code == .bookingStepTime && before?.facts["earliest"] == "2026-12-01T08:12:00+08:00")
        let after = bench.refused(.depart, .driver, at: now.adding(minutes: 1), enteredAt: now)
        #expect(after?.facts["latest"] == "2026-12-01T10:00:00+08:00")
        try bench.take(.depart, .driver, at: eight.adding(minutes: 12), enteredAt: now)
    }

    @Test func `lies at most a day back`() throws {
        var bench = try LifeBench()
        let now = eight.adding(minutes: 2 * 24 * 60)
        #expect(bench.refused(.arrivePickup, .driver, at: now.adding(minutes: -1441), enteredAt: now) != nil)
        try bench.take(.arrivePickup, .driver, at: now.adding(minutes: -1440), enteredAt: now)
    }

    @Test func `is the clock's own for deals and money`() throws {
        var bench = try LifeBench()
        let now = eight.adding(minutes: 60)
        #expect(
            bench.refused(.cancel, .driver, at: eight.adding(minutes: 30), enteredAt: now)?.code == .bookingStepTime
        )
    }

    @Test func `is not held up by a dispute entered in between`() throws {
        var bench = try LifeBench(through: [.arrivePickup])
        let now = eight.adding(minutes: 90)
        try bench.take(.dispute, .driver, enteredAt: now, BookingDetails(reason: .waiting))
        try bench.take(.depart, .driver, at: eight.adding(minutes: 60), enteredAt: now.adding(minutes: 1))
        #expect(bench.life.status == .disputed && bench.life.standing == .inTransit)
    }

    @Test func `refuses a clock that went back an hour, and bears one that is being set`() throws {
        var bench = try LifeBench()
        try bench.take(.arrivePickup, .driver, enteredAt: eight.adding(minutes: 90))
        let back = bench.refused(.depart, .driver, enteredAt: eight.adding(minutes: 30))
        #expect(back?.code == .bookingClockBack)
        #expect(throws: Fault.self) { try bench.life.entry(at: eight.adding(minutes: 30)) }
        let last = bench.life.lastEnteredAt
        #expect(try bench.life.entry(at: Instant(epochSec: last.epochSec - 60)) == last)
        #expect(try bench.life.entry(at: last.adding(minutes: 1)) == last.adding(minutes: 1))
    }
}

@Suite("A dispute and payments")
struct DisputeTests {
    @Test func `keeps the state it came from, and is taken back by who raised it`() throws {
        var bench = try LifeBench(through: [.arrivePickup, .depart, .deliver])
        #expect(bench.refused(.dispute, .driver)?.facts["field"] == "reason")
        try bench.take(.dispute, .driver, BookingDetails(reason: .arrears, note: "三个月没付"))
        #expect(bench.life.status == .disputed && bench.life.cameFrom == .delivered)
        #expect(bench.refused(.dispute, .dispatcher, BookingDetails(reason: .other))?.code == .bookingState)
        #expect(bench.refused(.resolve, .dispatcher)?.code == .bookingState)
        try bench.take(.resolve, .driver)
        #expect(bench.life.status == .delivered && bench.life.cameFrom == nil)
        try bench.take(.dispute, .dispatcher, BookingDetails(reason: .damage))
        #expect(bench.life.disputedBy == .dispatcher)
    }

    @Test func `does not stop the road`() throws {
        var bench = try LifeBench(through: [.arrivePickup, .depart])
        try bench.take(.dispute, .dispatcher, BookingDetails(reason: .late))
        try bench.take(.arriveDelivery, .driver)
        try bench.take(.deliver, .driver)
        #expect(bench.life.status == .disputed && bench.life.standing == .delivered)
        #expect(bench.refused(.settle, .driver)?.code == .bookingState)
        try bench.take(.resolve, .dispatcher)
        #expect(bench.life.status == .delivered)
    }

    private func paid(_ number: Int, _ fen: Int) -> BookingDetails {
        BookingDetails(paymentNumber: number, amountFen: fen, means: .transfer)
    }

    @Test func `is paid by itself once the driver has confirmed the whole price`() throws {
        var bench = try LifeBench(through: [.arrivePickup, .depart, .deliver, .sendPod])
        try bench.take(.recordPayment, .dispatcher, paid(1, 500_000))
        try bench.take(.recordPayment, .dispatcher, paid(2, 350_000))
        try bench.take(.confirmPayment, .driver, BookingDetails(paymentNumber: 1))
        try bench.take(.denyPayment, .driver, BookingDetails(paymentNumber: 2))
        try bench.take(.receivePod, .dispatcher)
        #expect(bench.life.status == .podReceived && bench.life.confirmedFen == 500_000)
        try bench.take(.recordPayment, .dispatcher, paid(3, 350_000))
        #expect(bench.life.status == .podReceived)
        try bench.take(.confirmPayment, .driver, BookingDetails(paymentNumber: 3))
        #expect(bench.life.status == .paid)
        #expect(bench.life.possible(for: .dispatcher) == [.dispute])
    }

    @Test func `answers each payment once, by the driver`() throws {
        var bench = try LifeBench(through: [.arrivePickup])
        #expect(bench.refused(.confirmPayment, .driver)?.code == .bookingState)
        try bench.take(.recordPayment, .dispatcher, paid(1, 100))
        try bench.take(.recordPayment, .dispatcher, paid(2, 100))
        #expect(bench.refused(.confirmPayment, .dispatcher)?.code == .bookingNotYourStep)
        #expect(bench.refused(.confirmPayment, .driver, BookingDetails(paymentNumber: 3))?.code == .paymentNotFound)
        try bench.take(.denyPayment, .driver, BookingDetails(paymentNumber: 1))
        let again = bench.refused(.confirmPayment, .driver, BookingDetails(paymentNumber: 1))
        #expect(again?.code == .paymentAnswered && again?.facts["status"] == "denied")
    }
}
