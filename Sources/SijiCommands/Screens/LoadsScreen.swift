import SijiAPI
import SijiFault

/// The caller's own listings.
struct LoadsScreen: Screen {
    let answer: LoadsAnswer
    /// The clock by which ages are told.
    let now: String

    var wire: LoadsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.loads.isEmpty else { return [speech[.noLoads]] }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: "#", isRight: true), .init(title: speech[.columnRef], narrowest: 8),
            .init(title: speech[.columnRoute], narrowest: 12), .init(title: speech[.columnStatus]),
        ]
        if !isNarrow {
            columns += [
                .init(title: speech[.columnPickup]), .init(title: speech[.columnPrice], narrowest: 7),
                .init(title: speech[.columnSlotsLeft], isRight: true),
                .init(title: speech[.columnCalls], isRight: true),
                .init(title: speech[.columnAge]),
            ]
        } else {
            columns.append(.init(title: speech[.columnCalls], isRight: true))
        }
        var table = TextTable(columns: columns)
        for (place, load) in answer.loads.enumerated() {
            let text = LoadText(load: load, speech: speech)
            var cells = [
                "\(place + 1)", DisplayWidth.harmless(load.ref), text.listedRoute,
                load.status.map { speech.code($0, of: .loadStatus) } ?? "?",
            ]
            if !isNarrow {
                cells += [
                    LoadText.moment(load.pickup.from, speech.language), text.price,
                    "\(load.slotsLeft.map(String.init) ?? "?")/\(load.trucks ?? 1)",
                    load.calls.map(String.init) ?? "-", text.age(at: now),
                ]
            } else {
                cells.append(load.calls.map(String.init) ?? "-")
            }
            table.rows.append(.cells(cells))
        }
        let isSample = answer.loads.contains { LoadText(load: $0, speech: speech).isSynthetic }
        return table.lines(width: width) + (isSample ? [speech[.legendSynthetic]] : [])
    }

    func advice(speech: Speech) -> [String] {
        answer.nextCursor.map { [speech[.nextPage(Aliases.command(["load", "list"], in: speech.language), $0)]] } ?? []
    }

    var csv: [[String]] {
        let plain = Speech(.en)
        let names = [
            "row", "id", "version", "ref", "status", "slotsLeft", "trucks", "origin", "destination", "pickupFrom",
            "pickupTo", "priceFen", "calls", "confirmedAt",
        ]
        return [names]
            + answer.loads.enumerated().map { place, load in
                let text = LoadText(load: load, speech: plain)
                return [
                    "\(place + 1)", load.id ?? "", load.version.map(String.init) ?? "", load.ref, load.status ?? "",
                    load.slotsLeft.map(String.init) ?? "", "\(load.trucks ?? 1)", text.place(load.origin),
                    text.place(load.destination), load.pickup.from, load.pickup.to,
                    load.priceFen.map(String.init) ?? "", load.calls.map(String.init) ?? "", load.confirmedAt ?? "",
                ]
            }
    }
}
