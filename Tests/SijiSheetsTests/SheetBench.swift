import SijiAPI
import SijiFault
import SijiFeeds
import SijiFormats
import SijiFreight
import SijiRoads
import SijiSheets
import SijiTestSupport
import Synchronization
import Testing

/// A sheet made of texts.
struct CellSheet: SheetSource {
    var rows: [SheetRow]

    init(_ rows: [[String]]) {
        self.rows = rows.enumerated().compactMap { number, texts in
            let cells = texts.map { SheetCell(text: $0, kind: $0.isEmpty ? .empty : .text) }
            return cells.isEmpty ? nil : SheetRow(number: number + 1, cells: cells)
        }
    }

    mutating func nextRow() throws(Fault) -> SheetRow? { rows.isEmpty ? nil : rows.removeFirst() }
}

/// The committed gazetteer, read as the daemon reads it.
struct CommittedPlaces: PlaceSource {
    private static let gazetteer = Result { try DataFolder(path: try SourceTree.root() + "/data").gazetteer }
    private static let known = Mutex<[String: Result<SheetPlace, Fault>]>([:])

    func place(of text: String) throws(Fault) -> SheetPlace {
        if let answer = CommittedPlaces.known.withLock({ $0[text] }) { return try answer.get() }
        let answer = Result { () throws(Fault) in try look(up: text) }
        CommittedPlaces.known.withLock { $0[text] = answer }
        return try answer.get()
    }

    private func look(up text: String) throws(Fault) -> SheetPlace {
        guard let gazetteer = try? CommittedPlaces.gazetteer.get() else {
            throw Fault(.dataFile, ["path": "gazetteer.csv"])
        }
        let reading = try gazetteer.address(text, field: "q")
        let isMunicipality = reading.entry.level == .province && reading.entry.name.hasSuffix("市")
        return SheetPlace(
            adcode: reading.entry.adcode,
            fullName: reading.entry.fullName,
            label: reading.label,
            address: reading.rest,
            isCity: reading.entry.level == .prefecture || isMunicipality,
            isProvince: reading.entry.level == .province && !isMunicipality
        )
    }
}

/// Sheets read on the morning of 1 December 2026.
enum SheetBench {
    static let now = "2026-12-01T09:30:00+08:00"

    static func calendar(_ day: String? = nil) throws -> SheetCalendar {
        let now = try #require(Instant(rfc3339: now))
        return try #require(SheetCalendar(now: now, zone: .china, day: day))
    }

    static func read(_ rows: [[String]], fillsDown: Bool = false, day: String? = nil) throws -> [SheetEntry] {
        var reader = try SheetReader(
            CellSheet(rows),
            calendar: try calendar(day),
            places: CommittedPlaces(),
            options: .init(fillsDown: fillsDown)
        )
        try reader.check()
        var entries: [SheetEntry] = []
        while let entry = try reader.next() { entries.append(entry) }
        return entries
    }

    /// A row that is right, with some cells changed or added by their headers.
    static func entry(_ cells: [String: String], fillsDown: Bool = false) throws -> SheetEntry {
        var all = [
            ("装货地", "长沙"), ("卸货地", "武汉"), ("车长", "13米"), ("车型", "高栏"), ("货名", "卷钢"), ("吨位", "30吨"),
            ("运费", "8500元/车"), ("装货时间", "12月2日"), ("电话", "13800001234"),
        ]
        for (header, text) in cells.sorted(by: { $0.key < $1.key }) {
            if let place = all.firstIndex(where: { $0.0 == header }) {
                all[place].1 = text
            } else {
                all.append((header, text))
            }
        }
        let entries = try read([all.map(\.0), all.map(\.1)], fillsDown: fillsDown)
        return try #require(entries.first)
    }

    /// The listing of such a row.
    static func load(_ cells: [String: String], at location: SourceLocation = #_sourceLocation) throws -> LoadWire {
        try listing(cells, at: location).load
    }

    static func listing(_ cells: [String: String], at location: SourceLocation = #_sourceLocation) throws
        -> SheetListing
    {
        let entry = try entry(cells)
        guard case .listing(let listing) = entry.outcome else {
            Issue.record("\(entry.outcome)", sourceLocation: location)
            throw Fault(.usage)
        }
        return listing
    }

    /// Why such a row is refused: the only reason.
    static func refusal(_ cells: [String: String], at location: SourceLocation = #_sourceLocation) throws -> Fault {
        let entry = try entry(cells)
        guard case .refused(let faults) = entry.outcome, let fault = faults.first, faults.count == 1 else {
            Issue.record("\(entry.outcome)", sourceLocation: location)
            throw Fault(.usage)
        }
        #expect(fault.facts["row"] == 2, sourceLocation: location)
        #expect(fault.facts["column"] != nil, sourceLocation: location)
        return fault
    }
}
