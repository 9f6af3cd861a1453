import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji me erase`.
struct MeErase: SijiCommand {
    static var configuration: CommandConfiguration { .named("erase", .meErase) }

    @OptionGroup var common: CommonOptions

    @Flag(help: .of(.eraseYes))
    var yes = false

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        guard yes else {
            let facts: [String: FactValue] = [
                "command": "siji me erase", "needed": "--yes", "cause": .text(HelpTopic.eraseYes.text),
            ]
            throw Fault(.usageMissingArgument, facts)
        }
        try session.show(EraseScreen(answer: session.client(common).eraseMe()), as: format)
    }
}

/// What was erased, and what stays.
struct EraseScreen: Screen {
    let answer: EraseAnswer

    var wire: EraseAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let (erased, kept) = (answer.erased, answer.kept)
        return HelpPage.wrapped(speech[own: .erased(erased)], width) + HelpPage.wrapped(speech[own: .kept(kept)], width)
    }

    var csv: [[String]] {
        [["what", "erased"]]
            + [
                ["personalValues", "\(answer.erased.personalValues)"],
                ["evidenceValues", "\(answer.erased.evidenceValues)"], ["trucks", "\(answer.erased.trucks)"],
                ["coverRuns", "\(answer.erased.coverRuns)"], ["drivingMarks", "\(answer.erased.drivingMarks)"],
                ["complaints", "\(answer.erased.complaints)"],
                ["grants", "\(answer.erased.grants)"], ["positions", "\(answer.erased.positions)"],
                ["answers", "\(answer.erased.answers)"],
            ]
    }
}
