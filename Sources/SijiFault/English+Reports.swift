// What drivers report of places.
extension English {
    static let reportNotFound = Phrase(
        title: "No such report",
        detail:
            "There is no report[ {id}].",
        hint:
            "See what is reported there with siji check show 1 or siji rest show 1."
    )
    static let reportKindUnfit = Phrase(
        title: "Cannot be reported here",
        detail:
            "[A {what}||This place] cannot be reported as [{reported}||having a value].",
        hint:
            "[It can be: {fits}. ]For a limit, report the value seen: siji check report 1 4.2m; for a rest stop: siji rest report 1 full."
    )
    static let reportValue = Phrase(
        title: "Not a plausible value",
        detail:
            "No [{what}||limit] is [{gotM}||{gotKg}||like that][; expected {minM} to {maxM}||; expected {minKg} to {maxKg}].",
        hint:
            "Mind the unit: metres for height, width and length, tonnes for mass, as in siji check report 1 4.2m or siji check report 1 49t."
    )
    static let reportTooFar = Phrase(
        title: "Too far away",
        detail:
            "You are [{gotKm}||far] from [{name}||it]; a report counts [within {limitKm}||close by] only.",
        hint:
            "If you saw it there, say where you were with --at 28.2282,112.9388; if the row is wrong, look again with siji check near or siji rest near."
    )
    static let reportPointMissing = Phrase(
        title: "Where are you?",
        detail:
            "A report needs to know whether you are there, and no position was sent in the last [{limitMin}||minutes].",
        hint:
            "Add --at 28.2282,112.9388, or send where you are first: siji position send 28.2282,112.9388."
    )
    static let reportAbroad = Phrase(
        title: "Outside the country",
        detail:
            "A new place must lie in the country, and this point does not.",
        hint:
            "Check whether the two are swapped: latitude first, then longitude, as in 28.2282,112.9388."
    )
    static let reportKnown = Phrase(
        title: "Known already",
        detail:
            "[{name} ({checkpoint})||{name} ({restStop})||It] lies [{gotM}||a few metres] away, so this is not new.",
        hint:
            "Report that one[: wrong value: siji check report {checkpoint} 4.2m; gone: siji check report {checkpoint} gone||; see it with siji rest show {restStop}]."
    )
    static let reportSeveral = Phrase(
        title: "Which report?",
        detail:
            "There are [{count}||several] reports here[: {candidates}].",
        hint:
            "Say which at the end, for the second: siji [check report {checkpoint}||rest report {restStop}||check report 1] confirm 2."
    )
    static let reportLimit = Phrase(
        title: "Too many reports",
        detail:
            "The limit of reports is reached[: {max} an hour].",
        hint:
            "Try again [in {retryAfterSec}||later]; saying the same thing twice counts once."
    )
}
