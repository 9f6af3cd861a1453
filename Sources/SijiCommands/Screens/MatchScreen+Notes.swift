import SijiAPI
import SijiFault

extension MatchScreen {
    /// What is not counted, what was assumed, and what the marks that were used mean.
    func notes(_ width: Int, _ speech: Speech) -> [String] {
        var facts: [String] = []
        if entries.contains(where: { $0.load.dwell?.assumed == true }) { facts.append(speech[.assumedDwell]) }
        if answer.basis.notCounted.contains("toll") {
            facts.append(speech[.tollNotCounted])
        } else if let toll = frame.truck?.costs?.tollFenPerKm {
            facts.append(speech[.tollByYou(Amount.exactYuan(toll))])
        }
        let basis = answer.basis
        let factor = basis.factor.map { Amount.fixed($0, 2) } ?? "?"
        facts.append(
            speech[basis.skeleton == true ? .skeletonBasis(basis.rule) : .distanceBasis(factor, basis.rule)]
        )
        if (frame.truck?.drivers ?? 1) > 1 { facts.append(TripWord.crew.text(speech.language)) }
        if let engine = basis.refinedBy {
            facts.append(RouteWord.refined(DisplayWidth.harmless(engine)).text(speech.language))
        }
        if let why = basis.unrefined { facts.append(RouteWord.silence(why).text(speech.language)) }
        if let hours = answer.basis.hours {
            facts.append(
                speech[own: .hoursCounted(Amount.clock(hours.drivenMin), today: Amount.clock(hours.drivenTodayMin))]
            )
        }
        if let fits = answer.fits { facts.append(speech[.fits(fits)]) }
        return DisplayWidth.flow(facts, gap: "  ", within: width)
            + DisplayWidth.flow(unchecked(speech), gap: "  ", within: width)
            + DisplayWidth.flow(cover(speech), gap: "  ", within: width)
            + DisplayWidth.flow(legend(speech), gap: "  ", within: width)
    }

    /// Which rows have something that nobody could check, `质量: 2,4`.
    private func unchecked(_ speech: Speech) -> [String] {
        var rows: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            // A toll that is not counted is said once, for all rows.
            for item in entry.unchecked where item != "toll" { rows[item, default: []].append(place + 1) }
        }
        guard !rows.isEmpty else { return [] }
        let items = rows.sorted { $0.key < $1.key }.map { item, rows in
            "\(speech.code(item, of: .unchecked)) \(named(rows, speech))"
        }
        return [speech[.unchecked(items.joined(separator: "; "))]]
    }

    /// Which rows have nobody to cover the driver against injury, and of which nobody says.
    ///
    /// Inter-city trucking is covered by no scheme of itself (`data/`): silence is no cover.
    private func cover(_ speech: Speech) -> [String] {
        func rows(_ isMeant: (String?) -> Bool) -> [Int] {
            entries.indices.filter { isMeant(entries[$0].load.injuryCover) }.map { $0 + 1 }
        }
        let (none, unknown) = (rows { $0 == "none" }, rows { $0 == nil || $0 == "unknown" })
        return (none.isEmpty ? [] : [speech[.coverNone(named(none, speech))]])
            + (unknown.isEmpty ? [] : [speech[.coverUnknown(named(unknown, speech))]])
    }

    private func named(_ rows: [Int], _ speech: Speech) -> String {
        rows.count == entries.count && rows.count > 1
            ? speech[.allRows] : "#\(Self.spans(rows).joined(separator: ","))"
    }

    /// Rising numbers, those that follow one another as `3-7`.
    private static func spans(_ numbers: [Int]) -> [String] {
        var spans: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = spans.last, last.upperBound + 1 == number {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return spans.flatMap { span in
            span.count > 2 ? ["\(span.lowerBound)-\(span.upperBound)"] : span.map(String.init)
        }
    }

    private func legend(_ speech: Speech) -> [String] {
        var marks: [String] = []
        let texts = entries.map { LoadText(load: $0.load, speech: speech) }
        if entries.contains(where: { $0.load.stale == true }) { marks.append(speech[.legendStale]) }
        let hasUnknown = texts.contains { $0.load.payment?.terms == nil || $0.quantity.contains("?") }
        if hasUnknown || !answer.negotiable.isEmpty { marks.append(speech[.legendUnknown]) }
        if texts.contains(where: \.isSynthetic) { marks.append(speech[.legendSynthetic]) }
        return marks
    }

    var csv: [[String]] {
        let names = [
            "row", "loadId", "ref", "origin", "destination", "deadheadKm", "loadedKm", "minutes", "netFen",
            "netFenPerHour", "breakEvenFen", "priceFen", "unitFen", "per", "terms", "days", "cargo", "payloadKg",
            "volumeM3", "pickupFrom", "pickupTo", "unchecked", "confirmedAt",
        ]
        let plain = Speech(.en)
        return [names]
            + entries.enumerated().map { place, entry in
                let load = entry.load
                let text = LoadText(load: load, speech: plain)
                return [
                    "\(place + 1)", entry.loadId, load.ref, text.place(load.origin), text.place(load.destination),
                    Amount.decimal(entry.deadheadKm, 3), Amount.decimal(entry.loadedKm, 3), "\(entry.minutes)",
                    "\(entry.netFen)", entry.netFenPerHour.map(String.init) ?? "",
                    entry.breakEvenFen.map(String.init) ?? "", load.priceFen.map(String.init) ?? "",
                    load.unitPrice.map { "\($0.fen)" } ?? "", load.unitPrice?.per ?? "", load.payment?.terms ?? "",
                    load.payment?.days.map(String.init) ?? "", load.cargo.name,
                    load.cargo.payloadKg.map(String.init) ?? "",
                    load.cargo.volumeM3.map { Amount.decimal($0, 3) } ?? "", load.pickup.from, load.pickup.to,
                    entry.unchecked.joined(separator: " "), load.confirmedAt ?? "",
                ]
            }
    }
}
