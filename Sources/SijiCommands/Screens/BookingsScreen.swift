import SijiAPI
import SijiFault

/// The caller's bookings.
struct BookingsScreen: Screen {
    let answer: BookingsAnswer

    var wire: BookingsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.bookings.isEmpty else { return [speech[.noBookings]] }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: "#", isRight: true), .init(title: speech[.columnRoute], narrowest: 12),
            .init(title: speech[.columnStatus]), .init(title: speech[.columnPickup]),
        ]
        if !isNarrow {
            columns += [
                .init(title: speech[.columnPrice], narrowest: 7), .init(title: speech[.columnOwed], narrowest: 5),
                .init(title: speech[.columnTerms], narrowest: 6), .init(title: speech[.columnBooking]),
            ]
        }
        var table = TextTable(columns: columns)
        for (place, booking) in answer.bookings.enumerated() {
            let text = booking.load.map { LoadText(load: $0, speech: speech) }
            var cells = [
                "\(place + 1)", text?.listedRoute ?? booking.loadId,
                speech.code(booking.status, of: .bookingStatus),
                text.map { pickup($0) + (booking.isAmended ? "!" : "") } ?? "?",
            ]
            if !isNarrow {
                cells += [
                    booking.shownPrice(text) + (booking.isAmended ? "!" : ""), booking.shownOwed(speech) ?? "-",
                    text?.terms ?? "?",
                    booking.id,
                ]
            }
            table.rows.append(.cells(cells))
        }
        let isSample = answer.bookings.contains { booking in
            booking.load.map { LoadText(load: $0, speech: speech).isSynthetic } ?? false
        }
        var legend = isSample ? [speech[.legendSynthetic]] : []
        if answer.bookings.contains(where: \.isAmended) { legend.insert(speech[.legendAmended], at: 0) }
        return owed(speech) + table.lines(width: width) + legend.flatMap { HelpPage.wrapped($0, width) }
    }

    /// What is owed in all, first: it is what the driver came to see.
    private func owed(_ speech: Speech) -> [String] {
        let fen = answer.bookings.reduce(0) { $0 + ($1.owedFen ?? 0) }
        let lateFen = answer.bookings.reduce(0) { $0 + ($1.overdueFen ?? 0) }
        let late = lateFen > 0 ? "  \(speech[.lateInAll(Amount.shortYuan(lateFen))])" : ""
        return fen > 0 ? [speech[.owedInAll(Amount.shortYuan(fen))] + late] : []
    }

    func advice(speech: Speech) -> [String] {
        let pages =
            answer.nextCursor.map {
                [speech[.nextPage(Aliases.command(["booking", "list"], in: speech.language), $0)]]
            } ?? []
        return answer.bookings.isEmpty ? pages : pages + [speech[.nextAfterBookings]]
    }

    private func pickup(_ text: LoadText) -> String {
        LoadText.moment(text.load.pickup.from, text.speech.language)
    }

    var csv: [[String]] {
        let names = [
            "row", "id", "loadId", "loadVersion", "slot", "status", "driver", "dispatcher", "truckName", "createdAt",
            "changedAt", "heldUntil", "version", "priceFen", "confirmedFen",
        ]
        return [names]
            + answer.bookings.enumerated().map { place, booking in
                [
                    "\(place + 1)", booking.id, booking.loadId, "\(booking.loadVersion)",
                    booking.slot.map(String.init) ?? "",
                    booking.status, booking.driver, booking.dispatcher, booking.truckName ?? "", booking.createdAt,
                    booking.changedAt, booking.heldUntil ?? "", "\(booking.version)",
                    booking.priceFen.map(String.init) ?? "", booking.confirmedFen.map(String.init) ?? "",
                ]
            }
    }
}

/// One booking.
struct BookingScreen: Screen {
    let booking: BookingWire

    var wire: BookingWire { booking }
    var csv: [[String]] { BookingsScreen(answer: BookingsAnswer(bookings: [booking], nextCursor: nil)).csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let text = booking.load.map { LoadText(load: $0, speech: speech) }
        var facts = Details()
        facts.add(speech[.columnBooking], booking.id)
        facts.add(speech[.columnStatus], speech.code(booking.status, of: .bookingStatus))
        facts.add(speech[.factHeldUntil], booking.heldUntil.map { LoadText.moment($0, speech.language) })
        facts.add(speech[.factLoad], "\(booking.loadId)  v\(booking.loadVersion)")
        if booking.isAmended, let now = booking.load?.version {
            facts.add(speech[.factNotes], speech[.loadAmendedSince(booking.loadVersion, now)])
        }
        facts.add(
            speech[.factOffer],
            booking.offer.map {
                speech[.offerBy(Amount.shortYuan($0.priceFen), speech.code($0.by, of: .roles))]
            }
        )
        facts.add(speech[.factDispute], dispute(speech))
        facts.add(speech[.columnTruck], booking.truckName.map { DisplayWidth.harmless($0) })
        facts.add(speech[.columnPickup], text?.window)
        facts.add(speech[.columnCargo], text?.cargo)
        facts.add(speech[.columnPrice], booking.shownPrice(text))
        facts.add(speech[.columnTerms], text?.terms)
        for (place, line) in payments(speech).enumerated() { facts.add(place == 0 ? speech[.factPaid] : " ", line) }
        facts.add(speech[.factCarrier], carrier(speech))
        facts.add(
            speech[.factRecord],
            booking.carrier.map { speech[.carrierRecord($0.completed, $0.cancelled, $0.won)] }
        )
        if let possible = booking.possible, !possible.isEmpty {
            let words = possible.map { speech.code($0, of: .bookingSteps) }
            facts.add(speech[.factPossible], words.joined(separator: speech.language == .zh ? "、" : ", "))
        }
        return [text?.markedRoute].compactMap(\.self) + facts.lines(width: width)
    }

    func advice(speech: Speech) -> [String] {
        guard let next = try? BookingAdvance.next(booking) else { return [] }
        let command = Aliases.command(["booking", "advance"], in: speech.language) + " \(booking.id)"
        return [speech[.nextStep(command, speech.code(next, of: .bookingSteps))]]
    }

    private func dispute(_ speech: Speech) -> String? {
        guard let side = booking.disputedBy, let before = booking.cameFrom else { return nil }
        return "\(speech.code(side, of: .roles)), \(speech.code(before, of: .bookingStatus))"
    }

    private func payments(_ speech: Speech) -> [String] {
        guard let payments = booking.payments else { return [] }
        let lines = payments.map { payment in
            let status = speech.code(payment.status, of: .paymentStatus)
            let means = payment.by.map { " " + speech.code($0, of: .means) } ?? ""
            let day = LoadText.moment(payment.paidAt, speech.language)
            return speech[.paymentLine(payment.number, Amount.shortYuan(payment.amountFen), day, status)] + means
        }
        guard let price = booking.priceFen else { return lines }
        return [speech[.paidOf(Amount.shortYuan(booking.confirmedFen ?? 0), Amount.shortYuan(price))]] + lines
    }

    private func carrier(_ speech: Speech) -> String? {
        guard let carrier = booking.carrier else { return nil }
        let bodies = carrier.bodies.map { speech.codes($0, of: .bodies) }
        let deck = carrier.deckLengthM.map { Amount.decimal($0, 2) + (speech.language == .zh ? "米" : " m") }
        let load = carrier.payloadKg.map { speech[.tonnes(Amount.tonnes($0))] }
        let words = [carrier.name, carrier.phone] + carrier.plates.map { $0 } + [bodies, deck, load]
        return words.compactMap { $0.map { DisplayWidth.harmless($0) } }.joined(separator: " ")
    }
}

extension BookingWire {
    /// The price that holds, the one on the table with a question mark, or the listing's.
    fileprivate func shownPrice(_ text: LoadText?) -> String {
        if let fen = offer?.priceFen { return Amount.shortYuan(fen) + "?" }
        // A price a tonne says more than the estimate that was booked.
        if let priceFen, load?.unitPrice == nil { return Amount.shortYuan(priceFen) }
        return text?.price ?? "?"
    }

    /// What is still owed once the goods have arrived; nil before, and where no price is agreed.
    fileprivate var owedFen: Int? {
        guard ["delivered", "podSent", "podReceived"].contains(cameFrom ?? status), let priceFen else { return nil }
        return max(0, priceFen - (confirmedFen ?? 0))
    }

    /// What is owed, and by how many days it is late.
    fileprivate func shownOwed(_ speech: Speech) -> String? {
        owedFen.map { Amount.shortYuan($0) + (overdueDays.map { " \(speech[.lateShort($0)])" } ?? "") }
    }

    /// Whether the load that it carries is another version than the one that was booked.
    fileprivate var isAmended: Bool { load?.version.map { $0 != loadVersion } ?? false }
}
