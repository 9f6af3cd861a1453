import ArgumentParser
import SijiClient
import SijiFault

/// `siji check show`.
struct CheckShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .checkShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.restRow))
    var checkpoint: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(checkpoint, of: .checkpoints)
        try session.show(CheckpointScreen(point: session.client(common).checkpoint(row.id)), as: format)
    }
}
