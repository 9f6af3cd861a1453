import SijiFault

/// What `siji` alone says: what to type first, on one small screen.
struct StartPage {
    let state: RememberedState
    let speech: Speech

    func lines(width: Int) -> [String] {
        let isZh = speech.language == .zh
        let first: [(String, Word)] = [
            (isZh ? "siji 在 长沙" : "siji here changsha", .startHere), (command("truck", "add"), .startTruck),
            (command("load", "search"), .startSearch),
        ]
        let then: [(String, Word)] = [
            (command("load", "call") + " 1", .startCall), (command("booking", "make") + " 1", .startBook),
            (command("booking", "list"), .startBookings), (command("rest", "near"), .startRest),
            (command("check", "near"), .startChecks),
        ]
        let column = (first + then).map { DisplayWidth.of($0.0) }.max() ?? 0
        func rows(_ rows: [(String, Word)]) -> [String] {
            rows.map { DisplayWidth.cut("  \(DisplayWidth.fitted($0.0, column))  \(speech[$0.1])", width) }
        }
        var lines = known.isEmpty ? [] : DisplayWidth.flow(known, gap: "  ", within: width) + [""]
        lines += [speech[.startFirst]] + rows(first) + [speech[.startThen]] + rows(then)
        return lines + DisplayWidth.sentence(speech[.startMore], within: width)
    }

    private var known: [String] {
        let here = state.here.map { speech[.hereIs(DisplayWidth.harmless($0.label))] }
        let truck = state.truckName.map { speech[.truckUsed(DisplayWidth.harmless($0))] }
        return [here, truck].compactMap(\.self)
    }

    private func command(_ meaning: String...) -> String { Aliases.command(meaning, in: speech.language) }
}
