import SijiFreight
import SijiSheets

/// What a cell says, in words.
struct SheetFactText {
    let speech: Speech
    let zone: ZoneOffset

    /// All facts of a cell.
    func line(_ facts: [SheetFact]) -> String {
        DisplayWidth.harmless(facts.map(words).joined(separator: "; "))
    }

    private func words(_ fact: SheetFact) -> String {
        switch fact {
        case .ref(let text), .contact(let text), .phone(let text): text
        case .origin(let places), .destination(let places): places.map(place).joined(separator: " + ")
        case .decks(let mm): mm.map(metres).joined(separator: "/")
        case .shortestDeck(let mm): speech[.shortestDeck(Amount.decimal(Double(mm) / 1000, 3))]
        case .anyTruck: speech[.anyTruck]
        case .bodies(let bodies): speech.codes(bodies.map(\.rawValue), of: .bodies)
        case .cargo(let name, let type, let isCold, let hazmatClass):
            speech[.cargo(name, type.rawValue, isCold, hazmatClass)]
        case .mass(let kg, let maxKg):
            maxKg.map { speech[.range(Amount.tonnes(kg), speech[.tonnes(Amount.tonnes($0))])] }
                ?? speech[.tonnes(Amount.tonnes(kg))]
        case .volume(let litres): speech[.cubicMetres(Amount.decimal(Double(litres) / 1000, 3))]
        case .price(let fen): speech[.perTruck(Amount.shortYuan(fen))]
        case .unitPrice(let fen, let per):
            per == .tonne
                ? speech[.yuanPerTonne(Amount.shortYuan(fen))] : speech[.yuanPerCubicMetre(Amount.shortYuan(fen))]
        case .negotiable: speech[.negotiable]
        case .terms(let terms, let days):
            speech.code(terms.rawValue, of: .terms) + (days.map { " " + speech[.days($0)] } ?? "")
        case .part(let terms, let fen):
            speech[.part(speech.code(terms.rawValue, of: .terms), Amount.shortYuan(fen))]
        case .invoice(let isAsked): speech[.invoice(isAsked)]
        case .deposit(let fen, let back):
            speech[.deposit(Amount.shortYuan(fen), speech.code(back.rawValue, of: .depositReturn))]
        case .infoFee(let fen): speech[.fee(Amount.shortYuan(fen))]
        case .pickup(let window, _): speech[.window(moment(window.from), moment(window.to))]
        case .deliverBy(let instant): speech[.arriveBy(moment(instant))]
        case .trucks(let count): speech[.trucks(count)]
        case .mode(let mode): speech[.mode(mode.rawValue)]
        case .need(let need): speech[.need(need)]
        case .notes(let text): speech[.kept(text)]
        }
    }

    private func metres(_ mm: Int) -> String { speech[.metres(Amount.decimal(Double(mm) / 1000, 3))] }

    private func place(_ place: SheetPlace) -> String {
        let name = place.address.map { "\(place.fullName) \($0)" } ?? place.fullName
        return place.isCity && place.address == nil ? speech[.cityOnly(name)] : name
    }

    private func moment(_ instant: Instant) -> String {
        String(instant.rfc3339(in: zone).prefix(16)).replacing("T", with: " ")
    }
}
