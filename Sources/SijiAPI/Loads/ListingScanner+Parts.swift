import SijiFault
import SijiFreight
import SijiRoads

extension ListingScanner {
    mutating func place() throws(Fault) -> Place {
        let scan = try PointScan(&cursor, PointKey.place)
        return try scan.place(cursor, gazetteer, isStored: now == nil)
    }

    mutating func viaStops() throws(Fault) -> [ViaStop] {
        var stops: [ViaStop] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: ListingLimits.via) {
            var action: ViaStop.Action?
            var place: Place?
            var dwellMin = ListingLimits.assumedViaDwellMin
            try cursor.beginObject()
            while let key = try cursor.key(ViaKey.table) {
                if try cursor.takeNull() { continue }
                switch key {
                case .action: action = try cursor.code(CodeTable.viaAction)
                case .at: place = try self.place()
                case .dwellMin: dwellMin = try cursor.integer(in: ListingLimits.viaDwellMin)
                }
            }
            guard let action else { throw cursor.missing("do") }
            guard let place else { throw cursor.missing("at") }
            stops.append(ViaStop(action: action, place: place, dwellMin: dwellMin))
        }
        return stops
    }

    mutating func window() throws(Fault) -> TimeWindow {
        var from: Instant?
        var to: Instant?
        try cursor.beginObject()
        while let key = try cursor.key(WindowKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .from: from = try cursor.instant()
            case .to: to = try cursor.instant()
            }
        }
        guard let from else { throw cursor.missing("from") }
        guard let to else { throw cursor.missing("to") }
        guard let window = TimeWindow(from: from, to: to) else {
            throw Fault(
                .loadWindowEmpty,
                field: cursor.path("to"),
                ["from": ListingScanner.fact(from), "to": ListingScanner.fact(to)]
            )
        }
        return window
    }

    mutating func cargo() throws(Fault) -> Cargo {
        var type: CargoType?
        var name: String?
        var cargo = Cargo(type: .other, name: "")
        try cursor.beginObject()
        while let key = try cursor.key(CargoKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .type: type = try cursor.code(CodeTable.cargoType)
            case .name: name = try cursor.filledString(max: ListingLimits.name)
            case .payloadKg: cargo.payloadKg = try cursor.integer(in: ListingLimits.payloadKg)
            case .payloadMaxKg: cargo.payloadMaxKg = try cursor.integer(in: ListingLimits.payloadKg)
            case .volumeM3: cargo.volumeL = try cursor.scaled(by: 3, in: ListingLimits.volumeL)
            case .hazmatClass: cargo.hazmatClass = try cursor.hazmatClass()
            case .coldChain: cargo.coldChain = try cursor.boolean()
            case .heightM: cargo.heightMm = try cursor.scaled(by: 3, in: ListingLimits.cargoMm)
            case .widthM: cargo.widthMm = try cursor.scaled(by: 3, in: ListingLimits.cargoMm)
            }
        }
        guard let type else { throw cursor.missing("type") }
        guard let name else { throw cursor.missing("name") }
        cargo.type = type
        cargo.name = name
        if let maxKg = cargo.payloadMaxKg {
            guard let minKg = cargo.payloadKg else { throw cursor.missing("payloadKg") }
            guard maxKg >= minKg else {
                throw Fault(
                    .loadPayloadRange,
                    field: cursor.path("payloadMaxKg"),
                    ["minKg": .integer(minKg), "maxKg": .integer(maxKg)]
                )
            }
        }
        guard cargo.payloadKg != nil || cargo.volumeL != nil else {
            throw Fault(.loadNoQuantity, field: cursor.path("payloadKg"))
        }
        return cargo
    }

    mutating func lengths() throws(Fault) -> [Int] {
        var lengths: [Int] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: ListingLimits.lengths) {
            lengths.append(try cursor.scaled(by: 3, in: ListingLimits.deckMm))
        }
        return lengths
    }

    mutating func needs() throws(Fault) -> [String] {
        var needs: [String] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: ListingLimits.needs) {
            guard let need = try cursor.filledString(max: ListingLimits.need) else {
                throw cursor.fault(.fieldMissing)
            }
            needs.append(need)
        }
        return needs
    }

    mutating func dwell() throws(Fault) -> Dwell {
        var loadMin: Int?
        var unloadMin: Int?
        var isAssumed = false
        try cursor.beginObject()
        while let key = try cursor.key(now == nil ? DwellKey.stored : DwellKey.written) {
            if try cursor.takeNull() { continue }
            switch key {
            case .loadMin: loadMin = try cursor.integer(in: ListingLimits.dwellMin)
            case .unloadMin: unloadMin = try cursor.integer(in: ListingLimits.dwellMin)
            case .assumed: isAssumed = try cursor.boolean()
            }
        }
        let assumed = Dwell.assumed
        return Dwell(
            loadMin: loadMin ?? assumed.loadMin,
            unloadMin: unloadMin ?? assumed.unloadMin,
            isAssumed: isAssumed || (loadMin == nil && unloadMin == nil)
        )
    }

    mutating func contact() throws(Fault) -> Contact? {
        var contact = Contact()
        try cursor.beginObject()
        while let key = try cursor.key(ContactKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .name: contact.name = try cursor.filledString(max: ListingLimits.name)
            case .phone: contact.phone = try phone()
            }
        }
        return contact == Contact() ? nil : contact
    }

    private mutating func phone() throws(Fault) -> String? {
        now == nil ? try cursor.privateString(max: ListingLimits.phone) : try cursor.phone()
    }
}

extension JSONCursor {
    /// Reads a list of bodies; one named twice counts once.
    mutating func bodies() throws(Fault) -> BodySet {
        var bodies: BodySet = []
        try beginArray()
        while try hasElement(max: ListingLimits.bodies) {
            bodies.insert(BodySet(rawValue: try code(CodeTable.body).bit))
        }
        return bodies
    }

    /// Reads a class of dangerous goods.
    mutating func hazmatClass() throws(Fault) -> String? {
        guard let code = try filledString(max: 8) else { return nil }
        guard HazmatClass.isKnown(code) else {
            throw unknownCode(code, allowed: HazmatClass.codes, .loadHazmatClass)
        }
        return code
    }
}
