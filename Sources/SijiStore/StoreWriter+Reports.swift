public import SijiAtlas
public import SijiFault
public import SijiFreight
import SijiGeo

/// What drivers report of places; the same for every store.
///
/// Whether a report is plausible is asked before, of the atlas (`ReportRules`).
extension StoreWriter {
    /// Keeps what a driver reports: a voice in the report that says so already, or in a new one.
    ///
    /// A new place of one kind close to one that was reported is that one (`ReportRules.sameM`); where it is told to have another
    /// value, that is reported of it. A driver's word on a subject takes the place of the driver's older one, also of what was said
    /// under another of the place's `names`.
    /// - Returns: The report, and behind it the one of the other value, where there is one.
    /// - Throws: `report.limit` with `retryAfterSec`, `field.range` on `at`, and what the store throws.
    public func report(
        _ draft: ReportDraft,
        among names: [ReportTarget] = [],
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> [Report] {
        try countReport(of: party, at: now)
        var kept: [Report] = []
        var next: ReportDraft? = draft
        while let draft = next {
            next = nil
            let report = if let known = try known(draft) { known } else { try made(draft, at: now) }
            let said = Said(isFor: true, slots: draft.slots, told: draft.atSec)
            let voice = try voice(said, on: report, among: names, by: party, at: now)
            kept.append(try keep(voice, in: report))
            if draft.kind == .new, let value = draft.value, value != report.value {
                next = ReportDraft(
                    subject: .known(report.target),
                    kind: .wrongValue,
                    value: value,
                    atSec: draft.atSec
                )
            }
        }
        return kept
    }

    /// Keeps a driver's confirmation or denial of a report.
    ///
    /// - Throws: `report.notFound`, `report.limit` with `retryAfterSec`, `field.range` on `at`, and what the store throws.
    public func answer(
        _ id: ReportID,
        isFor: Bool,
        told: Int64?,
        among names: [ReportTarget] = [],
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> Report {
        guard let report = try report(id) else { throw Fault(.reportNotFound, ["id": .text(id.description)]) }
        try countReport(of: party, at: now)
        let said = Said(isFor: isFor, told: told)
        return try keep(try voice(said, on: report, among: names, by: party, at: now), in: report)
    }

    private func countReport(of party: PartyID, at now: Instant) throws(Fault) {
        let hourAgo = now.adding(minutes: -60)
        let recent = try reportTimes(of: party, after: hourAgo, limit: ReportRules.perHour)
        if recent.count >= ReportRules.perHour, let oldest = recent.last {
            // A clock that was set back makes nobody wait longer than an hour.
            let waitSec = min(3_600, Int(oldest.epochSec - now.epochSec) + 3_600)
            throw Fault(.reportLimit, ["limit": .integer(ReportRules.perHour), "retryAfterSec": .integer(waitSec)])
        }
        try countReport(of: party, at: now, forgetBefore: hourAgo)
    }

    /// The report that says the same of the same place.
    private func known(_ draft: ReportDraft) throws(Fault) -> Report? {
        switch draft.subject {
        case .known(let target):
            return try reports(on: target).first { $0.kind == draft.kind && $0.value == draft.value }
        case .unknown(let place):
            // A degree of latitude is 111 km, and one of longitude at 54 N still 65.
            let (latE7, lonE7) = (Int(place.point.latE7), Int(place.point.lonE7))
            let near = try newReports(
                latE7: (latE7 - 10_000)...(latE7 + 10_000),
                lonE7: (lonE7 - 17_000)...(lonE7 + 17_000)
            )
            let same = near.compactMap { report in
                report.place.map { (report, GreatCircle.metres(from: $0.point, to: place.point), $0.kind) }
            }
            return same.filter { $0.2 == place.kind && $0.1 <= ReportRules.sameM }
                .min { ($0.1, $0.0.number) < ($1.1, $1.0.number) }?.0
        }
    }

    private func made(_ draft: ReportDraft, at now: Instant) throws(Fault) -> Report {
        let id = ReportID(depot: depot, sequence: try nextSequence(.report))
        var report = Report(
            number: id.rawValue,
            target: .checkpoint(""),
            kind: draft.kind,
            value: draft.value,
            firstAtSec: draft.atSec ?? now.epochSec
        )
        switch draft.subject {
        case .known(let target): report.target = target
        case .unknown(let place):
            report.place = place
            let made = "rp-\(id)"
            report.target = if case .restStop = place.kind { .restStop(made) } else { .checkpoint(made) }
        }
        try insert(report)
        return report
    }

    private func voice(
        _ said: Said,
        on report: Report,
        among names: [ReportTarget],
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ReportVoice {
        if let told = said.told {
            let range = (now.epochSec - ReportRules.lateSec)...(now.epochSec + ReportRules.aheadSec)
            guard range.contains(told) else {
                func fact(_ sec: Int64) -> FactValue { .text(Instant(epochSec: sec).rfc3339(in: .china)) }
                let facts = ["value": fact(told), "min": fact(range.lowerBound), "max": fact(range.upperBound)]
                throw Fault(.fieldRange, field: "at", facts)
            }
        }
        // What is said now is said after all before it, whatever the clock has done since.
        let own = try reports(onAny: [report.target] + names).filter { $0.kind.topic == report.kind.topic }
            .flatMap(\.voices).filter { $0.party == party.rawValue }
        return ReportVoice(
            party: party.rawValue,
            isFor: said.isFor,
            atSec: said.told ?? max(now.epochSec, own.map(\.atSec).max() ?? now.epochSec),
            sequence: try nextSequence(.report),
            slots: said.slots
        )
    }

    private func keep(_ voice: ReportVoice, in report: Report) throws(Fault) -> Report {
        let id = ReportID(rawValue: report.number)
        let forgetAt = Instant(epochSec: voice.atSec + report.kind.keptSec)
        if try put(voice, of: id, forgetAt: forgetAt) {
            let before = report.voices.count
            try log(
                ChangeRecord(
                    kind: .report,
                    id: report.number,
                    oldVersion: before == 0 ? nil : before,
                    newVersion: max(1, before)
                )
            )
        }
        return try self.report(id) ?? report
    }
}

/// What a driver says in a voice.
private struct Said {
    var isFor: Bool
    var slots: Int?
    /// The moment of which it tells; nil for now.
    var told: Int64?
}
