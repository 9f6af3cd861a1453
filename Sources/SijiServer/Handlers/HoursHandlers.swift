import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiHours
import SijiStore

/// `/v1/hours`: the caller's own driving time.
enum HoursHandlers {
    /// Marks in an answer: the latest.
    private static let shown = 50

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let rule = try HoursQuery(call.query).rule
        let uid = call.peer.uid
        return try reply(try await call.read { reader throws(Fault) in try marks(of: uid, reader) }, by: rule, call)
    }

    static func tell(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let (act, at) = try HoursReader.read(body.span)
        let marks = try await call.depot.dispatcher.tell(act, at: at, by: try await call.caller())
        await refresh(call)
        return try reply(marks, by: .cn, call)
    }

    /// The clocks with which a caller's plan begins, by the caller's own record; nil where that has nothing by then.
    static func clocks(for plan: PlanTime, _ call: Call) async throws(Fault) -> DrivingClocks? {
        var record = call.depot.hours.record(of: call.peer.uid)
        if record == nil { record = try await reread(call) }
        return record?.clocks(atSec: plan.readyAt.epochSec, askedAtSec: plan.now.epochSec, rule: plan.rule)
    }

    /// Brings the caller's record up to a change that is kept, whatever becomes of the reading: where it fails the next search reads.
    static func refresh(_ call: Call) async {
        do throws(Fault) {
            try await reread(call)
        } catch {
            call.depot.hours.forget(call.peer.uid)
        }
    }

    /// Reads the caller's record anew for searches to come.
    @discardableResult
    static func reread(_ call: Call) async throws(Fault) -> DrivingRecord {
        let uid = call.peer.uid
        let (kept, sequence) = try await call.read { reader throws(Fault) in
            (try marks(of: uid, reader), try reader.lastChange())
        }
        return call.depot.hours.keep(kept, asOf: sequence, of: uid)
    }

    /// When a plan is asked for, when it begins, and by which rule it is driven.
    struct PlanTime {
        let now: Instant
        let readyAt: Instant
        let rule: DrivingRule
    }

    private static func marks(of uid: UInt32, _ reader: any StoreReader) throws(Fault) -> [DrivingMarkRecord] {
        guard let party = try reader.party(uid: uid) else { return [] }
        return try reader.drivingMarks(of: party.id)
    }

    private static func reply(
        _ marks: [DrivingMarkRecord],
        by rule: DrivingRule,
        _ call: Call
    ) throws(Fault) -> Reply {
        let (now, zone) = (call.depot.clock(), call.depot.facts.zone)
        let standing = DrivingRecord(marks).standing(atSec: now.epochSec, rule: rule)
        return try Reply(
            .ok,
            HoursAnswer(
                now: now.rfc3339(in: zone),
                rule: rule.name,
                standing: standing.map { .init($0, since: Instant(epochSec: $0.sinceSec).rfc3339(in: zone)) },
                marks: marks.suffix(shown).map { HoursAnswer.Mark($0, zone: zone) }
            )
        )
    }
}

extension HoursAnswer.Mark {
    /// A mark that is kept.
    init(_ mark: DrivingMarkRecord, zone: ZoneOffset) {
        self.init(do: mark.act.rawValue, at: mark.at.rfc3339(in: zone), toldAt: mark.toldAt.rfc3339(in: zone))
    }
}
