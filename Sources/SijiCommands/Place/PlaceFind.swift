import ArgumentParser
import SijiClient
import SijiFault

/// `siji place find`.
struct PlaceFind: SijiCommand {
    static var configuration: CommandConfiguration { .named("find", .placeFind) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.word))
    var word: String

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let answer = try session.client(common).places(word, limit: limit)
        try session.show(PlaceScreen(answer: answer, word: word), as: format)
    }
}
