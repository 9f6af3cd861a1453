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
        head.append(RouteWord.skeleton.text(language))
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
        return DisplayWidth.flow(head, gap: "  ", within: width) + table.lines(width: width)
            + DisplayWidth.sentence(RouteWord.basis(shares.joined(separator: ", ")).text(language), within: width)
            + DisplayWidth.sentence(RouteWord.notes(year).text(language), within: width)
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
