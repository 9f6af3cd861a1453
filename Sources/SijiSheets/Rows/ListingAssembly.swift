import FoundationEssentials
import SijiAPI
import SijiFault
import SijiFreight

/// Puts the facts of a row together to a listing.
struct ListingAssembly {
    private let facts: [SheetFact]
    private let calendar: SheetCalendar
    private(set) var notes: [SheetNote]
    /// What is wrong with the row as a whole, each with the field of the column to blame.
    private(set) var faults: [(fault: Fault, field: SheetField)] = []

    init(_ readings: [SheetReading], calendar: SheetCalendar, extra: [SheetNote] = []) {
        self.calendar = calendar
        facts = readings.flatMap(\.facts)
        notes = readings.flatMap(\.notes) + extra
    }

    /// The listing; nil where the row as a whole is wrong.
    mutating func listing(encoder: JSONEncoder) throws(Fault) -> SheetListing? {
        guard let origins = last({ if case .origin(let places) = $0 { places } else { nil } }),
            let destinations = last({ if case .destination(let places) = $0 { places } else { nil } }),
            let cargo = cargo(),
            let pickup = last({ if case .pickup(let window, let day) = $0 { (window, day) } else { nil } }),
            let origin = origins.first, let destination = destinations.last
        else { return nil }
        let mode = last { if case .mode(let mode) = $0 { mode } else { nil } }
        if mode == nil { notes.append(.assumedFull) }
        var load = LoadWire(
            ref: "",
            origin: ListingAssembly.point(origin),
            destination: ListingAssembly.point(destination),
            pickup: .init(from: text(pickup.0.from), to: text(pickup.0.to)),
            cargo: cargo,
            mode: (mode ?? .full).rawValue
        )
        let stops =
            origins.dropFirst().map { LoadWire.Via(do: "load", at: ListingAssembly.point($0)) }
            + destinations.dropLast().map { LoadWire.Via(do: "unload", at: ListingAssembly.point($0)) }
        if !stops.isEmpty { load.via = stops }
        addTruck(to: &load)
        addPrice(to: &load)
        addRest(to: &load, stops: origins.count + destinations.count)
        guard faults.isEmpty else { return nil }
        load.ref = last { if case .ref(let ref) = $0 { ref } else { nil } } ?? DerivedRef.of(load, pickupDay: pickup.1)
        guard let json = try? encoder.encode(load) else { throw Fault(.fileFormat, ["cause": "JSON"]) }
        return SheetListing(load: load, notes: Array(Set(notes)).sorted(), json: [UInt8](json))
    }

    private func last<Value>(_ pick: (SheetFact) -> Value?) -> Value? { facts.last { pick($0) != nil }.flatMap(pick) }

    private func first<Value>(_ pick: (SheetFact) -> Value?) -> Value? { facts.lazy.compactMap(pick).first }

    private func all<Value>(_ pick: (SheetFact) -> Value?) -> [Value] { facts.compactMap(pick) }

    private func text(_ instant: Instant) -> String { instant.rfc3339(in: calendar.zone) }

    private static func point(_ place: SheetPlace) -> PointWire {
        PointWire(adcode: place.adcode, name: place.label, address: place.address)
    }

    private mutating func cargo() -> LoadWire.Cargo? {
        guard
            var cargo = last({ fact -> LoadWire.Cargo? in
                guard case .cargo(let name, let type, let isCold, let hazmatClass) = fact else { return nil }
                let cold: Bool? = isCold ? true : nil
                return LoadWire.Cargo(type: type.rawValue, name: name, hazmatClass: hazmatClass, coldChain: cold)
            })
        else { return nil }
        // A column of its own stands behind the mass in the cargo's name.
        let masses = all { if case .mass(let kg, let maxKg) = $0 { (kg, maxKg) } else { nil } }
        let volumes = all { if case .volume(let litres) = $0 { litres } else { nil } }
        if Set(masses.map { "\($0)" }).count > 1 { faults.append((.unreadable("sheet.mass"), .mass)) }
        if Set(volumes).count > 1 { faults.append((.unreadable("sheet.volume"), .volume)) }
        cargo.payloadKg = masses.first?.0
        cargo.payloadMaxKg = masses.first?.1
        cargo.volumeM3 = volumes.first.map { Double($0) / 1000 }
        if masses.isEmpty, volumes.isEmpty { faults.append((Fault(.loadNoQuantity), .mass)) }
        return cargo
    }

    private mutating func addTruck(to load: inout LoadWire) {
        let bodies = BodySet(all { if case .bodies(let bodies) = $0 { bodies } else { nil } }.joined()).bodies
        if !bodies.isEmpty { load.bodies = bodies.map(\.rawValue) }
        var decksMm: [Int] = []
        for deck in all({ if case .decks(let decks) = $0 { decks } else { nil } }).joined()
        where !decksMm.contains(deck) {
            decksMm.append(deck)
        }
        let shortest = all { if case .shortestDeck(let mm) = $0 { mm } else { nil } }.max()
        if !decksMm.isEmpty { load.lengthsM = decksMm.map { Double($0) / 1000 } }
        load.minLengthM = shortest.map { Double($0) / 1000 }
        checkMass(load, decks: decksMm + (shortest.map { [max($0, 10_000)] } ?? []), bodies: bodies)
    }

    /// Refuses a mass that no deck asked for may carry; notes where only some may.
    private mutating func checkMass(_ load: LoadWire, decks: [Int], bodies: [Body]) {
        // Lowbeds carry what has a permit of its own.
        guard let kg = load.cargo.payloadKg, !decks.isEmpty, !bodies.contains(.lowbed) else { return }
        let able = decks.filter { DeckLimit.payloadKg(deckMm: $0) >= kg }
        if able.isEmpty, let longest = decks.max() {
            let facts: [String: FactValue] = [
                "massKg": .integer(kg), "deckM": .decimal(Double(longest) / 1000),
                "limitKg": .integer(DeckLimit.payloadKg(deckMm: longest)),
            ]
            faults.append((Fault(.sheetOverloaded, facts), .mass))
        } else if able.count < decks.count {
            notes.append(.deckTooLight)
        }
    }

    private mutating func addPrice(to load: inout LoadWire) {
        for fact in facts {
            switch fact {
            case .price(let fen): load.priceFen = fen
            case .unitPrice(let fen, let per): load.unitPrice = .init(fen: fen, per: per.rawValue)
            case .negotiable: load.negotiable = true
            default: break
            }
        }
        // Both are there only where they agree: the truck's price is then an estimate until it is weighed.
        if load.unitPrice != nil { load.priceFen = nil }
        if load.priceFen == nil, load.unitPrice == nil, load.negotiable == nil {
            load.negotiable = true
            notes.append(.emptyPrice)
        }
        if let unit = load.unitPrice {
            let isKnown = unit.per == "tonne" ? load.cargo.payloadKg != nil : load.cargo.volumeM3 != nil
            if !isKnown {
                let needed = unit.per == "tonne" ? "sheet.mass" : "sheet.volume"
                faults.append((Fault(.loadPriceBasis, ["needed": .text(needed)]), .price))
            }
        }
        addPayment(to: &load)
    }

    private mutating func addPayment(to load: inout LoadWire) {
        var payment = LoadWire.Payment()
        if let (terms, days) = last({ if case .terms(let terms, let days) = $0 { (terms, days) } else { nil } }) {
            payment.terms = terms.rawValue
            payment.days = days
        }
        let parts = all { if case .part(let when, let fen) = $0 { (when, fen) } else { nil } }
        if !parts.isEmpty {
            let sum = parts.reduce(0) { $0 + $1.1 }
            if load.negotiable == true || load.unitPrice != nil {
                faults.append((.unreadable("sheet.parts"), .terms))
            } else if let price = load.priceFen, price != sum {
                let facts: [String: FactValue] = ["sumFen": .integer(sum), "priceFen": .integer(price)]
                faults.append((Fault(.sheetPartsDiffer, facts), .terms))
            }
            // 现付 beside 到5000回3500 leaves open which of them holds.
            if let terms = payment.terms, !parts.contains(where: { $0.0.rawValue == terms }) {
                faults.append((.unreadable("sheet.terms"), .terms))
            }
            payment.parts = parts.map { LoadWire.Part(when: $0.0.rawValue, fen: $0.1) }
            if payment.terms == nil { payment.terms = parts.last?.0.rawValue }
        }
        if let (fen, isReturned) = last({ if case .deposit(let fen, let back) = $0 { (fen, back) } else { nil } }) {
            payment.depositFen = fen
            payment.depositReturn = isReturned.rawValue
        }
        payment.invoice = last { if case .invoice(let isAsked) = $0 { isAsked } else { nil } }
        if payment != LoadWire.Payment() { load.payment = payment }
    }

    private mutating func addRest(to load: inout LoadWire, stops: Int) {
        load.infoFeeFen = last { if case .infoFee(let fen) = $0 { fen } else { nil } }
        load.deliverBy = last { if case .deliverBy(let instant) = $0 { text(instant) } else { nil } }
        load.trucks = first { if case .trucks(let trucks) = $0 { trucks } else { nil } }
        let needs = all { if case .need(let need) = $0 { need } else { nil } }
        if !needs.isEmpty { load.needs = Array(Set(needs)).sorted() }
        let name = last { if case .contact(let name) = $0 { name } else { nil } }
        let phone = last { if case .phone(let phone) = $0 { phone } else { nil } }
        if name != nil || phone != nil { load.contact = .init(name: name, phone: phone) }
        var kept: [String] = []
        for note in all({ if case .notes(let text) = $0 { text } else { nil } }) where !kept.contains(note) {
            kept.append(note)
        }
        if !kept.isEmpty { load.notes = kept.joined(separator: "; ") }
        if let spoken = NotesText.stops(SheetText.plain(load.notes ?? "")), spoken > stops {
            notes.append(.stopsUnnamed)
        }
    }
}
