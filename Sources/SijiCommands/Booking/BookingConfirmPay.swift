import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking confirm-pay`.
struct BookingConfirmPay: SijiCommand {
    static var configuration: CommandConfiguration { .named("confirm-pay", .bookingConfirmPay) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Argument(help: .of(.paymentNumber))
    var payment: Int?

    @Flag(help: .of(.deny))
    var deny = false

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        let open = held.payments?.first { $0.status == "open" }?.number
        let step = deny ? "denyPayment" : "confirmPayment"
        try stepping.take(BookingChange(do: step, payment: payment ?? open), of: held, as: format)
    }
}
