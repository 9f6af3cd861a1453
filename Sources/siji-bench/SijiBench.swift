import ArgumentParser

/// What developers run: measurements, and the making of sample data.
@main
struct SijiBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "siji-bench",
        abstract: "Measures siji, and makes its sample data.",
        discussion: """
            Build first: swift build -c release --static-swift-stdlib

            Each case prints the machine and then a line for each figure: input size, p50, p99, mean, and how it stands \
            against what it is compared with, taken in the same run; --json prints one object a line. The same seed gives \
            the same loads and queries. The cases with a daemon start the sijid built beside siji-bench; the state is \
            made anew unless --state keeps one.

            siji-bench peers is the whole comparison with what people would run instead.
            """,
        subcommands: [
            MatchCase.self, NetworkMatchCase.self, PeersCase.self, PlacesCase.self, CorridorCase.self, MemoryCase.self,
            PushCase.self,
            RestartCase.self,
            SingleCase.self, SocketCase.self, CliCase.self, SoakCase.self, SheetCase.self, EvidenceCase.self,
            NetworkCase.self, TripCase.self, SampleData.self,
        ]
    )
}
