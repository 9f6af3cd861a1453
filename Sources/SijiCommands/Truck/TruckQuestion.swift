import SijiAPI
import SijiFault

/// One question of `siji truck add`: a field of the truck, in the order in which a driver knows them.
enum TruckQuestion: CaseIterable {
    case bodies, deck, payload, volume, emptyCost, loadedCost, toll, hour, speed, axles, overall, height, width
    case tare, gross, hazmat, plate

    /// Whether a truck is none without it; the others may stay unknown.
    var isNeeded: Bool { self == .bodies || self == .deck || self == .payload }

    /// Puts an answer into the truck.
    /// - Throws: `usage.badValue`, `field.code`; ranges are for ``check(_:)``.
    func put(_ text: String, into truck: inout TruckWire, speech: Speech) throws(Fault) {
        switch self {
        case .bodies: truck.bodies = try bodies(text, speech)
        case .deck: truck.deckLengthM = try metres(text, speech)
        case .payload: truck.payloadKg = try mass(text, speech)
        case .volume:
            guard let volume = VolumeArgument(argument: text) else { throw bad(text, speech) }
            truck.volumeM3 = volume.cubicMetres
        case .emptyCost, .loadedCost, .toll, .hour:
            var costs = truck.costs ?? TruckWire.Costs(emptyFenPerKm: 0, loadedFenPerKm: 0)
            put(try money(text, speech), into: &costs)
            truck.costs = costs
        case .speed: truck.averageKmh = try whole(text, ["公里", "km/h", "km"], speech)
        case .axles: truck.axles = try whole(text, ["轴"], speech)
        case .overall: truck.overallLengthM = try metres(text, speech)
        case .height: truck.heightM = try metres(text, speech)
        case .width: truck.widthM = try metres(text, speech)
        case .tare: truck.tareKg = try mass(text, speech)
        case .gross: truck.grossKg = try mass(text, speech)
        case .hazmat: truck.hazmatClasses = WordsArgument(argument: text)?.words
        case .plate: truck.plate = text
        }
    }

    /// Refuses what the daemon would: the same reader, the same limits.
    /// - Throws: `field.*`, `load.hazmatClass`.
    static func check(_ truck: TruckWire, session: Session) throws(Fault) {
        let bytes = try session.json(truck)
        _ = try TruckReader.read(bytes.span)
    }

    private func put(_ fen: Int, into costs: inout TruckWire.Costs) {
        switch self {
        case .emptyCost: costs.emptyFenPerKm = fen
        case .loadedCost: costs.loadedFenPerKm = fen
        case .toll: costs.tollFenPerKm = fen
        default: costs.hourFen = fen
        }
    }

    private func bodies(_ text: String, _ speech: Speech) throws(Fault) -> [String] {
        let known = speech.language == .zh ? CodeSet.bodies.chinese : [:]
        let codes = CodeSet.bodies.chinese.keys.sorted()
        var bodies: [String] = []
        for word in WordsArgument(argument: text)?.words ?? [] {
            let code = CodeSet.bodies.code(for: word)
            guard CodeSet.bodies.chinese[code] != nil else {
                let names = codes.map { known[$0] ?? $0 }
                var facts: [String: FactValue] = ["value": .text(word), "allowed": .list(names)]
                if let near = NearestName.of(word, among: names) { facts["near"] = .list([near]) }
                throw Fault(.fieldCode, field: "bodies", facts)
            }
            if !bodies.contains(code) { bodies.append(code) }
        }
        return bodies
    }

    private func metres(_ text: String, _ speech: Speech) throws(Fault) -> Double {
        guard let length = LengthArgument(argument: text) else { throw bad(text, speech) }
        return length.metres
    }

    private func whole(_ text: String, _ units: [String], _ speech: Speech) throws(Fault) -> Int {
        guard let number = DecimalText.scaled(DecimalText.without(units, text.lowercased()), digits: 0) else {
            throw bad(text, speech)
        }
        return number
    }

    private func mass(_ text: String, _ speech: Speech) throws(Fault) -> Int {
        guard let mass = MassArgument(argument: text) else { throw bad(text, speech) }
        return mass.kg
    }

    private func money(_ text: String, _ speech: Speech) throws(Fault) -> Int {
        guard let money = MoneyArgument(argument: text) else { throw bad(text, speech) }
        return money.fen
    }

    private func bad(_ text: String, _ speech: Speech) -> Fault {
        let question = speech[self]
        return Fault(
            .usageBadValue,
            [
                "command": "siji truck add", "field": .text(question.name), "value": .text(text),
                "cause": .text(speech[.suchAs(question.example)]),
            ]
        )
    }
}
