import ArgumentParser
import Glibc
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// `siji position send`.
struct PositionSend: SijiCommand {
    static var configuration: CommandConfiguration { .named("send", .positionSend) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.positionPoint))
    var point: PointArgument?

    @Flag(help: .of(.hereNowSend))
    var here = false

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
        let answer = try stepping.client.sendPositions(PositionsRequest(fixes: [try fix(session, stepping)]))
        try session.show(PositionsTakenScreen(answer: answer), as: format)
    }

    private func fix(_ session: Session, _ stepping: BookingStepping) throws(Fault) -> FixWire {
        guard let point else {
            guard here else {
                throw Fault(
                    .usageMissingArgument,
                    ["command": "siji position send", "needed": "<point>", "cause": "siji position send --here"]
                )
            }
            // The receiver says when, how sure, and in which datum.
            let idle = [
                at.map { "--at \($0)" }, accuracy.map { "--accuracy \($0.metres)" },
                datum.map { "--datum \($0.rawValue)" },
            ]
            if let surplus = idle.compactMap(\.self).first {
                throw Fault(.usageSurplus, ["command": "--here", "value": .text(surplus)])
            }
            return try received(session)
        }
        if here {
            throw Fault(.usageSurplus, ["command": "--here", "value": .text("\(point.latDeg),\(point.lonDeg)")])
        }
        let moment = if let told = try stepping.told(at) { told } else { try stepping.client.status().now }
        return FixWire(
            at: moment,
            lat: point.latDeg,
            lon: point.lonDeg,
            datum: datum?.rawValue,
            accuracyM: accuracy.map { Int($0.metres.rounded(.up)) }
        )
    }

    /// The receiver's own fix: a place that was kept is none.
    private func received(_ session: Session) throws(Fault) -> FixWire {
        let receiver = try GPSReceiver(environment: session.environment)
        do throws(GPSReceiver.Absence) {
            let fix = try receiver.read()
            session.console.words(HereNow.words(of: fix, nowSec: Int64(time(nil)), session.speech))
            return FixWire(
                at: fix.at.rfc3339(in: .utc),
                lat: fix.latDeg,
                lon: fix.lonDeg,
                datum: nil,
                accuracyM: fix.accuracyM.map { Int($0.rounded(.up)) }
            )
        } catch {
            session.console.words(GPSWord.absent(error, nil).text(session.language))
            // A place that is kept would not do: a town is kilometres wide.
            throw Fault(
                .usageMissingArgument,
                [
                    "command": "siji position send", "needed": "<point>",
                    "cause": "siji position send 28.2282,112.9388",
                ]
            )
        }
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
