import SijiAPI

/// One row of the table of roles: a request to a route, and what each person gets.
struct RoleRow: Sendable {
    let path: String
    var body: String?
    var headers: [String: String] = [:]
    /// The status for each person, in the order of `Person.allCases`.
    let statuses: [Int]

    /// The row of a route; the switch is exhaustive, so that a route without a row does not compile.
    static func of(_ route: Route, in scene: Scene) -> RoleRow {
        let id = scene.freeLoad
        let booking = "/v1/bookings/\(scene.booking)"
        switch route {
        case .contract, .status, .listTrucks, .bookings, .me, .exportMe, .metrics, .listLoads, .rights, .cover,
            .complaints, .grants, .hours, .feeds:
            return RoleRow(path: route.path, statuses: Self.plain(route))
        case .places: return RoleRow(path: "/v1/places?q=changsha", statuses: everybody)
        case .pushLoads:
            return RoleRow(
                path: route.path,
                body: scene.newListing,
                statuses: [201, 201, 403, 403, 403, 403, 403, 201]
            )
        case .showLoad: return RoleRow(path: "/v1/loads/\(id)", statuses: everybody)
        case .amendLoad:
            return RoleRow(
                path: "/v1/loads/\(id)",
                body: #"{"priceFen":900000}"#,
                headers: ["If-Match": "*"],
                statuses: ofLoadOwner
            )
        case .withdrawLoad: return RoleRow(path: "/v1/loads/\(id)", statuses: ofLoadOwner)
        case .callLoad: return RoleRow(path: "/v1/loads/\(id)/call", statuses: ofDrivers)
        case .whyNot: return RoleRow(path: "/v1/loads/\(id)/why-not", body: scene.query, statuses: everybody)
        case .match: return RoleRow(path: route.path, body: scene.query, statuses: everybody)
        case .answer:
            return RoleRow(path: "/v1/answers/\(scene.answer)", statuses: [404, 404, 200, 404, 404, 404, 404, 404])
        case .putTruck: return RoleRow(path: "/v1/trucks/red", body: scene.truck, statuses: ofMembers)
        case .showTruck: return RoleRow(path: "/v1/trucks/red", statuses: [404, 404, 200, 404, 404, 403, 403, 404])
        case .removeTruck:
            return RoleRow(path: "/v1/trucks/red", statuses: [404, 404, 204, 404, 404, 403, 403, 404])
        case .restStops, .checkpoints: return RoleRow(path: route.path + "?lat=28.2&lon=112.9", statuses: everybody)
        case .restStop: return RoleRow(path: "/v1/rest-stops/s-1", statuses: everybody)
        case .checkpoint: return RoleRow(path: "/v1/checkpoints/c-1", statuses: everybody)
        case .routes: return RoleRow(path: route.path, body: scene.journey, statuses: everybody)
        case .trips: return RoleRow(path: route.path, body: scene.trip, statuses: everybody)
        case .corridors:
            return RoleRow(
                path: route.path,
                body: #"{"line":{"type":"LineString","coordinates":[[112.9,28.2],[113,28.3]]}}"#,
                statuses: everybody
            )
        case .book:
            return RoleRow(
                path: route.path,
                body: #"{"loadId":"\#(id)"}"#,
                statuses: [403, 403, 201, 201, 403, 403, 403, 201]
            )
        case .booking: return RoleRow(path: booking, statuses: ofBothSides)
        case .waybill: return RoleRow(path: booking + "/waybill", statuses: ofBothSides)
        case .changeBooking:
            return RoleRow(
                path: booking,
                body: #"{"status":"cancelled"}"#,
                headers: ["If-Match": "*"],
                statuses: ofBothSides
            )
        case .bookingEvents: return RoleRow(path: booking + "/events", statuses: ofBothSides)
        case .addBookingEvent:
            return RoleRow(
                path: booking + "/events",
                body: #"{"do":"dispute","reason":"goodsDiffer"}"#,
                statuses: [201, 403, 201, 403, 403, 403, 403, 403]
            )
        case .bookingPayments: return RoleRow(path: booking + "/payments", statuses: ofBothSides)
        case .recordPayment:
            return RoleRow(
                path: booking + "/payments",
                body: #"{"amountFen":100,"by":"transfer"}"#,
                statuses: [201, 403, 403, 403, 403, 403, 403, 403]
            )
        case .bookingEvidence: return RoleRow(path: booking + "/evidence", statuses: ofBothSides)
        case .agreement: return RoleRow(path: booking + "/agreement", statuses: ofBothSides)
        case .answerAgreement:
            return RoleRow(
                path: booking + "/agreement",
                body: #"{"do":"propose","version":1,"items":{"detentionHourFen":10000}}"#,
                statuses: ofBothSides
            )
        case .claims: return RoleRow(path: booking + "/claims", statuses: ofBothSides)
        case .eraseMe: return RoleRow(path: route.path, statuses: ofMembers)
        case .putCover: return RoleRow(path: route.path, body: #"{"runs":[]}"#, statuses: ofDrivers)
        case .tellHours: return RoleRow(path: route.path, body: #"{"do":"drive"}"#, statuses: ofDrivers)
        case .complain:
            return RoleRow(
                path: route.path,
                body: #"{"trouble":"arrears","what":"x"}"#,
                statuses: [403, 403, 201, 201, 403, 403, 403, 201]
            )
        case .complaint: return RoleRow(path: "/v1/complaints/1", statuses: ofTheDriver)
        case .changeComplaint:
            return RoleRow(path: "/v1/complaints/1", body: #"{"status":"submitted"}"#, statuses: ofTheDriver)
        case .putGrant:
            return RoleRow(path: "/v1/me/grants/5009", body: scene.grant, statuses: ofDrivers)
        case .revokeGrant:
            return RoleRow(
                path: "/v1/me/grants/\(Person.adviser.uid)",
                statuses: [403, 403, 204, 404, 403, 403, 403, 404]
            )
        case .advice:
            return RoleRow(
                path: "/v1/advice/\(Person.bookingDriver.uid)",
                statuses: [403, 403, 403, 403, 403, 403, 200, 403]
            )
        case .takePositions: return RoleRow(path: route.path, body: scene.positions, statuses: ofDrivers)
        case .positions: return RoleRow(path: route.path + "?bookingId=" + scene.booking, statuses: ofBothSides)
        case .report:
            return RoleRow(path: route.path, body: scene.report, statuses: [403, 403, 201, 201, 403, 403, 403, 201])
        case .reports: return RoleRow(path: route.path + "?restStopId=s-1", statuses: everybody)
        case .showParty:
            return RoleRow(path: "/v1/parties/\(Person.bookingDriver.uid)", statuses: ofAdministrators)
        case .putParty:
            return RoleRow(
                path: "/v1/parties/\(Person.bookingDriver.uid)",
                body: #"{"name":"x"}"#,
                statuses: ofAdministrators
            )
        // Allowed, and then there is no such feed.
        case .refreshFeed:
            return RoleRow(path: "/v1/feeds/osm/refresh", statuses: [403, 403, 403, 403, 404, 403, 403, 404])
        // Allowed, and then a store in memory has no file to copy.
        case .backup:
            return RoleRow(path: route.path, body: "{}", statuses: [403, 403, 403, 403, 500, 403, 403, 500])
        }
    }

    private static let everybody = [200, 200, 200, 200, 200, 200, 200, 200]
    private static let ofMembers = [200, 200, 200, 200, 200, 403, 403, 200]
    private static let ofDrivers = [403, 403, 200, 200, 403, 403, 403, 200]
    private static let ofAdministrators = [403, 403, 403, 403, 200, 403, 403, 200]
    private static let ofLoadOwner = [200, 403, 403, 403, 403, 403, 403, 403]
    private static let ofBothSides = [200, 403, 200, 403, 403, 403, 403, 403]
    private static let ofTheDriver = [403, 403, 200, 404, 403, 403, 403, 404]

    /// Routes of which everybody with the role has their own.
    private static func plain(_ route: Route) -> [Int] {
        switch route.access {
        case .anyone: everybody
        case .member: ofMembers
        case .driver: ofDrivers
        case .dispatcher: [200, 200, 403, 403, 403, 403, 403, 200]
        case .administrator: ofAdministrators
        }
    }
}
