// Listings.
extension English {
    static let loadWindowEmpty = Phrase(
        title: "Pickup window empty",
        detail:
            "The pickup window ends[ ({value})|| ({to})] no later than it begins[ ({min})|| ({from})].",
        hint:
            "Move [{field}||pickup.to] after the beginning."
    )
    static let loadWindowPast = Phrase(
        title: "Pickup window past",
        detail:
            "The pickup window has ended[ ({value})|| ({to})][; it is now {now}].",
        hint:
            "Move [{field}||pickup.to] into the future; do not push what is gone."
    )
    static let loadExpiryPast = Phrase(
        title: "Expiry past",
        detail:
            "The listing's expiry[ {value}] is past[; it is now {now}].",
        hint:
            "Move expiresAt into the future, or leave it out: the listing then ends with its pickup window."
    )
    static let loadDeliverBeforePickup = Phrase(
        title: "Delivery before pickup",
        detail:
            "The delivery deadline[ {value}] is before the pickup begins[ ({min})|| ({from})].",
        hint:
            "Move deliverBy after the pickup, or leave it out where there is no deadline."
    )
    static let loadPriceZero = Phrase(
        title: "Price is zero",
        detail:
            "[The field {field}||The price] is 0.",
        hint:
            "Write the real price in fen; where it is open, set negotiable to true and give no price."
    )
    static let loadPriceMissing = Phrase(
        title: "Price missing",
        detail:
            "There is neither a price nor a unit price, and the load is not negotiable.",
        hint:
            "Write priceFen (in fen) or unitPrice, or set negotiable to true."
    )
    static let loadPriceConflict = Phrase(
        title: "Prices exclude each other",
        detail:
            "[The price {priceFen} is not what the unit price comes to, {estimateFen}||Only one of price, unit price and negotiable may be given; {field} is one too many||Only one of price, unit price and negotiable may be given].",
        hint:
            "Keep one of them and leave out the others."
    )
    static let loadPriceBasis = Phrase(
        title: "Unit price without a quantity",
        detail:
            "The unit price is by tonne or by cubic metre[ ({value})], and [{needed}||that mass or volume] is not given.",
        hint:
            "Add cargo.payloadKg or cargo.volumeM3, or write priceFen for the truck."
    )
    static let loadPartsSum = Phrase(
        title: "Payment parts do not sum",
        detail:
            "The payment parts[ ({sumFen})] do not sum to the price[ ({priceFen})].",
        hint:
            "Mend payment.parts so that they sum to the price."
    )
    static let loadNoQuantity = Phrase(
        title: "No quantity",
        detail:
            "Neither mass nor volume is given.",
        hint:
            "Write at least one: cargo.payloadKg (kg) or cargo.volumeM3 (m3)."
    )
    static let loadPayloadRange = Phrase(
        title: "Payload range reversed",
        detail:
            "The greatest payload[ {maxKg}|| {value}] is less than the payload[ {minKg}|| {min}].",
        hint:
            "Write payloadMaxKg no less than payloadKg, or payloadKg alone."
    )
    static let loadPhoneMasked = Phrase(
        title: "Phone is masked",
        detail:
            "[The field {field}||The phone] holds a masked number, not a real one.",
        hint:
            "Write the whole number, or leave the field out where it does not change."
    )
    static let loadHazmatClass = Phrase(
        title: "Hazmat class not valid",
        detail:
            "[The hazmat class {value} is not valid||The hazmat class is missing or not valid][; valid: {allowed}].",
        hint:
            "Write cargo.hazmatClass as the waybill has it; leave it out for goods that are not dangerous."
    )
    static let loadNotFound = Phrase(
        title: "No such load",
        detail:
            "There is no load[ {id}|| {ref}].",
        hint:
            "Search again with siji load search; your own are in siji load list."
    )
    static let loadNotYours = Phrase(
        title: "Not your load",
        detail:
            "The load[ {id}] was published by somebody else: you cannot amend or withdraw it.",
        hint:
            "Your own are in siji load list; for this one ask its publisher."
    )
    static let loadAlreadyBooked = Phrase(
        title: "Load already booked",
        detail:
            "The load[ {id}|| {ref}] is booked already.",
        hint:
            "Find another with siji load search; its publisher cancels the booking first (siji booking list)."
    )
    static let loadChanged = Phrase(
        title: "Load has changed",
        detail:
            "The load[ {id}] has changed since you saw it[ (version {got}, now {version})|| (version {version}, now {currentVersion})|| (now version {version})], and was not booked.",
        hint:
            "Look at price and times again with siji load show[ {id}], then book."
    )
    static let loadNotOpen = Phrase(
        title: "Load not open",
        detail:
            "The load[ {id}] can be neither taken nor amended now[: it is {status}].",
        hint:
            "Find another with siji load search; its publisher opens it again by pushing the same ref."
    )
    static let loadVersionStale = Phrase(
        title: "Version is stale",
        detail:
            "The load[ {id}] is no longer at the version that If-Match names[ ({ifMatch}, now {version})|| ({version}, now {currentVersion})|| (now {version})]; nothing was amended.",
        hint:
            "Read the new version with siji load show[ {id}], then amend."
    )
    static let loadIfMatchNeeded = Phrase(
        title: "If-Match needed",
        detail:
            "Amending a load needs an If-Match header that names the version amended.",
        hint:
            "Read the load first (siji load show[ {id}]) and put the answer's ETag into If-Match."
    )
    static let loadRefFixed = Phrase(
        title: "Reference is fixed",
        detail:
            "A listing's ref[ ({ref})] cannot be changed[ to {value}].",
        hint:
            "To use another, withdraw this load (siji load withdraw) and push a new one."
    )
    static let loadRepeated = Phrase(
        title: "Reference repeated",
        detail:
            "The ref[ {ref}|| {value}] stands more than once in one push[, first on line {line}].",
        hint:
            "Give each load a ref of its own, and push again without the repeated line."
    )
    static let loadOwn = Phrase(
        title: "Your own load",
        detail:
            "The load[ {id}] is your own: you cannot book it yourself.",
        hint:
            "Find somebody else's with siji load search."
    )
    static let pushAborted = Phrase(
        title: "Push given up",
        detail:
            "The atomic push was given up and nothing of it was kept[: line {line} is at fault].",
        hint:
            "Mend the line and push again, or leave out atomic=true to keep the good lines."
    )
}
