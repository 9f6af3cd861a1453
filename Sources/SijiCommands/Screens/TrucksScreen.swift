import SijiAPI

/// The caller's trucks.
struct TrucksScreen: Screen {
    let answer: TrucksAnswer
    /// The truck in use.
    let used: String?

    var wire: TrucksAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.trucks.isEmpty else { return [speech[.noTrucks]] }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: ""), .init(title: speech[.columnName], narrowest: 6),
            .init(title: speech[.columnTruck], narrowest: 12), .init(title: speech[.columnCosts]),
        ]
        if !isNarrow {
            columns += [
                .init(title: speech[.columnVolume], isRight: true), .init(title: speech[.columnSpeed], isRight: true),
            ]
        }
        var table = TextTable(columns: columns)
        for named in answer.trucks {
            let text = TruckText(truck: named.truck, speech: speech)
            var cells = [named.name == used ? "*" : "", DisplayWidth.harmless(named.name), text.short, text.costs]
            if !isNarrow {
                cells += [
                    named.truck.volumeM3.map { speech[.cubicMetres(Amount.decimal($0, 1))] } ?? "?",
                    "\(named.truck.averageKmh ?? 65)",
                ]
            }
            table.rows.append(.cells(cells))
        }
        let notes = speech[.legendTrucks].split(separator: ";").map { String($0).trimmed }
        return table.lines(width: width) + DisplayWidth.flow(notes, gap: "  ", within: width)
    }

    var csv: [[String]] {
        let names = [
            "name", "bodies", "deckLengthM", "payloadKg", "volumeM3", "emptyFenPerKm", "loadedFenPerKm",
            "tollFenPerKm", "hourFen", "averageKmh",
        ]
        return [names]
            + answer.trucks.map { named in
                let truck = named.truck
                return [
                    named.name, truck.bodies.joined(separator: " "), Amount.decimal(truck.deckLengthM, 3),
                    "\(truck.payloadKg)", truck.volumeM3.map { Amount.decimal($0, 3) } ?? "",
                    truck.costs.map { "\($0.emptyFenPerKm)" } ?? "", truck.costs.map { "\($0.loadedFenPerKm)" } ?? "",
                    truck.costs?.tollFenPerKm.map(String.init) ?? "", truck.costs?.hourFen.map(String.init) ?? "",
                    truck.averageKmh.map(String.init) ?? "",
                ]
            }
    }
}
