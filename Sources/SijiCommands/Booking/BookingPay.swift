import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking pay`.
struct BookingPay: SijiCommand {
    static var configuration: CommandConfiguration { .named("pay", .bookingPay) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Argument(help: .of(.payAmount))
    var amount: MoneyArgument

    @Option(help: .of(.payBy))
    var by: String?

    @Option(help: .of(.paidAt))
    var at: String?

    @Option(help: .of(.payPart))
    var part: Int?

    @Option(help: .of(.keep))
    var key: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let payment = PaymentRequest(
            amountFen: amount.fen,
            paidAt: try stepping.told(at),
            by: by.map(CodeSet.means.code(for:)),
            // People count from one.
            part: part.map { $0 - 1 }
        )
        let id = try stepping.id(booking)
        let changed = try stepping.client.recordPayment(id, payment, key: key ?? BookingMake.randomKey())
        try stepping.show(changed, after: "recordPayment", as: format)
    }
}
