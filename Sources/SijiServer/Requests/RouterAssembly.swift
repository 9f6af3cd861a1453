import HTTPTypes
import Hummingbird
import SijiAPI
import SijiFault

/// Builds the router from the contract's table of routes.
enum RouterAssembly {
    /// A responder that has a handler for every route.
    static func responder(for depot: Depot) -> RouterResponder<SijiContext> {
        let router = Router(context: SijiContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: ProblemMiddleware(depot: depot))
        for route in Route.allCases {
            guard let method = HTTPRequest.Method(rawValue: route.method.rawValue) else { continue }
            let meter = depot.meter.routes[route]
            router.on(RouterPath(route.path), method: method) { request, context -> Response in
                context.connection.meter = meter
                try Admission.check(request, route, context.connection, depot)
                let call = try call(request, route, context, depot)
                return try await route.handle(call).response
            }
        }
        return router.buildResponder()
    }

    private static func call(
        _ request: Request,
        _ route: Route,
        _ context: SijiContext,
        _ depot: Depot
    ) throws(Fault) -> Call {
        // The router forgives slashes at the end and in a row; by the contract those are other paths.
        guard let parameters = route.parameters(ofPath: request.uri.path) else {
            throw Fault(.routeNotFound, ["path": .text(request.uri.path)])
        }
        return Call(
            request: request,
            route: route,
            parameters: parameters,
            query: try QueryParameters(request.uri.query ?? "", for: route),
            connection: context.connection,
            language: Language(acceptLanguage: request.headers[.acceptLanguage], standard: depot.problems.standard),
            depot: depot
        )
    }
}

extension Route {
    /// Answers a request.
    ///
    /// The switch is exhaustive: a route without a handler does not compile.
    func handle(_ call: Call) async throws(Fault) -> Reply {
        switch self {
        case .contract: Reply(json: Contract.document)
        case .status: try await StatusHandlers.show(call)
        case .places: try await PlaceHandlers.search(call)
        case .pushLoads: try await PushHandlers.push(call)
        case .listLoads: try await LoadHandlers.list(call)
        case .showLoad: try await LoadHandlers.show(call)
        case .amendLoad: try await LoadHandlers.amend(call)
        case .withdrawLoad: try await LoadHandlers.withdraw(call)
        case .callLoad: try await LoadHandlers.call(call)
        case .whyNot: try await WhyNotHandlers.explain(call)
        case .match: try await MatchHandlers.match(call)
        case .answer: try await MatchHandlers.again(call)
        case .putTruck: try await TruckHandlers.put(call)
        case .showTruck: try await TruckHandlers.show(call)
        case .listTrucks: try await TruckHandlers.list(call)
        case .removeTruck: try await TruckHandlers.remove(call)
        case .restStops: try await AtlasHandlers.restStops(call)
        case .restStop: try await AtlasHandlers.restStop(call)
        case .checkpoints: try await AtlasHandlers.checkpoints(call)
        case .checkpoint: try await AtlasHandlers.checkpoint(call)
        case .routes: try await RoadHandlers.route(call)
        case .trips: try await TripHandlers.plan(call)
        case .corridors: try await CorridorHandlers.search(call)
        case .book: try await BookingHandlers.book(call)
        case .bookings: try await BookingHandlers.list(call)
        case .booking: try await BookingHandlers.show(call)
        case .changeBooking: try await StepHandlers.change(call)
        case .bookingEvents: try await StepHandlers.events(call)
        case .addBookingEvent: try await StepHandlers.add(call)
        case .bookingPayments: try await StepHandlers.payments(call)
        case .recordPayment: try await StepHandlers.recordPayment(call)
        case .bookingEvidence: try await EvidenceHandlers.show(call)
        case .agreement: try await AgreementHandlers.show(call)
        case .answerAgreement: try await AgreementHandlers.answer(call)
        case .claims: try await ClaimHandlers.show(call)
        case .me: try await PartyHandlers.me(call)
        case .showParty: try await PartyHandlers.show(call)
        case .putParty: try await PartyHandlers.put(call)
        case .rights: try await RightsHandlers.show(call)
        case .cover: try await CoverHandlers.show(call)
        case .putCover: try await CoverHandlers.put(call)
        case .hours: try await HoursHandlers.show(call)
        case .tellHours: try await HoursHandlers.tell(call)
        case .complain: try await ComplaintHandlers.write(call)
        case .complaints: try await ComplaintHandlers.list(call)
        case .complaint: try await ComplaintHandlers.show(call)
        case .changeComplaint: try await ComplaintHandlers.change(call)
        case .exportMe: try await PrivacyHandlers.export(call)
        case .eraseMe: try await PrivacyHandlers.erase(call)
        case .grants: try await GrantHandlers.list(call)
        case .putGrant: try await GrantHandlers.put(call)
        case .revokeGrant: try await GrantHandlers.revoke(call)
        case .advice: try await GrantHandlers.advise(call)
        case .takePositions: try await PositionHandlers.take(call)
        case .positions: try await PositionHandlers.list(call)
        case .report: try await ReportHandlers.make(call)
        case .reports: try await ReportHandlers.list(call)
        case .waybill: try await WaybillHandlers.show(call)
        case .feeds: try await FeedHandlers.list(call)
        case .refreshFeed: try await FeedHandlers.refresh(call)
        case .backup: try await BackupHandlers.make(call)
        case .metrics: try await MetricsHandlers.show(call)
        }
    }
}
