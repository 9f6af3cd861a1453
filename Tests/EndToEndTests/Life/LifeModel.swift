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
        "arriveDelivery", "deliver",
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

    /// Takes a step that was answered 200.
    mutating func take(_ step: String, by side: String, fen: Int, number: Int?) {
        version += 1
        done.insert(step)
        if let to = Self.road[step]?.to { standing = to }
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
