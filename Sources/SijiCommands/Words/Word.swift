/// A word or a sentence of our own, with what it names.
///
/// Sentences of faults are in the fault catalogue. Each language is an exhaustive switch: a missing word does not compile.
enum Word {
    // Marks
    case unknown
    case unknownMark
    case syntheticMark
    case assumedMark
    case sample
    case has
    case hasNot
    case hasUnknown
    // Units
    case tonnes(_ number: String)
    case cubicMetres(_ number: String)
    case metres(_ number: String)
    case days(_ count: Int)
    case minutesShort(_ count: Int)
    case hoursShort(_ count: Int)
    case daysShort(_ count: Int)
    case ago(_ age: String)
    case yuanPerTonne(_ yuan: String)
    case yuanPerCubicMetre(_ yuan: String)
    case negotiable
    case infoFee(_ yuan: String)
    case slots(_ count: Int)
    case deck(_ metres: String, _ bodies: String)
    case payload(_ tonnes: String)
    case dwell(_ loading: String, _ unloading: String)
    // Columns
    case columnRoute
    case columnKm
    case columnCargo
    case columnPrice
    case columnNet
    case columnPerHour
    case columnTerms
    case columnAge
    case columnName
    case columnGreatCircleKm
    case columnBearing
    case columnSide
    case columnSlots
    case columnBasics
    case columnSource
    case columnKind
    case columnPosted
    case columnMeasured
    case columnReported
    case columnAdcode
    case columnPinyin
    case columnLevel
    case columnPoint
    case columnTruck
    case columnVolume
    case columnCosts
    case columnSpeed
    case columnRef
    case columnStatus
    case columnPickup
    case columnSlotsLeft
    case columnCalls
    case columnBooking
    case columnFeed
    case columnRows
    case columnSkipped
    case columnAsOf
    // Facts
    case factFrom
    case factTo
    case factDeliverBy
    case factHazmat
    case factBodies
    case factInfoFee
    case factTolls
    case factDeposit
    case factCover
    case factDwell
    case factContact
    case factNotes
    case factExpires
    case factConfirmed
    case factHeldUntil
    case factOffer
    case factPaid
    case factCarrier
    case factRecord
    case factDispute
    case factStandstill
    case standstill(_ place: String, _ stop: Int?, _ since: String)
    case onBreakSince(_ time: String)
    case closedSince(_ time: String, _ side: String)
    case markAtVia(_ stop: Int)
    case markBreak
    case markClosed
    case factPossible
    case factRoad
    case factHas
    case factHasNot
    case factHours
    case factHeading
    case factLoad
    case factNow
    case factStore
    case factOpenLoads
    case factRestStops
    case factCheckpoints
    case factPlaces
    case factYou
    // Frames
    case emptyAt(_ time: String)
    case order(_ objective: String)
    case narrowNet(_ net: String, _ perHour: String)
    case narrowKm(_ deadhead: String, _ loaded: String)
    case nearest(_ place: String)
    case greatCircleOnly
    case pickupWindow(_ window: String)
    case upFor(_ clock: String)
    // Notes
    case negotiableHeading
    case assumedDwell
    case tollNotCounted
    case tollByYou(_ yuan: String)
    case distanceBasis(_ factor: String, _ rule: String)
    case skeletonBasis(_ rule: String)
    case whyNoWay(loaded: Bool)
    case fits(_ count: Int)
    case unchecked(_ items: String)
    case legendStale
    case legendUnknown
    case legendSynthetic
    case legendBasics
    case legendChecks
    case legendTrucks
    // The first screen
    case startFirst
    case startHere
    case startTruck
    case startSearch
    case startThen
    case startCall
    case startBook
    case startBookings
    case startRest
    case startChecks
    case startMore
    // Help
    case helpUsage
    case helpCommand
    case helpAnyOptions
    case helpAlso(_ aliases: String)
    case helpPlaces
    case helpOptions
    case helpCommands
    case helpShortWays
    case helpExitCodes
    case helpMore(_ command: String)
    case helpHelp
    case helpVersion
    case exitDone
    case exitFault
    case exitUnreachable
    case exitUsage
    /// Of two who take turns, from 1.
    case driverNumber(_ number: Int)
    // Why a load is not listed
    case whyListed(_ rank: Int, _ isNegotiable: Bool)
    case whyListedFar
    case whyNotListed(_ count: Int)
    case whyHas(_ words: String)
    case whyNeeds(_ words: String)
    case whyMargin(_ words: String)
    case whyEnded(_ time: String)
    case whyRepair(_ change: String)
    case whyRepairAll
    case whyNoRepair
    case whyWithout(_ option: String)
    case whyTruck(_ words: String)
    case whyLicence(_ name: String)
    case whyAskPickup(_ time: String)
    case whyAskDelivery(_ time: String)
    case columnHours
    case kilometres(_ number: String)
    case yuan(_ number: String)
    case nextAfterWhyNot
    // Asking for a truck
    case askIntro
    case askName
    case ask(_ name: String, _ example: String, _ isNeeded: Bool)
    case askNeeded
    case askStopped
    case truckExample
    case suchAs(_ example: String)
    case truckUnused
    case nextTruckUse
    case nextHere
    // Nothing
    case noMatches
    case nothingNear
    case noPlaces(_ word: String)
    case noPoint
    case noTrucks
    case noLoads
    case noBookings
    case noRole
    case noCosts
    case anyBody
    case sideUp
    case sideDown
    case sideBoth
    // What to do next
    case nextAfterSearch
    case nextWider(_ deadheadKm: String?, _ without: [String])
    case nextMoreRows
    case allRows
    case nextAfterRest
    case nextAfterChecks
    case legendAmended
    case loadAmendedSince(_ booked: Int, _ now: Int)
    case nextCommands(_ commands: String)
    case nextPage(_ command: String, _ cursor: String)
    case ownDaemon
    // What was done
    case hereIs(_ label: String)
    case hereUnknown
    case truckAdded(_ name: String)
    case truckRemoved(_ name: String)
    case truckUsed(_ name: String)
    case loadPushed(_ ref: String, _ status: String, _ id: String)
    case loadWithdrawn(_ id: String)
    case loadAmended(_ id: String, _ version: Int)
    case phone(_ phone: String, _ name: String)
    case noPhone
    case calls(_ count: Int)
    case booked
    case requested
    case offered
    case stepDone(_ step: String, _ id: String)
    case spotTold(_ place: String)
    case carrierRecord(_ completed: Int, _ cancelled: Int, _ won: Int)
    case offerBy(_ price: String, _ side: String)
    case paidOf(_ confirmed: String, _ price: String)
    case paymentLine(_ number: Int, _ amount: String, _ day: String, _ status: String)
    case columnOwed
    case columnOwes
    case columnWait
    case columnDue
    case columnNext
    case narrowWait(_ clock: String)
    case narrowNext(_ command: String)
    case owesInAll(_ yuan: String)
    case coverNone(_ rows: String)
    case coverUnknown(_ rows: String)
    case owedInAll(_ yuan: String)
    case nextStep(_ command: String, _ step: String)
    case factPays
    case lateShort(_ days: Int)
    case lateInAll(_ yuan: String)
    case pays(_ median: Int, _ p90: Int, _ bookings: Int, _ overdue: Int)
    case agreementMissing(_ items: String)
    case agreementAnswered(_ act: String, _ version: Int, _ standing: String)
    case asksAgain
    case backedUp(_ path: String, _ bytes: String)
    case backupsRemoved(_ count: Int)
    case metricsWritten(_ path: String)
    // Pushing
    case pushProgress(_ sent: Int, _ rate: Int, _ percent: Int?, _ left: String?)
    case pushRefused(_ line: String, _ ref: String, _ field: String, _ detail: String)
    case pushAccepted(_ line: String, _ ref: String, _ status: String, _ id: String)
    case pushSummary(_ figures: PushFigures)
    case pushRolledBack
    case pushUnfinished
    // Restoring
    case restoring(_ file: String, _ state: String)
    // Demonstration
    case demoIntro
    case demoWaits(_ seconds: Int)
    case demoStarted(_ milliseconds: Int)
    case demoPush
    case demoSearch
    case demoRest
    case demoChecks
    case demoBook
    case demoLedger
    case demoShifted(_ days: Int)
    case demoNothingFits
    case demoDone(_ seconds: String)
    case demoFailed(_ log: String)
    case demoStopped
    case wouldRun(String)
    case runs(String)
    case wouldRegister(String, String)
    case registered(String, String)
    case keyLineFor(String)
    case keyPlaceholder
    case keyInstalled(String)
    case keyKnown(String)
    case shellWelcome
}

/// What a bulk push came to.
struct PushFigures: Equatable {
    var lines: Int
    var created: Int
    var updated: Int
    var unchanged: Int
    var rejected: Int
    /// Seconds with one decimal.
    var seconds: String
    /// Lines a second.
    var rate: Int
}
