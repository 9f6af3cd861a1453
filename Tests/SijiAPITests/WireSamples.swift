import Foundation
import SijiFault

@testable import SijiAPI

/// Values of the wire types beside their schemas, and the examples beside what reads them.
enum WireSamples {
    private static let point = PointWire(lat: 0, lon: 0)
    private static let window = LoadWire.Window(from: "", to: "")
    private static let cargo = LoadWire.Cargo(type: "", name: "")
    private static let load = LoadWire(
        ref: "",
        origin: point,
        destination: point,
        pickup: window,
        cargo: cargo,
        mode: ""
    )
    private static let truck = TruckWire(bodies: [], deckLengthM: 0, payloadKg: 0)
    private static let figures = PushSummary.Figures(lines: 0, created: 0, updated: 0, unchanged: 0, rejected: 0)
    private static let basis = MatchesAnswer.Basis(
        model: "",
        rule: "",
        objective: "",
        notCounted: [],
        rankedAt: "",
        readyAt: ""
    )
    private static let entry = MatchesAnswer.Entry(
        loadId: "",
        load: load,
        deadheadKm: 0,
        loadedKm: 0,
        minutes: 0,
        netFen: 0,
        unchecked: []
    )
    private static let carrier = CarrierWire(name: "", phone: nil, plates: [], completed: 0, cancelled: 0, won: 0)
    private static let offer = OfferWire(priceFen: 0, by: "", at: "")
    private static let payment = PaymentRecordWire(
        number: 0,
        amountFen: 0,
        paidAt: "",
        by: nil,
        part: nil,
        recordedAt: "",
        status: ""
    )
    private static let event = BookingEventWire(number: 0, do: "", at: "", enteredAt: "", by: "", source: "")
    private static let standstill = StandstillWire(
        place: "",
        stop: nil,
        since: "",
        breakSince: nil,
        closedSince: nil,
        closedBy: nil
    )
    private static let booking = BookingWire(
        id: "",
        loadId: "",
        loadVersion: 0,
        slot: 0,
        status: "",
        driver: "",
        dispatcher: "",
        truckName: nil,
        createdAt: "",
        changedAt: "",
        heldUntil: nil
    )
    private static let place = PlaceWire(
        adcode: "",
        fullName: "",
        name: "",
        pinyin: "",
        level: "",
        lat: nil,
        lon: nil
    )
    private static let restStop = RestStopWire(
        id: "",
        name: "",
        kind: "",
        lat: 0,
        lon: 0,
        services: [],
        servicesAbsent: [],
        source: "",
        synthetic: true
    )
    private static let checkpoint = CheckpointWire(
        id: "",
        name: "",
        kind: "",
        lat: 0,
        lon: 0,
        source: "",
        synthetic: true
    )
    private static let roadRoute = RoadRouteAnswer(
        model: "",
        skeleton: true,
        asOf: nil,
        from: .init(lat: 0, lon: 0, name: nil),
        to: .init(lat: 0, lon: 0, name: nil),
        via: [],
        km: 0,
        drivenKm: 0,
        minutes: 0,
        averageKmh: 65,
        ferryMin: nil,
        roads: [],
        parts: [],
        circuity: [],
        geometry: .init(coordinates: [])
    )
    private static let counts = StatusAnswer.Counts(loads: .init(open: 0), restStops: 0, checkpoints: 0, places: 0)
    private static let store = StatusAnswer.StoreState(kind: "", schema: 0, sequence: 0, integrity: "")
    private static let feedWire = FeedWire(name: "", place: "", format: "", refreshMin: 0, state: "")
    private static let feed = StatusAnswer.Feed(name: "", rows: 0, skipped: 0, asOf: nil, synthetic: true)
    private static let you = StatusAnswer.You(uid: 0, party: nil, roles: [])
    private static let status = StatusAnswer(
        version: "",
        now: "",
        uptimeSec: 0,
        store: store,
        counts: counts,
        feeds: [],
        you: you
    )
    private static let change = WhyNotAnswer.Change(of: "", field: "", value: nil)
    private static let violation = WhyNotAnswer.Violation(rule: "", unit: "", has: "", needs: "")
    private static let whyNot = WhyNotAnswer(
        loadId: "",
        version: 0,
        status: "",
        listed: false,
        rank: nil,
        negotiable: false,
        deadheadKm: nil,
        loadedKm: nil,
        minutes: nil,
        netFen: nil,
        readyAt: "",
        violations: [],
        repair: nil
    )
    private static let version = AgreementWire.Version(
        version: 0,
        standing: "",
        proposedBy: nil,
        proposedAt: "",
        hash: ""
    )
    private static let agreement = AgreementWire(
        bookingId: "",
        version: version,
        kind: "",
        items: [:],
        parties: [:],
        missing: [],
        acceptances: [],
        refusal: nil,
        possible: [],
        versions: [],
        changes: nil
    )
    private static let pay = PayWire(
        estimate: false,
        paidFen: 0,
        outstandingFen: nil,
        overdueFen: 0,
        overdueDays: nil,
        nextDueOn: nil,
        parts: []
    )
    private static let part = PayWire.Part(
        when: nil,
        days: 0,
        by: nil,
        fen: nil,
        dueOn: nil,
        paidFen: 0,
        confirmedFen: 0,
        overdueDays: nil
    )
    private static let claims = ClaimsAnswer(
        bookingId: "",
        agreementVersion: 0,
        agreed: false,
        countedAt: "",
        stops: [],
        detentionFen: nil,
        emptyRun: nil,
        pay: pay
    )
    private static let stopClaim = ClaimsAnswer.Stop(
        stop: 0,
        kind: "",
        arrivedAt: "",
        endedAt: "",
        open: false,
        freeMin: 0,
        chargedMin: 0,
        fen: 0,
        spans: [],
        lines: [],
        flags: []
    )
    private static let problem = ProblemDocument(code: "", title: "", detail: "", hint: "", status: 0, facts: [:])

    /// Every type that answers are made of, with its schema.
    static let all: [(wire: any Sendable, schema: Schema)] =
        [
            (point, LoadSchemas.point), (load, LoadSchemas.load), (window, LoadSchemas.window),
            (cargo, LoadSchemas.cargo),
            (LoadWire.Via(do: "", at: point), LoadSchemas.via),
            (LoadWire.UnitPrice(fen: 0, per: ""), LoadSchemas.unitPrice), (LoadWire.Payment(), LoadSchemas.payment),
            (LoadWire.Part(when: "", fen: 0), LoadSchemas.part), (LoadWire.Dwell(), LoadSchemas.dwell),
            (LoadWire.Contact(), LoadSchemas.contact),
            (
                LoadWire.Pays(medianDays: 0, p90Days: 0, bookings: 0, overdueBookings: 0, overdueFen: 0),
                LoadSchemas.pays
            ), (LoadsAnswer(loads: []), LoadSchemas.page),
            (PushLine(status: ""), LoadSchemas.pushLine), (PushSummary(summary: figures), LoadSchemas.pushSummary),
            (figures, LoadSchemas.figures), (CallAnswer(name: nil, phone: nil, calls: 0), LoadSchemas.call),
            (truck, TruckSchemas.truck.opened),
            (TruckWire.Costs(emptyFenPerKm: 0, loadedFenPerKm: 0), TruckSchemas.costs.opened),
            (TrucksAnswer.Named(name: "", truck: truck), TruckSchemas.named),
            (TrucksAnswer(trucks: []), TruckSchemas.all),
            (MatchesAnswer(id: "", basis: basis, matches: [], negotiable: [], fits: nil), MatchSchemas.answer),
            (basis, MatchSchemas.basis), (entry, MatchSchemas.entry),
            (MatchesAnswer.Line(item: "", fen: 0), MatchSchemas.line),
            (MatchesAnswer.Step(do: "", from: "", to: ""), MatchSchemas.step), (booking, BookingSchemas.booking),
            (BookingsAnswer(bookings: [], nextCursor: nil), BookingSchemas.page), (carrier, BookingSchemas.carrier),
            (offer, BookingSchemas.offer), (standstill, BookingSchemas.standstill), (payment, BookingSchemas.payment),
            (event, BookingSchemas.event),
            (PaymentsAnswer(payments: [], priceFen: nil, confirmedFen: 0), BookingSchemas.payments),
            (BookingEventsAnswer(events: []), BookingSchemas.events),
            (FeedsAnswer(feeds: []), FeedSchemas.feeds), (feedWire, FeedSchemas.feed),
            (FeedWire.Progress(phase: "", bytes: 0, ofBytes: nil, rows: 0), FeedSchemas.progress),
            (FeedWire.Reason(reason: "", rows: 0), FeedSchemas.reason),
            (FeedWire.Trouble(cause: "", detail: "", at: nil, failures: 0), FeedSchemas.trouble),
            (FeedWire.Held(places: 0, since: ""), FeedSchemas.held),
            (FeedWire.Warning(looksLike: "", matches: 0, offsetM: nil), FeedSchemas.warning),
            (SightingWire(id: "", source: "", asOf: nil), PlaceSchemas.sighting),
            (BackupAnswer(path: "", bytes: 0), StatusSchemas.backup), (status, StatusSchemas.status),
            (StatusAnswer.AuditState(state: "", verified: 0), StatusSchemas.audit),
            (ReceiptWire(seq: 0, hash: ""), EvidenceSchemas.receipt), (store, StatusSchemas.store),
            (counts, StatusSchemas.counts), (counts.loads, StatusSchemas.loadCounts),
            (feed, StatusSchemas.feed), (you, StatusSchemas.you), (place, PlaceSchemas.place),
            (PlacesAnswer(places: []), PlaceSchemas.places), (restStop, PlaceSchemas.restStop),
            (RestStopsAnswer(restStops: []), PlaceSchemas.restStops), (checkpoint, PlaceSchemas.checkpoint),
            (CheckpointsAnswer(checkpoints: []), PlaceSchemas.checkpoints),
            (roadRoute, RoadRouteSchemas.answer), (roadRoute.from, RoadRouteSchemas.place),
            (roadRoute.geometry, RoadRouteSchemas.line),
            (RoadRouteAnswer.Share(basis: "", km: 0), RoadRouteSchemas.share),
            (
                RoadRouteAnswer.Part(on: "", road: nil, name: nil, km: 0, from: nil, to: nil, ferryMin: nil),
                RoadRouteSchemas.part
            ),
            (whyNot, WhyNotSchemas.answer), (violation, WhyNotSchemas.violation), (change, WhyNotSchemas.change),
            (PartyWire(uid: 0, id: nil, name: "", phone: nil, plates: []), PartySchemas.party),
            (agreement, AgreementSchemas.agreement), (version, AgreementSchemas.version),
            (AgreementWire.Answer(side: "", party: "", at: ""), AgreementSchemas.answer),
            (AgreementWire.Change(item: "", was: nil, is: nil), AgreementSchemas.change),
            (AgreementValueWire.Stop(do: "", place: "", freeMin: 0), AgreementSchemas.stop),
            (claims, ClaimSchemas.claims), (stopClaim, ClaimSchemas.stop), (pay, ClaimSchemas.pay),
            (part, ClaimSchemas.part),
            (ClaimsAnswer.Span(rule: "", from: "", to: "", minutes: 0), ClaimSchemas.span),
            (ClaimsAnswer.Line(rule: "", quantity: nil, rateFen: nil, fen: 0), ClaimSchemas.line),
            (ClaimsAnswer.EmptyRun(cause: "", fen: nil, lines: [], flags: []), ClaimSchemas.emptyRun),
            (problem, ProblemSchema.any),
        ] + own + along + trips

    /// Each example of an answer, and the bytes that are left of it once it was read and written again.
    static let answers: [(sample: Sample, read: @Sendable (Data) throws -> Data)] = [
        (Samples.load, again(LoadWire.self)), (Samples.loads, again(LoadsAnswer.self)),
        (Samples.pushed, again(PushLine.self)), (Samples.call, again(CallAnswer.self)),
        (Samples.namedTruck, again(TrucksAnswer.Named.self)), (Samples.trucks, again(TrucksAnswer.self)),
        (Samples.matches, again(MatchesAnswer.self)), (Samples.whyNot, again(WhyNotAnswer.self)),
        (Samples.booking, again(BookingWire.self)), (Samples.bookingEvents, again(BookingEventsAnswer.self)),
        (Samples.payments, again(PaymentsAnswer.self)),
        (Samples.bookings, again(BookingsAnswer.self)), (Samples.status, again(StatusAnswer.self)),
        (Samples.places, again(PlacesAnswer.self)), (Samples.restStop, again(RestStopWire.self)),
        (Samples.restStops, again(RestStopsAnswer.self)), (Samples.checkpoint, again(CheckpointWire.self)),
        (Samples.checkpoints, again(CheckpointsAnswer.self)), (Samples.roadRoute, again(RoadRouteAnswer.self)),
        (Samples.backup, again(BackupAnswer.self)), (Samples.feed, again(FeedWire.self)),
        (Samples.feeds, again(FeedsAnswer.self)),
        (Samples.party, again(PartyWire.self)), (Samples.rights, again(RightsAnswer.self)),
        (Samples.cover, again(CoverAnswer.self)), (Samples.hours, again(HoursAnswer.self)),
        (Samples.complaint, again(ComplaintWire.self)),
        (Samples.complaints, again(ComplaintsAnswer.self)), (Samples.waybill, again(WaybillAnswer.self)),
        (Samples.erasure, again(EraseAnswer.self)), (Samples.grant, again(GrantWire.self)),
        (Samples.grants, again(GrantsAnswer.self)), (Samples.advice, again(AdviceAnswer.self)),
        (Samples.agreement, again(AgreementWire.self)),
        (Samples.corridor, again(CorridorAnswer.self)), (Samples.trip, again(TripAnswer.self)),
        (Samples.clearance, again(ClearanceWire.self)),
        (Samples.claims, again(ClaimsAnswer.self)), (Samples.pay, again(PayWire.self)),
    ]

    private static func again<Wire: Codable & SendableMetatype>(_ type: Wire.Type) -> @Sendable (Data) throws -> Data {
        { try JSONEncoder().encode(try JSONDecoder().decode(type, from: $0)) }
    }
}
