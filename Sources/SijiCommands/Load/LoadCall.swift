import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji load call`.
struct LoadCall: SijiCommand {
    static var configuration: CommandConfiguration { .named("call", .loadCall) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(load, of: .loads)
        let answer = try session.client(common).callLoad(row.id)
        let name = DisplayWidth.harmless(answer.name ?? "")
        let phone = answer.phone.map { session.speech[.phone(DisplayWidth.harmless($0), name)].trimmedAtEnd }
        session.console.data([phone ?? session.speech[.noPhone]])
        session.console.words(session.speech[.calls(answer.calls)])
    }
}
