import ArgumentParser
import SijiAPI
import SijiFault

/// `siji booking cancel`.
struct BookingCancel: SijiCommand {
    static var configuration: CommandConfiguration { .named("cancel", .bookingCancel) }

    @OptionGroup var step: BookingStepOptions
    var common: CommonOptions { step.common }

    @Option(help: .of(.stepReason))
    var reason: String?

    func run(in session: Session) throws(Fault) {
        try step.take(in: session) { (_) throws(Fault) in
            BookingChange(do: "cancel", reason: reason.map(CodeSet.bookingReasons.code(for:)))
        }
    }
}
