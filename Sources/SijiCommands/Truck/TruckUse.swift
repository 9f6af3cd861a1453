import ArgumentParser
import SijiClient
import SijiFault

/// `siji truck use`; without a name it shows which is in use, and which there are.
struct TruckUse: SijiCommand {
    static var configuration: CommandConfiguration { .named("use", .truckUse) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String?

    func run(in session: Session) throws(Fault) {
        guard let name else { return try showUsed(in: session) }
        // A name that the daemon does not know would fail at the next search, far from its cause.
        _ = try session.client(common).showTruck(name)
        try session.memory.update { $0.truckName = name }
        session.console.words(session.speech[.truckUsed(DisplayWidth.harmless(name))])
    }

    private func showUsed(in session: Session) throws(Fault) {
        let used = try session.memory.read().truckName
        let kept = used.map { session.speech[.truckUsed(DisplayWidth.harmless($0))] }
        session.console.data([kept ?? session.speech[.truckUnused]])
        try session.show(TrucksScreen(answer: session.client(common).listTrucks(), used: used), as: .table)
        session.console.words(session.speech[.nextTruckUse])
    }
}
