import ArgumentParser

/// What developers run: measurements, and the making of sample data.
@main
struct SijiBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siji-bench",
        abstract: "Measures siji, and makes its sample data.",
        subcommands: [MatchCase.self, PushCase.self, SheetCase.self, SampleData.self]
    )
}
