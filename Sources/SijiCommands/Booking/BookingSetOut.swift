import ArgumentParser
import SijiAPI
import SijiFault

/// `siji booking set-out`.
struct BookingSetOut: SijiCommand {
    static var configuration: CommandConfiguration { .named("set-out", .bookingSetOut) }

    @OptionGroup var step: BookingStepOptions
    var common: CommonOptions { step.common }

    @Option(help: .of(.spotFrom))
    var from: PlaceArgument?

    @Option(help: .of(.stepAt))
    var at: String?

    func run(in session: Session) throws(Fault) {
        try step.take(in: session) { (stepping) throws(Fault) in
            BookingChange(do: "setOut", at: try stepping.told(at), spot: try stepping.spot(from))
        }
    }
}
