import ArgumentParser
import SijiAPI

/// How the second driver has driven, where the truck has two.
struct CoDriverOptions: ParsableArguments {
    @Option(help: .of(.coDriven))
    var coDriven: SpanArgument?

    @Option(help: .of(.coDrivenToday))
    var coDrivenToday: SpanArgument?

    /// The second driver's clocks; nil where nothing is said of them, who is then rested.
    var wire: ClocksWire? {
        guard coDriven != nil || coDrivenToday != nil else { return nil }
        return ClocksWire(drivenMin: coDriven?.minutes, drivenTodayMin: coDrivenToday?.minutes)
    }
}
