import SijiAPI
import SijiFault

/// A way by road: how far first, then the roads in order, then what that rests on.
struct RouteScreen: Screen {
    let answer: RoadRouteAnswer
    /// What the places are called, in order.
    let labels: [String]

    var wire: RoadRouteAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let language = speech.language
        var head = [
            labels.joined(separator: " > "), RouteWord.km(Amount.fixed(answer.km, 1)).text(language),
            RouteWord.drive(Amount.clock(answer.minutes), answer.averageKmh).text(language),
        ]
        if let ferryMin = answer.ferryMin { head.append(RouteWord.ferries(Amount.clock(ferryMin)).text(language)) }
        head += Self.model(answer, language)
        var table = TextTable(columns: [
            .init(title: RouteWord.columnRoad.text(language), narrowest: 8), .init(title: "km", isRight: true),
            .init(title: RouteWord.columnTo.text(language), narrowest: 8),
        ])
        for (place, part) in answer.parts.enumerated() {
            let isLast = place == answer.parts.count - 1
            table.rows.append(
                .cells([road(part, language), Amount.fixed(part.km, 1), end(part, isLast: isLast, language)])
            )
        }
        let shares = answer.circuity.map {
            RouteWord.share($0.basis, Amount.fixed($0.km, 1)).text(language)
        }
        let year = answer.asOf.map { String($0.prefix(4)) }
        var notes = [RouteWord.basis(shares.joined(separator: ", ")).text(language)]
        if let untold = answer.untold {
            notes.append(
                RouteWord.untold(untold.map { speech.code($0, of: .figures) }.joined(separator: ", ")).text(language)
            )
        }
        notes.append((answer.skeleton ? RouteWord.notes(year) : .engineNotes).text(language))
        notes += (answer.limits ?? []).map { TripScreen.text($0, speech) }
        return DisplayWidth.flow(head, gap: "  ", within: width) + table.lines(width: width)
            + notes.flatMap { DisplayWidth.sentence($0, within: width) }
    }

    /// What answered, and why no engine did that was asked.
    static func model(_ answer: RoadRouteAnswer, _ language: Language) -> [String] {
        guard answer.skeleton else {
            return [
                RouteWord.engine(DisplayWidth.harmless(answer.model), answer.engineMin.map(Amount.clock)).text(language)
            ]
        }
        return [RouteWord.skeleton.text(language)]
            + [answer.why.map { RouteWord.silence($0).text(language) }].compactMap(\.self)
    }

    private func road(_ part: RoadRouteAnswer.Part, _ language: Language) -> String {
        switch part.on {
        case "road":
            let name = language == .zh ? part.name : nil
            return [part.road, name].compactMap(\.self).map(DisplayWidth.harmless).joined(separator: " ")
        case "ferry":
            let clock = part.ferryMin.map { " " + Amount.clock($0) } ?? ""
            return RouteWord.ferry.text(language) + clock
        case "ordinary": return RouteWord.ordinary.text(language)
        default: return DisplayWidth.harmless(part.on)
        }
    }

    private func end(_ part: RoadRouteAnswer.Part, isLast: Bool, _ language: Language) -> String {
        let name = (language == .en ? part.toEn : nil) ?? part.to
        if let name { return DisplayWidth.harmless(name) }
        let word: RouteWord = isLast ? .destination : part.on == "ordinary" ? .onto : .off
        return word.text(language)
    }

    var csv: [[String]] {
        [["on", "road", "name", "km", "from", "to", "ferryMin"]]
            + answer.parts.map { part in
                [
                    part.on, part.road ?? "", part.name ?? "", Amount.decimal(part.km, 3), part.from ?? "",
                    part.to ?? "", part.ferryMin.map(String.init) ?? "",
                ]
            }
    }
}
