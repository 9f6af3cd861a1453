// The command line.
extension English {
    static let daemonUnreachable = Phrase(
        title: "sijid cannot be reached",
        detail:
            "sijid cannot be reached[ at {path}][: {cause}].",
        hint:
            "Start it: sudo systemctl start sijid; to try it out first: siji demo."
    )
    static let daemonForbidden = Phrase(
        title: "Socket is closed to you",
        detail:
            "You may not open the socket[ {path}] of sijid.",
        hint:
            "Ask the administrator: sudo usermod -aG siji USER; then log in again."
    )
    static let daemonAnswer = Phrase(
        title: "Answer not understood",
        detail:
            "The answer of sijid cannot be understood[ (HTTP {status})][: {cause}][, at most {limitBytes}].",
        hint:
            "siji and sijid may be of different versions: compare them with siji status."
    )
    static let daemonTimeout = Phrase(
        title: "No answer in time",
        detail:
            "sijid did not answer in time[ ({limitSec})].",
        hint:
            "Try again; after a change first see with siji load list or siji booking list whether it took effect."
    )
    static let fileUnreadable = Phrase(
        title: "File cannot be opened",
        detail:
            "The file[ {path}] cannot be opened[: {cause}].",
        hint:
            "[There must be a folder {folder} that you may write to, with room; or write elsewhere.||Check the path and its permissions; write - to read from a pipe.]"
    )
    static let fileFormat = Phrase(
        title: "File format not known",
        detail:
            "The format of [the file {path}||this file] is not known[: {cause}].",
        hint:
            "[Known: {allowed}. ]JSON with one load a line (NDJSON) can always be pushed."
    )
    static let usage = Phrase(
        title: "Usage",
        detail:
            "The command is not written as it should be[: {value}][: {cause}].",
        hint:
            "[Did you mean {near}? ]See [{command}||siji] --help."
    )
    static let usageUnknownCommand = Phrase(
        title: "No such command",
        detail:
            "[{command} has no command {value}||There is no command {value}||There is no such command].",
        hint:
            "[Did you mean {near}? ]See which there are: [{command}||siji] --help."
    )
    static let usageUnknownOption = Phrase(
        title: "No such option",
        detail:
            "[{command} has no option {value}||There is no option {value}||There is no such option].",
        hint:
            "[Did you mean {near}? ]See which there are: [{command}||siji] --help."
    )
    static let usageMissingArgument = Phrase(
        title: "Something is missing",
        detail:
            "[{command} needs {needed}||Something has to follow the command][: {cause}].",
        hint:
            "[It may be: {allowed}. ]See [{command}||siji] --help."
    )
    static let usageMissingValue = Phrase(
        title: "Option without a value",
        detail:
            "[The option {value}||An option] needs a value[: {cause}].",
        hint:
            "[It may be: {allowed}. ]See [{command}||siji] --help."
    )
    static let usageBadValue = Phrase(
        title: "Value not understood",
        detail:
            "[The value of {field}||A value][, {value},] is not understood[: {cause}].",
        hint:
            "[Did you mean {near}? ][It may be: {allowed}. ]See [{command}||siji] --help."
    )
    static let usageSurplus = Phrase(
        title: "Too many words",
        detail:
            "[{command} has no use for {value}||There are words too many at the end].",
        hint:
            "[Did you mean {near}? See||Put words with spaces in quotes; see] [{command}||siji] --help."
    )
    static let usageTime = Phrase(
        title: "Time not understood",
        detail:
            "[{value}||The text] is not understood as a time.",
        hint:
            "Write now, +2h, 18:00, tomorrow 8am, fri 18:00, dec 1 8:00, or 2026-12-01T08:00:00+08:00."
    )
    static let usageTimePast = Phrase(
        title: "Time is past",
        detail:
            "[{value} was read as {understood}, which||The time] is past[; it is {now} now].",
        hint:
            "Write a later time, such as tomorrow 8am or +2h."
    )
    static let listRowUnknown = Phrase(
        title: "No such row",
        detail:
            "The last list has no [row {row}||row {value}||such row][; its last row is {max}].",
        hint:
            "List again ([{command}||such as siji load search]) and use a row number of that list."
    )
    static let listMissing = Phrase(
        title: "No list yet",
        detail:
            "Nothing was listed yet[: there is no row {row}].",
        hint:
            "List first ([{command}||such as siji load search]), then use a row number of that list."
    )
    static let hereMissing = Phrase(
        title: "Not said where",
        detail:
            "Where you are was not said yet.",
        hint:
            "Keep it: siji here changsha; for this time only: --at changsha."
    )
    static let searchMissing = Phrase(
        title: "Nothing searched for",
        detail:
            "Nothing was searched for yet, so there is no why.",
        hint:
            "First siji load search, then siji load why-not with a row or an id."
    )
}
