import SijiAPI
import SijiFault

/// One broken rule in words.
struct WhyNotText {
    let violation: WhyNotAnswer.Violation
    let speech: Speech

    /// What the rule is about.
    var rule: String { speech.code(violation.rule, of: .rules) }

    /// How it is, what is asked for, and by how much it is missed.
    var figures: [String] {
        if violation.rule == "status" { return [words(violation.has)] }
        if violation.rule == "ended" { return [speech[.whyEnded(words(violation.has))]] }
        if violation.rule == "reach" { return codes(violation.has).map { speech[.whyNoWay(loaded: $0 == "loaded")] } }
        let needs = Self.signs[violation.rule, default: ""] + words(violation.needs)
        var parts = [speech[.whyHas(words(violation.has))], speech[.whyNeeds(needs)]]
        if let margin = violation.margin {
            // Instants are missed by minutes.
            let unit = violation.unit == "instant" ? "min" : violation.unit
            parts.append(speech[.whyMargin(words(margin, unit: unit))])
        }
        return parts
    }

    private static let signs = [
        "minLength": ">=", "payload": ">=", "volume": ">=", "price": ">=", "destination": "<=", "deadhead": "<=",
        "pickup": "<=", "wait": "<=", "deliverBy": "<=", "daysToPay": "<=",
    ]

    /// What mends it, as it is typed or asked for; nil where nothing does.
    var repair: String? {
        guard let change = violation.repair else { return nil }
        let value = change.value
        func number(_ digits: Int = 3) -> String {
            value.flatMap(Self.number).map { Amount.decimal($0, digits) } ?? "?"
        }
        switch change.field {
        case "maxDeadheadKm": return "--deadhead \(number())"
        case "destination.radiusKm": return "--to-radius \(number())"
        case "maxDaysToPay": return "--max-days-to-pay \(number())"
        case "maxWaitMin": return "--max-wait \(number())"
        case "minPriceFen":
            guard let fen = value.flatMap(Self.number) else { return speech[.whyWithout("--min-price")] }
            return "--min-price \(Amount.shortYuan(Int(fen)))"
        case "injuryCover": return "--cover \((codes(violation.needs) + codes(value)).joined(separator: ","))"
        case "readyAt": return "--ready \"\(words(value, unit: "instant", in: .zh))\""
        case "bodies": return speech[.whyTruck(speech.codes(codes(value), of: .bodies))]
        case "deckLengthM": return speech[.whyTruck(words(value, unit: "m"))]
        case "payloadKg": return speech[.whyTruck(words(value, unit: "kg"))]
        case "volumeM3": return speech[.whyTruck(words(value, unit: "m3"))]
        case "hazmatClasses": return speech[.whyLicence(codes(value).joined(separator: " "))]
        case "pickup.to": return speech[.whyAskPickup(words(value, unit: "instant"))]
        case "deliverBy": return speech[.whyAskDelivery(words(value, unit: "instant"))]
        default: return nil
        }
    }

    private func words(_ value: FactValue?, unit: String? = nil, in language: Language? = nil) -> String {
        guard let value else { return "?" }
        let number = Self.number(value) ?? 0
        switch unit ?? violation.unit {
        case "m": return speech[.metres(Amount.decimal(number, 3))]
        case "kg": return speech[.tonnes(Amount.tonnes(Int(number)))]
        case "m3": return speech[.cubicMetres(Amount.decimal(number, 3))]
        case "km": return speech[.kilometres(Amount.decimal(number, 3))]
        case "day":
            // Of whom nobody knows there is no number.
            return Self.number(value) == nil ? speech.code("unknown", of: .cover) : speech[.days(Int(number))]
        case "min": return Amount.clock(Int(number))
        case "fen":
            // A listing without a price has no number here.
            guard Self.number(value) != nil else { return speech[.negotiable] }
            return speech[.yuan(Amount.shortYuan(Int(number)))]
        case "instant":
            guard case .text(let text) = value else { return "?" }
            return LoadText.moment(text, language ?? speech.language)
        default:
            let set = Self.sets[violation.rule]
            let all = codes(value).map { code in set.map { speech.code(code, of: $0) } ?? DisplayWidth.harmless(code) }
            return all.isEmpty ? "-" : all.joined(separator: "/")
        }
    }

    private static let sets: [String: CodeSet] = [
        "bodies": .bodies, "coldChain": .bodies, "cover": .cover, "status": .loadStatus,
    ]

    private static func number(_ value: FactValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .decimal(let number): number
        case .text, .list: nil
        }
    }

    private func codes(_ value: FactValue?) -> [String] {
        switch value {
        case .list(let codes): codes
        case .text(let code): [code]
        default: []
        }
    }
}
