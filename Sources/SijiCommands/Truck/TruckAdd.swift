import ArgumentParser
import SijiClient
import SijiFault

/// `siji truck add`.
struct TruckAdd: SijiCommand {
    static var configuration: CommandConfiguration { .named("add", .truckAdd) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String

    @OptionGroup var truck: TruckOptions

    func run(in session: Session) throws(Fault) {
        try session.client(common).putTruck(name, truck.wire(session.speech))
        session.console.words(session.speech[.truckAdded(name)])
        // The first truck is the one in use; a later one has to be chosen.
        if try session.memory.read().truckName == nil {
            try session.memory.update { $0.truckName = name }
            session.console.words(session.speech[.truckUsed(name)])
        }
    }
}
