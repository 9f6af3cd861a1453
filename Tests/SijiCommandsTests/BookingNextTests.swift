import ArgumentParser
import SijiAPI
import SijiFault
import Testing

@testable import SijiCommands

@Suite("What comes next of a booking")
struct BookingNextTests {
    private func booking(
        _ status: String,
        _ side: String,
        _ possible: [String],
        owing fen: Int? = nil,
        lateDays: Int? = nil
    ) throws -> BookingWire {
        var booking = try Samples.standing()
        (booking.status, booking.side, booking.possible) = (status, side, possible)
        (booking.standstill, booking.overdueDays) = (nil, lateDays)
        if let fen { booking.confirmedFen = (booking.priceFen ?? 0) - fen }
        return booking
    }

    /// Standing, side, what is possible, fen owed, days late; then the command.
    private static let cases: [(String, String, [String], Int?, Int?, String?)] = [
        ("requested", "dispatcher", ["accept", "refuse", "counter", "cancel"], nil, nil, "accept accept"),
        ("requested", "driver", ["cancel"], nil, nil, nil),
        ("booked", "driver", ["cancel", "setOut", "arrivePickup", "dispute"], nil, nil, "set-out setOut"),
        ("booked", "driver", ["cancel", "arrivePickup", "dispute"], nil, nil, "advance arrivePickup"),
        ("booked", "dispatcher", ["cancel", "recordPayment", "dispute"], nil, nil, nil),
        ("loading", "driver", ["cancel", "loaded", "depart", "endBreak", "closeSite"], nil, nil, "advance endBreak"),
        ("loading", "dispatcher", ["cancel", "reopenSite", "recordPayment"], nil, nil, "advance reopenSite"),
        ("inTransit", "driver", ["arriveVia", "arriveDelivery", "deliver"], nil, nil, "advance arriveVia"),
        ("inTransit", "driver", ["arriveDelivery", "deliver"], nil, nil, "advance arriveDelivery"),
        ("delivered", "driver", ["leaveDelivery", "sendPod", "settle", "dispute"], 850_000, nil, "advance sendPod"),
        ("podSent", "driver", ["settle", "dispute"], 850_000, nil, nil),
        ("podSent", "driver", ["settle", "dispute"], 0, nil, "advance settle"),
        ("podReceived", "driver", ["settle", "confirmPayment"], 850_000, 3, "confirm-pay confirmPayment"),
        ("podReceived", "driver", ["settle", "dispute"], 850_000, 3, "claim -"),
        ("podReceived", "dispatcher", ["recordPayment", "dispute"], 850_000, 3, "pay recordPayment"),
        ("podReceived", "dispatcher", ["recordPayment", "dispute"], 850_000, nil, "pay recordPayment"),
        ("podReceived", "dispatcher", ["recordPayment", "dispute"], 0, nil, nil),
        ("cancelled", "driver", ["turnBack"], nil, nil, "turn-back turnBack"),
        ("cancelled", "driver", [], nil, nil, nil), ("paid", "driver", ["dispute"], 0, nil, nil),
    ]

    @Test(arguments: cases.indices)
    func `is what its side may sensibly do`(place: Int) throws {
        let (status, side, possible, fen, days, expected) = Self.cases[place]
        let next = BookingNext(try booking(status, side, possible, owing: fen, lateDays: days))
        #expect(next.map { "\($0.verb) \($0.step ?? "-")" } == expected, "\(status) of the \(side)")
        // Every verb is a command, and every step one that the side may make.
        if let verb = next?.verb {
            #expect(BookingNoun.configuration.subcommands.contains { $0.configuration.commandName == verb })
        }
        if let step = next?.step { #expect(possible.contains(step)) }
    }

    @Test(arguments: cases.indices)
    func `a list offers giving back only what has not begun`(place: Int) throws {
        let (status, side, possible, fen, days, _) = Self.cases[place]
        let held = try booking(status, side, possible, owing: fen, lateDays: days)
        let advice = BookingsScreen(answer: BookingsAnswer(bookings: [held], nextCursor: nil)).advice(
            speech: Speech(.zh)
        )
        #expect(advice.count == 1 && advice[0].contains("siji 看单 1"))
        #expect(advice[0].contains("退单") == (["requested", "booked"].contains(status)), "\(status): \(advice)")
    }

    @Test func `the first booking that waits for the caller is the one that is spoken of`() throws {
        let over = try booking("paid", "driver", ["dispute"], owing: 0)
        let waits = try booking("inTransit", "driver", ["arriveDelivery", "deliver"])
        func advice(_ bookings: [BookingWire]) -> [String] {
            BookingsScreen(answer: BookingsAnswer(bookings: bookings, nextCursor: nil)).advice(speech: Speech(.zh))
        }
        #expect(advice([over, waits, waits]) == ["下一步: siji 走 2 | siji 看单 2"])
        #expect(advice([over, over]) == ["下一步: siji 看单 1"] && advice([]).isEmpty)
    }

    @Test func `a payment that waits for the driver's word is not asked of the dispatcher again`() throws {
        var booking = try booking(
            "podReceived",
            "dispatcher",
            ["recordPayment", "dispute"],
            owing: 850_000,
            lateDays: 3
        )
        func payment(_ fen: Int, _ status: String) -> PaymentRecordWire {
            PaymentRecordWire(
                number: 1,
                amountFen: fen,
                paidAt: booking.createdAt,
                by: nil,
                part: nil,
                recordedAt: booking.createdAt,
                status: status
            )
        }
        for (fen, status, verb) in [(850_000, "open", nil), (849_999, "open", "pay"), (850_000, "denied", "pay")] {
            booking.payments = [payment(fen, status)]
            #expect(BookingNext(booking)?.verb == verb, "\(fen) \(status)")
        }
    }

    @Test func `pressing on never says that all is paid while something is owed`() throws {
        let owed = try booking("podSent", "driver", ["settle", "dispute"], owing: 1)
        #expect(throws: Fault.self) { _ = try BookingAdvance.next(owed) }
        let paid = try booking("podSent", "driver", ["settle", "dispute"], owing: 0)
        #expect(try BookingAdvance.next(paid) == "settle")
    }
}
