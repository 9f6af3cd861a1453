import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji advise`: a driver's page, for an adviser with a grant.
struct Advise: SijiCommand {
    static var configuration: CommandConfiguration { .named("advise", .advise) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.advised))
    var driver: UserArgument

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        try session.show(AdviceScreen(answer: session.client(common).advice(uid: driver.uid)), as: format)
    }
}

/// Who owes what since when, then pay, waits and hours by month.
struct AdviceScreen: Screen {
    let answer: AdviceAnswer

    var wire: AdviceAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let open = answer.debts.reduce(0) { $0 + $1.openFen }
        let name = DisplayWidth.harmless(answer.driver)
        var lines = DisplayWidth.flow(
            [speech[own: .owed(name, Amount.exactYuan(open), answer.debts.count)]],
            gap: " ",
            within: width
        )
        if !answer.debts.isEmpty { lines += debts(width, speech) }
        if !answer.months.isEmpty { lines += months(width, speech) }
        let until = LoadText.moment(answer.until, speech.language)
        return lines + HelpPage.wrapped(speech[own: .legendAdvice(until)], width)
    }

    private func debts(_ width: Int, _ speech: Speech) -> [String] {
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: speech[own: .columnWho], narrowest: 8), .init(title: speech[own: .columnOwed], isRight: true),
            .init(title: speech[own: .columnSince]),
        ]
        if !isNarrow {
            columns += [.init(title: speech[.columnRoute], narrowest: 8), .init(title: speech[.columnBooking])]
        }
        var table = TextTable(columns: columns)
        for debt in answer.debts {
            var cells = [
                DisplayWidth.harmless(debt.dispatcher), Amount.exactYuan(debt.openFen),
                debt.dueAt.map { Moment($0)?.date ?? "?" } ?? "?",
            ]
            if !isNarrow { cells += [DisplayWidth.harmless(debt.lane), debt.bookingId] }
            table.rows.append(.cells(cells))
        }
        return table.lines(width: width)
    }

    private func months(_ width: Int, _ speech: Speech) -> [String] {
        var table = TextTable(columns: [
            .init(title: speech[own: .columnMonth]), .init(title: speech[own: .columnCount], isRight: true),
            .init(title: speech[own: .columnAgreed], isRight: true),
            .init(title: speech[own: .columnPaid], isRight: true),
            .init(title: speech[own: .columnWaited], isRight: true), .init(title: speech[.columnHours], isRight: true),
        ])
        for month in answer.months {
            table.rows.append(
                .cells([
                    month.month, "\(month.bookings)", Amount.exactYuan(month.agreedFen),
                    Amount.exactYuan(month.paidFen), month.waitMin.map(Amount.clock) ?? "?",
                    month.workMin.map(Amount.clock) ?? "?",
                ])
            )
        }
        return table.lines(width: width)
    }

    var csv: [[String]] {
        [
            [
                "kind", "month", "bookingId", "dispatcher", "status", "agreedFen", "paidFen", "openFen", "dueAt",
                "waitMin", "workMin",
            ]
        ]
            + answer.debts.map { debt in
                [
                    "debt", "", debt.bookingId, debt.dispatcher, debt.status, "\(debt.agreedFen)",
                    debt.paidFen.map(String.init) ?? "", "\(debt.openFen)", debt.dueAt ?? "", "", "",
                ]
            }
            + answer.months.map { month in
                [
                    "month", month.month, "", "", "", "\(month.agreedFen)", "\(month.paidFen)", "", "",
                    month.waitMin.map(String.init) ?? "", month.workMin.map(String.init) ?? "",
                ]
            }
    }
}
