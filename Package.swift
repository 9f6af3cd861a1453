// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let collections = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess: [Target.Dependency] = [
    .product(name: "Subprocess", package: "swift-subprocess"),
    .product(name: "SystemPackage", package: "swift-system"),
]
let web: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
    .product(name: "NIOExtras", package: "swift-nio-extras"),
]

func library(_ name: String, _ dependencies: [Target.Dependency], isOptimised: Bool = false) -> Target {
    let more: [SwiftSetting] = isOptimised ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []
    return .target(name: name, dependencies: dependencies, swiftSettings: strict + more)
}

func program(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .executableTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["SijiTestSupport"],
        resources: resources,
        swiftSettings: strict
    )
}

let domain: [Target.Dependency] = [
    "SijiGeo", "SijiFault", "SijiFreight", "SijiFormats", "SijiAtlas", "SijiRoads", "SijiHours", "SijiTrust",
]

let package = Package(
    name: "siji",
    products: [
        .executable(name: "siji", targets: ["siji"]),
        .executable(name: "sijid", targets: ["sijid"]),
        .executable(name: "siji-bench", targets: ["siji-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // Floor 0
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        library("SijiGeo", []),
        library("SijiFault", []),
        // Floor 1
        library("SijiFreight", ["SijiGeo", "SijiFault"]),
        library("SijiFormats", ["SijiGeo", "SijiFault"]),
        library("SijiAtlas", ["SijiGeo", "SijiFault"]),
        // A debug daemon builds the network at every start: optimised it takes 0.2 s, else 4.
        library("SijiRoads", ["SijiGeo", "SijiFault"], isOptimised: true),
        library("SijiHours", ["SijiFault"]),
        // Floor 2
        library("SijiMatch", ["SijiGeo", "SijiFault", "SijiFreight", "SijiRoads", "SijiHours"]),
        library("SijiTrip", ["SijiGeo", "SijiFault", "SijiFreight", "SijiAtlas", "SijiRoads", "SijiHours"]),
        library("SijiTrust", ["CCrypto", "SijiFreight", "SijiHours", "SijiFault"]),
        library("SijiStore", domain),
        // Floor 3
        library("SijiStoreSQLite", ["SijiStore", grdb, grdbSQLite] + domain),
        library("SijiAPI", domain),
        library("SijiHTTP", ["CCurl", "SijiFault"]),
        library("SijiWorkbook", ["CMinizip", "CExpat", "SijiFormats", "SijiFault"]),
        // Floor 4
        library("SijiFeeds", ["SijiHTTP"] + domain),
        library("SijiSheets", ["SijiAPI", "SijiFormats", "SijiFreight", "SijiGeo", "SijiFault", "SijiRoads"]),
        library("SijiDispatch", ["SijiMatch", "SijiStore", logging, collections] + domain),
        // Floor 5
        library(
            "SijiServer",
            ["SijiDispatch", "SijiMatch", "SijiTrip", "SijiStore", "SijiAPI", logging, lifecycle] + web + domain
        ),
        library("SijiClient", ["SijiAPI", "SijiHTTP"] + domain),
        // Floor 6
        library(
            "SijiCommands",
            ["SijiClient", "SijiSheets", "SijiAPI", "SijiWorkbook", argumentParser] + domain
        ),
        library(
            "SijiDaemon",
            [
                "SijiServer", "SijiDispatch", "SijiMatch", "SijiAPI", "SijiStore", "SijiStoreSQLite", "SijiFeeds",
                logging, lifecycle, unixSignals,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ] + domain
        ),
        // The roof
        program("siji", ["SijiCommands"]),
        program("sijid", ["SijiDaemon"]),
        program(
            "siji-bench",
            [
                "SijiMatch", "SijiTrip", "SijiDispatch", "SijiStore", "SijiStoreSQLite", "SijiAPI", "SijiFeeds",
                "SijiWorkbook",
                argumentParser, logging, grdbSQLite,
            ] + domain,
            exclude: ["Peers"]
        ),
        // Tests
        .target(
            name: "SijiTestSupport",
            dependencies: ["SijiMatch", "SijiStore", "SijiAPI"] + domain,
            path: "Tests/SijiTestSupport",
            swiftSettings: strict
        ),
        tests("SijiGeoTests", ["SijiGeo"]),
        tests("SijiFaultTests", ["SijiFault"]),
        tests("SijiFreightTests", ["SijiFreight", "SijiGeo", "SijiFault"]),
        tests("SijiFormatsTests", ["SijiFormats", "SijiGeo", "SijiFault"]),
        tests("SijiAtlasTests", ["SijiAtlas", "SijiFormats", "SijiGeo", "SijiFault"]),
        tests("SijiRoadsTests", ["SijiRoads", "SijiGeo", "SijiFault"]),
        tests("SijiHoursTests", ["SijiHours", "SijiFault"]),
        tests("SijiMatchTests", ["SijiMatch", "SijiGeo", "SijiFault", "SijiFreight", "SijiHours", "SijiRoads"]),
        tests("SijiTripTests", ["SijiTrip", "SijiGeo", "SijiFreight", "SijiAtlas", "SijiRoads", "SijiHours"]),
        tests(
            "SijiTrustTests",
            ["SijiTrust", "SijiFault", "SijiFreight"] + subprocess,
            resources: [.copy("Fixtures")]
        ),
        tests(
            "SijiStoreTests",
            ["SijiStore", "SijiStoreSQLite", "SijiFreight", "SijiFault", "SijiTrust", grdb, grdbSQLite]
        ),
        tests("SijiAPITests", ["SijiAPI"] + domain),
        tests("SijiHTTPTests", ["SijiHTTP", "SijiFault"]),
        tests(
            "SijiWorkbookTests",
            ["SijiWorkbook", "SijiFormats", "SijiFault"] + subprocess,
            resources: [.copy("Fixtures")]
        ),
        tests("SijiFeedsTests", ["SijiFeeds", "SijiHTTP"] + domain, resources: [.copy("Fixtures")]),
        tests("SijiSheetsTests", ["SijiSheets", "SijiFeeds", "SijiAPI"] + domain),
        tests("SijiDispatchTests", ["SijiDispatch", "SijiMatch", "SijiStore", "SijiAPI"] + domain),
        tests(
            "SijiServerTests",
            [
                "SijiServer", "SijiDispatch", "SijiMatch", "SijiStore", "SijiAPI", logging, lifecycle,
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ] + web + domain
        ),
        tests("SijiCommandsTests", ["SijiCommands", "SijiSheets", "SijiClient", "SijiAPI"] + domain),
        tests("SijiDaemonTests", ["SijiDaemon", "SijiServer", "SijiFeeds", logging] + domain),
        tests(
            "EndToEndTests",
            ["SijiAPI", "SijiClient", "SijiHTTP", "SijiStore", "SijiStoreSQLite", "siji", "sijid"] + subprocess
                + domain,
            resources: [.copy("Fixtures")]
        ),
        tests("HouseTests", []),
    ]
)
