import SijiAPI
import SijiFault

/// The caller's bookings.
struct BookingsScreen: Screen {
    let answer: BookingsAnswer

    var wire: BookingsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.bookings.isEmpty else { return [speech[.noBookings]] }
        let rows = answer.bookings.enumerated().map { BookingRow(number: $0 + 1, booking: $1, speech: speech) }
        let body =
            width < MatchScreen.narrow ? rows.flatMap { $0.narrow(width) } : table(rows, speech).lines(width: width)
        let isSample = rows.contains { $0.text?.isSynthetic ?? false }
        var legend = isSample ? [speech[.legendSynthetic]] : []
        if answer.bookings.contains(where: \.isAmended) { legend.insert(speech[.legendAmended], at: 0) }
        return sums(speech) + body + legend.flatMap { HelpPage.wrapped($0, width) }
    }

    private func table(_ rows: [BookingRow], _ speech: Speech) -> TextTable {
        var table = TextTable(columns: [
            .init(title: "#", isRight: true), .init(title: speech[.columnRoute], narrowest: 12),
            .init(title: speech[.columnStatus], narrowest: 8), .init(title: speech[.columnWait], isRight: true),
            .init(title: speech[moneyTitle]),
            .init(title: speech[.columnDue], narrowest: 8), .init(title: speech[.columnNext], narrowest: 11),
        ])
        table.rows = rows.map { row in
            .cells([
                "\(row.number)", row.route, row.status, row.wait ?? "-", row.money, row.due, row.next ?? "-",
            ])
        }
        return table
    }

    private var moneyTitle: Word {
        guard sides.count == 1 else { return .columnPrice }
        return sides.contains("dispatcher") ? .columnOwes : .columnOwed
    }

    private var sides: Set<String> { Set(answer.bookings.map { $0.side ?? "driver" }) }

    /// What is owed in all, first: it is what one came to see.
    ///
    /// What a driver has to get and a dispatcher to give are two.
    private func sums(_ speech: Speech) -> [String] {
        ["driver", "dispatcher"].compactMap { side in
            let bookings = answer.bookings.filter { ($0.side ?? "driver") == side }
            let fen = bookings.reduce(0) { $0 + ($1.owedFen ?? 0) }
            let lateFen = bookings.reduce(0) { $0 + ($1.overdueFen ?? 0) }
            let late = lateFen > 0 ? "  \(speech[.lateInAll(Amount.shortYuan(lateFen))])" : ""
            let yuan = Amount.shortYuan(fen)
            return fen > 0 ? speech[side == "driver" ? .owedInAll(yuan) : .owesInAll(yuan)] + late : nil
        }
    }

    func advice(speech: Speech) -> [String] {
        let pages =
            answer.nextCursor.map {
                [speech[.nextPage(Aliases.command(["booking", "list"], in: speech.language), $0)]]
            } ?? []
        guard !answer.bookings.isEmpty else { return pages }
        return pages + [speech[.nextCommands(commands(speech).joined(separator: " | "))]]
    }

    /// What one may want to do with the first booking that waits for the caller, else with the first.
    private func commands(_ speech: Speech) -> [String] {
        let place = answer.bookings.firstIndex { BookingNext($0) != nil } ?? 0
        let (booking, row) = (answer.bookings[place], "\(place + 1)")
        return [
            BookingNext(booking)?.command(row, speech), BookingNext.command("show", row, speech),
            booking.isEarly ? BookingNext.command("cancel", row, speech) : nil,
        ].compactMap(\.self)
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
