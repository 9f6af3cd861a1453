import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

/// Compares a screen in a language and a width with its golden file, `NAME-LANGUAGE-WIDTH`; no line is wider.
func expectScreen(
    _ screen: some Screen,
    _ name: String,
    _ view: (Language, Int),
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let lines = screen.lines(width: view.1, speech: Speech(view.0))
    expectGolden(lines, "\(name)-\(view.0.rawValue)-\(view.1)", sourceLocation: sourceLocation)
    for line in lines { #expect(DisplayWidth.of(line) <= view.1, "\(line)", sourceLocation: sourceLocation) }
}
