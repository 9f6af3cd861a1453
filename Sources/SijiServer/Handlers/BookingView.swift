import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Bookings as one of their sides sees them.
struct BookingView {
    let reader: any StoreReader
    let listings: ListingAnswers
    let party: PartyID

    init(_ reader: any StoreReader, _ listings: ListingAnswers, party: PartyID) {
        self.reader = reader
        self.listings = listings
        self.party = party
    }

    /// The whole object, with its load, and with the carrier for its dispatcher while it is under way.
    func object(_ booking: BookingRecord) throws(Fault) -> [UInt8] {
        let events = try reader.events(of: booking.id)
        let standing = try reader.standing(of: booking, events)
        var wire = BookingWire(standing, for: party, zone: listings.zone)
        if party == booking.dispatcher, ![.cancelled, .paid].contains(standing.life.standing) {
            wire.carrier = try carrier(standing)
        }
        if let content = try listings.payBook.content(of: booking, standing.life, reader) {
            wait(&wire, events, standing.life, content)
            let account = standing.life.account(content.payTerms, in: listings.zone)
            let today = CalendarDay(of: listings.now, in: listings.zone)
            wire.dueOn = account.nextDueOn?.text
            wire.overdueDays = account.overdueDays(on: today)
            if wire.overdueDays != nil { wire.overdueFen = account.overdueFen(on: today) }
        }
        let load = try reader.listing(booking.load)
        return BookingWriter.object(
            wire,
            load: try load.map { load throws(Fault) in try listings.object(load, for: party) }
        )
    }

    /// How long the truck stood, as the claim counts it.
    private func wait(
        _ wire: inout BookingWire,
        _ events: [BookingEvent],
        _ life: BookingLife,
        _ content: AgreementContent
    ) {
        guard life.times[.arrivePickup] != nil else { return }
        let stops = BookingReckoning(events, content: content, now: listings.now).detention.stops
        wire.waitMin = stops.reduce(0) { $0 + Int(max(0, $1.endedAt.epochSec - $1.arrivedAt.epochSec) / 60) }
        let charged = stops.reduce(0) { $0 + $1.chargedMin }
        wire.chargedMin = charged > 0 ? charged : nil
    }

    /// Plate, truck and record stand before the yes; the phone is for a booking that was won (DESIGN §9).
    private func carrier(_ standing: BookingStanding) throws(Fault) -> CarrierWire? {
        guard let driver = try reader.party(standing.record.driver) else { return nil }
        let record = try reader.record(ofDriver: driver.id)
        var carrier = CarrierWire(
            name: driver.name,
            phone: standing.life.wasBooked ? driver.phone : nil,
            plates: try reader.plates(of: standing.record) { (truck) throws(Fault) in
                try TruckReader.read(truck.wire.span).plate
            },
            completed: record.completed,
            cancelled: record.cancelled,
            won: record.won
        )
        guard let name = standing.record.truckName, let kept = try reader.truck(of: driver.id, name: name) else {
            return carrier
        }
        let truck = try TruckReader.read(kept.wire.span)
        carrier.bodies = truck.bodies.bodies.map(\.rawValue)
        carrier.deckLengthM = Double(truck.deckLengthMm) / 1000
        carrier.payloadKg = truck.payloadKg
        return carrier
    }
}

extension BookingWire {
    /// A booking as one of its sides sees it, without its load and its carrier.
    init(_ standing: BookingStanding, for party: PartyID, zone: ZoneOffset) {
        let (booking, life) = (standing.record, standing.life)
        self.init(
            id: booking.id.description,
            loadId: booking.load.description,
            loadVersion: booking.loadVersion,
            slot: booking.slot,
            status: life.status.rawValue,
            version: life.version,
            driver: booking.driver.description,
            dispatcher: booking.dispatcher.description,
            truckName: booking.truckName,
            createdAt: booking.createdAt.rfc3339(in: zone),
            changedAt: booking.changedAt.rfc3339(in: zone),
            heldUntil: life.heldUntil?.rfc3339(in: zone)
        )
        priceFen = life.priceFen
        offer = life.offer.map { OfferWire(priceFen: $0.priceFen, by: $0.by.rawValue, at: $0.at.rfc3339(in: zone)) }
        side = (party == booking.driver ? BookingSide.driver : .dispatcher).rawValue
        cameFrom = life.cameFrom?.rawValue
        disputedBy = life.disputedBy?.rawValue
        standstill = life.stay.map { StandstillWire($0, zone: zone) }
        possible = standing.possible(for: party).map(\.rawValue)
        receipt = standing.receipt.map { ReceiptWire(seq: Int($0.seq), hash: $0.hash.description) }
        guard !life.payments.isEmpty else { return }
        payments = life.payments.map { PaymentRecordWire($0, zone: zone) }
        confirmedFen = life.confirmedFen
    }
}

extension StandstillWire {
    /// A stay as it is shown.
    init(_ stay: BookingStay, zone: ZoneOffset) {
        let (place, stop): (DetentionStop.Kind, Int?) =
            switch stay.place {
            case .pickup: (.pickup, nil)
            case .via(let number): (.via, number)
            case .delivery: (.delivery, nil)
            }
        self.init(
            place: place.rawValue,
            stop: stop,
            since: stay.arrivedAt.rfc3339(in: zone),
            breakSince: stay.breakSince?.rfc3339(in: zone),
            closedSince: stay.closedSince?.rfc3339(in: zone),
            closedBy: stay.closedBy?.rawValue
        )
    }
}

extension PaymentRecordWire {
    /// A payment as it is shown.
    init(_ payment: BookingPayment, zone: ZoneOffset) {
        self.init(
            number: payment.number,
            amountFen: payment.amountFen,
            paidAt: payment.paidAt.rfc3339(in: zone),
            by: payment.means?.rawValue,
            part: payment.part,
            recordedAt: payment.recordedAt.rfc3339(in: zone),
            status: payment.answer.rawValue
        )
    }
}

extension BookingEventWire {
    /// An event as it is shown.
    init(_ event: BookingEvent, zone: ZoneOffset) {
        self.init(
            number: event.number,
            do: event.step.rawValue,
            at: event.at.rfc3339(in: zone),
            enteredAt: event.enteredAt.rfc3339(in: zone),
            by: event.side.rawValue,
            source: event.source.rawValue
        )
        priceFen = event.details.priceFen
        payment = event.details.paymentNumber
        amountFen = event.details.amountFen
        reason = event.details.reason?.rawValue
        note = event.details.note
        stop = event.details.viaStop
        emptyKm = event.details.emptyDrive.map { WireNumbers.km(Double($0.metres)) }
        emptyGaps = event.details.emptyDrive?.hasGaps
    }
}
