import SijiAtlas
import SijiFault
import SijiFreight
import SijiGeo

/// What drivers report, in memory.
extension MemoryWriter {
    func report(_ id: ReportID) throws(Fault) -> Report? { state.reports[id]?.report }

    func reports(on target: ReportTarget) throws(Fault) -> [Report] { ordered { $0.target == target } }

    func reports(of party: PartyID, after id: ReportID?, limit: Int) throws(Fault) -> [Report] {
        let found = ordered { report in
            report.voices.contains { $0.party == party.rawValue } && id.map { report.number > $0.rawValue } ?? true
        }
        return Array(found.prefix(max(0, limit)))
    }

    func newReports(latE7: ClosedRange<Int>, lonE7: ClosedRange<Int>) throws(Fault) -> [Report] {
        ordered { report in
            guard let point = report.place?.point else { return false }
            return latE7.contains(Int(point.latE7)) && lonE7.contains(Int(point.lonE7))
        }
    }

    func forEachReport(_ body: (Report) throws(Fault) -> Void) throws(Fault) {
        for report in ordered({ _ in true }) { try body(report) }
    }

    func reportTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant] {
        let times = (state.reportTimes[party] ?? []).filter { $0 > instant }
        return Array(times.sorted(by: >).prefix(max(0, limit)))
    }

    func hasReports(due instant: Instant) throws(Fault) -> Bool {
        state.reports.values.contains { $0.forgetAt <= instant }
            || state.reportTimes.values.joined().contains { $0 <= instant.adding(minutes: -120) }
    }

    func insert(_ report: Report) throws(Fault) {
        let id = ReportID(rawValue: report.number)
        let isHeld = state.reports.values.contains { held in
            held.report.target == report.target && held.report.kind == report.kind && held.report.value == report.value
        }
        guard state.reports[id] == nil, !isHeld else {
            throw Fault(.storeFailed, ["id": .text(id.description), "cause": "the report is held"])
        }
        var kept = report
        kept.voices = []
        let forgetAt = Instant(epochSec: report.firstAtSec + report.kind.keptSec)
        change { $0.reports[id] = MemoryState.KeptReport(report: kept, forgetAt: forgetAt) }
    }

    func put(_ voice: ReportVoice, of report: ReportID, forgetAt: Instant) throws(Fault) -> Bool {
        guard var kept = state.reports[report] else {
            throw Fault(.storeFailed, ["id": .text(report.description), "cause": "not in the store"])
        }
        if let held = kept.report.voices.firstIndex(where: { $0.party == voice.party }), voice.party != nil {
            guard voice.replaces(kept.report.voices[held]) else { return false }
            kept.report.voices[held] = voice
        } else {
            kept.report.voices.append(voice)
        }
        kept.report.voices.sort { $0.sequence < $1.sequence }
        kept.forgetAt = max(kept.forgetAt, forgetAt)
        let now = kept
        change { $0.reports[report] = now }
        return true
    }

    func countReport(of party: PartyID, at instant: Instant, forgetBefore: Instant) throws(Fault) {
        change { state in
            state.reportTimes[party, default: []].removeAll { $0 <= forgetBefore }
            state.reportTimes[party, default: []].append(instant)
        }
    }

    func forgetReports(due instant: Instant, limit: Int) throws(Fault) -> [ReportID] {
        let gone = state.reports.filter { $0.value.forgetAt <= instant }.keys.sorted().prefix(max(0, limit))
        change { state in
            for id in gone { state.reports[id] = nil }
            for party in state.reportTimes.keys {
                state.reportTimes[party]?.removeAll { $0 <= instant.adding(minutes: -120) }
            }
        }
        return Array(gone)
    }

    /// Makes a party's voices nameless; how many.
    ///
    /// What it reported within the hour is known to the hour alone from then on.
    func unnameVoices(of party: PartyID) -> Int {
        var count = 0
        change { state in
            for id in state.reports.keys {
                guard var report = state.reports[id]?.report else { continue }
                for place in report.voices.indices where report.voices[place].party == party.rawValue {
                    report.voices[place].party = nil
                    count += 1
                }
                state.reports[id]?.report = report
            }
            state.reportTimes[party] = state.reportTimes[party]?.map {
                Instant(epochSec: ($0.epochSec / 3_600 + 1) * 3_600)
            }
        }
        return count
    }

    private func ordered(_ accepts: (Report) -> Bool) -> [Report] {
        state.reports.values.map(\.report).filter(accepts).sorted { $0.number < $1.number }
    }
}
