/// The catalogue in Chinese, as a driver or a dispatcher reads it.
enum Chinese {
    /// The templates of a code.
    static func phrase(_ code: FaultCode) -> Phrase {
        switch code {
        // A request that cannot be read
        case .requestMalformed: requestMalformed
        case .requestDuplicateKey: requestDuplicateKey
        case .requestUnknownField: requestUnknownField
        case .requestBadText: requestBadText
        case .requestTooDeep: requestTooDeep
        case .requestTooLarge: requestTooLarge
        case .requestLineTooLong: requestLineTooLong
        case .requestCutOff: requestCutOff
        case .requestMediaType: requestMediaType
        case .requestOrigin: requestOrigin
        case .requestHeadersTooLarge: requestHeadersTooLarge
        case .requestTooManyLines: requestTooManyLines
        case .routeNotFound: routeNotFound
        case .routeMethodNotAllowed: routeMethodNotAllowed
        // A field that is wrong, and places
        case .fieldMissing: fieldMissing
        case .fieldType: fieldType
        case .fieldRange: fieldRange
        case .fieldCode: fieldCode
        case .fieldTooLong: fieldTooLong
        case .fieldTooMany: fieldTooMany
        case .fieldInstant: fieldInstant
        case .fieldExclusive: fieldExclusive
        case .queryUnknown: queryUnknown
        case .headerInvalid: headerInvalid
        case .placeOutside: placeOutside
        case .placeUnknown: placeUnknown
        case .placeAmbiguous: placeAmbiguous
        case .placeNoPoint: placeNoPoint
        case .placeIncomplete: placeIncomplete
        // Listings
        case .loadWindowEmpty: loadWindowEmpty
        case .loadWindowPast: loadWindowPast
        case .loadExpiryPast: loadExpiryPast
        case .loadDeliverBeforePickup: loadDeliverBeforePickup
        case .loadPriceZero: loadPriceZero
        case .loadPriceMissing: loadPriceMissing
        case .loadPriceConflict: loadPriceConflict
        case .loadPriceBasis: loadPriceBasis
        case .loadPartsSum: loadPartsSum
        case .loadNoQuantity: loadNoQuantity
        case .loadPayloadRange: loadPayloadRange
        case .loadPhoneMasked: loadPhoneMasked
        case .loadHazmatClass: loadHazmatClass
        case .loadNotFound: loadNotFound
        case .loadNotYours: loadNotYours
        case .loadAlreadyBooked: loadAlreadyBooked
        case .loadChanged: loadChanged
        case .loadNotOpen: loadNotOpen
        case .loadVersionStale: loadVersionStale
        case .loadIfMatchNeeded: loadIfMatchNeeded
        case .loadRefFixed: loadRefFixed
        case .loadRepeated: loadRepeated
        case .loadOwn: loadOwn
        case .pushAborted: pushAborted
        // Trucks, matches, bookings, and who may
        case .truckNotFound: truckNotFound
        case .truckMissing: truckMissing
        case .answerNotFound: answerNotFound
        case .modelUnavailable: modelUnavailable
        case .bookingNotFound: bookingNotFound
        case .bookingNotYours: bookingNotYours
        case .bookingState: bookingState
        case .bookingUnfit: bookingUnfit
        case .idempotencyConflict: idempotencyConflict
        case .restStopNotFound: restStopNotFound
        case .checkpointNotFound: checkpointNotFound
        case .roleMissing: roleMissing
        case .peerRefused: peerRefused
        case .callLimit: callLimit
        // The daemon and its store
        case .serverBusy: serverBusy
        case .serverDraining: serverDraining
        case .serverInternal: serverInternal
        case .serverConnections: serverConnections
        case .storeLocked: storeLocked
        case .storeSchemaTooNew: storeSchemaTooNew
        case .storeDamaged: storeDamaged
        case .storeReadOnly: storeReadOnly
        case .storeFull: storeFull
        case .storeFailed: storeFailed
        case .storeUncertain: storeUncertain
        case .storeNotSynchronous: storeNotSynchronous
        case .backupExists: backupExists
        case .backupInvalid: backupInvalid
        case .configKey: configKey
        case .configValue: configValue
        case .configUnreadable: configUnreadable
        case .socketInUse: socketInUse
        case .socketPath: socketPath
        case .dataFile: dataFile
        case .dataRow: dataRow
        // The command line
        case .daemonUnreachable: daemonUnreachable
        case .daemonForbidden: daemonForbidden
        case .daemonAnswer: daemonAnswer
        case .daemonTimeout: daemonTimeout
        case .fileUnreadable: fileUnreadable
        case .fileFormat: fileFormat
        case .usage: usage
        case .usageUnknownCommand: usageUnknownCommand
        case .usageUnknownOption: usageUnknownOption
        case .usageMissingArgument: usageMissingArgument
        case .usageMissingValue: usageMissingValue
        case .usageBadValue: usageBadValue
        case .usageSurplus: usageSurplus
        case .usageTime: usageTime
        case .usageTimePast: usageTimePast
        case .listRowUnknown: listRowUnknown
        // The bytes of a sheet
        case .sheetEncoding: sheetEncoding
        case .sheetMixedEncoding: sheetMixedEncoding
        case .sheetQuote: sheetQuote
        case .sheetQuoteOpen: sheetQuoteOpen
        case .sheetRowTooLarge: sheetRowTooLarge
        case .sheetTooManyColumns: sheetTooManyColumns
        case .sheetTooManyRows: sheetTooManyRows
        case .sheetOldFormat: sheetOldFormat
        case .sheetEncrypted: sheetEncrypted
        case .sheetNotAWorkbook: sheetNotAWorkbook
        case .sheetMarkup: sheetMarkup
        case .sheetWorksheetMissing: sheetWorksheetMissing
        case .sheetDamaged: sheetDamaged
        case .sheetCell: sheetCell
        case .sheetDoctype: sheetDoctype
        case .sheetTooLarge: sheetTooLarge
        case .sheetBomb: sheetBomb
        }
    }
}
