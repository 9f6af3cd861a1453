import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Breaks, closings and stops on the way")
struct BookingStayTests {
    private func minutes(_ count: Int) -> Instant { eight.adding(minutes: count) }
    private func via(_ stop: Int) -> BookingDetails { BookingDetails(viaStop: stop) }

    @Test func `a break is taken at a stop only, as often as it is, and one at a time`() throws {
        var bench = try LifeBench()
        #expect(bench.refused(.startBreak, .driver)?.code == .bookingState)
        try bench.take(.arrivePickup, .driver)
        for _ in 1...3 {
            try bench.take(.startBreak, .driver)
            let inside = bench.refused(.startBreak, .driver)
            #expect(inside?.code == .bookingState && inside?.facts["got"] == "startBreak")
            #expect(
                inside?.facts["possible"] == .list(["cancel", "loaded", "depart", "endBreak", "closeSite", "dispute"])
            )
            #expect(bench.life.next(for: .driver) == .endBreak)
            try bench.take(.endBreak, .driver)
            #expect(bench.refused(.endBreak, .driver)?.code == .bookingState)
        }
        #expect(bench.refused(.startBreak, .dispatcher)?.code == .bookingNotYourStep)
        try bench.take(.depart, .driver)
        #expect(bench.refused(.startBreak, .driver)?.code == .bookingState)
    }

    @Test func `either side says that a stop closed, and either that it opened again`() throws {
        for (one, other) in [(BookingSide.driver, BookingSide.dispatcher), (.dispatcher, .driver)] {
            var bench = try LifeBench()
            #expect(bench.refused(.closeSite, one)?.code == .bookingState)
            try bench.take(.arrivePickup, .driver)
            try bench.take(.closeSite, one)
            #expect(bench.life.stay?.closedBy == one && bench.life.stay?.closedSince != nil)
            #expect(bench.refused(.closeSite, other)?.code == .bookingState)
            try bench.take(.reopenSite, other)
            #expect(bench.life.stay?.closedBy == nil && bench.life.stay?.closedSince == nil)
            #expect(bench.refused(.reopenSite, one)?.code == .bookingState)
            try bench.take(.closeSite, other)
        }
    }

    @Test func `both end with the work at the stop, and hold up nobody who leaves`() throws {
        for ending in [[BookingEvent.Step.loaded], [.depart], [.cancel]] {
            var bench = try LifeBench(through: [.arrivePickup, .startBreak, .closeSite] + ending)
            #expect(bench.life.stay == nil)
            for step in [BookingEvent.Step.startBreak, .endBreak, .closeSite, .reopenSite] {
                #expect(bench.refused(step, .driver)?.code == .bookingState)
            }
        }
        var there = try LifeBench(through: [.arrivePickup, .depart, .arriveDelivery, .startBreak])
        #expect(there.life.stay?.place == .delivery)
        try there.take(.deliver, .driver)
        #expect(there.life.stay == nil && there.refused(.startBreak, .driver) != nil)
    }

    @Test func `are told late by the driver, against the others of their kind only`() throws {
        var bench = try LifeBench()
        let now = minutes(300)
        try bench.take(.arrivePickup, .driver, at: minutes(10), enteredAt: now)
        let early = bench.refused(.startBreak, .driver, at: minutes(9), enteredAt: now)
        #expect(early?.code == .bookingStepTime && early?.facts["earliest"] == "2026-12-01T08:10:00+08:00")
        try bench.take(.startBreak, .driver, at: minutes(100), enteredAt: now)
        #expect(bench.refused(.endBreak, .driver, at: minutes(99), enteredAt: now)?.code == .bookingStepTime)
        try bench.take(.endBreak, .driver, at: minutes(130), enteredAt: now)
        // The closing began before the break: they are two stories.
        try bench.take(.closeSite, .driver, at: minutes(60), enteredAt: now)
        try bench.take(.reopenSite, .driver, at: minutes(90), enteredAt: now)
        #expect(bench.refused(.closeSite, .driver, at: minutes(89), enteredAt: now)?.code == .bookingStepTime)
        // What is told of pauses holds up no step of the road.
        try bench.take(.loaded, .driver, at: minutes(80), enteredAt: now)
        #expect(bench.life.times[.loaded] == minutes(80))
    }

    @Test func `a dispatcher's closing counts from when the driver can read it`() throws {
        var bench = try LifeBench(through: [.arrivePickup])
        let now = minutes(200)
        let back = bench.refused(.closeSite, .dispatcher, at: minutes(60), enteredAt: now)
        #expect(back?.code == .bookingStepTime && back?.facts["earliest"] == back?.facts["latest"])
        try bench.take(.closeSite, .dispatcher, enteredAt: now)
        try bench.take(.reopenSite, .dispatcher, at: minutes(230), enteredAt: minutes(250))
        #expect(bench.events.suffix(2).map(\.at) == [now, minutes(230)])
    }

    @Test func `stops on the way come in order, between departure and delivery`() throws {
        var bench = try LifeBench(vias: 3)
        #expect(bench.refused(.arriveVia, .driver, via(1))?.code == .bookingState)
        for step in [BookingEvent.Step.arrivePickup, .depart] { try bench.take(step, .driver) }
        #expect(bench.life.possible(for: .driver) == [.arriveVia, .arriveDelivery, .deliver, .dispute])
        #expect(bench.life.assumedVia(of: .arriveVia) == 1 && bench.life.next(for: .driver) == .arriveVia)
        #expect(bench.refused(.arriveVia, .driver)?.facts["field"] == "stop")
        #expect(bench.refused(.arriveVia, .driver, via(4))?.code == .fieldRange)
        try bench.take(.arriveVia, .driver, via(1))
        // Said twice it is not the next one.
        #expect(bench.refused(.arriveVia, .driver, via(2))?.code == .bookingState)
        #expect(bench.refused(.leaveVia, .driver, via(2))?.facts["max"] == 1)
        for step in [BookingEvent.Step.startBreak, .endBreak] { try bench.take(step, .driver) }
        try bench.take(.leaveVia, .driver, via(1))
        // One may be passed over; then it is past.
        try bench.take(.arriveVia, .driver, via(3))
        #expect(bench.life.stay?.place == .via(3) && bench.life.assumedVia(of: .leaveVia) == 3)
        try bench.take(.leaveVia, .driver, via(3))
        #expect(bench.refused(.arriveVia, .driver, via(2))?.code == .bookingState)
        try bench.take(.arriveDelivery, .driver)
        #expect(bench.life.possible(for: .driver).contains(.arriveVia) == false)
        #expect(try BookingLife(folding: bench.events) == bench.life)
    }

    @Test func `a load without stops has none, and one that was not left holds up no delivery`() throws {
        var plain = try LifeBench(through: [.arrivePickup, .depart])
        #expect(plain.refused(.arriveVia, .driver, via(1))?.code == .bookingState)
        var bench = try LifeBench(vias: 1)
        for step in [BookingEvent.Step.arrivePickup, .depart] { try bench.take(step, .driver) }
        try bench.take(.arriveVia, .driver, via(1))
        try bench.take(.deliver, .driver)
        #expect(bench.life.stay == nil && bench.refused(.leaveVia, .driver, via(1))?.code == .bookingState)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `any course of them folds to the same life, and no pause outlasts its stay`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bench = try LifeBench(vias: 2)
        for _ in 0..<120 {
            let side: BookingSide = Bool.random(using: &random) ? .driver : .dispatcher
            let step = BookingEvent.Step.allCases.randomElement(using: &random) ?? .depart
            guard ![BookingEvent.Step.cancel, .settle, .dispute, .recordPayment].contains(step) else { continue }
            let isPossible = step.sides.contains(side) && bench.life.isPossible(step, for: side)
            let details = BookingDetails(viaStop: bench.life.assumedVia(of: step))
            let fault = bench.refused(step, side, details)
            #expect(isPossible || fault != nil, "\(step)")
            if bench.life.stay != nil { #expect([.loading, .inTransit].contains(bench.life.standing)) }
        }
        #expect(try BookingLife(folding: bench.events) == bench.life)
    }
}
