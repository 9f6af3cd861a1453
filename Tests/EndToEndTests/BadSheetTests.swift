import FoundationEssentials
import Glibc
import SijiAPI
import Testing

@Suite("A bad sheet is read or refused by row and reason")
struct BadSheetTests {
    private static let day = ["--date", "2098-11-30"]

    /// What comes of a sheet of `Fixtures/bad.py`: listings that are there afterwards, and what is said of the rest.
    struct Case: CustomTestStringConvertible {
        let file: String
        let exitCode: Int
        let created: Int
        let said: [String]

        init(_ file: String, _ exitCode: Int, created: Int, _ said: String...) {
            (self.file, self.exitCode, self.created, self.said) = (file, exitCode, created, said)
        }

        var testDescription: String { file }
    }

    static let cases: [Case] = [
        // 200 columns are read, 406 are not.
        Case("wide.csv", 0, created: 1, "pushed 1", "列193"),
        Case("wide.xlsx", 0, created: 1, "pushed 1", "列193"),
        Case("wider.csv", 1, created: 0, "256"),
        Case("bomb.xlsx", 1, created: 0, "zip bomb"),
        Case("rows.xlsx", 1, created: 0, "1048576"),
        Case("old.xls", 1, created: 0, "old format (xls) or has a password"),
        // What was pushed before the fault is counted above it.
        Case("mixed-gb.csv", 1, created: 1, "rows 1: pushed 1 (", "GB18030, and row 3 is in another encoding, UTF-8"),
        Case("mixed-utf8.csv", 1, created: 1, "rows 1: pushed 1 (", "UTF-8, and row 3 is in another encoding, GB18030"),
        Case("quote.csv", 1, created: 1, "rows 1: pushed 1 (", "Row 3", "double quote"),
        // A formula without a value is no empty price.
        Case(
            "formula.xlsx",
            1,
            created: 1,
            "row 3: The cell \"吨位\" holds a formula whose value is not in the file.",
            "row 4: The cell \"运费\" holds a formula whose",
            "row 5: The cell \"装货地\" holds a formula whose",
            "refused 3"
        ),
        Case(
            "dates.csv",
            1,
            created: 6,
            "row 8: The cell \"装货时间\" with \"1/12/2098\" cannot be read",
            "row 9: ",
            "row 10: ",
            "row 11: ",
            "refused 4"
        ),
        Case("totals.csv", 0, created: 1, "skipped 3 (totals 3)"),
        Case("empty.csv", 1, created: 0, "The sheet holds no text at all"),
        Case("blank.csv", 1, created: 0, "The sheet holds no text at all"),
        Case("empty.xlsx", 1, created: 0, "The sheet holds no text at all"),
        Case("header.csv", 0, created: 0, "rows 0: pushed 0", "no row stands below the header (row 1)"),
        Case("header.xlsx", 0, created: 0, "no row stands below the header (row 1)"),
        Case("unknown.csv", 1, created: 0, "No row among the first 20 looks like a header."),
        Case("near.csv", 1, created: 0, "row 2 comes nearest, with 装货地, 电话."),
        Case("twice.csv", 1, created: 0, "装货地(A)", "始发地(B)"),
    ]

    @Test func `each of them ends as it should, and leaves only what it says`() async throws {
        try await Depot.with { depot in
            let folder = depot.folder.file("bad")
            let made = try await Tool.run("mkdir", [folder])
            #expect(made.exitCode == 0)
            let python = Tool.checkout + "/Tests/EndToEndTests/Fixtures/bad.py"
            let written = try await Tool.run("/usr/bin/python3", [python, folder])
            #expect(written.exitCode == 0, "\(written.errors)")
            for sheet in Self.cases {
                let before = try await open(depot)
                let pushed = try await depot.siji(["load", "push", "\(folder)/\(sheet.file)"] + Self.day)
                let said = pushed.output + pushed.errors
                #expect(pushed.exitCode == sheet.exitCode, "\(sheet.file): \(said)")
                for words in sheet.said { #expect(said.contains(words), "\(sheet.file): \(said)") }
                let after = try await open(depot)
                #expect(after.count - before.count == sheet.created, "\(sheet.file): \(said)")
                // The same rows stand in several of these files.
                for id in after.subtracting(before) { _ = try await depot.siji(["load", "withdraw", id]) }
            }
        }
    }

    private func open(_ depot: Depot) async throws -> Set<String> {
        let list = try await depot.siji(["load", "list", "--status", "open", "--format", "json"])
        return Set(try JSONDecoder().decode(LoadsAnswer.self, from: Data(list.output.utf8)).loads.compactMap(\.id))
    }

    @Test(arguments: [("zh", "  B 始发地 -> 装货地"), ("en", "  B 始发地 -> origin")])
    func `columns are explained before a refusal of one of them`(language: String, line: String) async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write("装货地,始发地,卸货地,货名,装货时间\n长沙,长沙,武汉,纸,12月1日\n", to: "twice.csv")
            let shown = try await depot.siji(
                ["load", "push", path, "--explain-columns"] + Self.day,
                language: language
            )
            #expect(shown.exitCode == 1)
            #expect(shown.output.contains(line), "\(shown.output)")
            #expect(shown.errors.contains("装货地(A)") && shown.errors.contains("始发地(B)"), "\(shown.errors)")
        }
    }

    @Test func `a daemon that dies half way is no silent half of a sheet`() async throws {
        let rows = (1...60_000).map { "长沙,武汉,卷钢,30吨,8500元/车,12月1日,R-\($0)" }
        let sheet = "装货地,卸货地,货名,吨位,运费,装货时间,单号\n" + rows.joined(separator: "\n")
        try await TemporaryFolder.with { folder in
            let path = try folder.write(sheet, to: "loads.csv")
            let (shown, _) = try await Depot.running(in: folder) { depot in
                // The daemon is killed once it has answered some rows.
                let push =
                    "\(Tool.products)/siji load push \(path) --date 2098-11-30 --answers all --result \(folder.file("back.csv")) "
                    + "2>\(folder.file("words")) | { head -n 500 >/dev/null; kill -9 \(depot.pid); cat >/dev/null; }; cat \(folder.file("words"))"
                return try await Tool.run(
                    "bash",
                    ["-c", push],
                    environment: [
                        "SIJI_SOCKET": depot.socket, "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": folder.file("driver"),
                    ]
                )
            }
            #expect(shown.output.contains("cut off: rows read "), "\(shown.output)")
            #expect(shown.output.contains("how many were kept is not known; pushing again repeats nothing"))
            let back = try String(contentsOf: URL(filePath: folder.file("back.csv")), encoding: .utf8)
            #expect(back.contains(",created,") && back.contains(",unknown,"))
            // As is said there: the second push doubles nothing.
            try await Depot.running(in: folder) { depot in
                let again = try SheetAnswer(
                    try await depot.siji(["load", "push", path, "--format", "json"] + Self.day)
                )
                #expect(again.summary.created + again.summary.unchanged == 60_000)
                #expect(again.summary.unchanged >= 500 && again.summary.created > 0)
            }
        }
    }
}
