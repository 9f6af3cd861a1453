import ArgumentParser
import SijiClient
import SijiFault

/// `siji truck list`.
struct TruckList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .truckList) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let answer = try session.client(common).listTrucks()
        try session.show(TrucksScreen(answer: answer, used: session.memory.read().truckName), as: format)
    }
}
