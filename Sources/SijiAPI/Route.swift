/// What a caller must be to use a route.
public enum Access: String, Sendable, CaseIterable {
    /// Anyone whom the socket lets in.
    case anyone
    /// Has the driver's role.
    case driver
    /// Has the dispatcher's role.
    case dispatcher
    /// Has a role that writes: driver, dispatcher or administrator.
    case member
    /// Has the administrator's role.
    case administrator
}

/// An HTTP method of the contract.
public enum Method: String, Sendable, CaseIterable {
    case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE"
}

/// Every route of the contract: one table from which server, client and document are built.
public enum Route: String, Sendable, CaseIterable {
    case contract
    case status, places
    case pushLoads, listLoads, showLoad, amendLoad, withdrawLoad, callLoad, whyNot
    case match, answer
    case putTruck, showTruck, listTrucks, removeTruck
    case restStops, restStop, checkpoints, checkpoint
    case routes, trips
    case corridors
    case book, bookings, booking, changeBooking, bookingEvents, addBookingEvent, bookingPayments, recordPayment
    case bookingEvidence
    case agreement, answerAgreement, claims
    case me, showParty, putParty
    case rights, cover, putCover, complain, complaints, complaint, changeComplaint, waybill
    case hours, tellHours
    case exportMe, eraseMe, grants, putGrant, revokeGrant, advice
    case takePositions, positions
    case feeds, refreshFeed
    case report, reports
    case backup, metrics

    /// Its method.
    public var method: Method {
        switch self {
        case .contract, .status, .places, .listLoads, .showLoad, .answer, .showTruck, .listTrucks, .restStops,
            .restStop, .checkpoints, .checkpoint, .bookings, .booking, .bookingEvents, .bookingPayments,
            .bookingEvidence, .me, .showParty, .metrics, .rights, .cover, .complaints, .complaint, .waybill, .exportMe,
            .grants, .advice, .agreement, .claims, .hours, .positions, .feeds, .reports:
            .get
        case .pushLoads, .callLoad, .whyNot, .match, .routes, .trips, .book, .addBookingEvent, .recordPayment, .backup,
            .complain, .answerAgreement, .tellHours, .takePositions, .refreshFeed, .report:
            .post
        case .corridors: .post
        case .putTruck, .putParty, .putCover, .putGrant: .put
        case .amendLoad, .changeBooking, .changeComplaint: .patch
        case .withdrawLoad, .removeTruck, .eraseMe, .revokeGrant: .delete
        }
    }

    /// Its path; parameters in braces.
    public var path: String {
        switch self {
        case .contract: "/openapi.json"
        case .status: "/v1/status"
        case .places: "/v1/places"
        case .pushLoads, .listLoads: "/v1/loads"
        case .showLoad, .amendLoad, .withdrawLoad: "/v1/loads/{id}"
        case .callLoad: "/v1/loads/{id}/call"
        case .whyNot: "/v1/loads/{id}/why-not"
        case .match: "/v1/matches"
        case .answer: "/v1/answers/{id}"
        case .listTrucks: "/v1/trucks"
        case .putTruck, .showTruck, .removeTruck: "/v1/trucks/{name}"
        case .restStops: "/v1/rest-stops"
        case .restStop: "/v1/rest-stops/{id}"
        case .checkpoints: "/v1/checkpoints"
        case .checkpoint: "/v1/checkpoints/{id}"
        case .routes: "/v1/routes"
        case .trips: "/v1/trips"
        case .corridors: "/v1/corridors"
        case .book, .bookings: "/v1/bookings"
        case .booking, .changeBooking: "/v1/bookings/{id}"
        case .bookingEvents, .addBookingEvent: "/v1/bookings/{id}/events"
        case .bookingPayments, .recordPayment: "/v1/bookings/{id}/payments"
        case .bookingEvidence: "/v1/bookings/{id}/evidence"
        case .me, .eraseMe: "/v1/me"
        case .exportMe: "/v1/me/export"
        case .grants: "/v1/me/grants"
        case .putGrant, .revokeGrant: "/v1/me/grants/{uid}"
        case .advice: "/v1/advice/{uid}"
        case .agreement, .answerAgreement: "/v1/bookings/{id}/agreement"
        case .claims: "/v1/bookings/{id}/claims"
        case .showParty, .putParty: "/v1/parties/{uid}"
        case .rights: "/v1/rights"
        case .cover, .putCover: "/v1/me/cover"
        case .hours, .tellHours: "/v1/hours"
        case .complain, .complaints: "/v1/complaints"
        case .complaint, .changeComplaint: "/v1/complaints/{number}"
        case .waybill: "/v1/bookings/{id}/waybill"
        case .takePositions, .positions: "/v1/positions"
        case .feeds: "/v1/feeds"
        case .refreshFeed: "/v1/feeds/{name}/refresh"
        case .report, .reports: "/v1/reports"
        case .backup: "/v1/backups"
        case .metrics: "/metrics"
        }
    }

    /// Who may use it.
    public var access: Access {
        switch self {
        case .contract, .status, .places, .showLoad, .whyNot, .match, .answer, .restStops, .restStop, .checkpoints,
            .checkpoint, .routes, .trips, .me, .rights, .exportMe, .advice, .corridors,
            .reports:
            .anyone
        case .pushLoads, .listLoads, .amendLoad, .withdrawLoad, .recordPayment: .dispatcher
        case .callLoad, .book, .cover, .putCover, .complain, .complaints, .complaint, .changeComplaint,
            .grants, .putGrant, .revokeGrant, .hours, .tellHours, .takePositions, .report:
            .driver
        case .putTruck, .showTruck, .listTrucks, .removeTruck, .bookings, .booking, .changeBooking,
            .bookingEvents, .addBookingEvent, .bookingPayments, .bookingEvidence, .waybill, .eraseMe,
            .agreement, .answerAgreement, .claims, .positions:
            .member
        case .backup, .metrics, .showParty, .putParty, .feeds, .refreshFeed: .administrator
        }
    }

    /// The query parameters that it takes; any other is refused.
    public var queryNames: [String] {
        switch self {
        case .places: ["q", "limit", "reading"]
        case .pushLoads: ["atomic", "answers"]
        case .listLoads: ["status", "ref", "cursor", "limit"]
        case .restStops: ["lat", "lon", "datum", "radiusKm", "services", "limit"]
        case .checkpoints: ["lat", "lon", "datum", "radiusKm", "kinds", "limit"]
        case .bookings, .complaints: ["cursor", "limit"]
        case .positions: ["bookingId", "cursor", "limit"]
        case .hours: ["rule"]
        case .refreshFeed: ["confirm"]
        case .reports: ["checkpointId", "restStopId", "cursor", "limit"]
        case .rights: ["trouble", "standing"]
        case .agreement: ["version", "against", "format", "width"]
        default: []
        }
    }
}
