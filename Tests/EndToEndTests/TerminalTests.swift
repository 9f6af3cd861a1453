import FoundationEssentials
import SijiAPI
import Testing

@Suite("At a real terminal")
struct TerminalTests {
    /// The cells of a text, told apart from the program's own table: CJK and full-width forms take two.
    private static func cells(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            let isWide = (0x2E80...0xA4CF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            return sum + (isWide ? 2 : 1)
        }
    }

    /// The cell at which a word of a line begins.
    private static func cell(of word: String, in line: String) -> Int? {
        line.firstRange(of: word).map { cells(line[..<$0.lowerBound]) }
    }

    /// What stands in a line from a cell on; nil where the cell is the second half of a wide character.
    private static func text(from cell: Int, of line: String) -> Substring? {
        var used = 0
        for place in line.indices {
            if used == cell { return line[place...] }
            used += cells(String(line[place]))
        }
        return used == cell ? "" : nil
    }

    private func environment(_ depot: Depot, _ language: String) -> [String: String] {
        [
            "SIJI_SOCKET": depot.socket, "XDG_STATE_HOME": depot.folder.file("driver"),
            "LC_ALL": language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8",
        ]
    }

    private func fill(_ depot: Depot) async throws {
        let listings = [
            Listing(ref: "T-1"), Listing(ref: "T-2", priceFen: 620_000).with("destination", #"{"adcode":"410100"}"#),
            Listing(ref: "T-3").with("origin", #"{"lat":31.2,"lon":121.5,"name":"上海 浦东"}"#),
            Listing(ref: "T-4").with("cargo", #"{"type":"1300","name":"泡货","volumeM3":85}"#),
        ]
        let push = try await depot.siji(
            ["load", "push", "-"],
            input: listings.map(\.json).joined(separator: "\n") + "\n"
        )
        #expect(push.exitCode == 0, "\(push.errors)")
    }

    @Test(arguments: [80, 50])
    func `a driver searches, asks why, books and sees the booking, in aligned columns`(columns: Int) async throws {
        try await Depot.with { depot in
            try await fill(depot)
            try await Terminal.with(columns: columns, in: depot.folder, environment: environment(depot, "zh")) {
                shell in
                let answers = ["老解放", "高栏", "13", "32吨"] + Array(repeating: "", count: 14)
                let added = try await shell.run("siji 加车", answers: answers)
                #expect(added.contains("车已存: 老解放"), "\(added)")
                #expect(try await shell.run("siji 在 长沙").contains { $0.contains("长沙") })

                let found = try await shell.run("siji 找货 --ready 2099-12-01T06:00:00+08:00")
                let heading = found.firstIndex { $0.contains("净") && $0.contains("#") }
                #expect((heading != nil) == (columns == 80))
                #expect(found.allSatisfy { Self.cells($0) <= columns }, "\(found)")
                if let heading {
                    for title in ["货", "结算", "刷新"] {
                        let cell = try #require(Self.cell(of: " " + title, in: found[heading])) + 1
                        for row in found[(heading + 1)...(heading + 3)] {
                            let left = try #require(Self.text(from: cell - 1, of: row), "\(row)")
                            #expect(left.first == " " && left.dropFirst().first != " ", "\(title): \(row)")
                        }
                    }
                }
                let piped = try await depot.siji(
                    ["load", "search", "--ready", "2099-12-01T06:00:00+08:00"],
                    language: "zh",
                    columns: columns
                )
                let shown = piped.output.split(separator: "\n").map(String.init)
                #expect(Array(found.prefix(shown.count)) == shown)
                #expect(found.last?.contains("siji 打 1") == true)

                let far = try await depot.loads().first { $0.ref == "T-3" }
                let why = try await shell.run("siji 为何 \(try #require(far?.id))")
                #expect(why.contains { $0.contains("空驶") && $0.contains("公里") }, "\(why)")
                #expect(why.contains { $0.contains("--deadhead") }, "\(why)")
                #expect(try await shell.run("siji 为何 1").contains { $0.contains("第1条") })

                #expect(try await shell.run("siji 要 1").contains("订上了"))
                let mine = try await shell.run("siji 我的单")
                #expect(mine.contains { $0.contains("已订") }, "\(mine)")
                #expect(mine.allSatisfy { Self.cells($0) <= columns }, "\(mine)")
            }
        }
    }

    @Test func `adding a truck asks each field again until the answer will do`() async throws {
        try await Depot.with { depot in
            try await Terminal.with(columns: 80, in: depot.folder, environment: environment(depot, "zh")) { shell in
                let answers = ["老解放", "高拦", "高栏", "一百", "130", "13", "32吨"] + Array(repeating: "", count: 14)
                let screen = try await shell.run("siji truck add", answers: answers)
                #expect(screen.contains { $0.contains("“高拦”") }, "\(screen)")
                #expect(screen.contains { $0.contains("“一百”看不懂") }, "\(screen)")
                #expect(screen.contains { $0.contains("130") && $0.contains("deckLengthM") }, "\(screen)")
                #expect(screen.contains("在用的车: 老解放"))
                let list = try await depot.siji(["truck", "show", "老解放", "--format", "csv"])
                #expect(list.output.contains("老解放,stake,13,32000"), "\(list.output)")
            }
        }
    }

    @Test(arguments: [("zh", "", "y", "同步: 下架3条"), ("en", "n", "yes", "3 withdrawn"), ("zh", "不", "是", "同步: 下架3条")])
    func `more than half is withdrawn only after a yes`(language: String, no: String, yes: String, done: String)
        async throws
    {
        let rows = ["武汉", "北京", "上海", "广州"].map { "长沙,\($0),卷钢,30,8500元/车,12月1日,13800001234" }
        let header = "装货地,卸货地,货名,吨位,运费,装货时间,电话"
        try await Depot.with { depot in
            _ = try depot.folder.write(([header] + rows).joined(separator: "\n"), to: "loads.csv")
            let line = "siji load push \(depot.folder.file("loads.csv")) --sync --date 2098-11-30"
            try await Terminal.with(columns: 80, in: depot.folder, environment: environment(depot, language)) { shell in
                let first = try await shell.run(line)
                #expect(first.contains { $0.contains(language == "zh" ? "新4" : "created 4") }, "\(first)")
                #expect(try await depot.loads().count == 4)

                _ = try depot.folder.write([header, rows[0]].joined(separator: "\n"), to: "loads.csv")
                let question = language == "zh" ? "在架一共4条。都下架? [y/N]" : "3 open listings of 4 are not in the sheet."
                let left = try await shell.run(line, answers: [no])
                #expect(left.contains { $0.contains(question) }, "\(left)")
                #expect(left.contains { $0.contains(language == "zh" ? "没有下架" : "nothing was withdrawn") }, "\(left)")
                #expect(left.contains { $0.contains(language == "zh" ? "未变1" : "unchanged 1") }, "\(left)")
                #expect(try await depot.loads().filter { $0.status == "open" }.count == 4)

                let agreed = try await shell.run(line, answers: [yes])
                #expect(agreed.contains { $0.contains(question) }, "\(agreed)")
                #expect(agreed.contains { $0.contains(done) }, "\(agreed)")
                #expect(try await depot.loads().filter { $0.status == "open" }.count == 1)
                // One of one is there: there is nothing to ask.
                let quiet = try await shell.run(line)
                #expect(!quiet.contains { $0.contains("[y/N]") }, "\(quiet)")
            }
        }
    }

    @Test func `colour is for terminals, and for nobody who does not want it`() async throws {
        try await TemporaryFolder.with { folder in
            let state = ["XDG_STATE_HOME": folder.file("driver"), "TMPDIR": folder.path, "LC_ALL": "C.UTF-8"]
            try await Terminal.with(columns: 80, in: folder, environment: state) { shell in
                let coloured = try await shell.run("siji demo", isRaw: true)
                #expect(coloured.contains { $0.contains("\u{1B}[1m") })
                for line in ["NO_COLOR=1 siji demo", "siji demo | cat"] {
                    let plain = try await shell.run(line, isRaw: true)
                    #expect(plain.count > 20)
                    #expect(!plain.contains { $0.contains("\u{1B}[") }, "\(line)")
                }
            }
        }
    }
}
