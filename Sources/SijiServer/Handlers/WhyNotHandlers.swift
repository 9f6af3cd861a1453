import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiStore

/// `/v1/loads/{id}/why-not`: what keeps a load out of a driver's list.
enum WhyNotHandlers {
    /// As many as a match may list at most.
    private static let longestList = 1000

    static func explain(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(LoadID.self, missing: .loadNotFound)
        let (asked, wish, now, _) = try await MatchHandlers.query(call)
        let (index, zone, loads) = (call.depot.dispatcher.index, call.depot.facts.zone, call.depot.loads)
        let store = call.depot.store
        let record = try await call.read { reader throws(Fault) in
            guard let record = try reader.listing(id) else {
                throw Fault(.loadNotFound, ["id": .text(id.description)])
            }
            return record
        }
        let answer = try await call.work { () throws(Fault) in
            let load = try loads.read(record.wire.span, mode: .stored)
            let why = WhyNot(load, query: asked, now: now)
            let slow = wish?.violation(of: record.party)
            let isListed = record.status == .open && why.violations.isEmpty && slow == nil
            var query = asked
            if isListed { query.among = try wish?.loads(store) }
            let rank = isListed ? WhyNotHandlers.rank(of: id, in: index, query, now: now) : nil
            let readyAt = query.readyAt.rfc3339(in: zone)
            return WhyNotAnswer(why, slow, of: record, load, rank: rank, readyAt: readyAt, zone: zone)
        }
        return try Reply(.ok, answer)
    }

    /// The place of a load in its list, from 1.
    private static func rank(of id: LoadID, in index: FreightIndex, _ query: MatchQuery, now: Instant) -> Int? {
        var query = query
        query.limit = longestList
        query.explain = false
        query.count = false
        let answer = index.match(query, now: now)
        let place = [answer.matches, answer.negotiable].lazy.compactMap { list in list.firstIndex { $0.loadID == id } }
        return place.first.map { $0 + 1 }
    }
}

extension WhyNotAnswer {
    /// What an inquest found, and that its dispatcher pays too `slow`, on the wire.
    init(
        _ why: WhyNot,
        _ slow: Violation?,
        of record: ListingRecord,
        _ load: Load,
        rank: Int?,
        readyAt: String,
        zone: ZoneOffset
    ) {
        var violations = why.violations.map { Violation($0, zone: zone) }
        var repair = why.repair.map { $0.map { Change($0, zone: zone) } }
        if let slow {
            violations.append(slow)
            if let change = slow.repair { repair?.append(change) }
        }
        if record.status != .open {
            // A listing that is gone cannot be had, whatever else is changed.
            repair = nil
            violations.removeAll { $0.rule == SijiMatch.Violation.Rule.ended.rawValue }
            let status = FactValue.list([record.status.rawValue])
            let open = FactValue.list([ListingStatus.open.rawValue])
            violations.insert(Violation(rule: "status", unit: "code", has: status, needs: open), at: 0)
        }
        // A repair that the contract refuses is none.
        if violations.contains(where: { $0.repair == nil }) { repair = nil }
        self.init(
            loadId: record.id.description,
            version: record.version,
            status: record.status.rawValue,
            listed: violations.isEmpty,
            rank: rank,
            negotiable: load.price.truckFen == nil,
            deadheadKm: why.deadheadM.map { Double($0) / 1000 },
            loadedKm: why.loadedM.map { Double($0) / 1000 },
            minutes: why.minutes,
            netFen: why.netFen,
            readyAt: readyAt,
            violations: violations,
            repair: repair
        )
    }
}

extension WhyNotAnswer.Violation {
    init(_ violation: SijiMatch.Violation, zone: ZoneOffset) {
        let needs = violation.needs.wire(zone)
        self.init(
            rule: violation.rule.rawValue,
            unit: needs.unit,
            has: violation.has.wire(zone).value,
            needs: needs.value,
            margin: violation.margin.map { $0.wire(zone).value },
            repair: violation.change.flatMap { MatchLimits.allow($0) ? WhyNotAnswer.Change($0, zone: zone) : nil }
        )
    }
}
