import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji truck add`: from options, or from answers at a terminal.
struct TruckAdd: SijiCommand {
    static var configuration: CommandConfiguration { .named("add", .truckAdd) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String?

    @OptionGroup var truck: TruckOptions

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        guard let (name, truck) = try named(in: session) else {
            session.console.words("\n" + session.speech[.askStopped])
            return .fault
        }
        try session.client(common).putTruck(name, truck)
        session.console.words(session.speech[.truckAdded(DisplayWidth.harmless(name))])
        // The first truck is the one in use; a later one has to be chosen.
        if try session.memory.read().truckName == nil {
            try session.memory.update { $0.truckName = name }
            session.console.words(session.speech[.truckUsed(DisplayWidth.harmless(name))])
        }
        return .done
    }

    private func named(in session: Session) throws(Fault) -> (String, TruckWire)? {
        if !truck.isGiven, session.console.isInputTerminal, session.console.isWordsTerminal {
            return try TruckInterview(session: session).ask(name: name)
        }
        let wire = try truck.wire(
            for: "siji truck add",
            also: name == nil ? "<name>" : nil,
            such: session.speech[.truckExample]
        )
        return name.map { ($0, wire) }
    }
}
