import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji position send`.
struct PositionSend: SijiCommand {
    static var configuration: CommandConfiguration { .named("send", .positionSend) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.positionPoint))
    var point: PointArgument

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    @Option(help: .of(.positionAccuracy))
    var accuracy: LengthArgument?

    @Option(help: .of(.positionAt))
    var at: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let moment = if let told = try stepping.told(at) { told } else { try stepping.client.status().now }
        let fix = FixWire(
            at: moment,
            lat: point.latDeg,
            lon: point.lonDeg,
            datum: datum?.rawValue,
            accuracyM: accuracy.map { Int($0.metres.rounded(.up)) }
        )
        let answer = try stepping.client.sendPositions(PositionsRequest(fixes: [fix]))
        try session.show(PositionsTakenScreen(answer: answer), as: format)
    }
}

/// A point on the command line: `28.2282,112.9388`; a name is too far off for a truck.
struct PointArgument: ExpressibleByArgument {
    /// Latitude, degrees.
    let latDeg: Double
    /// Longitude, degrees.
    let lonDeg: Double

    init?(argument: String) {
        guard case .point(let latDeg, let lonDeg)? = PlaceArgument(argument: argument) else { return nil }
        self.latDeg = latDeg
        self.lonDeg = lonDeg
    }
}
