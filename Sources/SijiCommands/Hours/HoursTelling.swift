import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// What is told of driving, and from when.
struct HoursTelling: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: .of(.hoursAt))
    var at: String?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    /// Tells it, and shows how the driver stands then.
    func tell(_ act: String, in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let answer = try stepping.client.tellHours(HoursRequest(do: act, at: try stepping.told(at)))
        try session.show(HoursScreen(answer: answer), as: format)
    }
}

/// `siji hours drive`.
struct HoursDrive: SijiCommand {
    static var configuration: CommandConfiguration { .named("drive", .hoursDrive) }

    @OptionGroup var telling: HoursTelling
    var common: CommonOptions { telling.common }

    func run(in session: Session) throws(Fault) { try telling.tell("drive", in: session) }
}

/// `siji hours rest`.
struct HoursRest: SijiCommand {
    static var configuration: CommandConfiguration { .named("rest", .hoursRest) }

    @OptionGroup var telling: HoursTelling
    var common: CommonOptions { telling.common }

    func run(in session: Session) throws(Fault) { try telling.tell("rest", in: session) }
}
