public import SijiFault
public import SijiGeo

/// What a driver wants to report of a place.
public struct ReportDraft: Sendable, Hashable {
    /// What the report is about.
    public enum Subject: Sendable, Hashable {
        /// A place of the atlas.
        case known(ReportTarget)
        /// A place that the atlas does not have.
        case unknown(ReportedPlace)
    }

    /// The place.
    public var subject: Subject
    /// What is said; `new` for a place that the atlas does not have, and for no other.
    public var kind: ReportKind
    /// mm or kg; of `wrongValue` always, of `new` where it was told.
    public var value: Int?
    /// Of `free`: about how many slots.
    public var slots: Int?
    /// The moment of which it tells, seconds since 1970; nil for now.
    public var atSec: Int64?

    /// Creates a draft.
    public init(
        subject: Subject,
        kind: ReportKind,
        value: Int? = nil,
        slots: Int? = nil,
        atSec: Int64? = nil
    ) {
        self.subject = subject
        self.kind = kind
        self.value = value
        self.slots = slots
        self.atSec = atSec
    }
}

/// What can be reported of what, from where, and within which bounds.
///
/// The figures are siji's own; they keep out slips of the finger and jokes, not every error.
public enum ReportRules {
    /// How far from a place one may stand and report it, great-circle metres: a driver types at the next place to stop.
    public static let nearM = 5_000.0
    /// A new place of one kind within so many metres of another of that kind is the same place: receivers are off by tens of
    /// metres, and carriageways lie as far apart.
    public static let sameM = 100.0
    /// How far from a county's seat the country still is, metres: in the west they lie 200 km apart.
    public static let seatM = 150_000.0
    /// Reports, confirmations and denials of a party in an hour.
    public static let perHour = 20
    /// A moment of which one tells may lie so far back, seconds.
    public static let lateSec: Int64 = 24 * 3_600
    /// A clock may be so far ahead, seconds.
    public static let aheadSec: Int64 = 60
    /// A position of the driver's truck stands for where the driver is for so many minutes.
    public static let positionMin = 15
    /// Free slots.
    public static let slots = 1...2_000

    /// The values that a limit of a kind may have, mm or kg; nil for a kind that has none.
    ///
    /// Wider than any sign for lorries: bars from 1.8 m stand before yards and old towns, GB 1589-2016 lets no vehicle be
    /// wider than 2.55 m, longer than 22 m or heavier than 49 t, and special transports are taken twice as large.
    public static func values(of kind: Checkpoint.Kind) -> ClosedRange<Int>? {
        switch kind {
        case .heightLimit: 1_500...8_000
        case .widthLimit: 1_500...10_000
        case .lengthLimit: 3_000...50_000
        case .weightLimit: 500...100_000
        case .axleLimit: 500...30_000
        case .weighStation, .inspection, .toll, .noTrucks, .noHazmat: nil
        }
    }

    /// The kinds that can be reported of a place of the atlas.
    public static func kinds(of kind: ReportedPlace.Kind) -> [ReportKind] {
        switch kind {
        case .restStop: [.full, .free, .closed, .open, .gone]
        case .checkpoint(let kind): values(of: kind) == nil ? [.gone] : [.wrongValue, .gone]
        }
    }

    /// Refuses what cannot be so: a place that nobody knows, a kind that does not fit it, a value that no such limit has.
    /// - Throws: `restStop.notFound`, `checkpoint.notFound`, `report.kindUnfit` with the kinds that fit, `field.range`,
    ///   `report.known` with the place that is there.
    public static func check(_ draft: ReportDraft, in atlas: Atlas) throws(Fault) {
        switch draft.subject {
        case .known(let target):
            let kind = try atlas.reportedKind(of: target)
            let fitting = kinds(of: kind)
            guard fitting.contains(draft.kind) else {
                throw Fault(
                    .reportKindUnfit,
                    field: "kind",
                    [
                        "reported": .text(draft.kind.rawValue), "what": .text(kind.code),
                        "fits": .list(fitting.map(\.rawValue)),
                    ]
                )
            }
            try check(draft.value, of: kind)
        case .unknown(let place):
            try check(draft.value, of: place.kind)
            try refuseKnown(place, in: atlas)
        }
    }

    /// Refuses a report from afar.
    /// - Throws: `restStop.notFound`, `checkpoint.notFound`, `report.tooFar` with how far it is.
    public static func check(_ point: Coordinate, near target: ReportTarget, in atlas: Atlas) throws(Fault) {
        let place = try atlas.reportedPlace(of: target)
        let metres = GreatCircle.metres(from: point, to: place.point)
        guard metres > nearM else { return }
        throw Fault(
            .reportTooFar,
            field: "lat",
            [
                "id": .text(target.id), "name": .text(place.name),
                "gotKm": .decimal((metres / 100).rounded() / 10), "limitKm": .decimal(nearM / 1_000),
            ]
        )
    }

    /// Refuses a new place outside the country: outside its four extremes (gov.cn: 3°52′ to 53°33′ N, 73°40′ to 135°02′30″ E),
    /// or far from every seat of a county, where any are known.
    /// - Throws: `report.abroad`.
    public static func checkInside(_ point: Coordinate, seats: SpatialGrid?) throws(Fault) {
        let isWithin = (3.86...53.56).contains(point.latDeg) && (73.66...135.05).contains(point.lonDeg)
        let isNear = seats.map { !$0.nearest(1, to: point, radiusM: seatM).isEmpty } ?? true
        if isWithin, isNear { return }
        throw Fault(.reportAbroad, field: "lat")
    }

    private static func check(_ value: Int?, of kind: ReportedPlace.Kind) throws(Fault) {
        guard let value else { return }
        guard case .checkpoint(let limit) = kind, let range = values(of: limit) else {
            throw Fault(
                .reportKindUnfit,
                field: "value",
                ["what": .text(kind.code), "fits": .list(kinds(of: kind).map(\.rawValue))]
            )
        }
        guard !range.contains(value) else { return }
        let isLength = limit.unit == "m"
        func fact(_ value: Int) -> FactValue { isLength ? .decimal(Double(value) / 1_000) : .integer(value) }
        let unit = isLength ? "M" : "Kg"
        throw Fault(
            .reportValue,
            field: "value",
            [
                "what": .text(kind.code), "got\(unit)": fact(value), "min\(unit)": fact(range.lowerBound),
                "max\(unit)": fact(range.upperBound),
            ]
        )
    }

    private static func refuseKnown(_ place: ReportedPlace, in atlas: Atlas) throws(Fault) {
        let known: (key: String, id: String, name: String, metres: Double)?
        switch place.kind {
        case .restStop(let kind):
            known = atlas.stops.nearest(1, to: place.point, radiusM: sameM) { $0 & kind.bit != 0 }.first
                .map { ("restStop", $0.item.id, $0.item.name, $0.distanceM) }
        case .checkpoint(let kind):
            known = atlas.checks.nearest(1, to: place.point, radiusM: sameM) { $0 & kind.bit != 0 }.first
                .map { ("checkpoint", $0.item.id, $0.item.name, $0.distanceM) }
        }
        guard let known else { return }
        throw Fault(
            .reportKnown,
            [
                known.key: .text(known.id), "name": .text(known.name),
                "gotM": .integer(Int(known.metres.rounded())),
            ]
        )
    }
}

extension Atlas {
    /// The kind, point and name of a place that is reported.
    /// - Throws: `restStop.notFound`, `checkpoint.notFound`.
    func reportedPlace(
        of target: ReportTarget
    ) throws(Fault) -> (kind: ReportedPlace.Kind, point: Coordinate, name: String) {
        switch target {
        case .restStop(let id):
            guard let stop = restStop(id: id) else { throw Fault(.restStopNotFound, ["id": .text(id)]) }
            return (.restStop(stop.kind), stop.point, stop.name)
        case .checkpoint(let id):
            guard let check = checkpoint(id: id) else { throw Fault(.checkpointNotFound, ["id": .text(id)]) }
            return (.checkpoint(check.kind), check.point, check.name)
        }
    }

    /// The kind of a place that is reported.
    /// - Throws: `restStop.notFound`, `checkpoint.notFound`.
    public func reportedKind(of target: ReportTarget) throws(Fault) -> ReportedPlace.Kind {
        try reportedPlace(of: target).kind
    }
}
