import SijiAPI

/// The English words about rights and own records.
extension OwnWord {
    var english: String {
        switch self {
        case .call(let numbers): "call \(numbers)"
        case .rightsOf(let trouble, let standing): trouble + (standing.map { " (\($0))" } ?? "")
        case .employed: "employed"
        case .owner: "own truck"
        case .toDo: "What to do"
        case .toHave: "Have at hand"
        case .toKnow: "What holds"
        case .answers(let time): "answers: \(time)"
        case .noRights: "Nothing is known of this: data has no rights-*.csv"
        case .markText: "[text]"
        case .markSecondary: "[copy]"
        case .legendEvidence:
            "[text] read in its source  [copy] one secondary copy: check it first  unmarked is siji's advice, no law; sources: --format csv"
        case .nearestPlaces: "Nearest places that help (great-circle)"
        case .nearestNeedsHere: "for the nearest places, say where you are: siji here changsha"
        case .nearestNone: "none known"
        case .nextAfterRights: "next: siji report-problem | siji rights injury --owner"
        case .coverWhole: "No month is missing"
        case .coverMissing(let never, let broken, let lapsed):
            [
                never > 0 ? "\(never) never covered" : nil, broken > 0 ? "\(broken) months broken" : nil,
                lapsed > 0 ? "\(lapsed) months lapsed" : nil,
            ].compactMap(\.self).joined(separator: ", ")
        case .months(let count): "\(count) months"
        case .noMonths: "none"
        case .legendCover:
            "never: no month entered; broken: missing in between; lapsed: ended, up to last month. siji's own definitions; only you see this record"
        case .nextAfterCover: "next: siji me cover --add pension=2026-01..2026-10 | siji rights injury"
        case .hoursNone:
            "Nothing told yet. Say siji hours drive when you drive, siji hours rest when you stop; later too: --at 08:12"
        case .hoursLeft(let time?, let today?): "You may drive \(time) before a break, \(today) before the night"
        case .hoursLeft(let time?, nil): "You may drive \(time) before a break; the day has no limit"
        case .hoursLeft(nil, let today?): "You may drive \(today) before the night, without a break"
        case .hoursLeft(nil, nil): "You may drive on: there is no limit"
        case .hoursByRule(let rule): "reckoned by \(rule)"
        case .hoursOver(let minutes):
            "Time for a break: \(minutes.map(Self.englishSpan) ?? "a whole one") before you drive on"
        case .hoursOverToday(let minutes):
            "The day's driving is full: rest \(minutes.map(Self.englishSpan) ?? "the night") before you drive on"
        case .hoursDriving(let since, let driven, let today):
            "driving since \(since); \(driven) without a break, \(today) today"
        case .hoursResting(let since, let stood): "standing since \(since), for \(stood)"
        case .breakLacks(let time): "\(time) more count as a break"
        case .restLacks(let time): "\(time) more count as the night's rest"
        case .hoursDrive: "drive"
        case .hoursRest: "rest"
        case .toldLate: " (told late)"
        case .hoursCounted(let driven, let today): "hours by your record: \(driven) without a break, \(today) today"
        case .nextAfterHours(let isDriving):
            isDriving ? "next: siji hours rest | siji rest near" : "next: siji hours drive | siji load search"
        case .columnMonths: "Months"
        case .columnFrom: "From..to"
        case .columnGap: "Missing"
        case .noComplaints: "No complaints; write one: siji report-problem barrier --where PLACE --what TEXT"
        case .complaintIs(let number, let status): "Complaint no. \(number): \(status)"
        case .canBecome(let steps): "Can become: \(steps)"
        case .columnNumber: "No."
        case .columnWhere: "Where"
        case .columnWhen: "When"
        case .nextAfterComplaints: "next: siji report-problem 1 | siji report-problem 1 --submitted"
        case .nextAfterComplaint(let number):
            "read it out to 12328 or hand it in; then note it: siji report-problem \(number) --submitted"
        case .complaintWritten(let number): "Written as no. \(number); not handed in yet"
        case .erased(let erased):
            "Erased: \(erased.personalValues) of name, phone and plates, "
                + [
                    Self.counted(erased.evidenceValues, "copy or note in evidence", "copies and notes in evidence"),
                    Self.counted(erased.trucks, "truck", "trucks"),
                    Self.counted(erased.coverRuns, "run of cover", "runs of cover"),
                    Self.counted(erased.drivingMarks, "mark of driving", "marks of driving"),
                    Self.counted(erased.complaints, "complaint", "complaints"),
                    Self.counted(erased.grants, "grant", "grants"),
                    Self.counted(erased.positions, "position", "positions"),
                    Self.counted(erased.reportVoices, "report made nameless", "reports made nameless"),
                    Self.counted(erased.answers, "kept answer", "kept answers"),
                ].joined(separator: ", ")
        case .kept(let kept):
            "Kept: "
                + [
                    Self.counted(kept.bookings, "booking", "bookings"),
                    Self.counted(kept.loads, "listing", "listings"), Self.counted(kept.calls, "call", "calls"),
                ].joined(separator: ", ")
                + "; these are trade records, which the other side may need: \(kept.years) years after they end"
        case .noGrants: "No grants; to give one: siji me grant UID --days 14"
        case .columnUntil: "Until"
        case .columnHolds: "Holds"
        case .columnLooks: "Looks"
        case .columnLast: "Last"
        case .legendGrants:
            "one page can be read: who owes you what, waits, hours, pay by month; each look is counted. To take it back: siji me grant UID --revoke"
        case .owed(let name, let yuan, let count):
            count == 0
                ? "\(name): nothing is owed" : "\(name): \(yuan) owed in \(Self.counted(count, "booking", "bookings"))"
        case .columnWho: "Who owes"
        case .columnOwed: "Owed"
        case .columnSince: "Since"
        case .columnMonth: "Month"
        case .columnCount: "n"
        case .columnAgreed: "Agreed"
        case .columnPaid: "Paid"
        case .columnWaited: "Waited"
        case .legendAdvice(let until): "? not recorded. The grant runs until \(until)"
        case .positionsKept(let kept, let known):
            known == 0 ? "Kept: \(kept)" : "Kept: \(kept); known already: \(known)"
        case .positionStep(let step, let at, let booking): "Entered by position: \(step), \(at), booking \(booking)"
        case .positionAsk(let step, let why, let booking): "Not entered: \(step), booking \(booking): \(why)"
        case .askGap(let after, let before): "positions are missing between \(after) and \(before)"
        case .askLoaded(let at): "the truck left at \(at), and nobody said that it was loaded"
        case .askEarlier(let at): "it was at \(at), before what was entered last"
        case .nextAfterAsk(let booking, let step): "next: siji booking advance \(booking) \(step) --at 08:12"
        case .noPositions: "No positions; to send one: siji position send 28.2282,112.9388"
        case .legendPositions:
            "±m: how far off it may be. Seen by you, and the newest by the dispatcher of your booking from booking to unloading; kept 30 days"
        case .waybillLacks(let missing, let wrong):
            "The waybill cannot be sent yet: \(missing) missing, \(wrong) misfit"
        case .waybillWhole: "The waybill is complete"
        case .waybillAmended: "the load was changed since: what follows is the newer one"
        case .missing(let count): "\(count) missing"
        case .misfit(let format): "(not \(format))"
        case .payment(let number): "Payment \(number)"
        case .legendWaybill:
            "what is unknown is named missing: siji makes nothing up. Formats as the ministry's guide has them"
        }
    }
    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}
