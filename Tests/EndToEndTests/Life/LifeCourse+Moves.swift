import FoundationEssentials
import SijiAPI
import Testing

extension LifeCourse {
    /// What is tried next on a load: a booking, or a step that is possible as a rule, by whoever may as a rule.
    mutating func move(on place: Int) -> Move {
        let load = loads[place]
        let live = load.bookings.indices.filter { load.bookings[$0].isLive }
        if live.isEmpty || Int.random(in: 0..<6, using: &random) == 0 {
            let uid = LifeCast.drivers.randomElement(using: &random) ?? 0
            // A price on the listing is the booking's; an offer names its own.
            let fen = load.kind == .negotiable ? Int.random(in: 7...9, using: &random) * 100_000 : 850_000
            return Move(
                load: place,
                booking: nil,
                uid: uid,
                step: "book",
                fen: fen,
                number: nil,
                expected: load.answer(toBookingBy: uid)
            )
        }
        let isAny = Int.random(in: 0..<10, using: &random) == 0
        let chosen = (isAny ? Array(load.bookings.indices) : live).randomElement(using: &random) ?? 0
        let booking = load.bookings[chosen]
        let fen = Int.random(in: 2...9, using: &random) * 100_000
        var tried: [(step: String, uid: Int, number: Int?)] = []
        for step in ModelBooking.steps {
            for uid in [booking.driver, LifeCast.dispatcher] {
                var number = step.hasSuffix("Payment") ? Int.random(in: 1...3, using: &random) : nil
                // A stop on the way by its number, or whichever is next.
                if step.hasSuffix("Via"), Bool.random(using: &random) { number = Int.random(in: 1...3, using: &random) }
                tried.append((step, uid, number))
            }
        }
        let isFair = Int.random(in: 0..<4, using: &random) > 0
        let fair = tried.filter { answer(booking, $0.step, $0.uid, $0.number, load) == 200 }
            .flatMap { Array(repeating: $0, count: Self.weight(of: $0.step)) }
        var pick = (isFair ? fair : tried).randomElement(using: &random) ?? tried[0]
        if Int.random(in: 0..<12, using: &random) == 0 {
            pick.uid = LifeCast.drivers.randomElement(using: &random) ?? 0
        }
        return Move(
            load: place,
            booking: chosen,
            uid: pick.uid,
            step: pick.step,
            fen: fen,
            number: pick.number,
            expected: expected(booking, pick.step, pick.uid, pick.number, load)
        )
    }

    /// How often a step is tried: ends come of themselves, so what leads to the last payment is tried more.
    private static func weight(of step: String) -> Int {
        switch step {
        case "cancel", "refuse", "dispute", "denyPayment", "counter", "closeSite", "startBreak": 1
        case "arriveVia", "endBreak", "reopenSite", "pay", "setOut", "loaded", "arriveDelivery", "leaveDelivery": 2
        default: 6
        }
    }

    private func answer(_ booking: ModelBooking, _ step: String, _ uid: Int, _ number: Int?, _ load: ModelLoad) -> Int {
        let side = uid == LifeCast.dispatcher ? "dispatcher" : "driver"
        return booking.answer(step, by: side, number: number, hasSlot: load.hasSlot)
    }

    private func expected(_ booking: ModelBooking, _ step: String, _ uid: Int, _ number: Int?, _ load: ModelLoad) -> Int
    {
        // Another's booking, and a payment recorded by a driver, are refused whatever the state.
        guard uid == booking.driver || uid == LifeCast.dispatcher else { return 403 }
        if step == "pay", uid != LifeCast.dispatcher { return 403 }
        let code = answer(booking, step, uid, number, load)
        return code == 200 ? 201 : code
    }

    /// Reads every booking after a start: what was cut off is told by its version, the rest must stand as the model does.
    mutating func settle(with depot: Depot) async throws {
        wasKilled = false
        #expect(try await auditState(depot) == "whole", "seed \(seed): what the daemon itself says of its log")
        let found = try await bookings(depot)
        for move in open {
            if let place = move.booking {
                let held = loads[move.load].bookings[place]
                guard let wire = found[held.id], wire.version == held.version + 1 else { continue }
                #expect(move.expected < 300, "seed \(seed): refused by the model and kept: \(move)")
                apply(move, id: held.id)
                kept += 1
            } else {
                let known = Set(loads[move.load].bookings.map(\.id))
                let made = found.values.first { $0.loadId == loads[move.load].id && !known.contains($0.id) }
                guard let made else { continue }
                #expect(move.expected < 300, "seed \(seed): refused by the model and kept: \(move)")
                apply(move, id: made.id)
                kept += 1
            }
        }
        open = []
        #expect(found.count == loads.reduce(0) { $0 + $1.bookings.count })
        for load in loads {
            for booking in load.bookings { compare(booking, found[booking.id]) }
            let slots = load.bookings.filter(\.isLive).compactMap { found[$0.id]?.slot }
            #expect(Set(slots).count == slots.count && slots.count <= load.trucks, "seed \(seed): a slot won twice")
        }
    }

    private func compare(_ booking: ModelBooking, _ wire: BookingWire?) {
        let told = wire.map {
            "\($0.status) \($0.version) \($0.priceFen ?? 0) \($0.confirmedFen ?? 0) \($0.offer?.priceFen ?? 0)"
        }
        let expected =
            "\(booking.status) \(booking.version) \(booking.price ?? 0) \(booking.confirmed) \(booking.offer ?? 0)"
        #expect(told == expected, "seed \(seed): \(booking)")
    }

    /// What the daemon found when it verified its log, which it does beside its work.
    private func auditState(_ depot: Depot) async throws -> String? {
        for _ in 0..<1000 {
            let status = try await depot.curl("GET", "/v1/status").decoded(StatusAnswer.self)
            if status.store.audit?.state != "checking" { return status.store.audit?.state }
        }
        return nil
    }

    /// Every booking by its id, as the dispatcher sees them.
    private func bookings(_ depot: Depot) async throws -> [String: BookingWire] {
        var found: [String: BookingWire] = [:]
        var cursor = ""
        repeat {
            let config = try depot.folder.write(
                """
                url = "http://siji/v1/bookings?limit=1000\(cursor)"
                unix-socket = "\(depot.socket)"
                """,
                to: "list.curl"
            )
            _ = try await Tool.run("chmod", ["0644", config])
            let output = try await Tool.run("bash", ["-c", cast.curl(as: LifeCast.dispatcher, config: config)]).output
            let page = try JSONDecoder().decode(BookingsAnswer.self, from: Data(output.utf8))
            for booking in page.bookings { found[booking.id] = booking }
            cursor = page.nextCursor.map { "&cursor=\($0)" } ?? ""
        } while !cursor.isEmpty
        return found
    }
}
