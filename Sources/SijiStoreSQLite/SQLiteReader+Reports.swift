import SijiAtlas
import SijiFault
import SijiFreight
import SijiGeo
import SijiStore

/// What drivers report of places.
extension SQLiteReader {
    func report(_ id: ReportID) throws(Fault) -> Report? {
        try session.reports(.report) { $0.bind(1, id) }.first
    }

    func reports(on target: ReportTarget) throws(Fault) -> [Report] {
        try session.reports(.reportsOn) {
            $0.bind(1, target.id)
            $0.bind(2, target.isRestStop ? 1 : 0)
        }
    }

    func reports(of party: PartyID, after id: ReportID?, limit: Int) throws(Fault) -> [Report] {
        try session.reports(.reportsOf) {
            $0.bind(1, party)
            $0.bind(2, id?.stored ?? .min)
            $0.bind(3, max(0, limit))
        }
    }

    func newReports(latE7: ClosedRange<Int>, lonE7: ClosedRange<Int>) throws(Fault) -> [Report] {
        try session.reports(.newReports) {
            $0.bind(1, latE7.lowerBound)
            $0.bind(2, latE7.upperBound)
            $0.bind(3, lonE7.lowerBound)
            $0.bind(4, lonE7.upperBound)
        }
    }

    func forEachReport(_ body: (Report) throws(Fault) -> Void) throws(Fault) {
        try session.forEachReport(.everyReport, { _ in }, body)
    }

    func reportTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant] {
        try session.all(
            .reportTimes,
            {
                $0.bind(1, party)
                $0.bind(2, instant)
                $0.bind(3, max(0, limit))
            },
            read: { $0.instant(0) }
        )
    }

    func hasReports(due instant: Instant) throws(Fault) -> Bool {
        let isDue = try session.first(.dueReports, { $0.bind(1, instant) }, read: { _ in true }) ?? false
        if isDue { return true }
        return try session.first(
            .oldReportTimes,
            { $0.bind(1, instant.adding(minutes: -120)) },
            read: { _ in true }
        ) ?? false
    }
}

/// Keeping and forgetting what drivers report.
extension SQLiteWriter {
    func insert(_ report: Report) throws(Fault) {
        try session.run(.insertReport) {
            $0.bind(1, ReportID(rawValue: report.number))
            $0.bind(2, report.target.id)
            $0.bind(3, report.target.isRestStop ? 1 : 0)
            $0.bind(4, report.kind.rawValue)
            $0.bind(5, report.value.map(Int64.init))
            $0.bind(6, report.place?.kind.code)
            $0.bind(7, report.place.map { Int64($0.point.latE7) })
            $0.bind(8, report.place.map { Int64($0.point.lonE7) })
            $0.bind(9, report.place?.headingDeg.map(Int64.init))
            $0.bind(10, Int(report.firstAtSec))
            $0.bind(11, Int(report.firstAtSec + report.kind.keptSec))
        }
    }

    func put(_ voice: ReportVoice, of report: ReportID, forgetAt: Instant) throws(Fault) -> Bool {
        let isNew = try session.run(.putVoice) {
            $0.bind(1, report)
            $0.bind(2, Int(voice.sequence))
            $0.bind(3, voice.party.map { PartyID(rawValue: $0).stored })
            $0.bind(4, voice.isFor ? 1 : 0)
            $0.bind(5, Int(voice.atSec))
            $0.bind(6, voice.slots.map(Int64.init))
        }
        guard isNew == 1 else { return false }
        let held = try session.run(.keepReport) {
            $0.bind(1, report)
            $0.bind(2, forgetAt)
        }
        guard held == 1 else {
            throw Fault(.storeFailed, ["id": .text(report.description), "cause": "not in the store"])
        }
        return true
    }

    func countReport(of party: PartyID, at instant: Instant, forgetBefore: Instant) throws(Fault) {
        try session.run(.dropReportTimes) {
            $0.bind(1, party)
            $0.bind(2, forgetBefore)
        }
        try session.run(.insertReportTime) {
            $0.bind(1, party)
            $0.bind(2, instant)
        }
    }

    func forgetReports(due instant: Instant, limit: Int) throws(Fault) -> [ReportID] {
        try session.run(.forgetReportTimes) { $0.bind(1, instant.adding(minutes: -120)) }
        let due = try session.all(
            .dueReportIDs,
            {
                $0.bind(1, instant)
                $0.bind(2, max(0, limit))
            },
            read: { ReportID(stored: $0.integer(0)) }
        )
        for id in due { try session.run(.forgetReport) { $0.bind(1, id) } }
        return due
    }

    /// Makes a party's voices nameless; how many.
    ///
    /// What it reported within the hour is known to the hour alone from then on.
    func unnameVoices(of party: PartyID) throws(Fault) -> Int {
        try session.run(.blurReportTimes) { $0.bind(1, party) }
        return try session.run(.unnameVoices) { $0.bind(1, party) }
    }
}

extension SQLiteSession {
    /// Reports with their voices, from rows of one voice each.
    fileprivate func reports(_ sql: SQL, _ bind: (RawStatement) -> Void) throws(Fault) -> [Report] {
        var found: [Report] = []
        try forEachReport(sql, bind) { (report) throws(Fault) in found.append(report) }
        return found
    }

    fileprivate func forEachReport(
        _ sql: SQL,
        _ bind: (RawStatement) -> Void,
        _ body: (Report) throws(Fault) -> Void
    ) throws(Fault) {
        var open: Report?
        try forEach(sql, bind) { row throws(Fault) in
            let number = ReportID(stored: row.integer(0)).rawValue
            if let done = open, done.number != number {
                try body(done)
                open = nil
            }
            var report = if let open { open } else { try row.report() }
            if let voice = row.voice() { report.voices.append(voice) }
            open = report
        }
        if let open { try body(open) }
    }
}

extension RawStatement {
    fileprivate func report() throws(Fault) -> Report {
        let id = ReportID(stored: integer(0))
        func damaged(_ cause: String) -> Fault {
            Fault(.storeDamaged, ["id": .text(id.description), "cause": .text(cause)])
        }
        guard let kind = ReportKind(rawValue: text(3)) else { throw damaged("unknown kind of report") }
        var place: ReportedPlace?
        if let code = optionalText(5) {
            let (latE7, lonE7) = (Int32(clamping: integer(6)), Int32(clamping: integer(7)))
            guard let kind = ReportedPlace.Kind(code: code), let point = Coordinate(latE7: latE7, lonE7: lonE7) else {
                throw damaged("a reported place")
            }
            place = ReportedPlace(kind: kind, point: point, headingDeg: optionalInteger(8).map { Int($0) })
        }
        return Report(
            number: id.rawValue,
            target: integer(2) == 1 ? .restStop(text(1)) : .checkpoint(text(1)),
            kind: kind,
            value: optionalInteger(4).map { Int($0) },
            place: place,
            firstAtSec: integer(9)
        )
    }

    /// The voice of a row; nil for a report without any.
    fileprivate func voice() -> ReportVoice? {
        guard let sequence = optionalInteger(10) else { return nil }
        return ReportVoice(
            party: optionalInteger(11).map { PartyID(stored: $0).rawValue },
            isFor: integer(12) == 1,
            atSec: integer(13),
            sequence: UInt64(clamping: sequence),
            slots: optionalInteger(14).map { Int($0) }
        )
    }
}
