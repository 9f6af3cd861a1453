import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji truck list`.
struct TruckList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .truckList) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    @Flag(name: .shortAndLong, help: .of(.quiet))
    var quiet = false

    func run(in session: Session) throws(Fault) {
        let answer = try session.client(common).listTrucks()
        guard !quiet else {
            session.console.data(answer.trucks.map { DisplayWidth.harmless($0.name) })
            return
        }
        try session.show(TrucksScreen(answer: answer, used: session.memory.read().truckName), as: format)
    }
}
