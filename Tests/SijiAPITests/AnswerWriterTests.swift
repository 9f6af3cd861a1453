import FoundationEssentials
import SijiAPI
import SijiFault
import SijiFreight
import Testing

@Suite("Writing answers")
struct AnswerWriterTests {
    private let standing = LoadStanding(
        id: LoadID(rawValue: 77),
        version: 3,
        status: "open",
        slotsLeft: 1,
        confirmedAt: Fixtures.now,
        isStale: true,
        calls: 4
    )

    private func load() throws -> Load {
        try Fixtures.read(Fixtures.listing(["contact": #"{"name": "王\"", "phone": "13812345678"}"#]))
    }

    @Test func `a listing's answer is its standing and its stored bytes`() throws {
        let wire = LoadWriter.wire(try load(), zone: .china, isWhole: false)
        let object = LoadSplicer.object(standing, wire: wire, zone: .china)
        let head =
            #"{"id":"000000000002d","version":3,"status":"open","slotsLeft":1,"#
            + #""confirmedAt":"2026-11-30T00:00:00+08:00","stale":true,"calls":4,"ref":"CS-1","#
        #expect(String(decoding: object, as: UTF8.self).hasPrefix(head))
        let decoded = try JSONDecoder().decode(LoadWire.self, from: Data(object))
        #expect(decoded.contact?.phone == "138****5678")
        #expect(decoded.calls == 4)
        #expect(decoded.dwell?.assumed == true)
    }

    @Test func `the owner sees the phone whole, and nobody without one sees any`() throws {
        let load = try load()
        let masked = LoadWriter.wire(load, zone: .china, isWhole: false)
        let whole = try LoadSplicer.whole(masked, phone: "13812345678", zone: .china)
        #expect(whole == LoadWriter.wire(load, zone: .china, isWhole: true))
        #expect(try LoadSplicer.whole(masked, phone: nil, zone: .china) == masked)
        #expect(!String(decoding: masked, as: UTF8.self).contains("13812345678"))
    }

    @Test func `pages hold their listings and say where the next begins`() throws {
        let wire = LoadWriter.wire(try load(), zone: .china, isWhole: false)
        let object = LoadSplicer.object(standing, wire: wire, zone: .china)
        let page = try JSONDecoder().decode(
            LoadsAnswer.self,
            from: Data(LoadSplicer.page([object, object], nextCursor: "000000000002d"))
        )
        #expect(page.loads.map(\.ref) == ["CS-1", "CS-1"])
        #expect(page.nextCursor == "000000000002d")
        #expect(LoadSplicer.page([], nextCursor: nil) == Array(#"{"loads":[]}"#.utf8))
    }

    @Test func `a match's answer is what its Codable form says`() throws {
        let wire = LoadWriter.wire(try load(), zone: .china, isWhole: false)
        let basis = MatchesAnswer.Basis(
            model: "circuity",
            factor: 1.3,
            skeleton: true,
            asOf: "2022-07-01",
            rule: "cn",
            objective: "perHour",
            notCounted: ["toll"],
            rankedAt: "2026-11-30T00:00:00+08:00",
            readyAt: "2026-11-30T00:00:00+08:00"
        )
        let entry = MatchEntryValues(
            standing: standing,
            loadBytes: wire,
            deadheadM: 12_345,
            loadedM: 1_520_000,
            minutes: 2_836,
            netFen: 191_840,
            unchecked: ["volume"],
            ledger: [LedgerLine(.price, fen: 850_000), LedgerLine(.empty, fen: -2_160)],
            schedule: [
                .init(action: "deadhead", from: Fixtures.now, to: Fixtures.now.adding(minutes: 12), place: "长沙 \"雨花\""),
                .init(action: "drive", from: Fixtures.now, to: Fixtures.now.adding(minutes: 12), driver: 2),
            ]
        )
        var open = entry
        open.breakEvenFen = 502_900
        open.ledger = []
        open.schedule = []
        let bytes = MatchAnswerWriter.answer(
            id: AnswerID(rawValue: 5),
            basis: basis,
            matches: [entry],
            negotiable: [open],
            fits: 9,
            zone: .china
        )
        let decoded = try JSONDecoder().decode(MatchesAnswer.self, from: Data(bytes))
        #expect(decoded.id == "0000000000005")
        #expect(decoded.basis == basis)
        #expect(decoded.fits == 9)
        let match = try #require(decoded.matches.first)
        #expect(match.loadId == "000000000002d")
        #expect(match.load.ref == "CS-1")
        #expect(match.load.version == 3)
        #expect(match.deadheadKm == 12.345)
        #expect(match.loadedKm == 1_520)
        #expect(match.minutes == 2_836)
        #expect(match.netFen == 191_840)
        #expect(match.netFenPerHour == 4_059)
        #expect(match.breakEvenFen == nil)
        #expect(match.unchecked == ["volume"])
        #expect(match.ledger == [.init(item: "price", fen: 850_000), .init(item: "empty", fen: -2_160)])
        #expect(match.schedule?.map(\.place) == ["长沙 \"雨花\"", nil])
        #expect(match.schedule?.map(\.driver) == [nil, 2])
        let negotiable = try #require(decoded.negotiable.first)
        #expect(negotiable.breakEvenFen == 502_900)
        #expect(negotiable.netFenPerHour == nil)
        #expect(negotiable.ledger == nil)
        #expect(negotiable.schedule == nil)
    }

    @Test(arguments: [(60, 100, 100), (7, 5, 43), (7, -5, -43), (120, 1, 1), (120, -1, -1), (121, 1, 0), (0, 3, 180)])
    func `net an hour is rounded half away from zero`(minutes: Int, netFen: Int, hourly: Int) {
        let entry = MatchEntryValues(
            standing: standing,
            loadBytes: [],
            deadheadM: 0,
            loadedM: 0,
            minutes: minutes,
            netFen: netFen
        )
        #expect(entry.netFenPerHour == hourly)
    }

    @Test func `push lines and their summary are what Codable reads`() throws {
        var bytes: [UInt8] = []
        let line = PushLine(
            line: 7,
            ref: "CS-\"1",
            status: "rejected",
            code: "load.windowPast",
            field: "pickup.to",
            detail: "装货时间已过",
            hint: "改期"
        )
        PushLineWriter.append(line, to: &bytes)
        let summary = PushSummary(
            summary: .init(lines: 10, created: 1, updated: 2, unchanged: 3, rejected: 4, rolledBack: true)
        )
        PushLineWriter.append(summary, to: &bytes)
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 2)
        #expect(try JSONDecoder().decode(PushLine.self, from: Data(lines[0])) == line)
        #expect(try JSONDecoder().decode(PushSummary.self, from: Data(lines[1])) == summary)
        #expect(PushLineWriter.object(line) == Array(lines[0]))
    }

    @Test func `bookings carry their load spliced in`() throws {
        var booking = BookingWire(
            id: "0000000000001",
            loadId: "000000000002d",
            loadVersion: 3,
            slot: 0,
            status: "booked",
            driver: "0000000000002",
            dispatcher: "0000000000003",
            truckName: nil,
            createdAt: "2026-11-30T00:00:00+08:00",
            changedAt: "2026-11-30T00:00:00+08:00",
            heldUntil: nil
        )
        let instant = booking.createdAt
        booking.priceFen = 850_000
        booking.offer = OfferWire(priceFen: 820_000, by: "driver", at: instant)
        (booking.cameFrom, booking.disputedBy, booking.possible) = ("loading", "driver", ["resolve"])
        booking.standstill = StandstillWire(
            place: "via",
            stop: 2,
            since: instant,
            breakSince: instant,
            closedSince: instant,
            closedBy: "dispatcher"
        )
        booking.payments = [
            PaymentRecordWire(
                number: 1,
                amountFen: 1,
                paidAt: instant,
                by: "cash",
                part: 0,
                recordedAt: instant,
                status: "open"
            )
        ]
        booking.confirmedFen = 0
        var carrier = CarrierWire(name: "王", phone: "138", plates: ["湘A"], completed: 1, cancelled: 2, won: 3)
        (carrier.bodies, carrier.deckLengthM, carrier.payloadKg) = (["stake"], 13.75, 32_000)
        booking.carrier = carrier
        let wire = LoadWriter.wire(try load(), zone: .china, isWhole: false)
        let object = BookingWriter.object(booking, load: LoadSplicer.object(standing, wire: wire, zone: .china))
        var decoded = try JSONDecoder().decode(BookingWire.self, from: Data(object))
        #expect(decoded.load?.ref == "CS-1")
        decoded.load = nil
        #expect(decoded == booking)
        let page = BookingWriter.page([BookingWriter.object(booking, load: nil)], nextCursor: nil)
        #expect(try JSONDecoder().decode(BookingsAnswer.self, from: Data(page)).bookings == [booking])
    }

    @Test func `trucks are listed by name`() throws {
        let truck = Truck(
            bodies: [.init(rawValue: Body.box.bit)],
            deckLengthMm: 9_600,
            payloadKg: 18_000,
            costs: TruckCosts(emptyFenPerKm: 1, loadedFenPerKm: 2)
        )
        let wire = TruckWriter.wire(truck)
        let list = try JSONDecoder().decode(
            TrucksAnswer.self,
            from: Data(TruckWriter.list([("大\"货", wire), ("b", wire)]))
        )
        #expect(list.trucks.map(\.name) == ["大\"货", "b"])
        #expect(list.trucks.first?.truck.deckLengthM == 9.6)
        #expect(
            try JSONDecoder().decode(TrucksAnswer.Named.self, from: Data(TruckWriter.named("a", wire: wire))).name
                == "a"
        )
    }

    @Test(arguments: FaultCode.allCases)
    func `every fault has a status that problems may have`(code: FaultCode) throws {
        #expect((400...507).contains(code.httpStatus))
        let problem = ProblemDocument(Fault(code, field: "a.b", ["max": 5]), title: "t", detail: "d", hint: "h")
        let decoded = try JSONDecoder().decode(ProblemDocument.self, from: JSONEncoder().encode(problem))
        #expect(decoded == problem)
        #expect(decoded.status == code.httpStatus)
        #expect(decoded.facts["field"] == "a.b")
    }

    @Test func `the statuses that the contract names are those`() {
        let named: [(FaultCode, Int)] = [
            (.requestMalformed, 400), (.requestDuplicateKey, 400), (.roleMissing, 403), (.loadNotFound, 404),
            (.routeMethodNotAllowed, 405), (.loadAlreadyBooked, 409), (.loadChanged, 409), (.loadVersionStale, 412),
            (.requestTooLarge, 413), (.requestMediaType, 415), (.loadWindowPast, 422), (.idempotencyConflict, 422),
            (.loadIfMatchNeeded, 428), (.callLimit, 429), (.serverBusy, 503), (.storeFull, 507),
        ]
        for (code, status) in named { #expect(code.httpStatus == status) }
    }
}
