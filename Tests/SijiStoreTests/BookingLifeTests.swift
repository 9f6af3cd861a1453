import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import Testing

@Suite("Steps of a booking")
struct BookingLifeTests {
    private static let negotiable = BookingTerms(listedFen: nil, waitsForYes: false)

    private func offer(_ fen: Int) -> BookingTerms {
        BookingTerms(listedFen: nil, offeredFen: fen, waitsForYes: false)
    }

    @Test(arguments: StoreKind.allCases)
    func `go the whole road and stand in row, events and change log alike`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (booking, _) = try depot.book(id)
        let road: [(BookingEvent.Step, Bool)] = [
            (.arrivePickup, true), (.loaded, true), (.depart, true), (.arriveDelivery, true), (.deliver, true),
            (.sendPod, true), (.receivePod, false), (.settle, true),
        ]
        for (place, (step, isDriver)) in road.enumerated() {
            let party = isDriver ? depot.driver : depot.dispatcher
            let (after, listing) = try depot.step(booking.id, step, by: party, at: morning.adding(minutes: place))
            #expect(after.version == place + 2)
            #expect(listing.status == .booked && listing.taken == 1)
        }
        let (found, events) = try depot.opened.read { (reader) throws(Fault) in
            (try reader.booking(booking.id), try reader.events(of: booking.id))
        }
        #expect(found?.status == .paid && found?.priceFen == 850_000 && found?.cancelledBy == nil)
        #expect(events.map(\.step) == [.book] + road.map(\.0))
        let lines = try depot.changes().filter { $0.kind == .booking }
        #expect(lines.map(\.newVersion) == Array(1...9) && lines.map(\.oldVersion) == [nil] + Array(1...8))
        let record = try depot.opened.read { (reader) throws(Fault) in try reader.record(ofDriver: depot.driver) }
        #expect(record == DriverRecord(completed: 1, cancelled: 0, won: 1))
    }

    @Test(arguments: StoreKind.allCases)
    func `stand with their stop in events and log, the number given where nobody names one`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let terms = BookingTerms(listedFen: 850_000, waitsForYes: false, viaCount: 2)
        let booking = try depot.book(try depot.load(draft("A", trucks: 2)), terms: terms).0.id
        let own = try depot.book(try depot.load(draft("B")), by: depot.dispatcher, mayBookOwn: true).0.id
        let road: [(BookingEvent.Step, Int?)] = [
            (.arrivePickup, nil), (.startBreak, nil), (.endBreak, nil), (.depart, nil), (.arriveVia, nil),
            (.closeSite, nil), (.leaveVia, nil), (.arriveVia, 2), (.leaveVia, 2),
        ]
        for (place, (step, stop)) in road.enumerated() {
            let party = step == .closeSite ? depot.dispatcher : depot.driver
            let now = morning.adding(minutes: place + 1)
            _ = try depot.step(booking, step, by: party, at: now, BookingDetails(viaStop: stop))
        }
        // Another's closing is refused, and who stands on both sides tells it late as the driver.
        let stranger = fault { () throws(Fault) in _ = try depot.step(booking, .closeSite, by: depot.other) }
        #expect(stranger?.code == .bookingNotYours)
        let late = morning.adding(minutes: 30)
        _ = try depot.step(own, .arrivePickup, by: depot.dispatcher, at: morning.adding(minutes: 1))
        _ = try depot.step(own, .closeSite, by: depot.dispatcher, at: late, told: morning.adding(minutes: 9))
        let (events, log, mine) = try depot.opened.read { (reader) throws(Fault) in
            (try reader.events(of: booking), try reader.audit(of: booking), try reader.events(of: own))
        }
        #expect(events.map(\.details.viaStop) == [nil, nil, nil, nil, nil, 1, nil, 1, 2, 2])
        #expect(events[0].details.viaCount == 2 && events.dropFirst().allSatisfy { $0.details.viaCount == nil })
        #expect(String(decoding: log[0].bytes, as: UTF8.self).contains(#""stops":2"#))
        #expect(String(decoding: log[8].bytes, as: UTF8.self).contains(#""stop":2"#))
        #expect(mine.last?.side == .driver && mine.last?.isSelfReported == true)
    }

    @Test(arguments: StoreKind.allCases)
    func `leave nothing behind where they are refused`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let (booking, _) = try depot.book(try depot.load(draft("A")))
        let before = try dump(depot.opened.store)
        func code(
            _ step: BookingEvent.Step,
            _ party: PartyID,
            ifMatch: Int? = nil,
            at now: Instant = morning,
            told: Instant? = nil
        ) -> Fault? {
            fault { () throws(Fault) in
                _ = try depot.step(booking.id, step, by: party, at: now, ifMatch: ifMatch, told: told)
            }
        }
        #expect(code(.deliver, depot.driver)?.code == .bookingState)
        #expect(code(.receivePod, depot.driver)?.code == .bookingNotYourStep)
        #expect(code(.arrivePickup, depot.other)?.code == .bookingNotYours)
        #expect(code(.arrivePickup, depot.driver, at: morning.adding(minutes: -60))?.code == .bookingClockBack)
        #expect(code(.arrivePickup, depot.driver, told: evening)?.code == .bookingStepTime)
        #expect(code(.recordPayment, depot.dispatcher)?.code == .fieldMissing)
        let stale = code(.arrivePickup, depot.driver, ifMatch: 2)
        #expect(stale?.code == .bookingVersionStale && stale?.facts["version"] == 1 && stale?.facts["ifMatch"] == 2)
        #expect(code(.deliver, depot.driver)?.facts["id"] == .text(booking.id.description))
        #expect(try dump(depot.opened.store) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func `of both sides at once let one through by the version that was seen`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (booking, _) = try depot.book(id)
        let (arrived, _) = try depot.step(booking.id, .arrivePickup, ifMatch: 1)
        #expect(arrived.status == .loading)
        let late = fault { () throws(Fault) in
            _ = try depot.step(booking.id, .cancel, by: depot.dispatcher, ifMatch: 1)
        }
        #expect(late?.code == .bookingVersionStale && late?.facts["status"] == "loading")
        let (ended, opened) = try depot.step(booking.id, .cancel, by: depot.dispatcher, ifMatch: 2)
        #expect(ended.cancelledBy == .dispatcher && opened.status == .open && opened.taken == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `let several drivers offer, and the slot be won by the one that is accepted`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        #expect(fault { () throws(Fault) in _ = try depot.book(id, terms: Self.negotiable) }?.code == .offerPriceNeeded)
        let (first, open) = try depot.book(id, terms: offer(800_000))
        #expect(first.slot == nil && first.status == .requested && first.priceFen == nil)
        #expect(open.status == .open && open.taken == 0)
        let twice = fault { () throws(Fault) in _ = try depot.book(id, terms: offer(790_000)) }
        #expect(twice?.code == .offerOpen && twice?.facts["priceFen"] == 800_000)
        let (second, _) = try depot.book(id, by: depot.other, terms: offer(750_000))
        let (countered, _) = try depot.step(
            first.id,
            .counter,
            by: depot.dispatcher,
            at: morning.adding(minutes: 10),
            BookingDetails(priceFen: 780_000)
        )
        #expect(countered.heldUntil == morning.adding(minutes: 40))
        let (won, full) = try depot.step(first.id, .accept, at: morning.adding(minutes: 11))
        #expect(won.slot == 0 && won.status == .booked && won.priceFen == 780_000 && won.heldUntil == nil)
        #expect(full.status == .booked && full.taken == 1)
        let lost = fault { () throws(Fault) in _ = try depot.step(second.id, .accept, by: depot.dispatcher) }
        #expect(lost?.code == .loadAlreadyBooked)
        let (refused, still) = try depot.step(second.id, .refuse, by: depot.dispatcher, at: morning.adding(minutes: 12))
        #expect(refused.status == .cancelled && refused.cancelledBy == nil && still.taken == 1)
        let record = try depot.opened.read { (reader) throws(Fault) in try reader.record(ofDriver: depot.other) }
        #expect(record == DriverRecord(completed: 0, cancelled: 0, won: 0))
    }

    @Test(arguments: StoreKind.allCases)
    func `accept no offer on a load that was amended since`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (made, _) = try depot.book(id, terms: offer(800_000))
        _ = try depot.push(draft("A", "second"))
        #expect(
            fault { () throws(Fault) in _ = try depot.step(made.id, .accept, by: depot.dispatcher) }?.code
                == .loadChanged
        )
        let fixed = BookingTerms(listedFen: 850_000, offeredFen: 800_000, waitsForYes: false)
        #expect(
            fault { () throws(Fault) in _ = try depot.book(id, by: depot.other, terms: fixed) }?.code
                == .offerPriceFixed
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `lapse where a counter-offer is not answered, thirty minutes after it`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (made, _) = try depot.book(id, terms: offer(800_000))
        let counter = BookingDetails(priceFen: 780_000)
        _ = try depot.step(made.id, .counter, by: depot.dispatcher, at: morning.adding(minutes: 20), counter)
        func release(_ minutes: Int) throws(Fault) -> [BookingID] {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.releaseRequests(at: morning.adding(minutes: minutes), limit: 10).map(\.0.id)
            }
        }
        #expect(try release(49).isEmpty)
        #expect(try release(50) == [made.id])
        let listing = try depot.listing(id)
        #expect(listing.taken == 0 && listing.status == .open)
    }

    @Test(arguments: StoreKind.allCases)
    func `let who booked their own load make the steps of both sides`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let terms = BookingTerms(listedFen: 850_000, waitsForYes: true)
        let (own, _) = try depot.book(id, by: depot.dispatcher, mayBookOwn: true, terms: terms)
        for step: BookingEvent.Step in [.accept, .arrivePickup, .depart, .deliver, .sendPod, .receivePod, .settle] {
            _ = try depot.step(own.id, step, by: depot.dispatcher)
        }
        let events = try depot.opened.read { (reader) throws(Fault) in try reader.events(of: own.id) }
        #expect(events.map(\.side) == [.driver, .dispatcher, .driver, .driver, .driver, .driver, .dispatcher, .driver])
    }
}
