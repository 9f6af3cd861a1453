import FoundationEssentials
import SijiAPI
import Testing

@Suite("A dispatcher's sheet, pushed to a real daemon")
struct SheetPushTests {
    private static let messy = """
        某某物流 货源表,,,,,,,,,,
        装货省,装货地,卸货地,车长车型,货名,吨位,运费,结算方式,装货时间,联系人电话,备注
        湖南,长沙雨花万家丽路88号,武汉/黄石,９.６米/13米高栏,卷钢,28-32,1.2万,到付,12月1日上午,王师傅13800001234,要3台
        ,株洲,鼓楼区,13米高低不限,水泥,32,95元/吨,月结30天,12.1,13800001235,
        ,,北京,17米5平板/高低板,石材,32000,8500到5000回3500,,随时,1.38E+10,
        湖南,长沙,重庆,13米以上冷藏,冻肉,20,面议,,12月2日8点,李姐 138 0000 1237,
        湖南,长沙,重庆,13米以上冷藏,冻肉,20,面议,,12月2日8点,李姐 138 0000 1237,
        合计,,,,,232,,,,,

        """
    private static let good = """
        装货地,卸货地,货名,吨位,运费,装货时间,电话,业务员
        长沙,武汉,卷钢,30,8500元/车,12月1日,13800001234,小李
        株洲,北京,水泥,32,95元/吨,12月2日,13800001234,
        岳阳,上海,纸,20,面议,随时,13800001234,
        湘潭,广州,瓷砖,30,6000元/车,12月3日,13800001234,

        """
    /// Far ahead, so that the sheet's days are to come whenever the test runs.
    private static let day = ["--date", "2098-11-30"]

    private func listed(_ depot: Depot) async throws -> [LoadWire] {
        let list = try await depot.siji(["load", "list", "--status", "open", "--format", "json"])
        return try JSONDecoder().decode(LoadsAnswer.self, from: Data(list.output.utf8)).loads
    }

    private func figures(_ finished: Finished) throws -> [String: Int] {
        struct Line: Decodable { let summary: Summary? }
        struct Summary: Decodable {
            let rows, pushed, created, updated, unchanged, rejected, doubles, skipped: Int
            let withdrawn: Int?
        }
        let lines = finished.output.split(separator: "\n")
        let last = try #require(lines.last)
        let sum = try #require(try JSONDecoder().decode(Line.self, from: Data(last.utf8)).summary)
        return [
            "rows": sum.rows, "pushed": sum.pushed, "created": sum.created, "updated": sum.updated,
            "unchanged": sum.unchanged,
            "rejected": sum.rejected, "doubles": sum.doubles, "skipped": sum.skipped, "withdrawn": sum.withdrawn ?? 0,
        ]
    }

    @Test func `is read or refused row by row, and pushed twice doubles nothing`() async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write(SheetPushTests.messy, to: "messy.csv")
            let push = ["load", "push", path] + SheetPushTests.day
            let first = try await depot.siji(push + ["--format", "json"])
            #expect(first.exitCode == 1)
            let wanted = [
                "rows": 6, "pushed": 2, "created": 2, "updated": 0, "unchanged": 0, "rejected": 2, "doubles": 1,
                "skipped": 1, "withdrawn": 0,
            ]
            #expect(try figures(first) == wanted, "\(first.output)")
            #expect(first.output.contains(#""code":"place.ambiguous","column":"卸货地""#))
            #expect(first.output.contains(#""code":"sheet.digitsLost""#))
            let second = try await depot.siji(push + ["--format", "json"])
            let again = try figures(second)
            #expect(again["created"] == 0 && again["updated"] == 0 && again["unchanged"] == 2, "\(second.output)")

            for (language, words) in [
                ("zh", ["第4行 卸货地", "320106", "未变2", "第7行: 和第6行一样"]),
                ("en", ["row 4 卸货地", "320106", "unchanged 2", "row 7: the same as row 6"]),
            ] {
                let shown = try await depot.siji(push, language: language)
                #expect(shown.exitCode == 1)
                for word in words {
                    #expect((shown.output + shown.errors).contains(word), "\(shown.output)\(shown.errors)")
                }
            }
            let loads = try await listed(depot)
            #expect(loads.count == 2)
            let steel = try #require(loads.first { $0.cargo.name == "卷钢" })
            #expect(steel.origin.address == "万家丽路88号")
            #expect(steel.via?.count == 1)
            #expect(steel.trucks == 3)
            #expect(steel.contact?.phone == "13800001234")
        }
    }

    @Test func `is explained, or only tried, without a push`() async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write(SheetPushTests.messy, to: "messy.csv")
            let before = try await depot.sequence()
            let explained = try await depot.siji(["load", "push", path, "--explain-columns"] + SheetPushTests.day)
            #expect(explained.exitCode == 0)
            #expect(explained.output.contains("D 车长车型 -> deck and body"))
            #expect(explained.output.contains("车长车型 ９.６米/13米高栏 -> 9.6m/13m; stake"))
            let tried = try await depot.siji(["load", "push", path, "--dry-run"] + SheetPushTests.day)
            #expect(tried.exitCode == 1)
            #expect(tried.errors.contains("could be pushed 2"))
            #expect(try await depot.sequence() == before)
        }
    }

    @Test func `comes back with the status and the reason of each row`() async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write(SheetPushTests.messy, to: "messy.csv")
            let back = depot.folder.file("back.csv")
            _ = try await depot.siji(["load", "push", path, "--result", back] + SheetPushTests.day, language: "zh")
            let bytes = try Data(contentsOf: URL(filePath: back))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.count == 9)
            #expect(lines[1].hasSuffix(",备注,状态,原因"))
            #expect(lines[2].hasSuffix(",要3台,新建,"))
            #expect(lines[3].contains(",被拒,卸货地: 叫“鼓楼区”的地方不止一个"))
            #expect(lines[6].hasSuffix(",重复,和第6行一样"))
            #expect(lines[7].hasSuffix(",略过,合计行"))
            // What came back can be pushed again: its new columns are not known and not used.
            let again = try await depot.siji(["load", "push", back, "--format", "json"] + SheetPushTests.day)
            #expect(try figures(again)["unchanged"] == 2, "\(again.output)")
        }
    }

    @Test func `is synchronised: what it no longer holds is withdrawn, more than half only with a yes`() async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write(SheetPushTests.good, to: "loads.csv")
            let push = ["load", "push", path, "--sync"] + SheetPushTests.day
            let first = try await depot.siji(push + ["--format", "json"])
            #expect(first.exitCode == 0, "\(first.output)\(first.errors)")
            #expect(try figures(first)["created"] == 4)
            #expect(try await listed(depot).count == 4)

            let lines = SheetPushTests.good.split(separator: "\n")
            _ = try depot.folder.write(lines.prefix(4).joined(separator: "\n"), to: "loads.csv")
            let second = try await depot.siji(push + ["--format", "json"])
            #expect(try figures(second)["withdrawn"] == 1, "\(second.output)\(second.errors)")
            #expect(try await listed(depot).map(\.cargo.name).sorted() == ["卷钢", "水泥", "纸"].sorted())

            _ = try depot.folder.write(lines.prefix(2).joined(separator: "\n"), to: "loads.csv")
            let refused = try await depot.siji(push)
            #expect(refused.exitCode == 1)
            #expect(refused.errors.contains("2 of 3") || refused.errors.contains("withdraw 2"), "\(refused.errors)")
            #expect(try await listed(depot).count == 3)
            let agreed = try await depot.siji(push + ["--yes"])
            #expect(agreed.exitCode == 0, "\(agreed.errors)")
            #expect(try await listed(depot).map(\.cargo.name) == ["卷钢"])

            _ = try depot.folder.write(
                lines.prefix(2).joined(separator: "\n") + "\n火星,北京,纸,20,面议,随时,13800001234,\n",
                to: "loads.csv"
            )
            let unread = try await depot.siji(push)
            #expect(unread.exitCode == 1)
            #expect(unread.errors.contains("nothing was withdrawn"), "\(unread.errors)")
        }
    }

    @Test func `all or none leaves nothing behind where one row cannot be read`() async throws {
        try await Depot.with { depot in
            let path = try depot.folder.write(SheetPushTests.messy, to: "messy.csv")
            let push = try await depot.siji(["load", "push", path, "--atomic"] + SheetPushTests.day)
            #expect(push.exitCode == 1)
            #expect(try await listed(depot).isEmpty)
        }
    }

    @Test func `merged cells are refused, and filled down where that is asked for`() async throws {
        let merged = "装货地,卸货地,货名,吨位,装货时间\n长沙,武汉,卷钢,30,12月1日\n,北京,纸,20,\n"
        try await Depot.with { depot in
            let plain = try await depot.siji(
                ["load", "push", "-", "--format", "json"] + SheetPushTests.day,
                input: merged
            )
            #expect(try figures(plain)["rejected"] == 1)
            let filled = try await depot.siji(
                ["load", "push", "-", "--fill-down", "--format", "json"] + SheetPushTests.day,
                input: merged
            )
            #expect(try figures(filled)["rejected"] == 0)
            #expect(try figures(filled)["created"] == 1)
        }
    }

    @Test func `a refusal of the daemon's carries the sheet's row and the column's header`() async throws {
        // The county of 襄城 has a point, 三沙's islands may not: the daemon alone knows which places have none.
        let sheet = "标题\n\n装货地,卸货地,货名,吨位,装货时间,编号\n长沙,武汉,卷钢,30,12月1日,A-1\n长沙,雄安新区,卷钢,30,12月1日,A-2\n"
        try await Depot.with { depot in
            let push = try await depot.siji(
                ["load", "push", "-", "--format", "json"] + SheetPushTests.day,
                input: sheet
            )
            #expect(push.exitCode == 1)
            let refused = try #require(push.output.split(separator: "\n").first { $0.contains("place.noPoint") })
            #expect(refused.contains(#""column":"卸货地""#))
            #expect(refused.contains(#""ref":"A-2""#))
        }
    }

    @Test func `flags of sheets are refused for JSON, and a sheet without a header says so`() async throws {
        try await Depot.with { depot in
            let json = try await depot.siji(["load", "push", "-", "--sync"], input: Listing(ref: "A").json + "\n")
            #expect(json.exitCode == 64)
            #expect(json.errors.contains("--sync"))
            let none = try await depot.siji(["load", "push", "-"], input: "a,b\n1,2\n")
            #expect(none.exitCode == 1)
            #expect(none.errors.contains("header"), "\(none.errors)")
            let places = try await depot.curl("GET", "/v1/places?q=%E9%BC%93%E6%A5%BC%E5%8C%BA&reading=address")
            #expect(places.status == 422)
            #expect(places.body.contains("place.ambiguous"))
        }
    }
}
