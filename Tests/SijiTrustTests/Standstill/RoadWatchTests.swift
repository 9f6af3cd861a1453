import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("What positions enter")
struct RoadWatchTests {
    private static let pickup = BookingSpot(latE7: 0, lonE7: 0)
    private static let delivery = BookingSpot(latE7: 100_000, lonE7: 0)
    private static let places = RoadPlaces(pickup: pickup, delivery: delivery, opens: eight)

    /// A life in which the steps were said at minutes after eight.
    private func life(_ said: (BookingEvent.Step, Int)...) throws -> LifeBench {
        var bench = try LifeBench()
        for (step, minute) in said { try bench.take(step, .driver, enteredAt: eight.adding(minutes: minute)) }
        return bench
    }

    private func look(
        _ bench: LifeBench,
        _ drawing: String,
        places: RoadPlaces = places,
        at minute: Int = 600
    ) -> RoadWatch.Finding? {
        let track = DrawnTrack.track(DrawnTrack(drawing).fixes)
        return RoadWatch.look(at: bench.life, places, track, now: eight.adding(minutes: minute))
    }

    private func step(_ step: BookingEvent.Step, _ minute: Int) -> RoadWatch.Finding {
        .step(step, at: eight.adding(minutes: minute))
    }

    private func ask(
        _ step: BookingEvent.Step,
        _ why: RoadAsk.Why,
        _ after: Int,
        _ before: Int? = nil
    ) -> RoadWatch.Finding {
        let end = before.map { eight.adding(minutes: $0) }
        return .ask(RoadAsk(step: step, why: why, after: eight.adding(minutes: after), before: end))
    }

    @Test func `an arrival is the first fix there, from four hours before the window`() throws {
        let booked = try life()
        #expect(look(booked, "......######") == step(.arrivePickup, 6))
        #expect(look(booked, "......#####.") == nil)
        #expect(look(booked, "") == nil)
        // Not yet, by the clock.
        #expect(look(booked, "......######", at: 10) == nil)
        var later = Self.places
        later.opens = eight.adding(minutes: 300)
        let morning = "......######......" + String(repeating: " ", count: 60)
        #expect(look(booked, morning, places: later) == nil)
        #expect(look(booked, morning + "######", places: later) == step(.arrivePickup, 78))
        // There already when the four hours begin: the first fix after that.
        #expect(look(booked, String(repeating: "#", count: 90), places: later) == step(.arrivePickup, 60))
    }

    @Test func `what was said stands, and a town is no place`() throws {
        let said = try life((.arrivePickup, 2))
        #expect(look(said, "......######") == nil)
        var town = Self.places
        town.pickup = nil
        #expect(look(try life(), "......######", places: town) == nil)
    }

    @Test func `a departure needs the goods, by word or by where the truck then came`() throws {
        let arrived = try life((.arrivePickup, 0))
        #expect(look(arrived, "######......") == ask(.depart, .loadedUnsaid, 5))
        #expect(look(arrived, "######......######") == nil)
        #expect(look(try life((.arrivePickup, 0), (.loaded, 4)), "######......") == step(.depart, 5))
        let drive = String(repeating: " ", count: 90)
        #expect(look(arrived, "######......" + drive + "DDDDDD") == step(.depart, 5))
        // It was away and came back: it left the second time.
        let twice = "######......######......"
        #expect(look(arrived, twice + drive + "DDDDDD") == step(.depart, 17))
        #expect(look(try life((.arrivePickup, 0), (.loaded, 13)), twice) == step(.depart, 17))
        // An intermediate stop will do as well.
        var via = Self.places
        via.delivery = nil
        via.via = [Self.delivery]
        #expect(look(arrived, "######......" + drive + "DDDDDD", places: via) == step(.depart, 5))
    }

    @Test func `what positions cannot tell is asked for, never invented`() throws {
        let loaded = try life((.arrivePickup, 0), (.loaded, 4))
        let hole = String(repeating: " ", count: 30)
        #expect(look(loaded, "######" + hole) == nil)
        #expect(look(loaded, "######" + hole + "......") == ask(.depart, .gap, 5, 36))
        #expect(look(loaded, "######" + hole + "DDDDDD") == ask(.depart, .gap, 5, 36))
        let late = try life((.arrivePickup, 0), (.loaded, 9))
        #expect(look(late, "######......") == ask(.depart, .earlier, 5))
    }

    @Test func `a whole road enters each step once, in order`() throws {
        var bench = try life()
        let drive = String(repeating: " ", count: 90)
        let drawing = "..######......" + drive + "DDDDDDDDDDDD,,,,,,"
        var entered: [String] = []
        func follow() throws {
            while case .step(let step, let at, _)? = look(bench, drawing) {
                try bench.take(
                    step,
                    .driver,
                    at: at,
                    enteredAt: max(bench.life.lastEnteredAt, eight.adding(minutes: 200)),
                    source: .position
                )
                entered.append("\(step.rawValue) \((at.epochSec - eight.epochSec) / 60)")
            }
        }
        try follow()
        #expect(entered == ["arrivePickup 2", "depart 7", "arriveDelivery 104"])
        try bench.take(.deliver, .driver, at: eight.adding(minutes: 110), enteredAt: eight.adding(minutes: 200))
        try follow()
        #expect(entered.last == "leaveDelivery 115" && entered.count == 4)
        #expect(bench.life.times[.leaveDelivery] == eight.adding(minutes: 115))
        #expect(look(bench, drawing) == nil)
        #expect(bench.events.filter { $0.source == .position }.count == 4)
    }

    @Test func `stops on the way enter themselves by their numbers, and one that was passed over does not`() throws {
        let half = String(repeating: " ", count: 45)
        var places = Self.places
        places.via = [nil, BookingSpot(latE7: 20_000, lonE7: 0), BookingSpot(latE7: 50_000, lonE7: 0)]
        var bench = try LifeBench(vias: 3)
        let drawing = "######......" + half + "VVVVVVVV::::::" + half + "DDDDDDDD"
        var entered: [String] = []
        while case .step(let step, let at, let stop)? = look(bench, drawing, places: places) {
            let now = max(bench.life.lastEnteredAt, eight.adding(minutes: 200))
            let details = BookingDetails(viaStop: stop)
            try bench.take(step, .driver, at: at, enteredAt: now, source: .position, details)
            entered.append("\(step.rawValue) \(stop ?? 0) \((at.epochSec - eight.epochSec) / 60)")
        }
        let expected = ["arrivePickup 0 0", "depart 0 5", "arriveVia 3 57", "leaveVia 3 64", "arriveDelivery 0 116"]
        #expect(entered == expected, "\(entered)")
        // Still there: nothing to enter. In a hole of the fixes: asked for.
        var held = try LifeBench(vias: 3)
        for (step, minute) in [(BookingEvent.Step.arrivePickup, 0), (.depart, 5), (.arriveVia, 57)] {
            let details = BookingDetails(viaStop: step == .arriveVia ? 3 : nil)
            try held.take(step, .driver, enteredAt: eight.adding(minutes: minute), details)
        }
        let there = "######......" + half + "VVVVVVVV"
        #expect(look(held, there, places: places) == nil)
        let hole = look(held, there + half + "DDDDDDDD", places: places)
        #expect(hole == ask(.leaveVia, .gap, 64, 110), "\(String(describing: hole))")
        // Nobody knows that place to a building: the delivery is watched all the same.
        places.via[2] = nil
        #expect(look(held, there + half + "DDDDDDDD", places: places) == step(.arriveDelivery, 110))
    }

    @Test func `fixes over a day old enter nothing`() throws {
        #expect(look(try life(), "......######", at: 1_440 + 5) == step(.arrivePickup, 6))
        #expect(look(try life(), "......######", at: 1_440 + 8) == nil)
    }

    @Test func `a position is the dispatcher's to see from booking to unloading`() throws {
        var request = try LifeBench(.request)
        #expect(!request.life.showsPosition && request.life.wonAt == nil)
        try request.take(.accept, .dispatcher)
        #expect(request.life.showsPosition && request.life.wonAt == eight.adding(minutes: 1))
        var bench = try LifeBench()
        var shown = [bench.life.showsPosition]
        for step in [BookingEvent.Step.arrivePickup, .depart, .arriveDelivery, .deliver, .sendPod] {
            try bench.take(step, .driver)
            shown.append(bench.life.showsPosition)
        }
        #expect(shown == [true, true, true, true, false, false])
        var disputed = try LifeBench(through: [.arrivePickup])
        try disputed.take(.dispute, .driver, BookingDetails(reason: .waiting))
        #expect(disputed.life.showsPosition)
        var cancelled = try LifeBench()
        try cancelled.take(.cancel, .driver)
        #expect(!cancelled.life.showsPosition)
    }
}
