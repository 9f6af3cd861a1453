import ArgumentParser
import SijiFault

/// `siji manual`.
struct Manual: SijiCommand {
    static var configuration: CommandConfiguration { .named("manual", .manual) }

    @OptionGroup var common: CommonOptions

    func run(in session: Session) throws(Fault) {
        guard let root = CommandNode.root(in: session.language) else { throw Fault(.usage) }
        session.console.data(ManualPage(root: root, speech: session.speech).lines)
    }
}
