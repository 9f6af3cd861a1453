// A request that cannot be read.
extension English {
    static let requestMalformed = Phrase(
        title: "The request cannot be read",
        detail:
            "The request is not valid [{protocol}||JSON][, line {line}][, near byte {offset}][, where it says {value}||: {cause}].",
        hint:
            "[Percent-encode Chinese and blanks in the address (curl -G --data-urlencode), and send it again as {protocol}||Check quotes, commas and brackets, then send it again]."
    )
    static let requestDuplicateKey = Phrase(
        title: "Field given twice",
        detail:
            "[The field {key} in {field}||The field {key}||The field {field}||A field] is given twice.",
        hint:
            "Keep one of the two and send it again."
    )
    static let requestUnknownField = Phrase(
        title: "Unknown field",
        detail:
            "[The field {field} is not known||The request has a field that is not known].",
        hint:
            "[Did you mean {near}? ]Check spelling and capitals, or leave the field out."
    )
    static let requestBadText = Phrase(
        title: "Text is not UTF-8",
        detail:
            "[The field {field}||The request] holds text that is not valid UTF-8, or half a surrogate pair[, near byte {offset}][: {cause}].",
        hint:
            "Save the file as UTF-8 and send it again; a GBK file is turned with: iconv -f GBK -t UTF-8."
    )
    static let requestTooDeep = Phrase(
        title: "Nested too deep",
        detail:
            "The JSON is nested too deep[: {depth} levels][, at most {max} are read].",
        hint:
            "Write the request as the format has it, without more nesting."
    )
    static let requestTooLarge = Phrase(
        title: "Request too large",
        detail:
            "The body is too large[: {gotBytes}][, at most {limitBytes} are taken].",
        hint:
            "Push many loads in bulk: siji load push FILE (application/x-ndjson, one load a line)."
    )
    static let requestLineTooLong = Phrase(
        title: "Line too long",
        detail:
            "[Line {line}||A line] is too long[: {gotBytes}][, at most {limitBytes} are taken].",
        hint:
            "Put one load on a line, and shorten its notes and addresses."
    )
    static let requestCutOff = Phrase(
        title: "Request cut off",
        detail:
            "The request ended before it was complete[; {gotBytes} came in][; it was waited for {limitSec}].",
        hint:
            "See whether the sending program stopped early, then send it again; the same ref never makes two loads."
    )
    static let requestMediaType = Phrase(
        title: "Media type not supported",
        detail:
            "[The media type {value} is not supported||The request's media type is missing or not supported][; supported: {allowed}].",
        hint:
            "Set Content-Type to application/json for one object, application/x-ndjson for a bulk push."
    )
    static let requestOrigin = Phrase(
        title: "Requests from web pages are refused",
        detail:
            "The request carries [the header {field}||an Origin or Referer header], as a web page's would, and was refused.",
        hint:
            "Use the siji command or curl --unix-socket, not a browser."
    )
    static let requestHeadersTooLarge = Phrase(
        title: "Headers too large",
        detail:
            "The headers are too long or too many[; at most {limitBytes} in all][; at most {max} of them].",
        hint:
            "Leave out the headers that are not needed."
    )
    static let requestTooManyLines = Phrase(
        title: "Too many lines",
        detail:
            "An atomic push has too many lines[; at most {max} are taken].",
        hint:
            "Split the file, or leave out atomic=true so that each line stands alone."
    )
    static let routeNotFound = Phrase(
        title: "No such route",
        detail:
            "There is no such route[: {path}].",
        hint:
            "Check the path; routes begin with /v1/, such as /v1/status."
    )
    static let routeMethodNotAllowed = Phrase(
        title: "Method not allowed",
        detail:
            "[The route {path}||This route] does not take [{method}||that method].",
        hint:
            "Use [{allow}||one of the methods in the answer's Allow header]."
    )
}
