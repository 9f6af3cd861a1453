import SijiAtlas
import SijiTrust

extension Route {
    /// One line about it.
    var summary: String {
        switch self {
        case .contract: "This document"
        case .status: "Version, store, counts, feeds, and who you are"
        case .places: "The gazetteer"
        case .pushLoads: "Push one listing, or many"
        case .listLoads: "Your own listings, by page"
        case .showLoad: "One listing"
        case .amendLoad: "Amend a listing by a merge patch"
        case .withdrawLoad: "Take a listing back"
        case .callLoad: "A listing's business phone"
        case .match: "Rank loads for a truck"
        case .whyNot: "Why a load is not listed for a truck"
        case .answer: "A ranked answer again"
        case .putTruck: "Add or replace one of your trucks"
        case .showTruck: "One of your trucks"
        case .listTrucks: "Your trucks"
        case .removeTruck: "Take a truck away"
        case .restStops: "The nearest rest stops"
        case .restStop: "One rest stop"
        case .checkpoints: "The nearest checkpoints, limits and weigh stations"
        case .checkpoint: "One checkpoint"
        case .routes: "How far it is by road, and over which expressways"
        case .trips: "A whole trip: legs, breaks at named places, limits, yuan"
        case .corridors: "Everything along a route, in the order of travel"
        case .book: "Claim a load"
        case .bookings: "Your bookings, by page"
        case .booking: "One booking"
        case .changeBooking: "Move a booking by one step"
        case .bookingEvents: "All that happened to a booking"
        case .addBookingEvent: "Move a booking by one step, with a key"
        case .bookingPayments: "What was paid for a booking"
        case .recordPayment: "Record a payment, which the driver then confirms or denies"
        case .bookingEvidence: "A booking's evidence, to be verified without the daemon"
        case .agreement: "A booking's written agreement"
        case .answerAgreement: "Accept or refuse an agreement's version, or propose another"
        case .claims: "What a booking's waiting, empty run and price come to"
        case .me: "Who you are"
        case .showParty: "Who a Unix user is"
        case .putParty: "Say who a Unix user is"
        case .rights: "Whom to call, what to do, what to have at hand"
        case .cover: "Your own months of pension, medical and injury cover"
        case .putCover: "Enter your months of cover"
        case .hours: "Your own driving time, and what is left of it"
        case .tellHours: "Tell that you drive, or stand"
        case .complain: "Write a complaint that can be read out to 12328"
        case .complaints: "Your complaints, by page"
        case .complaint: "One of your complaints"
        case .changeComplaint: "Say what became of a complaint"
        case .exportMe: "Everything that is kept of you"
        case .eraseMe: "Erase what is personal of you"
        case .grants: "Who may read your page"
        case .putGrant: "Give an adviser leave to read your page, for a time"
        case .revokeGrant: "Take a grant back"
        case .advice: "A driver's page, for an adviser with a grant"
        case .takePositions: "Send where your truck was"
        case .positions: "Where your truck was, or a booking's truck is"
        case .report: "Report a place, or confirm or deny a report"
        case .reports: "What drivers report of a place, or your own reports"
        case .waybill: "A booking in the ministry's waybill fields"
        case .feeds: "How the sources from outside stand"
        case .refreshFeed: "Fetch a source now"
        case .backup: "Copy the store while it is in use"
        case .metrics: "Figures for Prometheus"
        }
    }

    /// Who may use it, and what else cannot be seen from the schemas.
    var prose: String {
        let more: String? =
            switch self {
            case .pushLoads:
                """
                `\(MediaTypes.lines)` takes one listing a line, of any number; each line gets one answer line, in \
                order, and a last `summary`. A line that is refused is refused alone, unless `atomic`. A listing that \
                is valid by its schema and not by its sense (a window in the past, a name that no place has) is 422.
                """
            case .amendLoad: "A price or a position that the patch touches is replaced whole."
            case .withdrawLoad: "It stays under its id, `withdrawn`; a push of its `ref` opens it again."
            case .callLoad: "Audited, counted for its dispatcher, 60 an hour a party; then 429."
            case .whyNot: "Every broken rule with its margin, and the smallest changes that together mend it."
            case .book:
                """
                A load without a price (面议) takes an offer: `priceFen` is then needed, and the booking is `requested` \
                without a slot until the dispatcher accepts. It is held 30 minutes, and each driver has one a load.
                """
            case .changeBooking:
                """
                Either `do`, or the `status` to be reached by one step. `If-Match` names the version that was seen, or \
                `*`. What is not possible now is 409 `booking.state` with what is. Breaks and closings are of the stop where the \
                truck stands and end with the work there; what a side says of a closing the other can end. Stops on the way come \
                in the load's order, between `depart` and `arriveDelivery`.
                """
            case .addBookingEvent:
                "The same as a change; the key makes a retry harmless, and `If-Match` may be left out."
            case .putParty: "The whole of it: what is left out is not known any more."
            case .rights:
                "Each row has its source, its day and how well it is founded; `own` is advice of siji, no law."
            case .cover: "Seen by the driver alone. 漏保, 断保 and 脱保 are siji's own definitions."
            case .putCover: "The whole record; runs that touch or overlap become one. Seen by the driver alone."
            case .complain:
                """
                Private to the driver, and handed in by nobody but the driver: siji writes the text. What other drivers \
                are to know of a place is a report, which a complaint may name among its proofs.
                """
            case .hours:
                """
                Seen by the driver alone. Searches that name no `drivenMin` are asked with it, by their own rule; the answer's \
                basis says so. What a rule sets no limit for is absent.
                """
            case .tellHours:
                """
                It goes on until something else is told. A rest that was forgotten can be told later, under its own time. \
                The last 1,000 are kept until they are erased.
                """
            case .eraseMe: "Trade records stay for 3 years after they end, with the other side's right to them."
            case .putGrant:
                "In place of an older one to the same user. Read-only, 90 days at most; each look is counted."
            case .advice:
                "For nobody without a grant that holds: one answer for every reason, and nothing of a route's role."
            case .takePositions:
                """
                All fixes or none; the same fix sent again changes nothing, and of one second the most exact is kept. Kept \
                \(Retention.positionDays) days, then forgotten; older ones, and those over a minute ahead of the daemon's clock, are \
                refused. What they prove of the driver's bookings is entered with `source` `position`, each step once and never in \
                place of what was said; what they cannot prove is asked for.
                """
            case .positions:
                """
                Your own, the newest first. With `bookingId`: your own since it was won; its dispatcher gets the newest alone, from \
                booking to unloading, then 403 `position.notShown`. Nobody else gets any.
                """
            case .report:
                """
                One voice a party: what it says later of the same subject takes the place of what it said, and never adds. A voice                 counts for half after `halfLifeMin`, and a denial against it. The driver must be within                 \(Int(ReportRules.nearM) / 1_000) km of the place, or in the country for a new one; without `lat` and `lon` the newest                 of the driver's positions is taken, where it is at most \(ReportRules.positionMin) min old. No point is kept but that                 of a new place, and nobody reads who reported. \(ReportRules.perHour) an hour, then 429. Reports never make a limit clear.
                """
            case .reports: "Without a place: those in which you have a voice. Nobody is named in any."
            case .waybill: "For both sides of the booking. What is not known is named, never made up."
            case .agreement:
                """
                For the two sides of the booking: the version asked for, else the one that waits for a yes, else the one \
                that governs: the one in force, or the first. `against` adds in what it differs from another. `text` and `html` are in the language of \
                Accept-Language; the HTML fetches nothing and is made to print.
                """
            case .answerAgreement:
                """
                A change holds once one side has proposed it and the other accepted it. `version` is the one that is \
                answered; of a proposal, the latest that its writer has read (an older one is 409 `agreement.stale`).
                """
            case .refreshFeed:
                """
                It is queued and answered at once; `GET /v1/feeds` shows how far it is and what came of it. A copy that has \
                lost more than half is held back until `confirm`.
                """
            case .claims:
                "Reckoned by the version that governs, every yuan with its rule; the same events give the same claim."
            case .routes:
                """
                Over the skeleton of the national expressway plan: good for ranking and planning, no turn-by-turn. Each \
                edge is as long as its great circle times the circuity of its route; ordinary roads lead to it and away.
                """
            case .trips:
                """
                Legal under the rule, each break and rest at a place with a name; the place of the last stop is one that, if full, \
                leaves another in legal time, wherever there is one. What no plan can keep is 422 `trip.illegal` with the limit and \
                by how much; a limit of the road driven, or a ban, that forbids the truck is 422 `trip.blocked`. The way is that of \
                the expressway skeleton.
                """
            case .corridors:
                """
                Exact: all within `halfWidthKm` of the line's great-circle arcs. A place that the line passes twice is there \
                twice; one is *ahead* where the nearest point of that passing lies at `fromAlongKm` or later. With a truck each \
                limit is `clear`, `blocked`, `conflicting` or `unknown`. The national limits are those of the overload rule; \
                that trains, refrigerated trucks and air suspension which conform to GB 1589 are excepted is not reckoned.
                """
            case .match:
                """
                The exact best, in the order of `objective`, ties by id. Two drivers take turns, you first: who rides along takes a break, and \
                a daily rest is what the truck stands.
                """
            default: nil
            }
        return ([access.prose] + (more.map { [$0] } ?? [])).joined(separator: "\n\n")
    }

    /// The document's group.
    var tag: String {
        let folder = path.split(separator: "/").dropFirst(path.hasPrefix("/v1") ? 1 : 0).first
        return folder.map(String.init) ?? ""
    }
}

extension Access {
    fileprivate var prose: String {
        switch self {
        case .anyone: "For anyone whom the socket lets in."
        case .driver: "For drivers."
        case .dispatcher: "For dispatchers."
        case .member: "For drivers, dispatchers and administrators."
        case .administrator: "For administrators."
        }
    }
}
