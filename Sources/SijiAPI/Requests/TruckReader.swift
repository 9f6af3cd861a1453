public import SijiFault
public import SijiFreight

enum TruckKey: String, CaseIterable {
    case bodies, deckLengthM, overallLengthM, payloadKg, volumeM3, axles, heightM, widthM, tareKg, grossKg, drivers
    case plate, hazmatClasses, costs, averageKmh
    static let table = KeyTable<TruckKey>()
}

enum CostKey: String, CaseIterable {
    case emptyFenPerKm, loadedFenPerKm, tollFenPerKm, hourFen
    static let table = KeyTable<CostKey>()
}

/// Reads trucks: `PUT /v1/trucks/{name}`, the truck of a question, and the store's bytes.
public enum TruckReader {
    /// Decks of 1 to 30 m.
    static let deckMm = 1_000...30_000
    /// Vehicles of 1 to 60 m.
    static let overallMm = 1_000...60_000
    static let sectionMm = 500...6_000
    static let massKg = 1...500_000
    static let volumeL = 100...1_000_000
    static let fenPerKm = 0...10_000
    static let fenPerHour = 0...1_000_000
    static let axles = 2...20
    static let drivers = 1...2
    static let averageKmh = 5...120
    static let plate = 16
    /// The name that a driver gives a truck.
    static let name = 64

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `load.hazmatClass`, each with its field.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> Truck {
        var cursor = JSONCursor(json)
        let truck = try truck(&cursor)
        try cursor.end()
        return truck
    }

    /// Reads the truck that is next.
    static func truck(_ cursor: inout JSONCursor) throws(Fault) -> Truck {
        var bodies: BodySet?
        var deckLengthMm: Int?
        var payloadKg: Int?
        var truck = Truck(
            bodies: [],
            deckLengthMm: 0,
            payloadKg: 0,
            costs: TruckCosts(emptyFenPerKm: 0, loadedFenPerKm: 0)
        )
        try cursor.beginObject()
        while let key = try cursor.key(TruckKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .bodies: bodies = try someBodies(&cursor)
            case .deckLengthM: deckLengthMm = try cursor.scaled(by: 3, in: deckMm)
            case .overallLengthM: truck.overallLengthMm = try cursor.scaled(by: 3, in: overallMm)
            case .payloadKg: payloadKg = try cursor.integer(in: massKg)
            case .volumeM3: truck.volumeL = try cursor.scaled(by: 3, in: volumeL)
            case .axles: truck.axles = try cursor.integer(in: axles)
            case .heightM: truck.heightMm = try cursor.scaled(by: 3, in: sectionMm)
            case .widthM: truck.widthMm = try cursor.scaled(by: 3, in: sectionMm)
            case .tareKg: truck.tareKg = try cursor.integer(in: massKg)
            case .grossKg: truck.grossKg = try cursor.integer(in: massKg)
            case .drivers: truck.drivers = try cursor.integer(in: drivers)
            case .plate: truck.plate = try cursor.privateString(max: plate)
            case .hazmatClasses: truck.hazmatClasses = try hazmatClasses(&cursor)
            case .costs: truck.costs = try costs(&cursor)
            case .averageKmh: truck.averageKmh = try cursor.integer(in: averageKmh)
            }
        }
        guard let bodies else { throw cursor.missing("bodies") }
        guard let deckLengthMm else { throw cursor.missing("deckLengthM") }
        guard let payloadKg else { throw cursor.missing("payloadKg") }
        truck.bodies = bodies
        truck.deckLengthMm = deckLengthMm
        truck.payloadKg = payloadKg
        if let overallLengthMm = truck.overallLengthMm, overallLengthMm < deckLengthMm {
            throw Fault(
                .fieldRange,
                field: cursor.path("overallLengthM"),
                ["value": .decimal(Double(overallLengthMm) / 1000), "min": .decimal(Double(deckLengthMm) / 1000)]
            )
        }
        if let tareKg = truck.tareKg, let grossKg = truck.grossKg, grossKg < tareKg {
            throw Fault(
                .fieldRange,
                field: cursor.path("grossKg"),
                ["value": .integer(grossKg), "min": .integer(tareKg)]
            )
        }
        return truck
    }

    private static func someBodies(_ cursor: inout JSONCursor) throws(Fault) -> BodySet {
        let bodies = try cursor.bodies()
        guard !bodies.isEmpty else { throw cursor.fault(.fieldMissing) }
        return bodies
    }

    private static func hazmatClasses(_ cursor: inout JSONCursor) throws(Fault) -> [String] {
        var classes: [String] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: HazmatClass.codes.count) {
            guard let code = try cursor.hazmatClass() else { throw cursor.fault(.fieldMissing) }
            if !classes.contains(code) { classes.append(code) }
        }
        return classes
    }

    private static func costs(_ cursor: inout JSONCursor) throws(Fault) -> TruckCosts {
        var emptyFenPerKm: Int?
        var loadedFenPerKm: Int?
        var tollFenPerKm: Int?
        var hourFen = 0
        try cursor.beginObject()
        while let key = try cursor.key(CostKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .emptyFenPerKm: emptyFenPerKm = try cursor.integer(in: fenPerKm)
            case .loadedFenPerKm: loadedFenPerKm = try cursor.integer(in: fenPerKm)
            case .tollFenPerKm: tollFenPerKm = try cursor.integer(in: fenPerKm)
            case .hourFen: hourFen = try cursor.integer(in: fenPerHour)
            }
        }
        guard let emptyFenPerKm else { throw cursor.missing("emptyFenPerKm") }
        guard let loadedFenPerKm else { throw cursor.missing("loadedFenPerKm") }
        return TruckCosts(
            emptyFenPerKm: emptyFenPerKm,
            loadedFenPerKm: loadedFenPerKm,
            tollFenPerKm: tollFenPerKm,
            hourFen: hourFen
        )
    }
}

/// Writes trucks.
public enum TruckWriter {
    /// The truck's JSON object: fixed order, absent values left out.
    public static func wire(_ truck: Truck) -> [UInt8] {
        var writer = JSONWriter(capacity: 384)
        writer.beginObject()
        writer.key("bodies")
        writer.strings(truck.bodies.bodies.map(\.rawValue))
        writer.optional("deckLengthM", thousandths: truck.deckLengthMm)
        writer.optional("overallLengthM", thousandths: truck.overallLengthMm)
        writer.optional("payloadKg", truck.payloadKg)
        writer.optional("volumeM3", thousandths: truck.volumeL)
        writer.optional("axles", truck.axles)
        writer.optional("heightM", thousandths: truck.heightMm)
        writer.optional("widthM", thousandths: truck.widthMm)
        writer.optional("tareKg", truck.tareKg)
        writer.optional("grossKg", truck.grossKg)
        writer.optional("drivers", truck.drivers)
        writer.optional("plate", truck.plate)
        if !truck.hazmatClasses.isEmpty {
            writer.key("hazmatClasses")
            writer.strings(truck.hazmatClasses)
        }
        writer.key("costs")
        writer.beginObject()
        writer.optional("emptyFenPerKm", truck.costs.emptyFenPerKm)
        writer.optional("loadedFenPerKm", truck.costs.loadedFenPerKm)
        writer.optional("tollFenPerKm", truck.costs.tollFenPerKm)
        writer.optional("hourFen", truck.costs.hourFen)
        writer.endObject()
        writer.optional("averageKmh", truck.averageKmh)
        writer.endObject()
        return writer.bytes
    }

    /// The body of `GET /v1/trucks/{name}`, from the truck's stored object.
    public static func named(_ name: String, wire: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(capacity: wire.count + 96)
        write(name, wire, into: &writer)
        return writer.bytes
    }

    /// The body of `GET /v1/trucks`, from names and stored objects.
    public static func list(_ trucks: [(name: String, wire: [UInt8])]) -> [UInt8] {
        var writer = JSONWriter(capacity: 512 * (trucks.count + 1))
        writer.beginObject()
        writer.key("trucks")
        writer.beginArray()
        for truck in trucks { write(truck.name, truck.wire, into: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ name: String, _ wire: [UInt8], into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(name)
        writer.key("truck")
        writer.verbatim(wire)
        writer.endObject()
    }
}
