import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji truck show`.
struct TruckShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .truckShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.truckName))
    var name: String

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let truck = try session.client(common).showTruck(name)
        let used = try session.memory.read().truckName
        try session.show(
            TrucksScreen(answer: TrucksAnswer(trucks: [.init(name: name, truck: truck)]), used: used),
            as: format
        )
    }
}
