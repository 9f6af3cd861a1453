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
        case .book: "Claim a load"
        case .bookings: "Your bookings, by page"
        case .booking: "One booking"
        case .changeBooking: "Give a booking back, or say yes to a request"
        case .me: "Who you are"
        case .showParty: "Who a Unix user is"
        case .putParty: "Say who a Unix user is"
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
            case .putParty: "The whole of it: what is left out is not known any more."
            case .match: "The exact best, in the order of `objective`, ties by id."
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
