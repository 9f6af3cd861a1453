@testable import SijiAPI

/// Values of rights and of the caller's own records.
extension WireSamples {
    private static let rightsLine = RightsAnswer.Line(
        id: "",
        number: "",
        name: "",
        nameEn: "",
        does: "",
        doesEn: "",
        answer: nil,
        answerEn: nil,
        evidence: "",
        source: "",
        asOf: ""
    )
    private static let rightsStep = RightsAnswer.Step(
        id: "",
        trouble: "",
        standing: nil,
        kind: "",
        hotline: nil,
        text: "",
        textEn: "",
        evidence: "",
        source: "",
        asOf: ""
    )
    private static let rights = RightsAnswer(trouble: nil, standing: nil, hotlines: [], steps: [])
    private static let months = CoverAnswer.Months(pension: 0, medical: 0, injury: 0)
    private static let gap = CoverAnswer.Gap(kind: "", word: "", first: nil, last: nil, months: nil)
    private static let cover = CoverAnswer(now: "", runs: [], months: months, gaps: [])
    private static let mark = HoursAnswer.Mark(do: "", at: "", toldAt: "")
    private static let standing = HoursAnswer.Standing(
        do: "",
        since: "",
        drivenMin: 0,
        drivenTodayMin: 0,
        leftMin: nil,
        leftTodayMin: nil,
        stoodMin: 0,
        breakLacksMin: nil,
        restLacksMin: nil
    )
    private static let hours = HoursAnswer(now: "", rule: "", standing: nil, marks: [])
    private static let letter = ComplaintWire.Letter(zh: [], en: [])
    private static let complaint = ComplaintWire(
        number: 0,
        trouble: "",
        status: "",
        possible: [],
        place: nil,
        at: nil,
        what: "",
        ask: nil,
        proofs: [],
        letter: letter,
        createdAt: "",
        changedAt: ""
    )
    private static let field = WaybillAnswer.Field(
        message: "",
        group: nil,
        payment: nil,
        name: "",
        title: "",
        titleEn: "",
        required: false,
        format: "",
        value: nil,
        flaw: nil
    )
    private static let erased = EraseAnswer.Erased(
        personalValues: 0,
        evidenceValues: 0,
        trucks: 0,
        coverRuns: 0,
        drivingMarks: 0,
        complaints: 0,
        grants: 0,
        positions: 0,
        reportVoices: 0,
        answers: 0
    )
    private static let kept = EraseAnswer.Kept(bookings: 0, loads: 0, calls: 0, years: 0)
    private static let step = PositionsTakenAnswer.Step(bookingId: "", do: "", at: "")
    private static let ask = PositionsTakenAnswer.Ask(bookingId: "", do: "", why: "", after: "", before: nil)
    private static let taken = PositionsTakenAnswer(kept: 0, known: 0, steps: [], asks: [])
    private static let position = PositionWire(at: "", ageMin: 0, lat: 0, lon: 0, accuracyM: nil)
    private static let grant = GrantWire(uid: 0, from: "", to: "", holds: false, looks: 0, lookedAt: nil)
    private static let debt = AdviceAnswer.Debt(
        bookingId: "",
        dispatcher: "",
        lane: "",
        status: "",
        agreedFen: 0,
        paidFen: nil,
        openFen: 0,
        dueAt: nil
    )
    private static let month = AdviceAnswer.Month(
        month: "",
        bookings: 0,
        agreedFen: 0,
        paidFen: 0,
        waitMin: nil,
        workMin: nil
    )
    private static let waybill = WaybillAnswer(bookingId: "", loadVersion: 0, amended: false, flaws: 0, fields: [])

    private static let report = ReportWire(
        id: "",
        kind: "",
        drivers: 0,
        denied: 0,
        firstAt: "",
        weight: 0,
        halfLifeMin: 0,
        stands: false,
        stale: false
    )

    /// Each with its schema.
    static let own: [(wire: any Sendable, schema: Schema)] = [
        (ReportRequest(kind: ""), ReportSchemas.request.opened), (report, ReportSchemas.report),
        (ReportWire.Voice(confirms: false, at: ""), ReportSchemas.voice),
        (ReportsAnswer(reports: []), ReportSchemas.page),
        (OccupancyWire(state: "", drivers: 0, stale: false, disputed: false), ReportSchemas.occupancy),
        (ReportedWire(drivers: 0, at: "", ageMin: 0, stale: false), ReportSchemas.reported),
        (rightsLine, RightsSchemas.line), (rightsStep, RightsSchemas.step), (rights, RightsSchemas.answer),
        (CoverRunWire(kind: "", first: "", last: ""), CoverSchemas.run.opened), (months, CoverSchemas.months),
        (gap, CoverSchemas.gap), (cover, CoverSchemas.answer),
        (mark, HoursSchemas.mark), (standing, HoursSchemas.standing), (hours, HoursSchemas.answer),
        (MatchesAnswer.Hours(drivenMin: 0, drivenTodayMin: 0), MatchSchemas.hours),
        (ProofWire(kind: "", ref: ""), ComplaintSchemas.proof.opened),
        (letter, ComplaintSchemas.letter), (complaint, ComplaintSchemas.complaint),
        (ComplaintsAnswer(complaints: [], nextCursor: nil), ComplaintSchemas.page), (field, WaybillSchemas.field),
        (waybill, WaybillSchemas.answer), (erased, PrivacySchemas.erased), (kept, PrivacySchemas.kept),
        (EraseAnswer(erased: erased, kept: kept), PrivacySchemas.erasure), (grant, PrivacySchemas.grant),
        (GrantsAnswer(grants: []), PrivacySchemas.grants), (debt, AdviceSchemas.debt), (month, AdviceSchemas.month),
        (FixWire(at: "", lat: 0, lon: 0), PositionSchemas.fix.opened), (step, PositionSchemas.step),
        (ask, PositionSchemas.ask), (taken, PositionSchemas.taken), (position, PositionSchemas.position),
        (PositionsAnswer(positions: [], nextCursor: nil), PositionSchemas.page),
        (AdviceAnswer(driver: "", now: "", until: "", debts: [], months: []), AdviceSchemas.answer),
    ]
}
