import ArgumentParser
import SijiAPI
import SijiFault

/// `siji here`.
struct Here: SijiCommand {
    static var configuration: CommandConfiguration { .named("here", .here) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.herePlace))
    var place: PlaceArgument?

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    func run(in session: Session) throws(Fault) {
        guard let place else {
            let kept = try session.memory.read().here
            session.console.data([kept.map { session.speech[.hereIs($0.label)] } ?? session.speech[.hereUnknown]])
            if kept != nil { session.console.words(session.speech[.nextHere]) }
            return
        }
        var here = RememberedState.Here(point: place.wire(datum: datum), label: place.label)
        if case .point = place {
            // Coordinates need no daemon.
        } else {
            // Looked up now, so that an ambiguous name is refused here and not at each search.
            let found = try PlaceLookup.find(here, client: session.client(common))
            here = RememberedState.Here(
                point: found.adcode.map { PointWire(adcode: $0) } ?? here.point,
                label: found.label
            )
        }
        try session.memory.update { $0.here = here }
        session.console.words(session.speech[.hereIs(here.label)])
    }
}
