import SijiAPI
import SijiAtlas
import SijiFreight

/// What drivers report, as it is shown to a caller at a moment.
struct ReportView: Sendable {
    let now: Instant
    let zone: ZoneOffset

    init(now: Instant, zone: ZoneOffset) {
        self.now = now
        self.zone = zone
    }

    init(_ depot: Depot) { self.init(now: depot.clock(), zone: depot.facts.zone) }

    /// A report among all of its place, and the word of `party` in it; `unit` is that of the place's kind.
    func wire(_ report: Report, of place: PlaceReports, party: PartyID?, unit: String?) -> ReportWire {
        let standing = place.standing(of: report, atSec: now.epochSec)
        let latest = report.voices.filter(\.isFor).max { ($0.atSec, $0.sequence) < ($1.atSec, $1.sequence) }
        var wire = ReportWire(
            id: ReportID(rawValue: report.number).description,
            kind: report.kind.rawValue,
            checkpointId: report.target.isRestStop ? nil : report.target.id,
            restStopId: report.target.isRestStop ? report.target.id : nil,
            placeKind: report.place?.kind.code,
            value: report.value.map { unit == "m" ? Double($0) / 1_000 : Double($0) },
            unit: report.value.flatMap { _ in unit },
            slots: report.kind == .free ? latest?.slots : nil,
            drivers: standing.drivers,
            denied: standing.deniers,
            firstAt: text(report.firstAtSec),
            lastAt: standing.lastForSec.map(text),
            ageMin: standing.lastForSec.map(ageMin),
            deniedAt: standing.lastAgainstSec.map(text),
            weight: (Double(standing.weight.millionths) / 10_000).rounded() / 100,
            halfLifeMin: Int(report.kind.halfLifeSec / 60),
            stands: standing.weight.stands,
            stale: standing.isStale
        )
        if let own = report.voices.first(where: { $0.party != nil && $0.party == party?.rawValue }) {
            wire.yours = ReportWire.Voice(confirms: own.isFor, at: text(own.atSec))
        }
        return wire
    }

    func wire(_ occupancy: Occupancy) -> OccupancyWire {
        OccupancyWire(
            state: occupancy.state.rawValue,
            slots: occupancy.slots,
            drivers: occupancy.drivers,
            at: occupancy.atSec.map(text),
            ageMin: occupancy.ageMin(atSec: now.epochSec),
            stale: occupancy.isStale,
            disputed: occupancy.isDisputed
        )
    }

    func wire(_ side: ReportedSide, value: Double? = nil) -> ReportedWire {
        ReportedWire(
            value: value,
            drivers: side.drivers,
            at: text(side.atSec),
            ageMin: ageMin(side.atSec),
            stale: side.isStale
        )
    }

    /// Whole days since a moment, from 0.
    func ageDays(_ sec: Int64) -> Int { max(0, Int((now.epochSec - sec) / 86_400)) }

    /// The date of a moment.
    func date(_ sec: Int64) -> String { String(text(sec).prefix(10)) }

    private func ageMin(_ sec: Int64) -> Int { max(0, Int((now.epochSec - sec) / 60)) }
    private func text(_ sec: Int64) -> String { Instant(epochSec: sec).rfc3339(in: zone) }
}
