/// What a booking may do, told once more in a table of its own: nothing of `SijiTrust` is asked here.
struct ModelBooking: Sendable {
    /// What the daemon calls it; nil while its making was not answered.
    let id: String
    let driver: Int
    var standing: String
    var version = 1
    var price: Int?
    var offerBy: String?
    var offer: Int?
    var slot: Bool
    var done: Set<String> = []
    var disputedBy: String?
    var endedBy: String?
    var payments: [(fen: Int, answer: String)] = []
    var wasWon: Bool
    /// How many stops on the way the load has, and which was the last that the truck came to.
    var vias = 0
    var lastVia = 0
    /// Where the truck stands and waits, and what stops the meter there.
    var stay: String?
    var isOnBreak = false
    var isClosed = false

    var status: String { disputedBy == nil ? standing : "disputed" }
    var isLive: Bool { standing != "cancelled" }
    var confirmed: Int { payments.reduce(0) { $0 + ($1.answer == "confirmed" ? $1.fen : 0) } }

    private static let road: [String: (side: String, from: [String], to: String?)] = [
        "setOut": ("driver", ["booked"], nil),
        "arrivePickup": ("driver", ["booked"], "loading"), "loaded": ("driver", ["loading"], nil),
        "depart": ("driver", ["loading"], "inTransit"), "arriveDelivery": ("driver", ["inTransit"], nil),
        "deliver": ("driver", ["inTransit"], "delivered"),
        "leaveDelivery": ("driver", ["delivered", "podSent", "podReceived"], nil),
        "sendPod": ("driver", ["delivered"], "podSent"), "receivePod": ("dispatcher", ["podSent"], "podReceived"),
    ]
    /// Every step that can be asked for, in the order of the contract.
    static let steps = [
        "accept", "refuse", "counter", "cancel", "setOut", "turnBack", "arrivePickup", "loaded", "depart",
        "arriveVia", "leaveVia", "arriveDelivery", "deliver", "startBreak", "endBreak", "closeSite", "reopenSite",
        "leaveDelivery", "sendPod", "receivePod", "confirmPayment", "denyPayment", "settle", "dispute", "resolve",
        "pay",
    ]

    /// The status of the answer to a step, 200 where it is taken.
    func answer(_ step: String, by side: String, number: Int?, hasSlot: Bool) -> Int {
        if let rule = Self.road[step] {
            guard rule.side == side else { return 403 }
            return rule.from.contains(standing) && !done.contains(step) ? 200 : 409
        }
        switch step {
        case "arriveVia", "leaveVia", "startBreak", "endBreak", "closeSite", "reopenSite":
            return pause(step, by: side, number: number)
        case "accept", "refuse":
            guard standing == "requested", side == (offerBy == "dispatcher" ? "driver" : "dispatcher") else {
                return 409
            }
            return step == "accept" && offerBy != nil && !hasSlot ? 409 : 200
        case "counter":
            guard side == "dispatcher" else { return 403 }
            return standing == "requested" && offerBy == "driver" ? 200 : 409
        case "cancel":
            guard disputedBy == nil else { return 409 }
            let early = standing == "loading" && !done.contains("loaded")
            return standing == "requested" || standing == "booked" || early ? 200 : 409
        case "turnBack":
            guard side == "driver" else { return 403 }
            return endedBy == "dispatcher" && done.contains("setOut") && !done.contains("arrivePickup")
                && !done.contains("turnBack") ? 200 : 409
        case "pay":
            return wasWon && standing != "paid" ? 200 : 409
        case "confirmPayment", "denyPayment":
            guard side == "driver" else { return 403 }
            guard payments.contains(where: { $0.answer == "open" }) else { return 409 }
            guard let number else { return 422 }
            guard number <= payments.count else { return 404 }
            return payments[number - 1].answer == "open" ? 200 : 409
        case "settle":
            guard side == "driver" else { return 403 }
            return disputedBy == nil && ["delivered", "podSent", "podReceived"].contains(standing) ? 200 : 409
        case "dispute":
            return disputedBy == nil && standing != "requested" && standing != "cancelled" ? 200 : 409
        case "resolve": return disputedBy == side ? 200 : 409
        default: return 400
        }
    }

    /// The status of the answer to a stop on the way, a break or a closing.
    private func pause(_ step: String, by side: String, number: Int?) -> Int {
        guard side == "driver" || step == "closeSite" || step == "reopenSite" else { return 403 }
        switch step {
        case "arriveVia":
            guard standing == "inTransit", stay == nil, !done.contains("arriveDelivery"), lastVia < vias else {
                return 409
            }
            return number.map { $0 > lastVia && $0 <= vias } ?? true ? 200 : 422
        case "leaveVia":
            guard stay == "via" else { return 409 }
            return number ?? lastVia == lastVia ? 200 : 422
        case "startBreak": return stay != nil && !isOnBreak ? 200 : 409
        case "endBreak": return isOnBreak ? 200 : 409
        case "closeSite": return stay != nil && !isClosed ? 200 : 409
        default: return isClosed ? 200 : 409
        }
    }

    /// Where a step leaves the truck standing.
    private mutating func stand(_ step: String, _ number: Int?) {
        switch step {
        case "arriveVia": lastVia = number ?? lastVia + 1
        case "startBreak", "endBreak": isOnBreak = step == "startBreak"
        case "closeSite", "reopenSite": isClosed = step == "closeSite"
        default: break
        }
        let places = [
            "arrivePickup": "pickup", "loaded": nil, "depart": nil, "arriveVia": "via", "leaveVia": nil,
            "arriveDelivery": "delivery", "deliver": nil, "cancel": nil,
        ]
        guard let place = places[step] else { return }
        (stay, isOnBreak, isClosed) = (place, false, false)
    }

    /// Takes a step that was answered 200.
    mutating func take(_ step: String, by side: String, fen: Int, number: Int?) {
        version += 1
        done.insert(step)
        if let to = Self.road[step]?.to { standing = to }
        stand(step, number)
        switch step {
        case "accept":
            (price, offer, offerBy, standing, slot, wasWon) = (offer ?? price, nil, nil, "booked", true, true)
        case "refuse": (standing, offer, offerBy) = ("cancelled", nil, nil)
        case "cancel": (standing, offer, offerBy, endedBy) = ("cancelled", nil, nil, side)
        case "counter": (offer, offerBy) = (fen, "dispatcher")
        case "pay": payments.append((fen, "open"))
        case "confirmPayment", "denyPayment":
            if let number { payments[number - 1].answer = step == "denyPayment" ? "denied" : "confirmed" }
        case "settle": standing = "paid"
        case "dispute": disputedBy = side
        case "resolve": disputedBy = nil
        default: break
        }
        if disputedBy == nil, standing == "podReceived", let price, confirmed >= price { standing = "paid" }
    }
}

/// A load of the model, with all that was ever booked of it.
struct ModelLoad: Sendable {
    enum Kind: CaseIterable { case instant, confirm, negotiable }

    let id: String
    let kind: Kind
    let trucks: Int
    /// How many stops on the way it has.
    let vias: Int
    var bookings: [ModelBooking] = []

    var hasSlot: Bool { bookings.count { $0.isLive && $0.slot } < trucks }

    /// The status of the answer to a booking, 201 where it is made.
    func answer(toBookingBy driver: Int) -> Int {
        guard hasSlot else { return 409 }
        let isOffered = bookings.contains { $0.isLive && !$0.slot && $0.driver == driver }
        return isOffered ? 409 : 201
    }

    /// A booking that was answered 201.
    func made(_ id: String, by driver: Int, fen: Int) -> ModelBooking {
        var booking = begun(id, by: driver, fen: fen)
        booking.vias = vias
        return booking
    }

    private func begun(_ id: String, by driver: Int, fen: Int) -> ModelBooking {
        switch kind {
        case .instant:
            ModelBooking(id: id, driver: driver, standing: "booked", price: fen, slot: true, wasWon: true)
        case .confirm:
            ModelBooking(id: id, driver: driver, standing: "requested", price: fen, slot: true, wasWon: false)
        case .negotiable:
            ModelBooking(
                id: id,
                driver: driver,
                standing: "requested",
                offerBy: "driver",
                offer: fen,
                slot: false,
                wasWon: false
            )
        }
    }
}
