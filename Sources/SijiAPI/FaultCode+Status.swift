public import SijiFault

extension FaultCode {
    /// The HTTP status that the fault is answered with.
    ///
    /// 400 for what cannot be read, 422 for what can and is not valid. Faults that only a client or a starting daemon can
    /// have are 500: a handler that lets one out is at fault itself.
    public var httpStatus: Int {
        switch self {
        case .requestMalformed, .requestDuplicateKey, .requestUnknownField, .requestBadText, .requestTooDeep,
            .requestCutOff, .queryUnknown, .headerInvalid:
            400
        case .requestOrigin, .loadNotYours, .bookingNotYours, .bookingNotYourStep, .roleMissing, .peerRefused,
            .grantMissing, .positionNotShown,
            .loadOwn:
            403
        case .routeNotFound, .loadNotFound, .truckNotFound, .answerNotFound, .bookingNotFound, .restStopNotFound,
            .checkpointNotFound, .partyNotFound, .paymentNotFound, .evidenceNone, .complaintNotFound,
            .grantNotFound, .feedNotFound, .reportNotFound:
            404
        case .agreementVersionUnknown: 404
        case .routeMethodNotAllowed: 405
        case .loadAlreadyBooked, .loadChanged, .loadNotOpen, .bookingState, .bookingClockBack, .paymentAnswered,
            .offerOpen, .backupExists, .complaintState:
            409
        case .agreementState, .agreementStale: 409
        case .reportKnown: 409
        case .loadVersionStale, .bookingVersionStale: 412
        case .requestTooLarge, .requestLineTooLong, .requestTooManyLines: 413
        case .requestMediaType: 415
        case .fieldMissing, .fieldType, .fieldRange, .fieldCode, .fieldTooLong, .fieldTooMany, .fieldInstant,
            .fieldExclusive, .placeOutside, .placeUnknown, .placeAmbiguous, .placeNoPoint, .placeIncomplete,
            .loadWindowEmpty, .loadWindowPast, .loadExpiryPast, .loadDeliverBeforePickup, .loadPriceZero,
            .loadPriceMissing, .loadPriceConflict, .loadPriceBasis, .loadPartsSum, .loadNoQuantity,
            .loadPayloadRange, .loadPhoneMasked, .loadHazmatClass, .loadRefFixed, .loadRepeated, .pushAborted,
            .truckMissing, .modelUnavailable, .routeUnreachable, .tripIllegal, .tripBlocked, .bookingUnfit,
            .bookingStepTime, .offerPriceNeeded,
            .offerPriceFixed, .idempotencyConflict, .backupInvalid,
            .backupPath:
            422
        case .agreementUnchanged: 422
        case .lineUnreadable: 422
        case .reportKindUnfit, .reportValue, .reportTooFar, .reportPointMissing, .reportAbroad: 422
        case .loadIfMatchNeeded, .bookingIfMatchNeeded: 428
        case .callLimit, .reportLimit: 429
        case .requestHeadersTooLarge: 431
        case .serverBusy, .serverDraining, .serverConnections, .storeReadOnly, .storeDamaged: 503
        case .storeFull: 507
        case .serverInternal, .storeLocked, .storeSchemaTooNew, .storeFailed, .storeUncertain, .storeNotSynchronous,
            .configKey,
            .configValue, .configUnreadable, .socketInUse, .socketPath, .dataFile, .dataRow, .feedFailed,
            .daemonUnreachable,
            .daemonForbidden, .daemonAnswer, .daemonTimeout, .fileUnreadable, .fileFormat, .usage, .usageUnknownCommand,
            .usageUnknownOption, .usageMissingArgument, .usageMissingValue, .usageBadValue, .usageSurplus, .usageTime,
            .usageTimePast, .listRowUnknown, .listMissing, .hereMissing, .searchMissing, .bookingTwice,
            .sheetEncoding, .sheetMixedEncoding, .sheetQuote, .sheetQuoteOpen, .sheetRowTooLarge, .sheetTooManyColumns,
            .sheetTooManyRows, .sheetOldFormat, .sheetEncrypted, .sheetNotAWorkbook, .sheetMarkup,
            .sheetWorksheetMissing,
            .sheetDamaged, .sheetCell, .sheetDoctype, .sheetTooLarge, .sheetBomb,
            .sheetEmpty, .sheetHeaderMissing, .sheetColumnMissing, .sheetColumnTwice, .sheetValueMissing,
            .sheetValueUnreadable,
            .sheetValueError, .sheetValueZero, .sheetUnitMissing, .sheetDigitsLost, .sheetTimePast, .sheetOverloaded,
            .sheetPartsDiffer, .sheetPlaceVague, .sheetRowTwice, .sheetSyncRefused, .sheetSyncTooMany,
            .userName, .userReserved, .userNotRoot, .keyInvalid, .toolFailed, .shellRefused,
            .evidenceNotCanonical, .evidenceForm, .evidenceBroken, .reportSeveral:
            500
        }
    }
}

extension ProblemDocument {
    /// Creates the document of a fault; its texts come from the catalogue, in the caller's language.
    public init(_ fault: Fault, title: String, detail: String, hint: String) {
        self.init(
            code: fault.code.rawValue,
            title: title,
            detail: detail,
            hint: hint,
            status: fault.code.httpStatus,
            facts: fault.facts
        )
    }
}
