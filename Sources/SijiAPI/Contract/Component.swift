/// The schemas that the document names, so that each stands in it once.
enum Component: String, Sendable, CaseIterable {
    case listing = "Listing"
    case listingPatch = "ListingPatch"
    case listingPoint = "ListingPoint"
    case load = "Load"
    case loads = "Loads"
    case point = "Point"
    case pushLine = "PushLine"
    case pushSummary = "PushSummary"
    case call = "Call"
    case truck = "Truck"
    case namedTruck = "NamedTruck"
    case trucks = "Trucks"
    case matchRequest = "MatchRequest"
    case matches = "Matches"
    case match = "Match"
    case whyNot = "WhyNot"
    case bookingRequest = "BookingRequest"
    case bookingChange = "BookingChange"
    case booking = "Booking"
    case bookings = "Bookings"
    case standstill = "Standstill"
    case offer = "Offer"
    case carrier = "Carrier"
    case paymentRequest = "PaymentRequest"
    case payment = "Payment"
    case payments = "Payments"
    case bookingEvent = "BookingEvent"
    case bookingEvents = "BookingEvents"
    case receipt = "Receipt"
    case evidence = "Evidence"
    case agreementRequest = "AgreementRequest"
    case agreement = "Agreement"
    case claims = "Claims"
    case pay = "Pay"
    case partyRequest = "PartyRequest"
    case party = "Party"
    case rights = "Rights"
    case coverRequest = "CoverRequest"
    case cover = "Cover"
    case hoursRequest = "HoursRequest"
    case hours = "Hours"
    case complaintRequest = "ComplaintRequest"
    case complaintChange = "ComplaintChange"
    case complaint = "Complaint"
    case complaints = "Complaints"
    case waybill = "Waybill"
    case erasure = "Erasure"
    case grantRequest = "GrantRequest"
    case grant = "Grant"
    case grants = "Grants"
    case advice = "Advice"
    case positionsRequest = "PositionsRequest"
    case positionsTaken = "PositionsTaken"
    case position = "Position"
    case positions = "Positions"
    case feed = "Feed"
    case feeds = "Feeds"
    case reportRequest = "ReportRequest"
    case report = "Report"
    case reports = "Reports"
    case backupRequest = "BackupRequest"
    case backup = "Backup"
    case status = "Status"
    case places = "Places"
    case restStop = "RestStop"
    case restStops = "RestStops"
    case checkpoint = "Checkpoint"
    case checkpoints = "Checkpoints"
    case roadRouteRequest = "RoadRouteRequest"
    case roadRoute = "RoadRoute"
    case tripRequest = "TripRequest"
    case trip = "Trip"
    case corridorRequest = "CorridorRequest"
    case corridor = "Corridor"
    case clearance = "Clearance"

    /// Where it stands in the document.
    var address: String { "#/components/schemas/\(rawValue)" }

    var schema: Schema {
        switch self {
        case .listing: ListingSchemas.listing
        case .listingPatch: ListingSchemas.patch
        case .listingPoint: ListingSchemas.point
        case .load: LoadSchemas.load
        case .loads: LoadSchemas.page
        case .point: LoadSchemas.point
        case .pushLine: LoadSchemas.pushLine
        case .pushSummary: LoadSchemas.pushSummary
        case .call: LoadSchemas.call
        case .truck: TruckSchemas.truck
        case .namedTruck: TruckSchemas.named
        case .trucks: TruckSchemas.all
        case .matchRequest: MatchSchemas.request
        case .matches: MatchSchemas.answer
        case .match: MatchSchemas.entry
        case .whyNot: WhyNotSchemas.answer
        case .bookingRequest: BookingSchemas.request
        case .bookingChange: BookingSchemas.change
        case .booking: BookingSchemas.booking
        case .bookings: BookingSchemas.page
        case .standstill: BookingSchemas.standstill
        case .offer: BookingSchemas.offer
        case .carrier: BookingSchemas.carrier
        case .paymentRequest: BookingSchemas.paymentRequest
        case .payment: BookingSchemas.payment
        case .payments: BookingSchemas.payments
        case .bookingEvent: BookingSchemas.event
        case .bookingEvents: BookingSchemas.events
        case .receipt: EvidenceSchemas.receipt
        case .evidence: EvidenceSchemas.bundle
        case .agreementRequest: AgreementSchemas.request
        case .agreement: AgreementSchemas.agreement
        case .claims: ClaimSchemas.claims
        case .pay: ClaimSchemas.pay
        case .partyRequest: PartySchemas.request
        case .party: PartySchemas.party
        case .rights: RightsSchemas.answer
        case .coverRequest: CoverSchemas.request
        case .cover: CoverSchemas.answer
        case .hoursRequest: HoursSchemas.request
        case .hours: HoursSchemas.answer
        case .complaintRequest: ComplaintSchemas.request
        case .complaintChange: ComplaintSchemas.change
        case .complaint: ComplaintSchemas.complaint
        case .complaints: ComplaintSchemas.page
        case .waybill: WaybillSchemas.answer
        case .erasure: PrivacySchemas.erasure
        case .grantRequest: PrivacySchemas.grantRequest
        case .grant: PrivacySchemas.grant
        case .grants: PrivacySchemas.grants
        case .advice: AdviceSchemas.answer
        case .positionsRequest: PositionSchemas.request
        case .positionsTaken: PositionSchemas.taken
        case .position: PositionSchemas.position
        case .positions: PositionSchemas.page
        case .feed: FeedSchemas.feed
        case .feeds: FeedSchemas.feeds
        case .reportRequest: ReportSchemas.request
        case .report: ReportSchemas.report
        case .reports: ReportSchemas.page
        case .backupRequest: StatusSchemas.backupRequest
        case .backup: StatusSchemas.backup
        case .status: StatusSchemas.status
        case .places: PlaceSchemas.places
        case .restStop: PlaceSchemas.restStop
        case .restStops: PlaceSchemas.restStops
        case .checkpoint: PlaceSchemas.checkpoint
        case .checkpoints: PlaceSchemas.checkpoints
        case .roadRouteRequest: RoadRouteSchemas.request
        case .roadRoute: RoadRouteSchemas.answer
        case .tripRequest: TripSchemas.request
        case .trip: TripSchemas.answer
        case .corridorRequest: CorridorSchemas.request
        case .corridor: CorridorSchemas.answer
        case .clearance: CorridorSchemas.clearance
        }
    }
}
