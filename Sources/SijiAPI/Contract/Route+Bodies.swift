/// A body in one media type: its schema, and an example that is kept true by the tests.
struct Content: Sendable {
    let mediaType: String
    let schema: Schema
    let sample: Sample?
    /// What each line of a stream is, beside the last.
    var line: Component?
}

/// An answer that is no problem.
struct Success: Sendable {
    let status: Int
    let note: String
    var contents: [Content] = []
    var headers: [AnswerHeader] = []
    /// Routes that take the `id` of this answer.
    var links: [Route] = []
}

/// A header of answers.
enum AnswerHeader: String, Sendable, CaseIterable {
    case eTag = "ETag"
    case location = "Location"
    case omitted = "Siji-Omitted"
    case retryAfter = "Retry-After"
    case allow = "Allow"
    case contentLanguage = "Content-Language"

    var address: String { "#/components/headers/\(rawValue)" }

    var schema: Schema {
        switch self {
        case .eTag: .text(.init(pattern: "^\"[0-9]+\"$"))
        case .location, .allow: .words
        case .omitted, .retryAfter: .count
        case .contentLanguage: .code(["zh", "en"])
        }
    }

    /// Whether an answer that names it always has it.
    var isRequired: Bool { self == .retryAfter }

    var note: String {
        switch self {
        case .eTag: "The version of the listing or booking, for If-Match."
        case .location: "The address of what was made."
        case .omitted: "How many loads were left out because they changed while the answer was made."
        case .retryAfter: "Seconds."
        case .allow: "The methods that the path takes."
        case .contentLanguage: "The language of title, detail and hint, chosen by Accept-Language."
        }
    }
}

extension Route {
    /// The bodies that it takes; none for a route without one.
    var requests: [Content] {
        switch self {
        case .pushLoads:
            [
                Self.json(.listing, Samples.listing),
                Content(mediaType: MediaTypes.lines, schema: .words, sample: Samples.lines, line: .listing),
            ]
        case .amendLoad:
            [
                Content(mediaType: MediaTypes.mergePatch, schema: .component(.listingPatch), sample: Samples.patch),
                Self.json(.listingPatch, Samples.patch),
            ]
        case .callLoad:
            [Content(mediaType: MediaTypes.json, schema: .record(.init(members: [], isOpen: false)), sample: [:])]
        case .match, .whyNot: [Self.json(.matchRequest, Samples.matchRequest)]
        case .routes: [Self.json(.roadRouteRequest, Samples.roadRouteRequest)]
        case .trips: [Self.json(.tripRequest, Samples.tripRequest)]
        case .corridors: [Self.json(.corridorRequest, Samples.corridorRequest)]
        case .putTruck: [Self.json(.truck, Samples.truck)]
        case .book: [Self.json(.bookingRequest, Samples.bookingRequest)]
        case .changeBooking:
            [
                Self.json(.bookingChange, Samples.bookingChange),
                Content(
                    mediaType: MediaTypes.mergePatch,
                    schema: .component(.bookingChange),
                    sample: Samples.bookingChange
                ),
            ]
        case .addBookingEvent: [Self.json(.bookingChange, Samples.bookingEventRequest)]
        case .recordPayment: [Self.json(.paymentRequest, Samples.paymentRequest)]
        case .answerAgreement: [Self.json(.agreementRequest, Samples.agreementRequest)]
        case .putParty: [Self.json(.partyRequest, Samples.partyRequest)]
        case .putCover: [Self.json(.coverRequest, Samples.coverRequest)]
        case .putGrant: [Self.json(.grantRequest, Samples.grantRequest)]
        case .tellHours: [Self.json(.hoursRequest, Samples.hoursRequest)]
        case .complain: [Self.json(.complaintRequest, Samples.complaintRequest)]
        case .changeComplaint: [Self.json(.complaintChange, Samples.complaintChange)]
        case .takePositions: [Self.json(.positionsRequest, Samples.positionsRequest)]
        case .report: [Self.json(.reportRequest, Samples.reportRequest)]
        case .backup: [Self.json(.backupRequest, Samples.backupRequest)]
        default: []
        }
    }

    /// Whether it cannot do without a body.
    var needsBody: Bool { !requests.isEmpty && self != .backup && self != .callLoad }

    /// Its answers that are no problems.
    var successes: [Success] {
        switch self {
        case .contract:
            let document = Content(
                mediaType: MediaTypes.json,
                schema: .record(.init(members: [], isOpen: true)),
                sample: nil
            )
            return [Success(status: 200, note: "This document.", contents: [document])]
        case .status: return Self.ok(.status, Samples.status)
        case .places: return Self.ok(.places, Samples.places)
        case .pushLoads: return pushes
        case .listLoads: return Self.ok(.loads, Samples.loads)
        case .showLoad, .amendLoad, .withdrawLoad: return Self.ok(.load, Samples.load, headers: [.eTag])
        case .callLoad: return Self.ok(.call, Samples.call)
        case .match: return Self.ok(.matches, Samples.matches, headers: [.omitted], links: [.answer])
        case .answer: return Self.ok(.matches, Samples.matches)
        case .whyNot: return Self.ok(.whyNot, Samples.whyNot)
        case .putTruck, .showTruck: return Self.ok(.namedTruck, Samples.namedTruck)
        case .listTrucks: return Self.ok(.trucks, Samples.trucks)
        case .removeTruck: return [Success(status: 204, note: "It is gone.")]
        case .restStops: return Self.ok(.restStops, Samples.restStops)
        case .restStop: return Self.ok(.restStop, Samples.restStop)
        case .checkpoints: return Self.ok(.checkpoints, Samples.checkpoints)
        case .checkpoint: return Self.ok(.checkpoint, Samples.checkpoint)
        case .routes: return Self.ok(.roadRoute, Samples.roadRoute)
        case .trips: return Self.ok(.trip, Samples.trip)
        case .corridors: return Self.ok(.corridor, Samples.corridor)
        case .book:
            let content = [Self.json(.booking, Samples.booking)]
            return [
                Success(status: 201, note: "Won.", contents: content, links: [.booking, .addBookingEvent])
            ]
        case .bookings: return Self.ok(.bookings, Samples.bookings)
        case .booking, .changeBooking: return Self.ok(.booking, Samples.booking, headers: [.eTag])
        case .addBookingEvent, .recordPayment:
            return [Success(status: 201, note: "It is kept.", contents: [Self.json(.booking, Samples.booking)])]
        case .bookingEvents: return Self.ok(.bookingEvents, Samples.bookingEvents)
        case .bookingPayments: return Self.ok(.payments, Samples.payments)
        case .bookingEvidence: return Self.ok(.evidence, Samples.evidence)
        case .agreement:
            let text = Content(mediaType: MediaTypes.text, schema: .words, sample: Samples.agreementText)
            let html = Content(mediaType: MediaTypes.html, schema: .words, sample: Samples.agreementPage)
            let json = Self.json(.agreement, Samples.agreement)
            return [Success(status: 200, note: "Done.", contents: [json, text, html], headers: [.contentLanguage])]
        case .answerAgreement: return Self.ok(.agreement, Samples.agreement)
        case .claims: return Self.ok(.claims, Samples.claims)
        case .takePositions: return Self.ok(.positionsTaken, Samples.positionsTaken)
        case .positions: return Self.ok(.positions, Samples.positions)
        case .report:
            return [Success(status: 201, note: "It is kept.", contents: [Self.json(.report, Samples.report)])]
        case .reports: return Self.ok(.reports, Samples.reports)
        case .me, .showParty, .putParty: return Self.ok(.party, Samples.party)
        case .rights: return Self.ok(.rights, Samples.rights)
        case .cover, .putCover: return Self.ok(.cover, Samples.cover)
        case .hours, .tellHours: return Self.ok(.hours, Samples.hours)
        case .complain:
            return [Success(status: 201, note: "Written.", contents: [Self.json(.complaint, Samples.complaint)])]
        case .complaints: return Self.ok(.complaints, Samples.complaints)
        case .complaint, .changeComplaint: return Self.ok(.complaint, Samples.complaint)
        case .exportMe:
            let lines = Content(mediaType: MediaTypes.lines, schema: .words, sample: Samples.exportLines)
            return [Success(status: 200, note: "One thing a line; the last line counts them.", contents: [lines])]
        case .eraseMe: return Self.ok(.erasure, Samples.erasure)
        case .grants: return Self.ok(.grants, Samples.grants)
        case .putGrant: return Self.ok(.grant, Samples.grant)
        case .revokeGrant: return [Success(status: 204, note: "It is taken back.")]
        case .advice: return Self.ok(.advice, Samples.advice)
        case .waybill: return Self.ok(.waybill, Samples.waybill)
        case .feeds: return Self.ok(.feeds, Samples.feeds)
        case .refreshFeed:
            return [Success(status: 202, note: "It is being done.", contents: [Self.json(.feed, Samples.feed)])]
        case .backup:
            return [Success(status: 201, note: "Written.", contents: [Self.json(.backup, Samples.backup)])]
        case .metrics:
            let page = Content(mediaType: MediaTypes.figures, schema: .words, sample: Samples.metrics)
            return [Success(status: 200, note: "Figures for Prometheus.", contents: [page])]
        }
    }

    private var pushes: [Success] {
        let one = Self.json(.pushLine, Samples.pushed)
        let many = Content(mediaType: MediaTypes.lines, schema: .words, sample: Samples.answeredLines, line: .pushLine)
        let next: [Route] = [.showLoad, .amendLoad, .callLoad, .withdrawLoad]
        return [
            Success(
                status: 200,
                note: "The `ref` was known; or a bulk push, answered line by line as it becomes durable.",
                contents: [one, many],
                headers: [.eTag],
                links: next
            ),
            Success(status: 201, note: "New.", contents: [one], headers: [.eTag, .location], links: next),
        ]
    }

    private static func json(_ component: Component, _ sample: Sample) -> Content {
        Content(mediaType: MediaTypes.json, schema: .component(component), sample: sample)
    }

    private static func ok(
        _ component: Component,
        _ sample: Sample,
        headers: [AnswerHeader] = [],
        links: [Route] = []
    ) -> [Success] {
        [Success(status: 200, note: "Done.", contents: [json(component, sample)], headers: headers, links: links)]
    }
}
