import ArgumentParser
import SijiAPI
import SijiFault

/// `siji booking turn-back`.
struct BookingTurnBack: SijiCommand {
    static var configuration: CommandConfiguration { .named("turn-back", .bookingTurnBack) }

    @OptionGroup var step: BookingStepOptions
    var common: CommonOptions { step.common }

    @Option(help: .of(.spotAt))
    var place: PlaceArgument?

    @Option(help: .of(.stepAt))
    var at: String?

    func run(in session: Session) throws(Fault) {
        try step.take(in: session) { (stepping) throws(Fault) in
            BookingChange(do: "turnBack", at: try stepping.told(at), spot: try stepping.spot(place))
        }
    }
}
