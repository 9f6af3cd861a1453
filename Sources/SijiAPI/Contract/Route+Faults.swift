public import SijiFault

extension Route {
    /// Every code that a problem document of the route may carry, in the order of `FaultCode.allCases`.
    ///
    /// `route.notFound` and `route.methodNotAllowed` belong to addresses that are no route.
    public var faults: [FaultCode] {
        var codes = Set(Self.everywhere)
        if access != .anyone { codes.insert(.roleMissing) }
        if !parameterNames.isEmpty { codes.insert(.routeNotFound) }
        if !requests.isEmpty { codes.formUnion(Self.ofBodies) }
        if !queryNames.isEmpty { codes.formUnion(Self.ofQueries) }
        if writes { codes.formUnion([.storeReadOnly, .storeFull, .storeUncertain]) }
        codes.formUnion(own)
        return FaultCode.allCases.filter(codes.contains)
    }

    /// The codes of one status.
    func faults(status: Int) -> [FaultCode] { faults.filter { $0.httpStatus == status } }

    /// Whether it goes through the one writer.
    private var writes: Bool {
        switch self {
        case .pushLoads, .amendLoad, .withdrawLoad, .callLoad, .putTruck, .removeTruck, .book, .changeBooking,
            .addBookingEvent, .recordPayment, .putParty, .backup, .putCover, .complain, .changeComplaint, .eraseMe,
            .putGrant, .revokeGrant, .advice, .answerAgreement, .tellHours,
            .takePositions, .report:
            true
        case .contract, .status, .places, .listLoads, .showLoad, .match, .answer, .showTruck, .listTrucks, .restStops,
            .restStop, .checkpoints, .checkpoint, .routes, .trips, .bookings, .booking, .bookingEvents,
            .bookingPayments, .bookingEvidence, .whyNot, .metrics, .me, .showParty,
            .rights, .cover, .complaints, .complaint, .waybill, .exportMe, .grants, .agreement, .claims,
            .hours, .positions, .feeds, .refreshFeed, .reports:
            false
        case .corridors: false
        }
    }

    /// What may befall any request: its headers, its connection, the daemon and its store.
    private static let everywhere: [FaultCode] = [
        .requestMalformed, .requestBadText, .requestTooLarge, .requestCutOff, .requestOrigin, .requestHeadersTooLarge,
        .requestDuplicateKey, .queryUnknown, .peerRefused, .serverBusy, .serverDraining, .serverConnections,
        .serverInternal, .storeFailed, .storeDamaged,
    ]

    private static let ofBodies: [FaultCode] = [
        .requestUnknownField, .requestTooDeep, .requestMediaType, .fieldMissing, .fieldType, .fieldRange, .fieldCode,
        .fieldTooLong, .fieldTooMany, .fieldInstant, .fieldExclusive,
    ]

    private static let ofQueries: [FaultCode] = [
        .fieldMissing, .fieldType, .fieldRange, .fieldCode, .fieldTooLong,
    ]

    private static let ofPoints: [FaultCode] = [
        .placeOutside, .placeUnknown, .placeAmbiguous, .placeNoPoint, .placeIncomplete,
    ]

    private static let ofListings: [FaultCode] =
        ofPoints + [
            .loadWindowEmpty, .loadWindowPast, .loadExpiryPast, .loadDeliverBeforePickup, .loadPriceZero,
            .loadPriceMissing, .loadPriceConflict, .loadPriceBasis, .loadPartsSum, .loadNoQuantity, .loadPayloadRange,
            .loadPhoneMasked, .loadHazmatClass, .loadAlreadyBooked,
        ]

    private static let ofSteps: [FaultCode] = [
        .bookingNotFound, .bookingNotYours, .bookingNotYourStep, .bookingState, .bookingStepTime, .bookingClockBack,
        .paymentNotFound, .paymentAnswered, .loadAlreadyBooked, .loadNotOpen, .loadChanged, .headerInvalid,
    ]

    private var own: [FaultCode] {
        switch self {
        case .feeds, .contract, .status, .listLoads, .listTrucks, .bookings, .metrics, .me, .rights, .cover, .putCover,
            .complaints, .exportMe, .eraseMe, .grants, .hours, .tellHours:
            []
        case .places: [.fieldExclusive, .placeUnknown, .placeAmbiguous]
        case .pushLoads: Self.ofListings + [.requestTooManyLines, .requestLineTooLong, .loadRepeated, .pushAborted]
        case .showLoad: [.loadNotFound]
        case .amendLoad:
            Self.ofListings + [
                .loadNotFound, .loadNotYours, .loadVersionStale, .loadIfMatchNeeded, .loadRefFixed, .loadNotOpen,
                .headerInvalid,
            ]
        case .withdrawLoad:
            [.loadNotFound, .loadNotYours, .loadVersionStale, .loadAlreadyBooked, .loadNotOpen, .headerInvalid]
        case .callLoad: [.loadNotFound, .loadNotOpen, .callLimit, .idempotencyConflict, .headerInvalid]
        case .match: Self.ofPoints + [.loadHazmatClass, .truckMissing, .truckNotFound, .modelUnavailable]
        case .whyNot:
            Self.ofPoints + [.loadNotFound, .loadHazmatClass, .truckMissing, .truckNotFound, .modelUnavailable]
        case .answer: [.answerNotFound]
        case .putTruck: [.loadHazmatClass, .fieldTooLong]
        case .showTruck, .removeTruck: [.truckNotFound, .fieldTooLong]
        case .restStops, .checkpoints: [.placeOutside]
        case .corridors: [.lineUnreadable, .loadHazmatClass, .truckNotFound]
        case .restStop: [.restStopNotFound]
        case .checkpoint: [.checkpointNotFound]
        case .trips:
            Self.ofPoints + [
                .loadNotFound, .loadHazmatClass, .truckMissing, .truckNotFound, .modelUnavailable, .routeUnreachable,
                .tripIllegal, .tripBlocked,
            ]
        case .routes: Self.ofPoints + [.loadHazmatClass, .truckNotFound, .modelUnavailable, .routeUnreachable]
        case .book:
            [
                .loadNotFound, .loadOwn, .loadAlreadyBooked, .loadChanged, .loadNotOpen, .truckNotFound, .bookingUnfit,
                .offerOpen, .offerPriceNeeded, .offerPriceFixed, .idempotencyConflict, .headerInvalid,
            ]
        case .booking, .bookingEvents, .bookingPayments: [.bookingNotFound, .bookingNotYours]
        case .bookingEvidence: [.bookingNotFound, .bookingNotYours, .evidenceNone]
        case .changeBooking:
            Self.ofSteps + [.placeIncomplete, .placeOutside, .bookingVersionStale, .bookingIfMatchNeeded]
        case .addBookingEvent:
            Self.ofSteps + [.placeIncomplete, .placeOutside, .bookingVersionStale, .idempotencyConflict]
        case .recordPayment: Self.ofSteps + [.bookingVersionStale, .idempotencyConflict]
        case .complain: [.bookingNotFound, .bookingNotYours, .idempotencyConflict, .headerInvalid]
        case .complaint: [.complaintNotFound]
        case .putGrant, .revokeGrant: [.grantNotFound]
        case .advice: [.grantMissing]
        case .takePositions: [.placeOutside, .idempotencyConflict, .headerInvalid]
        case .positions: [.bookingNotFound, .bookingNotYours, .positionNotShown]
        case .report:
            [
                .placeOutside, .restStopNotFound, .checkpointNotFound, .reportNotFound, .reportKindUnfit, .reportValue,
                .reportTooFar, .reportPointMissing, .reportAbroad, .reportKnown, .reportLimit, .idempotencyConflict,
                .headerInvalid,
            ]
        case .reports: [.restStopNotFound, .checkpointNotFound, .fieldExclusive]
        case .changeComplaint: [.complaintNotFound, .complaintState]
        case .waybill: [.bookingNotFound, .bookingNotYours]
        case .agreement: [.bookingNotFound, .bookingNotYours, .agreementVersionUnknown, .fieldExclusive]
        case .answerAgreement:
            [
                .bookingNotFound, .bookingNotYours, .bookingState, .bookingClockBack, .agreementVersionUnknown,
                .agreementState, .agreementStale, .agreementUnchanged, .loadWindowEmpty, .loadDeliverBeforePickup,
                .loadPartsSum, .idempotencyConflict, .headerInvalid,
            ]
        case .claims: [.bookingNotFound, .bookingNotYours]
        case .showParty: [.partyNotFound]
        case .putParty: [.partyNotFound, .loadPhoneMasked]
        case .refreshFeed: [.feedNotFound]
        case .backup: [.backupExists, .backupInvalid, .backupPath, .idempotencyConflict, .headerInvalid]
        }
    }
}
