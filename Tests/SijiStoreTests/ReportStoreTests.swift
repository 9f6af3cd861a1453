import SijiAtlas
import SijiFault
import SijiFreight
import SijiGeo
import SijiStore
import SijiTestSupport
import Testing

@Suite("Drivers' reports in the store")
struct ReportStoreTests {
    private static let stop = ReportTarget.restStop("s-1")
    private static let full = ReportDraft(subject: .known(stop), kind: .full)
    private static let free = ReportDraft(subject: .known(stop), kind: .free, slots: 12)

    private func place(_ northM: Double, _ kind: Checkpoint.Kind = .heightLimit) throws -> ReportedPlace {
        let point = try #require(Coordinate(latDeg: 28.2 + northM / 111_195, lonDeg: 112.9))
        return ReportedPlace(kind: .checkpoint(kind), point: point, headingDeg: 90)
    }

    @discardableResult
    private func say(
        _ depot: Depot,
        _ draft: ReportDraft,
        by party: PartyID? = nil,
        at minute: Int
    ) throws(Fault) -> [Report] {
        try depot.opened.write { (writer) throws(Fault) in
            try writer.report(draft, by: party ?? depot.driver, at: morning.adding(minutes: minute))
        }
    }

    private func kept(_ depot: Depot, on target: ReportTarget = stop) throws(Fault) -> PlaceReports {
        PlaceReports(try depot.opened.read { (reader) throws(Fault) in try reader.reports(on: target) })
    }

    @Test(arguments: StoreKind.allCases)
    func `a party has one voice, and its last word holds even where the clock went back`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        try say(depot, Self.full, at: 0)
        try say(depot, Self.full, at: 5)
        let once = try kept(depot)
        #expect(once.reports.count == 1 && once.reports.first?.voices.count == 1)
        #expect(once.reports.first?.voices.first?.atSec == morning.adding(minutes: 5).epochSec)
        // Four hours back: what is said now is said after what was said then.
        try say(depot, Self.free, at: -240)
        let turned = try kept(depot).occupancy(atSec: morning.adding(minutes: 5).epochSec)
        #expect(turned.state == .free && turned.slots == 12)
        try say(depot, Self.full, by: depot.other, at: 6)
        try say(depot, Self.full, by: depot.dispatcher, at: 6)
        let now = morning.adding(minutes: 6).epochSec
        #expect(try kept(depot).occupancy(atSec: now).state == .full)
        #expect(try kept(depot).occupancy(atSec: now).drivers == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `an older word that comes late changes nothing`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        try say(depot, Self.full, at: 60)
        var late = Self.full
        late.atSec = morning.epochSec
        try say(depot, late, at: 70)
        #expect(try kept(depot).reports.first?.voices.map(\.atSec) == [morning.adding(minutes: 60).epochSec])
        for minute in [-24 * 60 - 1, 72] {
            var draft = Self.full
            draft.atSec = morning.adding(minutes: minute).epochSec
            let fault = #expect(throws: Fault.self) { try say(depot, draft, at: 0) }
            #expect(fault?.code == .fieldRange && fault?.field == "at")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the hour's twenty-first is refused, with how long to wait`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        for minute in 0..<20 { try say(depot, minute.isMultiple(of: 2) ? Self.full : Self.free, at: minute) }
        let fault = #expect(throws: Fault.self) { try say(depot, Self.full, at: 20) }
        #expect(fault?.code == .reportLimit && fault?.facts["retryAfterSec"] == .integer(40 * 60))
        try say(depot, Self.full, by: depot.other, at: 20)
        try say(depot, Self.full, at: 60)
        #expect(throws: Fault.self) { try say(depot, Self.full, at: 60) }
        // A clock that was set back by a day makes nobody wait longer than an hour.
        let early = #expect(throws: Fault.self) { try say(depot, Self.full, at: -24 * 60) }
        #expect(early?.facts["retryAfterSec"] == .integer(3_600))
    }

    @Test(arguments: StoreKind.allCases)
    func `a new place within a hundred metres of a reported one is that one`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        func new(_ northM: Double, _ kind: Checkpoint.Kind = .heightLimit, value: Int?) throws -> ReportDraft {
            ReportDraft(subject: .unknown(try place(northM, kind)), kind: .new, value: value)
        }
        let first = try say(depot, new(0, value: 4_200), at: 0)
        let target = try #require(first.first?.target)
        #expect(first.count == 1 && target.id.hasPrefix("rp-") && !target.isRestStop)
        // The same by another driver, who saw another value.
        let second = try say(depot, new(90, value: 4_500), by: depot.other, at: 1)
        #expect(second.map(\.kind) == [.new, .wrongValue] && second.allSatisfy { $0.target == target })
        #expect(try kept(depot, on: target).values(atSec: morning.epochSec).map(\.value) == [4_200, 4_500])
        let third = try say(depot, new(110, value: nil), by: depot.other, at: 2)
        #expect(third.first?.target != target)
        let other = try say(depot, new(0, .widthLimit, value: nil), at: 3)
        #expect(other.first?.target != target)
    }

    @Test(arguments: StoreKind.allCases)
    func `who denies and confirms is counted once`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let report = try #require(try say(depot, Self.full, at: 0).first)
        let id = ReportID(rawValue: report.number)
        func answer(_ isFor: Bool, by party: PartyID, at minute: Int) throws(Fault) -> Report {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.answer(id, isFor: isFor, told: nil, by: party, at: morning.adding(minutes: minute))
            }
        }
        #expect(try answer(false, by: depot.other, at: 1).voices.count == 2)
        #expect(try answer(true, by: depot.other, at: 2).voices.count == 2)
        let now = morning.adding(minutes: 2).epochSec
        let standing = try kept(depot).standing(of: try answer(true, by: depot.other, at: 2), atSec: now)
        #expect(standing.drivers == 2 && standing.deniers == 0)
        let fault = #expect(throws: Fault.self) {
            try depot.opened.write { (writer) throws(Fault) in
                _ = try writer.answer(ReportID(rawValue: 99), isFor: true, told: nil, by: depot.other, at: morning)
            }
        }
        #expect(fault?.code == .reportNotFound)
    }

    @Test(arguments: StoreKind.allCases)
    func `an erasure leaves the report and takes the name, and no limit is got round by it`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        for minute in 0..<20 { try say(depot, Self.full, at: minute) }
        try say(depot, Self.full, by: depot.other, at: 20)
        let erased = try depot.opened.write { (writer) throws(Fault) in
            try writer.party(depot.driver).map { party throws(Fault) in try writer.erase(party) }
        }
        #expect(erased?.reportVoices == 1)
        let left = try kept(depot)
        #expect(left.reports.first?.voices.map(\.party) == [nil, depot.other.rawValue])
        #expect(left.occupancy(atSec: morning.adding(minutes: 20).epochSec).drivers == 2)
        #expect(throws: Fault.self) { try say(depot, Self.full, at: 21) }
        let own = try depot.opened.read { (reader) throws(Fault) in
            (
                try reader.reports(of: depot.driver, after: nil, limit: 9),
                try reader.reports(of: depot.other, after: nil, limit: 9)
            )
        }
        #expect(own.0.isEmpty && own.1.count == 1)
        // The moments by which it is kept lead to no voice.
        let times = try depot.opened.read { (reader) throws(Fault) in
            try reader.reportTimes(of: depot.driver, after: Instant(epochSec: 0), limit: 99)
        }
        #expect(times.allSatisfy { $0.epochSec % 3_600 == 0 })
    }

    @Test(arguments: StoreKind.allCases)
    func `the job forgets what counts for nothing any more`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let report = try #require(try say(depot, Self.full, at: 0).first)
        try say(depot, Self.full, by: depot.other, at: 60)
        let gone = ReportDraft(subject: .known(.checkpoint("c-1")), kind: .gone)
        try say(depot, gone, at: 0)
        func forget(_ minute: Int) throws(Fault) -> [ReportID] {
            let now = morning.adding(minutes: minute)
            return try depot.opened.write { (writer) throws(Fault) in
                let isDue = try writer.hasReports(due: now)
                let found = try writer.forgetReports(due: now, limit: 9)
                #expect(isDue || found.isEmpty)
                return found
            }
        }
        let days = 1_440
        #expect(try forget(30 * days + 59).isEmpty)
        #expect(try forget(30 * days + 60) == [ReportID(rawValue: report.number)])
        #expect(try kept(depot).reports.isEmpty)
        #expect(try forget(600 * days - 1).isEmpty)
        #expect(try forget(600 * days).count == 1)
        #expect(
            try depot.opened.read { (reader) throws(Fault) in
                try reader.hasReports(due: morning.adding(minutes: 900 * days))
            } == false
        )
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `both stores keep the same of a random course`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let stores = try StoreKind.allCases.map { try Depot($0) }
        let parties = [stores[0].driver, stores[0].other, stores[0].dispatcher]
        var minute = 0
        for _ in 0..<150 {
            minute +=
                random.oneIn(5) ? Int.random(in: -90...60, using: &random) : Int.random(in: 0...40, using: &random)
            let party = try #require(parties.randomElement(using: &random))
            let kind = try #require(ReportKind.allCases.randomElement(using: &random))
            var draft = ReportDraft(subject: .known(Self.stop), kind: kind)
            if kind == .new {
                draft.subject = .unknown(try place(Double.random(in: 0...400, using: &random)))
                draft.value = [nil, 4_200, 4_500].randomElement(using: &random) ?? nil
            }
            if kind == .wrongValue {
                (draft.subject, draft.value) = (
                    .known(.checkpoint("c-1")), 4_000 + 100 * Int.random(in: 0...3, using: &random)
                )
            }
            if kind == .free { draft.slots = Int.random(in: 1...9, using: &random) }
            if random.oneIn(4) {
                draft.atSec = morning.adding(minutes: minute - Int.random(in: 0...600, using: &random)).epochSec
            }
            let answered = random.oneIn(3) ? ReportID(rawValue: UInt64.random(in: 1...20, using: &random)) : nil
            let isFor = random.oneIn(2)
            let now = morning.adding(minutes: minute)
            let results = stores.map { depot in
                Result { () throws(Fault) in
                    try depot.opened.write { (writer) throws(Fault) in
                        guard let answered else { return try writer.report(draft, by: party, at: now) }
                        return [try writer.answer(answered, isFor: isFor, told: draft.atSec, by: party, at: now)]
                    }
                }
            }
            switch (results[0], results[1]) {
            case (.success(let left), .success(let right)): #expect(left == right)
            case (.failure(let left), .failure(let right)): #expect(left == right)
            default: Issue.record("\(results)")
            }
            if random.oneIn(40) {
                for depot in stores {
                    try depot.opened.write { (writer) throws(Fault) in
                        if let record = try writer.party(party) { _ = try writer.erase(record) }
                    }
                }
            }
        }
        #expect(try dump(stores[0].opened.store) == dump(stores[1].opened.store))
    }
}
