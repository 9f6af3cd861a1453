import ArgumentParser
import Glibc
import SijiFault

/// What help says of an option or a command, in the language of the process.
enum HelpTopic {
    // Options
    case lang
    case socket
    case format
    case formatJSON
    case at
    case hereNow
    case hereNowSend
    case datum
    case truck
    case bodies
    case deck
    case payload
    case volume
    case emptyCost
    case loadedCost
    case toll
    case hour
    case speed
    case ready
    case driven
    case drivenToday
    case to
    case toRadius
    case deadhead
    case by
    case limit
    case rule
    case factor
    case minPrice
    case maxWait
    case maxDaysToPay
    case cover
    case explain
    case count
    case loadRow
    case bookingRow
    case bookingStep
    case stepAt
    case stepStop
    case stepNote
    case stepReason
    case offerPrice
    case payAmount
    case payBy
    case paidAt
    case payPart
    case paymentNumber
    case deny
    case resolve
    case restRow
    case pushFile
    case atomic
    case answers
    case explainColumns
    case explainRows
    case fillDown
    case sheetName
    case sheetDate
    case dryRun
    case result
    case sync
    case yes
    case patch
    case ifVersion
    case withdrawVersion
    case status
    case ref
    case cursor
    case radius
    case alongPlaces
    case routeFile
    case polyline
    case precision
    case halfWidth
    case fromKm
    case formatAlong
    case loadHeight
    case loadWidth
    case loadMass
    case loadVolume
    case loadHazmat
    case fresh
    case pallet
    case depart
    case plateColour
    case permit
    case train
    case driveAxles
    case services
    case kinds
    case word
    case herePlace
    case nearPlace
    case readyBare
    case truckName
    case height
    case axles
    case plate
    case overall
    case width
    case tare
    case gross
    case hazmat
    case shell
    case quiet
    case feedName
    case feedConfirm
    case feedSource
    case feedAs
    case feedDatum
    case feedQuery
    case feedProvince
    case feedAttribution
    case feedEvery
    case feedConfig
    case backupFile
    case keepBackups
    case doctorState
    case metricsFile
    case restoreFile
    case state
    case keep
    case userName
    case userPhone
    case userKey
    case userDryRun
    case again
    case eraseYes
    case adviser
    case grantDays
    case grantRevoke
    case advised
    case trouble
    case employed
    case owner
    case hoursAt
    case coverAdd
    case coverRemove
    case problem
    case problemWhere
    case problemWhen
    case problemWhat
    case problemAsk
    case problemProof
    case problemBooking
    case problemSubmitted
    case problemAnswered
    case problemSolved
    case positionPoint
    case positionAccuracy
    case positionAt
    case positionBooking
    case reportPlace
    case reportWhat
    case reportAmount
    case reportPoint
    case reportHeading
    // Commands
    case root
    case nounLoad
    case nounRest
    case nounCheck
    case nounPlace
    case nounTruck
    case nounBooking
    case nounEvidence
    case evidenceVerify
    case evidenceFile
    case receipt
    case bookingEvidence
    case evidenceOutput
    case evidenceFormat
    case loadSearch
    case loadShow
    case loadPush
    case loadAmend
    case loadWithdraw
    case loadList
    case loadCall
    case loadWhyNot
    case restNear
    case restAlong
    case restShow
    case checkNear
    case checkAlong
    case checkShow
    case nounTrip
    case tripPlan
    case tripLoad
    case tripFrom
    case tripTo
    case tripVia
    case tripKm
    case tripLimitsKm
    case tripWith
    case tripMap
    case coDriven
    case coDrivenToday
    case drivers
    case route
    case routePlaces
    case routeTruck
    case routeFormat
    case placeFind
    case truckAdd
    case truckList
    case truckShow
    case truckRemove
    case truckUse
    case here
    case bookingMake
    case bookingList
    case bookingCancel
    case bookingAccept
    case bookingShow
    case bookingAdvance
    case bookingSetOut
    case bookingTurnBack
    case spotFrom
    case spotAt
    case bookingOffer
    case bookingRefuse
    case bookingCounter
    case bookingPay
    case bookingConfirmPay
    case bookingDispute
    case bookingWaybill
    case rights
    case nounMe
    case meCover
    case nounHours
    case hoursStatus
    case hoursDrive
    case hoursRest
    case reportProblem
    case meExport
    case meErase
    case meGrant
    case advise
    case bookingAgreement
    case bookingClaim
    case agreementFormat
    case agreementVersion
    case agreementDiff
    case agreementAccept
    case agreementRefuse
    case agreementPropose
    case nounPosition
    case positionSend
    case positionList
    case checkReport
    case restReport
    case statusCommand
    case nounFeed
    case feedList
    case feedShow
    case feedRefresh
    case feedAdd
    case backup
    case metrics
    case doctor
    case restore
    case demo
    case manual
    case completion
    case nounAdmin
    case nounAdminDriver
    case nounAdminDispatcher
    case driverAdd
    case dispatcherAdd
    case driverShell

    /// The text in the language that is spoken.
    var text: String {
        switch Self.spoken ?? Self.language {
        case .zh: chinese
        case .en: english
        }
    }

    /// The language that help is made in just now; nil for that of the process.
    @TaskLocal static var spoken: Language?

    private static let language: Language = {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locales = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return Language(environment: Dictionary(uniqueKeysWithValues: locales))
    }()
}

extension ArgumentHelp {
    /// The help of an option.
    static func of(_ topic: HelpTopic) -> ArgumentHelp { ArgumentHelp(stringLiteral: topic.text) }
}

extension CommandConfiguration {
    /// A verb's or a noun's configuration.
    static func named(
        _ name: String,
        _ topic: HelpTopic,
        verbs: [any ParsableCommand.Type] = [],
        standard: (any ParsableCommand.Type)? = nil
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: topic.text,
            subcommands: verbs,
            defaultSubcommand: standard
        )
    }
}
