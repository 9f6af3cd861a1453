import ArgumentParser
import SijiClient
import SijiFault

/// `siji truck use`.
struct TruckUse: SijiCommand {
    static var configuration: CommandConfiguration { .named("use", .truckUse) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String

    func run(in session: Session) throws(Fault) {
        // A name that the daemon does not know would fail at the next search, far from its cause.
        _ = try session.client(common).showTruck(name)
        try session.memory.update { $0.truckName = name }
        session.console.words(session.speech[.truckUsed(name)])
    }
}
