import ArgumentParser
import SijiAPI
import SijiFault

/// `siji booking refuse`.
struct BookingRefuse: SijiCommand {
    static var configuration: CommandConfiguration { .named("refuse", .bookingRefuse) }

    @OptionGroup var step: BookingStepOptions
    var common: CommonOptions { step.common }

    @Option(help: .of(.stepReason))
    var reason: String?

    func run(in session: Session) throws(Fault) {
        try step.take(in: session) { (_) throws(Fault) in
            BookingChange(do: "refuse", reason: reason.map(CodeSet.bookingReasons.code(for:)))
        }
    }
}
