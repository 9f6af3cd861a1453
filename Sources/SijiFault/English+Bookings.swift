// A booking's steps, payments and offers.
extension English {
    static let bookingNotYourStep = Phrase(
        title: "Not your step",
        detail:
            "[{got}||This step] is for the [{sides}||other side] to make[; you are the {side}].",
        hint:
            "Ask the other side to make it; look at the booking with siji booking list."
    )
    static let bookingStepTime = Phrase(
        title: "Time does not fit",
        detail:
            "[{got}||This step] cannot be at [{value}||that time][: not before {earliest}, not after {latest}].",
        hint:
            "A late entry lies after the step before, in the past, at most 24 hours back: --at 08:12."
    )
    static let bookingClockBack = Phrase(
        title: "The machine's clock went back",
        detail:
            "[The step before was taken at {last}, and the clock now says {now}||The clock is behind the step before]: nothing was taken.",
        hint:
            "Have the administrator set the clock (timedatectl), then try again."
    )
    static let bookingVersionStale = Phrase(
        title: "Booking has changed",
        detail:
            "The booking[ {id}] is [at version {version}||at another version][, and you saw {ifMatch}][; it is {status} now].",
        hint:
            "Look at it again before you change it: siji booking list."
    )
    static let bookingIfMatchNeeded = Phrase(
        title: "If-Match is missing",
        detail:
            "A change of the booking[ {id}] must name the version that you saw.",
        hint:
            "Add If-Match: \"VERSION\" with the version from ETag, or * for any."
    )
    static let paymentNotFound = Phrase(
        title: "No such payment",
        detail:
            "The booking has no [payment {payment}||such payment].",
        hint:
            "See its payments with siji booking show 1."
    )
    static let paymentAnswered = Phrase(
        title: "Payment was answered already",
        detail:
            "[Payment {payment}||The payment] [is {status} already||was answered already].",
        hint:
            "If that is wrong, raise a dispute: siji booking dispute 1; or ask the dispatcher to record another."
    )
    static let offerOpen = Phrase(
        title: "You have named a price already",
        detail:
            "Your offer[ of {priceFen}] for this load[ {load}] still waits for an answer[: booking {booking}].",
        hint:
            "Wait for the answer, or cancel it first: siji booking list."
    )
    static let offerPriceNeeded = Phrase(
        title: "This load wants a price",
        detail:
            "The load[ {id}] is to be agreed on: it has no price.",
        hint:
            "Name one: siji booking offer 1 8500; on the socket, give priceFen."
    )
    static let offerPriceFixed = Phrase(
        title: "This load has a price",
        detail:
            "The load[ {id}] has a price[ of {priceFen}]: no other can be named.",
        hint:
            "Book it at that: siji booking make 1; to talk about it, call first: siji load call 1."
    )
}
