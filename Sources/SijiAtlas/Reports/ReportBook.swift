/// Every report of a depot, by place; a value, so that whoever holds one sees it unchanged.
public struct ReportBook: Sendable {
    private var places: [ReportTarget: PlaceReports] = [:]
    private var targets: [UInt64: ReportTarget] = [:]
    /// Places that only drivers know of, on grids of their own.
    private(set) var newStops = ReportBook.layer([RestStop]())
    private(set) var newChecks = ReportBook.layer([Checkpoint]())

    /// How many reports.
    public var count: Int { targets.count }

    /// Creates a book.
    /// - Complexity: O(n) in the voices, O(m log m) in the new places.
    public init(_ reports: [Report] = []) {
        for report in reports { take(report) }
        if reports.contains(where: { $0.place != nil }) { layOut() }
    }

    /// What is reported of a place; nothing where nobody reported.
    /// - Complexity: O(1).
    public subscript(target: ReportTarget) -> PlaceReports { places[target] ?? PlaceReports() }

    /// A report by its number.
    /// - Complexity: O(reports of its place).
    public func report(_ number: UInt64) -> Report? {
        targets[number].flatMap { places[$0]?.reports.first { $0.number == number } }
    }

    /// Takes a report in, in place of an older reading of it.
    /// - Complexity: O(reports of its place); O(m log m) in the new places where it is a new one.
    public mutating func put(_ report: Report) {
        let isNewPlace = report.place != nil && targets[report.number] == nil
        take(report)
        if isNewPlace { layOut() }
    }

    /// Forgets reports.
    /// - Complexity: O(reports of their places); O(m log m) in the new places where one of them is new.
    public mutating func remove(_ numbers: [UInt64]) {
        var tookPlace = false
        for number in numbers {
            guard let target = targets.removeValue(forKey: number) else { continue }
            tookPlace = tookPlace || places[target]?.reports.first { $0.number == number }?.place != nil
            places[target]?.remove(number)
            if places[target]?.reports.isEmpty == true { places[target] = nil }
        }
        if tookPlace { layOut() }
    }

    /// Makes a party's voices nameless; the reports stay.
    /// - Complexity: O(n) in the voices.
    public mutating func unname(_ party: UInt64) {
        for target in places.keys { places[target]?.unname(party) }
    }

    private mutating func take(_ report: Report) {
        targets[report.number] = report.target
        places[report.target, default: PlaceReports()].put(report)
    }

    private mutating func layOut() {
        let made = places.values.flatMap(\.reports).filter { $0.place != nil }
        newStops = Self.layer(made.compactMap { RestStop($0) })
        newChecks = Self.layer(made.compactMap { Checkpoint($0) })
    }

    private static func layer(_ stops: [RestStop]) -> Layer<RestStop> {
        Layer(stops, id: \.id, point: \.point, bits: \.bits)
    }
    private static func layer(_ checks: [Checkpoint]) -> Layer<Checkpoint> {
        Layer(checks, id: \.id, point: \.point, bits: \.kind.bit)
    }
}

extension RestStop {
    /// Its bits in a layer.
    var bits: UInt32 { services.reduce(kind.bit) { $0 | $1.bit } }

    /// The stop that a `new` report makes; nil for any other.
    init?(_ report: Report) {
        guard case .restStop(let kind)? = report.place?.kind, let place = report.place else { return nil }
        let name = ReportedPlace.Kind.restStop(kind).name
        self.init(
            id: report.target.id,
            name: name.zh,
            nameEn: name.en,
            kind: kind,
            point: place.point,
            source: ReportedPlace.source,
            isSynthetic: false
        )
    }
}

extension Checkpoint {
    /// The checkpoint that a `new` report makes; nil for any other.
    init?(_ report: Report) {
        guard case .checkpoint(let kind)? = report.place?.kind, let place = report.place else { return nil }
        let name = ReportedPlace.Kind.checkpoint(kind).name
        self.init(
            id: report.target.id,
            name: name.zh,
            nameEn: name.en,
            kind: kind,
            point: place.point,
            headingDeg: place.headingDeg.map(Double.init),
            source: ReportedPlace.source,
            isSynthetic: false
        )
    }
}

extension ReportedPlace {
    /// The source of what only drivers report.
    public static let source = "reports"
}

extension ReportedPlace.Kind {
    /// What a place is called that nobody named.
    var name: (zh: String, en: String) {
        switch self {
        case .restStop(.driversHome): ("司机报的司机之家", "reported Drivers' Home")
        case .restStop(.serviceArea): ("司机报的服务区", "reported service area")
        case .restStop(.parking): ("司机报的停车场", "reported parking")
        case .checkpoint(.weighStation): ("司机报的治超站", "reported weigh station")
        case .checkpoint(.inspection): ("司机报的检查站", "reported inspection")
        case .checkpoint(.toll): ("司机报的收费站", "reported toll")
        case .checkpoint(.heightLimit): ("司机报的限高", "reported height limit")
        case .checkpoint(.widthLimit): ("司机报的限宽", "reported width limit")
        case .checkpoint(.weightLimit): ("司机报的限重", "reported weight limit")
        case .checkpoint(.axleLimit): ("司机报的限轴重", "reported axle limit")
        case .checkpoint(.lengthLimit): ("司机报的限长", "reported length limit")
        case .checkpoint(.noTrucks): ("司机报的货车禁行", "reported: no trucks")
        case .checkpoint(.noHazmat): ("司机报的危货禁行", "reported: no hazmat")
        }
    }
}
