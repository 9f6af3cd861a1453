/// One row of the floor table: a target and what it may import beyond what its floor has free.
struct FloorRow: Sendable {
    let floor: Int
    let target: String
    let mayImport: Set<String>

    init(_ floor: Int, _ target: String, _ mayImport: [String]...) {
        self.floor = floor
        self.target = target
        self.mayImport = Set(mayImport.joined())
    }
}

/// The floors of the house, ground to roof: who may import what.
///
/// SwiftPM refuses circles and undeclared dependencies, but not the import of a dependency's dependency: this does.
enum FloorTable {
    static let domain = [
        "SijiGeo", "SijiFault", "SijiFreight", "SijiFormats", "SijiAtlas", "SijiRoads", "SijiHours", "SijiTrust",
    ]
    /// The modules of swift-collections.
    static let collections = [
        "Collections", "BasicContainers", "BitCollections", "DequeModule", "HashTreeCollections", "HeapModule",
        "OrderedCollections",
    ]
    /// The server packages.
    static let web = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOHTTPTypes",
        "NIOHTTPTypesHTTP1", "NIOExtras", "NIOConcurrencyHelpers", "ServiceLifecycle",
    ]

    static let rows = [
        FloorRow(0, "CCurl"),
        FloorRow(0, "CMinizip"),
        FloorRow(0, "CExpat"),
        FloorRow(0, "CCrypto"),
        FloorRow(0, "SijiGeo"),
        FloorRow(0, "SijiFault"),
        FloorRow(1, "SijiFreight", ["SijiGeo", "SijiFault"]),
        FloorRow(1, "SijiFormats", ["SijiGeo", "SijiFault"]),
        FloorRow(1, "SijiAtlas", ["SijiGeo", "SijiFault"]),
        FloorRow(1, "SijiRoads", ["SijiGeo", "SijiFault"], collections),
        FloorRow(1, "SijiHours", ["SijiFault"]),
        FloorRow(2, "SijiMatch", ["SijiGeo", "SijiFault", "SijiFreight", "SijiRoads", "SijiHours"], collections),
        FloorRow(2, "SijiTrip", ["SijiGeo", "SijiFault", "SijiFreight", "SijiAtlas", "SijiRoads", "SijiHours"]),
        FloorRow(2, "SijiTrust", ["SijiFreight", "SijiHours", "SijiFault", "CCrypto"]),
        FloorRow(2, "SijiStore", domain),
        FloorRow(3, "SijiStoreSQLite", ["SijiStore", "GRDB", "GRDBSQLite"], domain),
        FloorRow(3, "SijiStorePostgres", ["CPostgres", "SijiStore"], domain),
        FloorRow(3, "SijiAPI", domain),
        FloorRow(3, "SijiHTTP", ["CCurl", "SijiFault"]),
        FloorRow(3, "SijiWorkbook", ["CMinizip", "CExpat", "SijiFormats", "SijiFault"]),
        FloorRow(4, "SijiFeeds", ["SijiHTTP"], domain),
        FloorRow(
            4,
            "SijiSheets",
            ["SijiFormats", "SijiFreight", "SijiGeo", "SijiFault", "SijiRoads", "SijiAPI"]
        ),
        FloorRow(4, "SijiDispatch", ["SijiMatch", "SijiTrip", "SijiStore"], collections, domain),
        FloorRow(5, "SijiServer", ["SijiDispatch", "SijiMatch", "SijiTrip", "SijiStore", "SijiAPI"], web, domain),
        FloorRow(5, "SijiClient", ["SijiAPI", "SijiHTTP"], domain),
        FloorRow(
            6,
            "SijiCommands",
            ["SijiClient", "SijiSheets", "SijiAPI", "SijiWorkbook", "ArgumentParser"],
            domain
        ),
        FloorRow(
            6,
            "SijiDaemon",
            ["SijiServer", "SijiDispatch", "SijiMatch", "SijiHTTP", "SijiAPI", "SijiStore", "SijiStoreSQLite"],
            ["SijiStorePostgres", "SijiFeeds", "ServiceLifecycle", "UnixSignals", "NIOCore", "NIOPosix"],
            domain
        ),
        FloorRow(7, "siji", ["SijiCommands"]),
        FloorRow(7, "sijid", ["SijiDaemon"]),
    ]

    /// The benchmarks import anything under the roof.
    static let unbound: Set<String> = ["siji-bench"]

    /// Targets whose tests stand with another's: one contract suite for every store; the end-to-end tests drive each
    /// method of the client.
    static let testedBy = ["SijiStoreSQLite": "SijiStoreTests", "SijiClient": "EndToEndTests"]

    /// Where a target's tests stand.
    static func tests(of target: String) -> String { testedBy[target] ?? "\(target)Tests" }

    static func row(_ target: String) -> FloorRow? { rows.first { $0.target == target } }

    /// Modules that a floor has free: arithmetic and a lock below, files, clocks and the log from floor 3 up.
    static func free(onFloor floor: Int) -> Set<String> {
        floor < 3
            ? ["Swift", "Glibc", "Synchronization"]
            : ["Swift", "Glibc", "Synchronization", "Dispatch", "FoundationEssentials", "Logging"]
    }

    /// Why an import is refused; nil where it is not.
    static func refusal(of module: String, in target: String) -> String? {
        if module == "Foundation" {
            return "full Foundation doubles a command's start: FoundationEssentials will do"
        }
        if unbound.contains(target) { return nil }
        guard let row = row(target) else { return "\(target) has no row in the floor table" }
        if row.mayImport.contains(module) || free(onFloor: row.floor).contains(module) || module == target {
            return nil
        }
        if let other = Self.row(module) {
            return other.floor > row.floor
                ? "\(module) stands on floor \(other.floor), above \(target) on \(row.floor)"
                : "\(target) (floor \(row.floor)) may import \(row.mayImport.sorted().joined(separator: ", ")) only"
        }
        if free(onFloor: 3).contains(module) {
            return
                "\(module) is free from floor 3 up; \(target) is on \(row.floor): let the caller bring time, files, log"
        }
        if let owner = rows.first(where: { $0.mayImport.contains(module) && !web.contains(module) }) {
            return "\(module) is fenced in: \(owner.target) imports it, not \(target)"
        }
        return "the floor table gives \(module) to no target such as \(target)"
    }
}
