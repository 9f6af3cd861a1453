import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji load amend`.
struct LoadAmend: SijiCommand {
    static var configuration: CommandConfiguration { .named("amend", .loadAmend) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Argument(help: .of(.patch))
    var patch: String

    @Option(help: .of(.ifVersion))
    var ifVersion: Int?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let row = try session.memory.read().row(load, of: .loads)
        let bytes = patch == "-" ? try FileBytes.read(0, path: "-", limitBytes: 1 << 20) : Array(patch.utf8)
        // The version of the row is the one that was looked at; without it, whatever stands now is amended.
        var version = ifVersion ?? row.version
        if version == nil { version = try client.showLoad(row.id).version }
        let amended = try client.amendLoad(row.id, version: version ?? 1, patch: bytes)
        session.console.words(session.speech[.loadAmended(row.id, amended.version ?? 0)])
        try session.show(LoadScreen(load: amended), as: format)
    }
}
