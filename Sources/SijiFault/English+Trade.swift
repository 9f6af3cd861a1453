// Trucks, matches, bookings, and who may.
extension English {
    static let truckNotFound = Phrase(
        title: "No such truck",
        detail:
            "You have no truck called [{value}||{name}||that].",
        hint:
            "[You have: {candidates}. ]See your trucks with siji truck list, add one with siji truck add."
    )
    static let truckMissing = Phrase(
        title: "Truck missing",
        detail:
            "The request names no truck.",
        hint:
            "[You have {candidates}: choose with siji truck use NAME||Add one with siji truck add, choose with siji truck use NAME]; over the socket write truck or truckName."
    )
    static let answerNotFound = Phrase(
        title: "No such answer",
        detail:
            "There is no answer[ {id}]; it may have been cleared away.",
        hint:
            "Search again with siji load search."
    )
    static let modelUnavailable = Phrase(
        title: "Distance model not available",
        detail:
            "The distance model[ {value}] is not available here[; available: {allowed}].",
        hint:
            "Use circuity (great-circle times a factor) and search again."
    )
    static let routeUnreachable = Phrase(
        title: "It cannot be driven to",
        detail:
            "[{field}||One end] cannot be reached[: it is on {nameEn}, without an expressway or a ferry for trucks||: it is {nearestKm} from the expressways, more than {limitKm}||: it is more than {limitKm} from the expressways||: {engine} has looked, and found no way for this truck||: no road joins both ends].",
        hint:
            "Name a place that roads reach; across the sea, go to the port first."
    )
    static let tripIllegal = Phrase(
        title: "No legal plan",
        detail:
            "[Between {fromKm} and {toKm} there is no place to stop: {neededMin}[ {clock}] would have to be driven, {allowedMin} are allowed, {overMin} too many||There is no place to stop on the way].",
        hint:
            "Look farther for stops with --km 50, ask for fewer services (--with), or rest before you start."
    )
    static let tripBlocked = Phrase(
        title: "The truck does not get through",
        detail:
            "[{nameEn}||{name}||A limit] keeps it out[: {cause}][, {missingCm} missing||, {missingKg} too heavy][, {hours}].",
        hint:
            "[Passed at {time}. ][Another start gets through: --ready {earliest}.||Be {missingCm} smaller, or take another way.||Be {missingKg} lighter, or take another way.||No other start within a day gets through in time: take another way.][ With a permit add --permit {ban}.]"
    )
    static let bookingNotFound = Phrase(
        title: "No such booking",
        detail:
            "There is no booking[ {id}].",
        hint:
            "See your bookings with siji booking list."
    )
    static let bookingNotYours = Phrase(
        title: "Not your booking",
        detail:
            "You are neither the driver nor the dispatcher of the booking[ {id}].",
        hint:
            "See your own bookings with siji booking list."
    )
    static let bookingState = Phrase(
        title: "Not possible in this state",
        detail:
            "The booking[ {id}] is [{status}||at another step], and [{got}||this step] cannot be done from there.",
        hint:
            "[What you can do now: {possible}; siji booking --help tells how. ]Look at it with siji booking show[ {id}|| ID]."
    )
    static let bookingTwice = Phrase(
        title: "Booked already",
        detail:
            "You booked this load[ {id}] already[: booking {booking}][, {status}].",
        hint:
            "See siji booking list; for one more truck add --again."
    )
    static let bookingUnfit = Phrase(
        title: "Truck does not fit",
        detail:
            "The truck does not fit the load[ {id}][: {cause}].",
        hint:
            "Take another truck (siji truck list), or find another load with siji load search."
    )
    static let idempotencyConflict = Phrase(
        title: "Key used for something else",
        detail:
            "The Idempotency-Key[ {key}] was used for another body.",
        hint:
            "Take a new key for a new body; a key may only repeat the same one."
    )
    static let restStopNotFound = Phrase(
        title: "No such rest stop",
        detail:
            "There is no rest stop[ {id}].",
        hint:
            "See those near you with siji rest near."
    )
    static let checkpointNotFound = Phrase(
        title: "No such checkpoint",
        detail:
            "There is no checkpoint or limit[ {id}].",
        hint:
            "See those near you with siji check near."
    )
    static let roleMissing = Phrase(
        title: "Role missing",
        detail:
            "This needs the group [{role}||of its role], and you are not in it.",
        hint:
            "Ask the administrator: sudo usermod -aG [{role}||GROUP] USER; then log in again."
    )
    static let peerRefused = Phrase(
        title: "Caller refused",
        detail:
            "The caller's Unix user[ (uid {uid})] is not accepted.",
        hint:
            "Connect as a user of this machine; uid 65534 comes from PrivateUsers= in a unit or from another user namespace."
    )
    static let callLimit = Phrase(
        title: "Too many calls",
        detail:
            "The limit of phone look-ups is reached[: {max} an hour].",
        hint:
            "Try again [in {retryAfterSec}||later]; call the numbers that you have first."
    )
}
