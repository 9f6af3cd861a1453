import SijiAPI
import SijiFault

/// Checkpoints and limits along a route, in the order of travel, and what they mean for a truck.
struct CheckAlongScreen: Screen {
    let answer: CorridorAnswer
    /// What the route is called.
    let label: String

    var wire: CorridorAnswer { answer }
    var csv: [[String]] { AlongRow.csv(answer) }

    func lines(width: Int, speech: Speech) -> [String] {
        var lines = AlongFrame.lines(answer, label: label, width: width, speech: speech)
        if let vehicle = answer.vehicle {
            let verdicts = answer.items.compactMap(\.clearance?.verdict) + answer.bans.compactMap(\.clearance?.verdict)
            let counts = Dictionary(verdicts.map { ($0, 1) }, uniquingKeysWith: +)
            if !counts.isEmpty { lines.insert(speech.along(.summary(counts)), at: 0) }
            lines += vehicleLines(vehicle, width, speech)
        }
        lines += answer.items.isEmpty ? [speech.along(.nothing)] : table(width, speech)
        var notes: [String] = []
        if answer.more { notes.append(speech.along(.more)) }
        for ban in answer.bans { notes += BanText.lines(ban, speech) }
        for law in answer.law ?? [] { notes.append(LawText.line(law, speech)) }
        for cliff in answer.cliffs ?? [] { notes.append(CliffText.line(cliff, speech)) }
        notes.append(speech.along(answer.vehicle == nil ? .noTruck : .gbExceptions))
        if answer.items.contains(where: { $0.checkpoint?.unit != nil }) { notes.append(speech.along(.legendValues)) }
        if answer.items.contains(where: { $0.checkpoint?.stale == true }) {
            notes.append(FeedWord.legendStale.text(in: speech.language))
        }
        if answer.items.contains(where: { $0.checkpoint?.synthetic == true })
            || answer.bans.contains(where: \.synthetic)
        {
            notes.append(speech[.legendSynthetic])
        }
        return lines + AlongFrame.notes(notes, width: width)
    }

    func advice(speech: Speech) -> [String] { answer.items.isEmpty ? [] : [speech[.nextAfterChecks]] }

    /// A verdict that leaves the names no room gives its reason on a line of its own.
    private func table(_ width: Int, _ speech: Speech) -> [String] {
        let whole = table(width, speech, isSplit: false)
        let isWide = whole.contains { DisplayWidth.of($0) > width }
        return isWide ? table(width, speech, isSplit: true) : whole
    }

    private func table(_ width: Int, _ speech: Speech, isSplit: Bool) -> [String] {
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: "#", isRight: true), .init(title: speech.along(.columnAlong), isRight: true),
            .init(title: speech.along(.columnLimit)),
        ]
        if !isNarrow { columns.append(.init(title: speech[.columnName], narrowest: 8)) }
        columns.append(.init(title: speech.along(.columnValues)))
        // A verdict is never cut; on a narrow screen it has a line of its own.
        if !isNarrow {
            columns += [
                .init(title: speech.along(.columnVerdict)), .init(title: speech[.columnSource], narrowest: 6),
            ]
        }
        var table = TextTable(columns: columns)
        for (number, item) in answer.items.enumerated() {
            guard let point = item.checkpoint, let row = AlongRow(item) else { continue }
            var cells = ["\(number + 1)", Amount.fixed(item.alongKm, 1), speech.code(point.kind, of: .kinds)]
            if !isNarrow { cells.append(AlongFrame.name(row, point.nameEn, speech)) }
            cells.append(values(point, speech))
            let verdict = verdict(item, point, speech)
            if !isNarrow {
                cells += [
                    isSplit ? item.clearance.map { VerdictText.plain($0, speech) } ?? verdict : verdict,
                    PointText.source(point.source, asOf: point.asOf, isSynthetic: point.synthetic, speech: speech),
                ]
            }
            table.rows.append(.cells(cells))
            if isNarrow, item.clearance != nil { table.rows.append(.across("    " + verdict)) }
            if !isNarrow, isSplit, let reason = item.clearance?.reason {
                table.rows.append(.across("    " + speech.along(.reason(reason))))
            }
            if let told = ReportText(speech).standing(gone: point.gone, there: point.there) {
                table.rows.append(.across("    " + told))
            }
            // A conflict is told in full: who says what, and how old it is.
            guard item.clearance?.verdict == "conflicting" else { continue }
            for value in item.clearance?.values ?? [] {
                let text = CheckScreen.value(value.value, point, speech)
                let source = value.drivers.map { speech.reported(.people($0)) } ?? DisplayWidth.harmless(value.source)
                table.rows.append(.across("    " + speech.along(.value(value.of, text, source, value.ageDays))))
            }
        }
        return table.lines(width: width)
    }

    /// `4.5米/?/4.3米`: the sign, measured, reported.
    private func values(_ point: CheckpointWire, _ speech: Speech) -> String {
        guard point.unit != nil else { return "-" }
        return [point.postedValue, point.measuredValue, point.reportedValue].map { value in
            guard let value else { return "?" }
            return point.unit == "kg" ? Amount.decimal(value / 1_000, 3) : Amount.decimal(value, 2)
        }.joined(separator: "/") + (point.unit == "kg" ? "t" : "m")
    }

    private func verdict(_ item: CorridorAnswer.Item, _ point: CheckpointWire, _ speech: Speech) -> String {
        guard let clearance = item.clearance else {
            let isLimit = !["toll", "inspection", "weighStation"].contains(point.kind)
            return speech.along(isLimit ? .unknown : .noLimit)
        }
        return VerdictText.text(clearance, speech)
    }

    private func vehicleLines(_ vehicle: VehicleWire, _ width: Int, _ speech: Speech) -> [String] {
        func metres(_ value: Double?) -> String { value.map { Amount.decimal($0, 3) } ?? "?" }
        let box = "\(metres(vehicle.heightM)) x \(metres(vehicle.widthM)) x \(metres(vehicle.lengthM)) m"
        let mass = vehicle.massKg.map { "\(Amount.tonnes($0)) t" } ?? "? t"
        var parts = [speech.along(.vehicle("\(box)  \(mass)"))]
        if vehicle.massFrom == "gross" { parts.append(speech.along(.grossTaken)) }
        return DisplayWidth.flow(parts, gap: "  ", within: width)
    }
}

/// A clearance in words.
enum VerdictText {
    static func text(_ clearance: ClearanceWire, _ speech: Speech) -> String {
        plain(clearance, speech) + (clearance.reason.map { " (\(speech.along(.reason($0))))" } ?? "")
    }

    /// Without the reason.
    static func plain(_ clearance: ClearanceWire, _ speech: Speech) -> String {
        switch clearance.verdict {
        case "clear":
            if let cm = clearance.clearCm { return speech.along(.clearCm(cm)) }
            if let kg = clearance.clearKg { return speech.along(.clearKg(kg)) }
            return speech.along(.clear)
        case "blocked":
            if let cm = clearance.missingCm { return speech.along(.blockedCm(cm)) }
            if let kg = clearance.missingKg { return speech.along(.blockedKg(kg)) }
            return speech.along(.blocked)
        case "conflicting": return speech.along(.conflicting)
        default: return speech.along(.unknown)
        }
    }
}

/// A city's ban in words.
enum BanText {
    static func lines(_ ban: CityBanWire, _ speech: Speech) -> [String] {
        let plain = DisplayWidth.harmless((speech.language == .en ? ban.nameEn : nil) ?? ban.name)
        let name = ban.synthetic ? "\(plain) \(speech[.syntheticMark])" : plain
        var span = "km \(Amount.fixed(ban.fromKm, 1))-\(Amount.fixed(ban.toKm, 1))"
        if let enter = ban.enterAt, let leave = ban.leaveAt {
            span += " \(enter.dropFirst(11).prefix(5))-\(leave.dropFirst(11).prefix(5))"
        }
        var verdict = ban.clearance.map { VerdictText.text($0, speech) } ?? speech.along(.unknown)
        if ban.clearance?.reason == "vehicleUnknown" {
            let untold = AlongWord.untold(colour: !ban.plateColours.isEmpty, mass: ban.overKg != nil)
            verdict = "\(speech.along(.unknown)) (\(speech.along(untold)))"
        }
        var rule = [ban.hours.map { DisplayWidth.harmless($0) } ?? speech.along(.always)]
        if !ban.plateColours.isEmpty {
            rule.append(speech.along(.banColours(speech.codes(ban.plateColours, of: .plateColours))))
        }
        if let overKg = ban.overKg { rule.append(speech.along(.banOver(Amount.tonnes(overKg)))) }
        if ban.permit { rule.append(speech.along(.banPermit)) }
        return [speech.along(.ban(name, span, verdict)), speech.along(.banRule(rule.joined(separator: "  ")))]
    }
}

/// A national limit in words.
enum LawText {
    static func line(_ law: LawWire, _ speech: Speech) -> String {
        let limits = law.limits.map { limit in
            law.item == "mass"
                ? speech[.tonnes(Amount.decimal(limit.value / 1_000, 3))]
                : speech[.metres(Amount.fixed(limit.value, 2))]
        }
        let text = limits.isEmpty ? "?" : limits.joined(separator: "/")
        return speech.along(.law(speech.along(.lawItem(law.item)), text, VerdictText.text(law.clearance, speech)))
    }
}

/// An edge in words: the step, the limit, and what lies beyond.
enum CliffText {
    static func line(_ cliff: CliffWire, _ speech: Speech) -> String {
        func amount(_ value: Double) -> String {
            let value = abs(value)
            guard cliff.unit == "m" else {
                return "\(Amount.decimal(value, 0))\(speech.language == .zh ? "公斤" : " kg")"
            }
            return "\(Amount.decimal(value * 100, 1))\(speech.language == .zh ? "厘米" : " cm")"
        }
        let step =
            cliff.step < 0
            ? speech.along(.stepLess(amount(cliff.step), cliff.assumed))
            : speech.along(.stepMore(cliff.edge, amount(cliff.step), cliff.assumed))
        var limit: String
        switch cliff.edge {
        case "greenChannel": limit = speech.along(.greenShare(Amount.decimal(cliff.limit / 1_000, 3)))
        case "tollClass": limit = speech.along(.classOne)
        case "mass":
            limit = speech.along(.lawItem(cliff.edge)) + " " + speech[.tonnes(Amount.decimal(cliff.limit / 1_000, 3))]
        default: limit = speech.along(.lawItem(cliff.edge)) + " " + speech[.metres(Amount.fixed(cliff.limit, 2))]
        }
        if let only = cliff.only { limit += " (\(speech.along(.only(only))))" }
        guard cliff.after < 0 else {
            return speech.along(.cliff(step, limit, speech.along(.stays(amount(cliff.after)))))
        }
        let isShort = cliff.step < 0
        var outcome = [
            cliff.room < 0
                ? speech.along(.isOver(amount(cliff.room), isShort)) : speech.along(.over(amount(cliff.after), isShort))
        ]
        outcome += cliff.losses.map { speech.along(.loss($0)) }
        if let fen = cliff.tollFen { outcome.append(speech.along(.tollAtStake(Amount.shortYuan(fen)))) }
        return speech.along(.cliff(step, limit, outcome.joined(separator: ", ")))
    }
}
