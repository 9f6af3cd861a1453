import Testing

/// Each rule is fed what it forbids: a gate that cannot fail is none.
@Suite("The rules")
struct RuleProofTests {
    @Test(arguments: [
        ("Sources/SijiGeo/A.swift", "import SijiFault", "may import"),
        ("Sources/SijiGeo/A.swift", "import FoundationEssentials", "floor 3"),
        ("Sources/SijiFreight/A.swift", "public import SijiMatch", "above"),
        ("Sources/SijiMatch/A.swift", "internal import Logging", "floor 3"),
        ("Sources/SijiClient/A.swift", "import SijiStore", "may import"),
        ("Sources/SijiCommands/A.swift", "import SijiDispatch", "may import"),
        ("Sources/SijiCommands/A.swift", "import GRDB", "fenced in"),
        ("Sources/SijiServer/A.swift", "import struct GRDB.Row", "fenced in"),
        ("Sources/SijiDispatch/A.swift", "import NIOCore", "no target"),
        ("Sources/SijiFeeds/A.swift", "import CCurl", "may import"),
        ("Sources/siji-bench/A.swift", "import Foundation", "FoundationEssentials"),
        ("Sources/SijiServer/A.swift", "@preconcurrency public import Foundation", "FoundationEssentials"),
        ("Sources/SijiNew/A.swift", "import SijiGeo", "no row"),
        ("Sources/SijiFreight/A.swift", "@testable import SijiGeo", "belongs to tests"),
    ])
    func `refuse an import and say why`(path: String, text: String, reason: String) throws {
        let violation = try #require(Rules.imports(.sample(path, text)).first)
        #expect(violation.contains(reason), "\(violation)")
    }

    @Test func `take the imports that the table gives`() {
        #expect(Rules.imports(.sample("Sources/SijiMatch/A.swift", "public import SijiGeo\nimport Glibc")).isEmpty)
        #expect(Rules.imports(.sample("Sources/SijiAPI/A.swift", "import FoundationEssentials")).isEmpty)
        #expect(Rules.imports(.sample("Sources/SijiGeo/A.swift", "// import GRDB\n/*\nimport GRDB\n*/")).isEmpty)
        #expect(Rules.imports(.sample("Sources/SijiGeo/A.swift", "let a = \"\"\"\nimport GRDB\n\"\"\"")).isEmpty)
    }

    @Test func `read every form of import`() {
        let text = "import A; import B\n@_exported public import struct C.D // E\n  @testable import F\nimportant()"
        #expect(ImportLine.all(in: text).map(\.module) == ["A", "B", "C", "F"])
        #expect(ImportLine.all(in: text).map(\.isTestable) == [false, false, false, true])
        #expect(ImportLine.all(in: text).map(\.line) == [1, 1, 2, 3])
    }

    @Test func `refuse XCTest and a look inside another target`() {
        #expect(Rules.testImports(.sample("Tests/SijiGeoTests/A.swift", "import XCTest")).count == 1)
        #expect(Rules.testImports(.sample("Tests/SijiGeoTests/A.swift", "@testable import SijiMatch")).count == 1)
        #expect(Rules.testImports(.sample("Tests/SijiGeoTests/A.swift", "@testable import SijiGeo")).isEmpty)
        #expect(Rules.testImports(.sample("Tests/SijiStoreTests/A.swift", "@testable import SijiStoreSQLite")).isEmpty)
    }

    @Test func `refuse a dependency in the manifest`() {
        var tree = SourceTree.sample("Sources/SijiOther/A.swift", "")
        tree.package = """
            let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
            let domain: [Target.Dependency] = [
                "SijiGeo",
            ]

            targets: [
                library("SijiClient", ["SijiAPI", grdb] + domain),
                program("siji", ["SijiCommands", "SijiStore"]),
            ]
            """
        let violations = Rules.manifest(tree)
        #expect(violations.count == 3)
        #expect(violations.contains { $0.contains("no target SijiOther") })
        #expect(violations.contains { $0.contains("SijiClient on GRDB") })
        #expect(violations.contains { $0.contains("siji on SijiStore") })
    }

    @Test func `refuse a clock or chance on a lower floor`() {
        let text = "let now = ContinuousClock.now // print(\nlet one = all.randomElement()"
        #expect(Rules.purity(.sample("Sources/SijiMatch/A.swift", text)).count == 2)
        #expect(Rules.purity(.sample("Sources/SijiDaemon/A.swift", text)).isEmpty)
    }

    @Test func `refuse a file over its ceiling`() {
        let (long, longer) = (String(repeating: "\n", count: 501), String(repeating: "\n", count: 701))
        #expect(Rules.lengths(.sample("Sources/SijiGeo/A.swift", long)).count == 1)
        #expect(Rules.lengths(.sample("Sources/SijiGeo/A.swift", String(long.dropLast()))).isEmpty)
        #expect(Rules.lengths(.sample("Tests/SijiGeoTests/A.swift", long)).isEmpty)
        #expect(Rules.lengths(.sample("Tests/SijiGeoTests/A.swift", longer)).count == 1)
        #expect(Rules.lengths(.sample("Sources/siji-bench/A.swift", long)).isEmpty)
    }

    @Test(arguments: ["Sources/SijiGeo/Utils/A.swift", "Sources/SijiGeo/Helpers.swift", "Tests/Common/A.swift"])
    func `refuse a name without a subject`(path: String) {
        #expect(Rules.names(.sample(path, "")).count == 1)
    }

    @Test func `refuse a library without a page or without tests`() {
        var tree = SourceTree.sample("Sources/SijiGeo/A.swift", "")
        #expect(Rules.pages(tree).count == 1)
        #expect(Rules.tested(tree).count == 1)
        tree.files.append(SourceFile(path: "Sources/SijiGeo/SijiGeo.docc/SijiGeo.md", text: "# ``SijiGeo``\n"))
        tree.files.append(SourceFile(path: "Tests/SijiGeoTests/Placeholder.swift", text: ""))
        #expect(Rules.pages(tree) == ["Sources/SijiGeo/SijiGeo.docc/SijiGeo.md says next to nothing"])
        #expect(Rules.tested(tree).count == 1)
        #expect(Rules.pages(.sample("Sources/SijiTrust/Placeholder.swift", "")).isEmpty)
    }

    @Test func `refuse a program that does more than start`() {
        var tree = SourceTree.sample("Sources/siji/main.swift", String(repeating: "\n", count: 30))
        #expect(Rules.mains(tree).count == 2)
        tree.files = [SourceFile(path: "Sources/siji/main.swift", text: "\n")]
        tree.files.append(SourceFile(path: "Sources/sijid/main.swift", text: "\n"))
        #expect(Rules.mains(tree).isEmpty)
        tree.files.append(SourceFile(path: "Sources/sijid/More.swift", text: "\n"))
        #expect(Rules.mains(tree).count == 1)
    }

    @Test func `refuse a stranger at the top`() {
        let kept = ["Package.swift", "Sources", "Tests", "README.md", ".ci", ".swift-format"]
        #expect(Rules.top(SourceTree(topLevel: kept + [".git", ".build", ".build-tsan", "Package.resolved"])).isEmpty)
        #expect(Rules.top(SourceTree(topLevel: kept + ["docs", ".env", "notes.txt"])).count == 3)
        #expect(Rules.top(SourceTree(topLevel: Array(kept.dropFirst()))).count == 1)
    }

    @Test func `refuse a way around the race check`() {
        #expect(Rules.concurrency(.sample("Sources/SijiGeo/A.swift", "nonisolated(unsafe) var a = 1")).count == 1)
        #expect(Rules.concurrency(.sample("Sources/SijiHTTP/A.swift", "nonisolated(unsafe) var a = 1")).count == 1)
        let unchecked = "final class A: @unchecked Sendable {}"
        #expect(Rules.concurrency(.sample("Sources/SijiDispatch/A.swift", unchecked)).count == 1)
        #expect(Rules.concurrency(.sample("Sources/SijiHTTP/A.swift", unchecked)).isEmpty)
        #expect(Rules.concurrency(.sample("Sources/SijiGeo/A.swift", "// no nonisolated(unsafe) here")).isEmpty)
    }

    @Test func `refuse a note without an issue`() {
        #expect(Rules.notes(.sample("Sources/SijiGeo/A.swift", "// TODO: later")).count == 1)
        #expect(Rules.notes(.sample("Tests/SijiGeoTests/A.swift", "// FIXME")).count == 1)
        #expect(Rules.notes(.sample("Sources/SijiGeo/A.swift", "// TODO(#12): later")).isEmpty)
    }

    @Test func `refuse a path of one machine`() {
        #expect(Rules.paths(.sample("Sources/SijiGeo/A.swift", "let a = \"/home/me/data\"")).count == 1)
        #expect(Rules.paths(.sample("Sources/SijiGeo/A.swift", "let a = \"/run/siji\"")).isEmpty)
    }

    @Test func `refuse a test without a sentence`() {
        #expect(Rules.tests(.sample("Tests/SijiGeoTests/A.swift", "@Test func zero() {}")).count == 1)
        #expect(Rules.tests(.sample("Tests/SijiGeoTests/A.swift", "@Test func `is zero`() {}")).isEmpty)
    }

    @Test func `refuse a README without its two commands, and a gate without the second`() {
        var tree = SourceTree()
        let command = { (name: String, line: String) in
            "<!-- command: \(name) -->\n```sh\n\(line)\n```\n<!-- /command -->\n"
        }
        tree.gate = "test_command=$(sed -n 's/command: test//p' README.md); bash -c \"$test_command\""
        tree.readme = command("run", "a && siji demo") + command("test", "b && swift test")
        #expect(Rules.readmeCommands(tree).isEmpty)
        #expect(Rules.commands(tree.readme).map(\.command) == ["a && siji demo", "b && swift test"])
        let good = tree
        tree.readme += command("more", "c")
        #expect(Rules.readmeCommands(tree).count == 1)
        tree.readme = command("run", "a\nsiji demo") + command("test", "make")
        #expect(Rules.readmeCommands(tree).count == 2)
        tree = good
        tree.gate = "swift test"
        #expect(Rules.readmeCommands(tree).count == 3)
    }

    @Test func `refuse a README with other floors`() {
        var tree = SourceTree()
        tree.package = "    .systemLibrary(name: \"CCurl\", pkgConfig: \"libcurl\"),\n    library(\"SijiGeo\", []),"
        tree.readme = "| 0 | `CCurl` | - |\n| 0 | `SijiGeo` | - |\n"
        #expect(Rules.readmeFloors(tree).isEmpty)
        tree.readme = "| 0 | `CCurl` | - |\n| roof | `siji` | - |\n"
        #expect(Rules.readmeFloors(tree).count == 2)
    }
}
