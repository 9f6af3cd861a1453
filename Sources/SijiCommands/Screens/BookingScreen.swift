import SijiAPI
import SijiFault

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
        for (place, line) in (booking.standstill?.words(speech) ?? []).enumerated() {
            facts.add(place == 0 ? speech[.factStandstill] : " ", line)
        }
        facts.add(speech[.columnTruck], booking.truckName.map { DisplayWidth.harmless($0) })
        facts.add(speech[.columnPickup], text?.window)
        facts.add(speech[.columnCargo], text?.cargo)
        facts.add(speech[.columnPrice], booking.shownPrice(text))
        facts.add(speech[.columnTerms], text?.termsInFull)
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
        guard let next = BookingNext(booking) else { return [] }
        let command = next.command(booking.id, speech)
        guard let step = next.step else { return [speech[.nextCommands(command)]] }
        return [speech[.nextStep(command, speech.code(step, of: .bookingSteps))]]
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
