import FoundationEssentials
import SijiAPI
import Testing

@Suite("A real sheet of a spreadsheet program, as xlsx and as GB18030 CSV")
struct RealSheetTests {
    /// Far ahead, as the sheet's days are.
    private static let day = ["--date", "2098-11-30"]
    private static let fixtures = Tool.checkout + "/Tests/EndToEndTests/Fixtures"

    private func push(_ depot: Depot, _ name: String, _ more: [String] = [], language: String = "en") async throws
        -> Finished
    {
        try await depot.siji(["load", "push", "\(Self.fixtures)/\(name)"] + Self.day + more, language: language)
    }

    @Test func `reads the same from both, row by row, and the second push changes nothing`() async throws {
        try await Depot.with { depot in
            let xlsx = try SheetAnswer(try await push(depot, "dispatcher.xlsx", ["--format", "json"]))
            let refused = xlsx.rows.filter { $0.status == "rejected" }.map { "\($0.row) \($0.code ?? "")" }
            #expect(
                refused.sorted() == [
                    "11 sheet.unitMissing", "13 sheet.valueZero", "14 sheet.digitsLost", "17 sheet.valueError",
                    "21 place.unknown", "21 sheet.unitMissing", "21 sheet.valueUnreadable", "5 sheet.valueMissing",
                    "6 place.ambiguous", "8 sheet.unitMissing", "9 sheet.overloaded",
                ]
            )
            #expect(xlsx.rows.filter { $0.status == "created" }.map(\.row) == [4, 7, 10, 12, 15, 20])
            #expect(xlsx.rows.filter { $0.status == "double" }.map(\.row) == [16])

            // From CSV: the same rows, numbers and reasons, and the listings are those of before.
            let csv = try SheetAnswer(try await push(depot, "dispatcher.csv", ["--format", "json"]))
            let wanted = xlsx.rows.map { row in
                var row = row
                if row.status == "created" { row.status = "unchanged" }
                return row
            }
            #expect(csv.rows == wanted)
            var summary = xlsx.summary
            (summary.created, summary.unchanged) = (0, 6)
            #expect(csv.summary == summary)
            let again = try SheetAnswer(try await push(depot, "dispatcher.xlsx", ["--format", "json"]))
            #expect(again.rows == wanted)
            #expect(again.summary == summary)
            #expect(xlsx.summary.unknownColumns == ["序号", "业务员"])
        }
    }

    @Test func `means what the dispatcher means`() async throws {
        try await Depot.with { depot in
            _ = try await push(depot, "dispatcher.xlsx")
            // The province of row 7 is then taken for the rows below it too, whose places it does not fit: they are refused.
            let filled = try SheetAnswer(
                try await push(depot, "dispatcher.xlsx", ["--fill-down", "--format", "json"])
            )
            #expect(filled.rows.filter { $0.status == "created" }.map(\.row) == [5])
            #expect(filled.rows.first { $0.row == 10 }?.code == "place.unknown")
            let list = try await depot.siji(["load", "list", "--status", "open", "--format", "json"])
            let loads = try JSONDecoder().decode(LoadsAnswer.self, from: Data(list.output.utf8)).loads
            func load(_ name: String) throws -> LoadWire { try #require(loads.first { $0.cargo.name == name }) }
            let steel = try load("卷钢")
            #expect(steel.origin.adcode == "430111" && steel.origin.address == "万家丽路88号")
            #expect(steel.via?.map(\.at.adcode) == ["420100"] && steel.destination.adcode == "420200")
            #expect(steel.lengthsM == [9.6, 13] && steel.trucks == 3 && steel.priceFen == 1_200_000)
            #expect(steel.cargo.payloadKg == 28_000 && steel.cargo.payloadMaxKg == 32_000)
            // The merged cell.
            #expect(try load("钢板").origin == steel.origin)
            // 95 a tonne beside the formula 30 × 95; the day is a number without a date's style.
            let tiles = try load("瓷砖")
            #expect(tiles.unitPrice == .init(fen: 9_500, per: "tonne"))
            #expect(tiles.pickup.from == "2098-12-01T00:00:00+08:00")
            #expect(tiles.bodies == ["stake", "dropside"] && tiles.origin.adcode == "350102")
            let paper = try load("纸")
            #expect(paper.pickup.from == "2098-11-30T12:00:00+08:00" && paper.contact?.phone == "13800001237")
            #expect(paper.payment?.parts?.map(\.fen) == [500_000, 350_000])
            #expect(try load("塑料制品").negotiable == true)
            #expect(try load("挖掘机").mode == "part")
            #expect(try load("冻肉").payment?.days == 15)
        }
    }

    @Test func `is explained column by column and cell by cell`() async throws {
        try await Depot.with { depot in
            let shown = try await push(depot, "dispatcher.xlsx", ["--explain-columns", "--rows", "4"], language: "zh")
            #expect(shown.exitCode == 0)
            for line in [
                "表头在第3行", "  A 序号 -> 不认得, 不用", "  I 单价 -> 单价", "  J 运费 -> 运费", "  装货地 (空) -> !! “装货地”是空的。",
                "  装货时间 72655 -> 2098-12-01 00:00 到 2098-12-02 00:00", "  单价 95 -> 95元/吨",
                "  吨位 28-32吨 -> 28-32吨",
            ] {
                #expect(shown.output.split(separator: "\n").contains { $0 == line }, "\(line): \(shown.output)")
            }
        }
    }

    @Test func `comes back as a sheet with status and reason`() async throws {
        try await Depot.with { depot in
            let back = depot.folder.file("back.csv")
            _ = try await push(depot, "dispatcher.xlsx", ["--result", back], language: "zh")
            let bytes = try Data(contentsOf: URL(filePath: back))
            let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self)
                .split(separator: "\r\n", omittingEmptySubsequences: false)
            // 22 rows, the blank one among them, and the end of the last.
            #expect(lines.count == 23)
            #expect(lines[2].hasSuffix(",业务员,状态,原因"))
            for (row, end) in [
                (4, ",小李,新建,"), (16, ",重复,和第12行一样"), (19, ",略过,又一个表头"), (22, ",略过,合计行"),
                (13, ",,被拒,“运费”写的是零。 没有定价写“面议”；不收费就空着。"),
            ] {
                #expect(lines[row - 1].hasSuffix(end), "\(lines[row - 1])")
            }
            #expect(lines[17].isEmpty)
            let again = try await depot.siji(["load", "push", back, "--format", "json"] + Self.day)
            #expect(try SheetAnswer(again).summary.unchanged == 6, "\(again.output)")
        }
    }

    @Test(arguments: ["zh", "en"])
    func `prints what the golden file has`(language: String) async throws {
        try await Depot.with { depot in
            let shown = try await push(depot, "dispatcher.xlsx", language: language)
            #expect(shown.exitCode == 1)
            // How long it took is not the same twice.
            let text = (shown.output + shown.errors).replacing(/(用时|in )[0-9.]+/) { "\($0.1)0.0" }
            let path = "\(Self.fixtures)/dispatcher.\(language).txt"
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
                try Data(text.utf8).write(to: URL(filePath: path))
                Issue.record("\(path) was recorded: look at it, then run again without RECORD_GOLDEN")
            }
            #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == text)
        }
    }
}
