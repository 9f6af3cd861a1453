import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiGeo
import SijiStore
import SijiTrust

/// `/v1/reports`: what drivers report of places.
enum ReportHandlers {
    static func make(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let values = try await call.reading(body) { json throws(Fault) in try ReportReader.read(json) }
        // A key is kept for a day beside its request, which must not tell where the driver was.
        let key = try call.idempotencyKey(body: body, hidesBody: true)
        let caller = try await call.caller()
        // What was done is answered again, wherever the driver is by now.
        if let key, let kept = try await call.kept(under: key, for: caller) { return Reply(kept) }
        let (said, names, unit) = try await ReportJudge(call).said(values)
        let view = ReportView(call.depot)
        let reply: @Sendable (Result<ReportKept, Fault>) -> KeptReply = { result in
            call.kept(.created, result) { kept throws(Fault) in
                try Reply.bytes(view.wire(kept.report, of: kept.place, party: kept.party, unit: unit))
            }
        }
        switch said {
        case .draft(let draft):
            return Reply(
                try await call.depot.dispatcher.report(draft, among: names, by: caller, key: key, reply: reply)
            )
        case .answer(let id, let isFor, let told):
            return Reply(
                try await call.depot.dispatcher.answer(
                    report: id,
                    isFor: isFor,
                    told: told,
                    among: names,
                    by: caller,
                    key: key,
                    reply: reply
                )
            )
        }
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let query = try ReportsQuery(call.query)
        let view = ReportView(call.depot)
        let party = try await call.party()?.id
        let (atlas, limit) = (call.depot.atlas, query.limit + 1)
        if let target = query.target { _ = try atlas.reportedKind(of: target) }
        let names = query.target.map(atlas.names)
        let found = try await call.read { reader throws(Fault) in
            if let names {
                let after = query.after?.rawValue
                let all = try reader.reports(onAny: names)
                return Array(all.filter { report in after.map { report.number > $0 } ?? true }.prefix(limit))
            }
            guard let party else { return [] }
            return try reader.reports(of: party, after: query.after, limit: limit)
        }
        let page = found.prefix(query.limit)
        return try Reply(
            .ok,
            ReportsAnswer(
                reports: page.map { report in
                    let unit = try? atlas.reportedKind(of: report.target).unit
                    return view.wire(report, of: atlas.reported(of: report.target), party: party, unit: unit)
                },
                nextCursor: found.count > page.count ? page.last.map { ReportID(rawValue: $0.number).description } : nil
            )
        )
    }
}

/// Looks whether what a driver says can be so.
private struct ReportJudge {
    /// What is to be kept.
    enum Said {
        case draft(ReportDraft)
        case answer(ReportID, isFor: Bool, told: Int64?)
    }

    private let call: Call
    private let atlas: Atlas

    init(_ call: Call) {
        self.call = call
        atlas = call.depot.atlas
    }

    /// What is to be kept, under which names its place is reported, and the unit of the place's values.
    func said(
        _ values: ReportRequestValues
    ) async throws(Fault) -> (said: Said, names: [ReportTarget], unit: String?) {
        let told = values.at?.epochSec
        guard let kind = values.does.kind else {
            let text = values.reportId ?? ""
            guard let id = ReportID(text), let report = call.depot.dispatcher.reports.report(id.rawValue) else {
                throw Fault(.reportNotFound, field: "reportId", ["id": .text(text)])
            }
            let point = try await point(values)
            // A place that left the data is near to nobody, and its reports stay as they are.
            try ReportRules.check(point, near: report.target, in: atlas)
            let unit = try atlas.reportedKind(of: report.target).unit
            return (.answer(id, isFor: values.does == .confirm, told: told), atlas.names(of: report.target), unit)
        }
        if kind == .new {
            // It is where it is told, not where the truck was by now.
            guard let point = values.point else { throw Fault(.fieldMissing, field: "lat") }
            try ReportRules.checkInside(point, seats: call.depot.seats)
            let draft = try new(values, at: point)
            try ReportRules.check(draft, in: atlas)
            return (.draft(draft), [], values.placeKind?.checkpoint?.unit)
        }
        let named: ReportTarget =
            if let id = values.restStopId { .restStop(id) } else { .checkpoint(values.checkpointId ?? "") }
        let target = atlas.own(named)
        let place = try atlas.reportedKind(of: target)
        let draft = ReportDraft(
            subject: .known(target),
            kind: kind,
            value: try value(values, of: place),
            slots: values.slots,
            atSec: told
        )
        try ReportRules.check(draft, in: atlas)
        try ReportRules.check(try await point(values), near: target, in: atlas)
        return (.draft(draft), atlas.names(of: target), place.unit)
    }

    private func new(_ values: ReportRequestValues, at point: Coordinate) throws(Fault) -> ReportDraft {
        guard let code = values.placeKind?.rawValue, let kind = ReportedPlace.Kind(code: code) else {
            throw Fault(.fieldMissing, field: "placeKind")
        }
        return ReportDraft(
            subject: .unknown(ReportedPlace(kind: kind, point: point, headingDeg: values.headingDeg)),
            kind: .new,
            value: try value(values, of: kind),
            atSec: values.at?.epochSec
        )
    }

    /// Where the driver is: as told, else the newest position of late.
    private func point(_ values: ReportRequestValues) async throws(Fault) -> Coordinate {
        if let point = values.point { return point }
        let (uid, now) = (call.peer.uid, call.depot.clock())
        let last = try await call.read { reader throws(Fault) in
            try reader.party(uid: uid).map { party throws(Fault) in
                try reader.positions(
                    of: party.id,
                    from: now.adding(minutes: -ReportRules.positionMin),
                    before: nil,
                    limit: 1
                ).first
            } ?? nil
        }
        if let spot = last?.spot, let point = Coordinate(latE7: spot.latE7, lonE7: spot.lonE7) { return point }
        throw Fault(.reportPointMissing, field: "lat", ["limitMin": .integer(ReportRules.positionMin)])
    }

    /// mm or kg; a kilogram's parts are rounded away.
    private func value(_ values: ReportRequestValues, of kind: ReportedPlace.Kind) throws(Fault) -> Int? {
        guard let thousandths = values.thousandths else { return nil }
        if let unit = values.unit, let own = kind.unit, unit.rawValue != own {
            throw Fault(.fieldCode, field: "unit", ["value": .text(unit.rawValue), "allowed": .list([own])])
        }
        return kind.unit == "kg" ? (thousandths + 500) / 1_000 : thousandths
    }
}

extension Call {
    /// The answer that is kept under a key, looked up off the event loop; nil where there is none.
    fileprivate func kept(under key: IdempotencyKey, for caller: Caller) async throws(Fault) -> KeptReply? {
        let dispatcher = depot.dispatcher
        return try await work { () throws(Fault) in try dispatcher.answer(under: key, for: caller) }
    }
}
