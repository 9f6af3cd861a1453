import SijiFault
import SijiFreight
import SijiRoads

/// One pass over one listing's bytes, straight into values.
struct ListingScanner {
    var cursor: JSONCursor
    let gazetteer: Gazetteer
    /// The clock to hold it against; nil for the store's own bytes.
    let now: Instant?

    init(_ json: borrowing Span<UInt8>, _ gazetteer: Gazetteer, _ mode: ReadingMode) {
        cursor = JSONCursor(json)
        self.gazetteer = gazetteer
        switch mode {
        case .push(let now): self.now = now
        case .stored: now = nil
        }
    }

    /// Reads the listing and everything up to the end of the bytes.
    mutating func load() throws(Fault) -> Load {
        var ref: String?
        var origin: Place?
        var destination: Place?
        var via: [ViaStop] = []
        var pickup: TimeWindow?
        var deliverBy: Instant?
        var cargo: Cargo?
        var bodies: BodySet = []
        var minLengthMm: Int?
        var lengthsMm: [Int] = []
        var needs: [String] = []
        var mode: LoadMode?
        var trucks = 1
        var price = PriceScan()
        var infoFeeFen = 0
        var tolls = TollPayer.unknown
        var payment = Payment()
        var booking = BookingMode.instant
        var injuryCover = InjuryCover.unknown
        var dwell = Dwell.assumed
        var contact: Contact?
        var notes: String?
        var expiresAt: Instant?

        try now == nil ? cursor.beginMembers() : cursor.beginObject()
        while let key = try cursor.key(ListingKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .ref: ref = try cursor.filledString(max: ListingLimits.ref)
            case .origin: origin = try place()
            case .destination: destination = try place()
            case .via: via = try viaStops()
            case .pickup: pickup = try window()
            case .deliverBy: deliverBy = try cursor.instant()
            case .cargo: cargo = try self.cargo()
            case .bodies: bodies = try cursor.bodies()
            case .minLengthM: minLengthMm = try cursor.scaled(by: 3, in: ListingLimits.deckMm)
            case .lengthsM: lengthsMm = try lengths()
            case .needs: needs = try self.needs()
            case .mode: mode = try cursor.code(CodeTable.mode)
            case .trucks: trucks = try cursor.integer(in: ListingLimits.trucks)
            case .priceFen: price.fen = try cursor.integer(in: ListingLimits.fen)
            case .unitPrice: price.unit = try unitPrice()
            case .negotiable: price.isNegotiable = try cursor.boolean()
            case .infoFeeFen: infoFeeFen = try cursor.integer(in: ListingLimits.fen)
            case .tolls: tolls = try cursor.code(CodeTable.tolls)
            case .payment: payment = try self.payment()
            case .booking: booking = try cursor.code(CodeTable.booking)
            case .injuryCover: injuryCover = try cursor.code(CodeTable.injuryCover)
            case .dwell: dwell = try self.dwell()
            case .contact: contact = try self.contact()
            case .notes: notes = try cursor.filledString(max: ListingLimits.notes, .lines)
            case .expiresAt: expiresAt = try cursor.instant()
            }
        }
        try cursor.end()

        guard let ref else { throw cursor.missing("ref") }
        guard let origin else { throw cursor.missing("origin") }
        guard let destination else { throw cursor.missing("destination") }
        guard let pickup else { throw cursor.missing("pickup") }
        guard let cargo else { throw cursor.missing("cargo") }
        guard let mode else { throw cursor.missing("mode") }
        try checkTimes(pickup: pickup, deliverBy: deliverBy, expiresAt: expiresAt)
        let agreed = try price.price(of: cargo)
        try checkParts(payment.parts, price: agreed)
        return Load(
            ref: ref,
            origin: origin,
            destination: destination,
            via: via,
            pickup: pickup,
            deliverBy: deliverBy,
            cargo: cargo,
            bodies: bodies,
            minLengthMm: minLengthMm,
            lengthsMm: lengthsMm,
            needs: needs,
            mode: mode,
            trucks: trucks,
            price: agreed,
            infoFeeFen: infoFeeFen,
            tolls: tolls,
            payment: payment,
            booking: booking,
            injuryCover: injuryCover,
            dwell: dwell,
            contact: contact,
            notes: notes,
            expiresAt: expiresAt
        )
    }

    private func checkTimes(pickup: TimeWindow, deliverBy: Instant?, expiresAt: Instant?) throws(Fault) {
        if let deliverBy, deliverBy < pickup.from {
            throw Fault(
                .loadDeliverBeforePickup,
                field: "deliverBy",
                ["value": ListingScanner.fact(deliverBy), "from": ListingScanner.fact(pickup.from)]
            )
        }
        guard let now else { return }
        if pickup.to <= now {
            throw Fault(
                .loadWindowPast,
                field: "pickup.to",
                ["to": ListingScanner.fact(pickup.to), "now": ListingScanner.fact(now)]
            )
        }
        if let expiresAt, expiresAt <= now {
            throw Fault(
                .loadExpiryPast,
                field: "expiresAt",
                ["value": ListingScanner.fact(expiresAt), "now": ListingScanner.fact(now)]
            )
        }
    }

    /// An instant as a fact, in China's time whatever the offset it was written with.
    static func fact(_ instant: Instant) -> FactValue { .text(instant.rfc3339(in: .china)) }
}
