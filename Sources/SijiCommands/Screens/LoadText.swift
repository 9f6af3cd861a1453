import SijiAPI
import SijiFault

/// Parts of a listing as words: what the list of matches, the own listings and a booking all show.
struct LoadText {
    let load: LoadWire
    let speech: Speech

    /// `望城 > 武汉东西湖`.
    var route: String { "\(place(load.origin)) > \(place(load.destination))" }

    /// The same with the mark of what nobody measured.
    var markedRoute: String { isSynthetic ? "\(route) \(speech[.syntheticMark])" : route }

    /// The route as a list shows it, in the short names that drivers say; the mark is dearer than the spaces.
    var listedRoute: String {
        let from = ShortPlace.district(of: load.origin.name.map(DisplayWidth.harmless) ?? place(load.origin))
        let to = ShortPlace.of(load.destination.name.map(DisplayWidth.harmless) ?? place(load.destination))
        return isSynthetic ? "\(from)>\(to) \(speech[.syntheticMark])" : "\(from) > \(to)"
    }

    /// Whether the listing says of itself that nobody offers it.
    ///
    /// Listings have no field for it: the sample's notes say so, in either language.
    var isSynthetic: Bool {
        let notes = load.notes?.lowercased() ?? ""
        return notes.contains("synthetic") || notes.contains("模拟") || load.ref.uppercased().hasPrefix("SYN")
    }

    /// What a point is called: its name, else its code, else its coordinates.
    func place(_ point: PointWire) -> String {
        if let name = point.name, !name.isEmpty {
            // Chinese names need no space between city and district.
            return DisplayWidth.harmless(speech.language == .zh ? name.replacing(" ", with: "") : name)
        }
        if let code = point.adcode { return code }
        guard let lat = point.lat, let lon = point.lon else { return "?" }
        return "\(Amount.fixed(lat, 3)),\(Amount.fixed(lon, 3))"
    }

    /// `建材30吨`, `泡货90方`, `机械?吨`.
    var cargo: String {
        let name = DisplayWidth.harmless(load.cargo.name)
        return speech.language == .zh ? name + quantity : "\(name) \(quantity)"
    }

    /// `30吨`, `28-32吨`, `90方`, `?吨`.
    var quantity: String {
        if let kg = load.cargo.payloadKg ?? load.cargo.payloadMaxKg {
            let most = load.cargo.payloadMaxKg.flatMap { $0 > kg ? "-\(Amount.tonnes($0))" : nil } ?? ""
            return speech[.tonnes(Amount.tonnes(kg) + most)]
        }
        if let volume = load.cargo.volumeM3 { return speech[.cubicMetres(Amount.decimal(volume, 1))] }
        return speech[.tonnes("?")]
    }

    /// `8500`, `95元/吨`, `面议`, with the fee for the information where there is one and no price to set it beside.
    var price: String {
        if let unit = load.unitPrice {
            // A rate is no amount: its tenths need no second digit.
            let yuan = Amount.decimal(Double(unit.fen) / 100, 2)
            return unit.per == "m3" ? speech[.yuanPerCubicMetre(yuan)] : speech[.yuanPerTonne(yuan)]
        }
        if let fen = load.priceFen { return Amount.shortYuan(fen) }
        guard let fee = load.infoFeeFen, fee > 0 else { return speech[.negotiable] }
        return "\(speech[.negotiable]) \(speech[.infoFee(Amount.shortYuan(fee))])"
    }

    /// `到付`, `回单30天`, `到付+回单`, `? 未知`.
    var terms: String {
        if let parts = load.payment?.parts, !parts.isEmpty {
            return parts.map { words($0.when, $0.days) }.joined(separator: "+")
        }
        return load.payment?.terms.map { words($0, load.payment?.days) } ?? speech[.unknownMark]
    }

    /// The same with the yuan of each instalment and by what it is paid: `到付 5000  回单30天 3500 油卡`.
    var termsInFull: String {
        guard let parts = load.payment?.parts, !parts.isEmpty else { return terms }
        return parts.map { part in
            let means = part.by.map { " " + speech.code($0, of: .means) } ?? ""
            return "\(words(part.when, part.days)) \(Amount.shortYuan(part.fen))\(means)"
        }.joined(separator: "  ")
    }

    private func words(_ terms: String, _ days: Int?) -> String {
        let words = speech.code(terms, of: .terms)
        guard let days, days > 0 else { return words }
        return speech.language == .zh ? words + speech[.days(days)] : "\(words) \(speech[.days(days)])"
    }

    /// How long ago its owner last said that it holds, `*` where over a day ago.
    func age(at now: String) -> String {
        guard let confirmed = load.confirmedAt.flatMap({ Moment($0) }), let now = Moment(now) else { return "?" }
        let minutes = max(0, confirmed.minutes(to: now))
        let age =
            switch minutes {
            case ..<60: speech[.minutesShort(minutes)]
            case ..<(48 * 60): speech[.hoursShort(minutes / 60)]
            default: speech[.daysShort(minutes / 1440)]
            }
        return load.stale == true ? age + "*" : age
    }

    /// `12-01 08:00-18:00`.
    var window: String { Self.span(load.pickup.from, load.pickup.to, speech.language) }

    /// Two instants of the wire as a span of wall clock.
    static func span(_ from: String, _ to: String, _ language: Language) -> String {
        guard let first = Moment(from), let last = Moment(to) else { return "\(from) - \(to)" }
        let end = first.date == last.date ? last.time : last.dayAndTime(in: language)
        return "\(first.dayAndTime(in: language))-\(end)"
    }

    /// One instant of the wire; `?` where it is absent.
    static func moment(_ text: String?, _ language: Language) -> String {
        guard let text else { return "?" }
        return Moment(text)?.dayAndTime(in: language) ?? text
    }
}
