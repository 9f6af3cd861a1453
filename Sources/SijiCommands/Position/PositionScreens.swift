import SijiAPI
import SijiFault

/// What became of a position that was sent.
struct PositionsTakenScreen: Screen {
    let answer: PositionsTakenAnswer

    var wire: PositionsTakenAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        var lines = [speech[own: .positionsKept(answer.kept, answer.known)]]
        for step in answer.steps {
            let word = speech.code(step.do, of: .bookingSteps)
            lines.append(speech[own: .positionStep(word, LoadText.moment(step.at, speech.language), step.bookingId)])
        }
        for ask in answer.asks {
            let word = speech.code(ask.do, of: .bookingSteps)
            lines.append(speech[own: .positionAsk(word, Self.why(ask, speech), ask.bookingId)])
        }
        return lines.flatMap { HelpPage.wrapped($0, width) }
    }

    func advice(speech: Speech) -> [String] {
        answer.asks.first.map { [speech[own: .nextAfterAsk($0.bookingId, $0.do)]] } ?? []
    }

    private static func why(_ ask: PositionsTakenAnswer.Ask, _ speech: Speech) -> String {
        let after = LoadText.moment(ask.after, speech.language)
        switch ask.why {
        case "gap": return speech[own: .askGap(after, ask.before.map { LoadText.moment($0, speech.language) } ?? "?")]
        case "loadedUnsaid": return speech[own: .askLoaded(after)]
        case "earlier": return speech[own: .askEarlier(after)]
        default: return DisplayWidth.harmless(ask.why)
        }
    }

    var csv: [[String]] {
        [["bookingId", "do", "at", "why", "after", "before"]]
            + answer.steps.map { [$0.bookingId, $0.do, $0.at, "", "", ""] }
            + answer.asks.map { [$0.bookingId, $0.do, "", $0.why, $0.after, $0.before ?? ""] }
    }
}

/// Where a truck was, the newest first.
struct PositionsScreen: Screen {
    let answer: PositionsAnswer

    var wire: PositionsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.positions.isEmpty else { return HelpPage.wrapped(speech[own: .noPositions], width) }
        var table = TextTable(columns: [
            .init(title: speech[own: .columnWhen]), .init(title: speech[.columnAge], isRight: true),
            .init(title: speech[.columnPoint]), .init(title: "±m", isRight: true),
        ])
        for position in answer.positions {
            table.rows.append(
                .cells([
                    LoadText.moment(position.at, speech.language), Amount.clock(position.ageMin),
                    "\(Amount.fixed(position.lat, 5)),\(Amount.fixed(position.lon, 5))",
                    position.accuracyM.map(String.init) ?? speech[.unknown],
                ])
            )
        }
        return table.lines(width: width) + HelpPage.wrapped(speech[own: .legendPositions], width)
    }

    var csv: [[String]] {
        [["at", "ageMin", "lat", "lon", "accuracyM"]]
            + answer.positions.map {
                [$0.at, "\($0.ageMin)", "\($0.lat)", "\($0.lon)", $0.accuracyM.map(String.init) ?? ""]
            }
    }
}
