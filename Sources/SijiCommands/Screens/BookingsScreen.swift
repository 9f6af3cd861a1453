import SijiAPI

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
                .init(title: speech[.columnPrice], narrowest: 7), .init(title: speech[.columnTerms], narrowest: 6),
                .init(title: speech[.columnTruck], narrowest: 6), .init(title: speech[.columnBooking]),
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
                    text.map { $0.price + (booking.isAmended ? "!" : "") } ?? "?", text?.terms ?? "?",
                    booking.truckName.map { DisplayWidth.harmless($0) } ?? "-",
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
        return table.lines(width: width) + legend.flatMap { HelpPage.wrapped($0, width) }
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
            "changedAt", "heldUntil",
        ]
        return [names]
            + answer.bookings.enumerated().map { place, booking in
                [
                    "\(place + 1)", booking.id, booking.loadId, "\(booking.loadVersion)", "\(booking.slot)",
                    booking.status, booking.driver, booking.dispatcher, booking.truckName ?? "", booking.createdAt,
                    booking.changedAt, booking.heldUntil ?? "",
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
        facts.add(speech[.columnTruck], booking.truckName.map { DisplayWidth.harmless($0) })
        facts.add(speech[.columnPickup], text?.window)
        facts.add(speech[.columnCargo], text?.cargo)
        facts.add(speech[.columnPrice], text?.price)
        facts.add(speech[.columnTerms], text?.terms)
        return [text?.markedRoute].compactMap(\.self) + facts.lines(width: width)
    }
}

extension BookingWire {
    /// Whether the load that it carries is another version than the one that was booked.
    fileprivate var isAmended: Bool { load?.version.map { $0 != loadVersion } ?? false }
}
