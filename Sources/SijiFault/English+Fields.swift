// A field that is wrong, and places.
extension English {
    static let fieldMissing = Phrase(
        title: "Field missing",
        detail:
            "[The field {field}||A required field] is missing.",
        hint:
            "Add [{field}||the missing field] and send it again."
    )
    static let fieldType = Phrase(
        title: "Wrong type",
        detail:
            "[The field {field}||A field] is of the wrong type[: {value}][; {expected} is expected].",
        hint:
            "Write numbers without quotes and text with them; what is not known is null or left out."
    )
    static let fieldRange = Phrase(
        title: "Number out of range",
        detail:
            "[The field {field}||A number] is out of range[: {value}][; it must be from {min} to {max}||; it must be at least {min}||; it must be at most {max}||; times the quantity it may come to {maxProductFen}].",
        hint:
            "Write a number within the range; the field's name ends in its unit (Kg, Km, M, Min, Fen)."
    )
    static let fieldCode = Phrase(
        title: "Unknown code",
        detail:
            "[The value {value}||The value] of [{field}||a field] is not known.",
        hint:
            "[Did you mean {near}? ][Use one of: {allowed}.||Use a code that the format lists; capitals count.]"
    )
    static let fieldTooLong = Phrase(
        title: "Text too long",
        detail:
            "[The field {field}||A field] is too long[: {gotBytes}][; at most {max} characters||; at most {limitBytes}].",
        hint:
            "Shorten the text and send it again."
    )
    static let fieldTooMany = Phrase(
        title: "Too many items",
        detail:
            "[The field {field}||A list] has too many items[: {value}][; at most {max}].",
        hint:
            "Send no more items than the limit."
    )
    static let fieldInstant = Phrase(
        title: "Not an instant",
        detail:
            "[The field {field}||A time] is not a whole instant[: {value}].",
        hint:
            "Write date, time and offset, such as 2026-12-01T08:00:00+08:00."
    )
    static let fieldExclusive = Phrase(
        title: "Fields exclude each other",
        detail:
            "[The fields {field} and {other}||The field {field} and another||Two fields] cannot be given together.",
        hint:
            "Keep one and leave the other out."
    )
    static let queryUnknown = Phrase(
        title: "Unknown query parameter",
        detail:
            "[The query parameter {field} is not known||The address has a query parameter that is not known].",
        hint:
            "[Did you mean {near}? ][Use one of: {allowed}.||Check the spelling, or leave it out.]"
    )
    static let headerInvalid = Phrase(
        title: "Header not valid",
        detail:
            "[The header {field}||The header {name}||A header] is not valid[: {value}][; {expected} is expected].",
        hint:
            "Copy If-Match from the ETag of the last answer; write Idempotency-Key in letters and digits without spaces."
    )
    static let placeOutside = Phrase(
        title: "Not on the earth",
        detail:
            "[The field {field}||The coordinate] is not on the earth[: {value}][; it must be from {min} to {max}].",
        hint:
            "Latitude runs from -90 to 90 and longitude from -180 to 180; see whether they are swapped."
    )
    static let placeUnknown = Phrase(
        title: "Unknown place",
        detail:
            "[The place {value}||This place] is not in the gazetteer.",
        hint:
            "[Did you mean {near}? ]An adcode (430100), pinyin (changsha) or a point (28.2,112.9) will do too."
    )
    static let placeAmbiguous = Phrase(
        title: "Ambiguous place",
        detail:
            "More than one place is called [{value}||that][: {candidates}].",
        hint:
            "Put province and city before the name, or write its six-digit adcode."
    )
    static let placeNoPoint = Phrase(
        title: "Place without a point",
        detail:
            "The gazetteer knows [{value}||this place], but has no point for it.",
        hint:
            "Write a point (28.2,112.9), or the name of a place near it."
    )
    static let placeIncomplete = Phrase(
        title: "Place incomplete",
        detail:
            "[The place {field}||A place] is incomplete[ ({missing} is missing)]: it needs lat and lon, or adcode, or name.",
        hint:
            "Write both lat and lon; without them an adcode or a name."
    )
    static let lineUnreadable = Phrase(
        title: "Route cannot be read",
        detail:
            "[The route in the file {path}||The route {field}||The route] cannot be read[, line {line}][, point {point}][ ({value})][: {cause}].",
        hint:
            "A route is one line of at least two places: a GeoJSON LineString, a GPX track or route, or an encoded polyline of precision 5 or 6."
    )
}
