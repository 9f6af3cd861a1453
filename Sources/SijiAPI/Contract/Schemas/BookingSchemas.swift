import SijiFreight
import SijiTrust

/// Bookings; read by `BookingReader`.
enum BookingSchemas {
    static let request = Schema.request(BookingKey.table) { key in
        switch key {
        case .loadId: .needed(.line(BookingReader.id, min: 1), "What is no identifier is 404 `load.notFound`.")
        case .loadVersion:
            .optional(.integer(BookingReader.loadVersion), "The version that was seen; another is 409 `load.changed`.")
        case .truckName: .optional(.line(TruckReader.name), "One of the driver's trucks.")
        case .priceFen:
            .optional(
                .integer(StepReader.fen),
                "An offer for a load without a price (面议): it needs one, and is then `requested`, without a slot."
            )
        }
    }

    static let change = Schema.request(BookingChangeKey.table) { key in
        switch key {
        case .do: .optional(.codes(BookingDo.self), "The step; this or `status` is needed.")
        case .status: .optional(.codes(BookingGoal.self), "The standing to be reached by one step, in place of `do`.")
        case .at:
            .optional(
                .instant,
                "When it happened, for steps of the road and its papers: at most 24 h back, not before the step before; "
                    + "the event is then `selfReported`. Breaks and closings are held against the others of their kind and "
                    + "the arrival only. A dispatcher's `closeSite` takes none: it counts from when the driver can read it."
            )
        case .priceFen: .optional(.integer(StepReader.fen), "The price of a `counter`, which needs one.")
        case .payment:
            .optional(.integer(StepReader.payment), "Which payment: `confirmPayment` and `denyPayment` need it.")
        case .reason:
            .optional(.codes(BookingReason.self), "Why: a `dispute` needs it, `refuse` and `cancel` may have it.")
        case .note: .optional(.line(StepReader.note), "More words.")
        case .stop:
            .optional(
                .integer(StepReader.stop),
                "Which stop of the load's `via`, from 1, of `arriveVia` and `leaveVia`: the next, or the one where the "
                    + "truck stands, where absent. One that was passed over cannot be come to any more."
            )
        case .spot:
            .optional(
                spot,
                "Where the truck stands, of `setOut` and `turnBack`, which needs it: an empty run is reckoned between them."
            )
        }
    }

    static let spot = Schema.request(
        PointKey.spot,
        choices: [["lat", "lon"]],
        ListingSchemas.pointMember
    )

    static let paymentRequest = Schema.request(PaymentRecordKey.table) { key in
        switch key {
        case .amountFen: .needed(.integer(StepReader.fen), "How much was paid.")
        case .paidAt: .optional(.instant, "Now where absent.")
        case .by: .optional(.codes(PaymentPart.Means.self))
        case .part: .optional(.integer(0...(ListingLimits.parts - 1)), "Which of the listing's `payment.parts`.")
        }
    }

    static let booking = Schema.answer(
        .needed("id", .identifier),
        .needed("loadId", .identifier),
        .needed("loadVersion", .count),
        .optional("slot", .count, "From 0; absent while a price is only offered."),
        .needed("status", .codes(BookingStatus.self)),
        .needed("version", .count, "One more with each event; what `If-Match` names."),
        .needed("driver", .identifier, "The driver's party."),
        .needed("dispatcher", .identifier, "The load's owner."),
        .optional("truckName", .words),
        .needed("createdAt", .instant),
        .needed("changedAt", .instant),
        .optional("heldUntil", .instant, "Until when a request or an offer is held."),
        .optional("priceFen", .count, "The price that holds; absent where none is agreed."),
        .optional("offer", .component(.offer), "The price on the table."),
        .optional("cameFrom", .codes(BookingStatus.self), "How it would stand without the dispute."),
        .optional("disputedBy", .codes(BookingSide.self)),
        .optional("possible", .list(.codes(BookingEvent.Step.self)), "What the caller may do now."),
        .optional("payments", .list(.component(.payment)), "Absent where nothing was recorded."),
        .optional("confirmedFen", .count, "What the driver has confirmed of it."),
        .optional("dueOn", ClaimSchemas.day, "By whose end the next open part of the price is due."),
        .optional("overdueFen", .fen, "What of the price is late."),
        .optional("overdueDays", .count, "Of its oldest part."),
        .optional("side", .codes(BookingSide.self), "On which the caller stands; of both the driver's."),
        .optional("standstill", .component(.standstill), "Where the truck stands and waits; absent elsewhere."),
        .optional("waitMin", .count, "How long the truck stood at its stops, until now where it stands."),
        .optional("chargedMin", .count, "What of it is past the free time and counts as detention."),
        .optional("carrier", .component(.carrier), "For the dispatcher only."),
        .optional(
            "receipt",
            .component(.receipt),
            "Keep it: it refutes every later history of the booking without that event."
        ),
        .optional("load", .component(.load), "As it stands; absent in the answer to a change.")
    )

    static let standstill = Schema.answer(
        .needed("place", .codes(DetentionStop.Kind.self)),
        .optional("stop", .count, "Which of the load's `via`, from 1."),
        .needed("since", .instant, "When the truck came."),
        .optional("breakSince", .instant, "Since when the driver takes a break of their own."),
        .optional("closedSince", .instant, "Since when the stop is closed."),
        .optional("closedBy", .codes(BookingSide.self), "Who said so; either side can say that it opened.")
    )

    static let offer = Schema.answer(
        .needed("priceFen", .count),
        .needed("by", .codes(BookingSide.self), "Who named it; the other side answers."),
        .needed("at", .instant)
    )

    static let payment = Schema.answer(
        .needed("number", .count, "From 1."),
        .needed("amountFen", .count),
        .needed("paidAt", .instant, "By the dispatcher's word."),
        .optional("by", .codes(PaymentPart.Means.self)),
        .optional("part", .count, "Which of the listing's `payment.parts`, from 0."),
        .needed("recordedAt", .instant),
        .needed("status", .codes(BookingPayment.Answer.self), "What the driver says of it.")
    )

    static let payments = Schema.answer(
        .needed("payments", .list(.component(.payment)), "In the order of their numbers."),
        .optional("priceFen", .count, "The price that holds."),
        .needed("confirmedFen", .count, "What the driver has confirmed.")
    )

    static let carrier = Schema.answer(
        .needed("name", .words),
        .optional("phone", .words, "Once the booking is won."),
        .needed("plates", .list(.words), "As booked: the truck's, else the driver's; later changes change nothing."),
        .optional("bodies", .list(.codes(Body.self)), "Of the truck that was named."),
        .optional("deckLengthM", .thousandths(0...30_000)),
        .optional("payloadKg", .count),
        .needed("completed", .count, "The driver's bookings here that were delivered."),
        .needed("cancelled", .count, "Those that the driver gave back."),
        .needed("won", .count, "All that the driver ever won here.")
    )

    static let event = Schema.answer(
        .needed("number", .count, "From 1."),
        .needed("do", .codes(BookingEvent.Step.self)),
        .needed("at", .instant),
        .needed("enteredAt", .instant, "When the daemon took it."),
        .needed("by", .codes(BookingSide.self)),
        .needed("source", .codes(BookingEvent.Source.self), "How `at` is known."),
        .optional("priceFen", .count),
        .optional("payment", .count),
        .optional("amountFen", .count),
        .optional("reason", .codes(BookingReason.self)),
        .optional("note", .words),
        .optional("stop", .count, "Which of the load's `via`, from 1."),
        .optional(
            "emptyKm",
            .number,
            "What was driven empty until then, by the driver's positions: of `cancel` and `turnBack`."
        ),
        .optional("emptyGaps", .boolean, "Whether positions are missing on that way, whose km are then not in it.")
    )

    static let events = Schema.answer(.needed("events", .list(.component(.bookingEvent))))

    static let page = Schema.answer(
        .needed("bookings", .list(.component(.booking)), "In the order of ids."),
        .optional("nextCursor", .identifier, "Where the next page begins; absent on the last.")
    )
}
