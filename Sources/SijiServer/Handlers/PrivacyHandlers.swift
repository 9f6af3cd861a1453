import HTTPTypes
import HummingbirdCore
import NIOCore
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/me/export` and `DELETE /v1/me`: everything of the caller, and its erasure.
enum PrivacyHandlers {
    private static let page = 500

    static func erase(_ call: Call) async throws(Fault) -> Reply {
        let counts = try await call.depot.dispatcher.erase(try await call.caller())
        await HoursHandlers.refresh(call)
        let answer = EraseAnswer(
            erased: .init(
                personalValues: counts.personalValues,
                evidenceValues: counts.evidenceValues,
                trucks: counts.trucks,
                coverRuns: counts.coverRuns,
                drivingMarks: counts.drivingMarks,
                complaints: counts.complaints,
                grants: counts.grants,
                positions: counts.positions,
                reportVoices: counts.reportVoices,
                answers: counts.answers
            ),
            kept: .init(
                bookings: counts.keptBookings,
                loads: counts.keptLoads,
                calls: counts.keptCalls,
                years: Retention.tradeYears
            )
        )
        return try Reply(.ok, answer)
    }

    /// Line by line, a page of the store at a time, so that a dispatcher of many listings costs no more memory than a driver.
    static func export(_ call: Call) async throws(Fault) -> Reply {
        let (uid, zone, now) = (call.peer.uid, call.depot.facts.zone, call.depot.clock())
        let name = try await call.caller().name
        let party = try await call.party()
        return Reply(lines: { writer in
            var lines = ExportWriter()
            func send(_ kind: ExportWriter.Kind, _ values: [[UInt8]]) async throws {
                guard !values.isEmpty else { return }
                try await writer.write(ByteBuffer(bytes: values.flatMap { lines.line(kind, $0) }))
            }
            let head =
                party.map { PartyWire($0, uid: uid) }
                ?? PartyWire(uid: Int(uid), id: nil, name: name, phone: nil, plates: [])
            try await send(.party, [try Reply.bytes(head)])
            if let party {
                let own = try await call.read { reader throws(Fault) in
                    try ownRecords(of: party, reader, now: now, zone: zone)
                }
                for (kind, values) in own { try await send(kind, values) }
                try await bookings(of: party.id, call, send)
                try await listings(of: party.id, call, send)
                try await calls(of: party.id, call, send)
                try await positions(of: party.id, call, send)
                try await reports(of: party.id, call, send)
            }
            try await writer.write(ByteBuffer(bytes: lines.end))
            try await writer.finish(nil)
        })
    }

    private typealias Send = (ExportWriter.Kind, [[UInt8]]) async throws -> Void

    private static func ownRecords(
        of party: PartyRecord,
        _ reader: any StoreReader,
        now: Instant,
        zone: ZoneOffset
    ) throws(Fault) -> [(ExportWriter.Kind, [[UInt8]])] {
        var complaints: [[UInt8]] = []
        for record in try reader.complaints(of: party.id, after: 0, limit: Int(Int32.max)) {
            complaints.append(try Reply.bytes(ComplaintWire(record, of: party, zone: zone)))
        }
        var cover: [[UInt8]] = []
        for run in try reader.cover(of: party.id) {
            let wire = CoverRunWire(kind: run.kind.rawValue, first: run.first.text, last: run.last.text)
            cover.append(try Reply.bytes(wire))
        }
        var hours: [[UInt8]] = []
        for mark in try reader.drivingMarks(of: party.id) {
            hours.append(try Reply.bytes(HoursAnswer.Mark(mark, zone: zone)))
        }
        var grants: [[UInt8]] = []
        for record in try reader.grants(of: party.id) {
            grants.append(try Reply.bytes(GrantWire(record, at: now, zone: zone)))
        }
        let trucks = try reader.trucks(of: party.id).map { TruckWriter.named($0.name, wire: $0.wire) }
        return [(.truck, trucks), (.cover, cover), (.hours, hours), (.complaint, complaints), (.grant, grants)]
    }

    private static func bookings(of party: PartyID, _ call: Call, _ send: Send) async throws {
        let zone = call.depot.facts.zone
        var after: BookingID?
        while true {
            let from = after
            let page = try await call.read { reader throws(Fault) in
                try reader.bookings(of: party, after: from, limit: Self.page).map { booking throws(Fault) in
                    try reader.standing(of: booking)
                }
            }
            try await send(
                .booking,
                page.map { BookingWriter.object(BookingWire($0, for: party, zone: zone), load: nil) }
            )
            guard page.count == Self.page, let last = page.last else { return }
            after = last.record.id
        }
    }

    private static func listings(of party: PartyID, _ call: Call, _ send: Send) async throws {
        let listings = call.listings
        var after: LoadID?
        while true {
            let from = after
            let (objects, last) = try await call.read { reader throws(Fault) in
                let page = try reader.listings(of: party, status: nil, ref: nil, after: from, limit: Self.page)
                var objects: [[UInt8]] = []
                for record in page { objects.append(try listings.object(record, for: party)) }
                return (objects, page.last?.id)
            }
            try await send(.load, objects)
            guard objects.count == Self.page else { return }
            after = last
        }
    }

    private static func positions(of party: PartyID, _ call: Call, _ send: Send) async throws {
        let (zone, now) = (call.depot.facts.zone, call.depot.clock())
        var before: Instant?
        while true {
            let to = before
            let page = try await call.read { reader throws(Fault) in
                try reader.positions(of: party, from: Instant(epochSec: 0), before: to, limit: Self.page)
            }
            var lines: [[UInt8]] = []
            for fix in page { lines.append(try Reply.bytes(PositionWire(fix, at: now, zone: zone))) }
            try await send(.position, lines)
            guard page.count == Self.page, let last = page.last else { return }
            before = last.at
        }
    }

    private static func reports(of party: PartyID, _ call: Call, _ send: Send) async throws {
        let (view, atlas) = (ReportView(call.depot), call.depot.atlas)
        var after: ReportID?
        while true {
            let from = after
            let page = try await call.read { reader throws(Fault) in
                try reader.reports(of: party, after: from, limit: Self.page)
            }
            var lines: [[UInt8]] = []
            for report in page {
                let unit = try? atlas.reportedKind(of: report.target).unit
                let place = atlas.reported(of: report.target)
                lines.append(try Reply.bytes(view.wire(report, of: place, party: party, unit: unit)))
            }
            try await send(.report, lines)
            guard page.count == Self.page, let last = page.last else { return }
            after = ReportID(rawValue: last.number)
        }
    }

    private static func calls(of party: PartyID, _ call: Call, _ send: Send) async throws {
        let zone = call.depot.facts.zone
        var skip = 0
        while true {
            let from = skip
            let page = try await call.read { reader throws(Fault) in
                try reader.calls(of: party, skip: from, limit: Self.page)
            }
            var lines: [[UInt8]] = []
            for record in page {
                lines.append(
                    try Reply.bytes(CalledLoad(loadId: record.load.description, at: record.at.rfc3339(in: zone)))
                )
            }
            try await send(.call, lines)
            guard page.count == Self.page else { return }
            skip += page.count
        }
    }
}

/// A call as its caller exports it.
private struct CalledLoad: Encodable {
    let loadId: String
    let at: String
}
