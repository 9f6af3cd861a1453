import ArgumentParser
import SijiClient
import SijiFault

/// `siji truck remove`.
struct TruckRemove: SijiCommand {
    static var configuration: CommandConfiguration { .named("remove", .truckRemove) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String

    func run(in session: Session) throws(Fault) {
        try session.client(common).removeTruck(name)
        if try session.memory.read().truckName == name { try session.memory.update { $0.truckName = nil } }
        session.console.words(session.speech[.truckRemoved(name)])
    }
}
