import SijiAPI
import SijiFault
import SijiFeeds
import SijiFormats
import SijiFreight
import SijiSheets
import SijiTestSupport
import Testing

/// Feeds any cells to the reader: each row is a listing, a refusal with its row, or skipped, and nothing traps.
///
/// What is taken as a listing the daemon's own reader must take too.
func fuzzSheet(_ rows: [[String]], reader daemon: LoadReader, fillsDown: Bool = false) throws {
    let now = try #require(Instant(rfc3339: SheetBench.now))
    for entry in try SheetBench.read(rows, fillsDown: fillsDown) {
        switch entry.outcome {
        case .listing(let listing):
            do throws(Fault) {
                let load = try daemon.read(listing.json.span, mode: .push(now: now))
                #expect(load.ref == listing.load.ref)
            } catch {
                // A place may be known without a point; the daemon alone knows which.
                #expect(error.code == .placeNoPoint, "\(error) \(String(decoding: listing.json, as: UTF8.self))")
            }
        case .refused(let faults):
            #expect(!faults.isEmpty && faults.allSatisfy { $0.facts["row"] == .integer(entry.row.number) })
            for fault in faults {
                for language in Language.allCases { #expect(!fault.detail(in: language).isEmpty) }
            }
        case .skipped, .double: break
        }
    }
}

@Suite("Random sheets")
struct SheetPropertyTests {
    private static let daemon = Result {
        LoadReader(gazetteer: try DataFolder(path: try SourceTree.root() + "/data").gazetteer)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `a meaning written in any way is read back`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let row = RandomRow(&random)
            let entries = try SheetBench.read([row.cells.map(\.0), row.cells.map(\.1)])
            guard case .listing(let listing)? = entries.first?.outcome else {
                Issue.record("\(row.cells): \(entries.map(\.outcome))")
                continue
            }
            var read = listing.load
            read.ref = ""
            #expect(read == row.load, "\(row.cells)")
            try fuzzSheet([row.cells.map(\.0), row.cells.map(\.1)], reader: SheetPropertyTests.daemon.get())
        }
    }

    private static let headers = [
        "单号", "装货省", "装货地", "卸货地", "卸货市", "车长车型", "车长", "车型", "货名", "吨位", "方数", "运费", "结算", "定金", "信息费", "装货时间", "到货时间",
        "联系人", "电话", "备注", "台数", "整车零担", "单价",
    ]
    private static let pieces = [
        "长沙", "湖南", "武汉", "鼓楼区", "/", "、", "-", "~", "至", "到", "13", "9.6", "17", "5", "米", "高栏", "平板", "不限", "以上", "吨",
        "方", "公斤", "万", "元",
        "/吨", "/车", "现付", "到付", "回单", "月结", "天", "8500", "0", "1.38E+10", "13800001234", "今天", "明天", "上午", "下午", "点",
        "12.1", "46357", "周五", "随时", "月",
        "日", "2026-12-01", "08:00", "要", "3", "台", "合计", "约", "左右", "(", ")", "（", "）", " ", "　", "，", "\n", "\u{0}",
        "🚚", "e\u{301}", "９９９", "零", "十", "百",
        "千", "两", ".", "..", "99999999999999999999", "-1", "#REF!", "王师傅", "卷钢", "危险品", "3类", "轻泡", "面议", "退", "ab",
        "t", "kg", "m3", "≥", "+",
    ]

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `any cells end in a listing or a fault`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let daemon = try SheetPropertyTests.daemon.get()
        var rows = [SheetPropertyTests.headers]
        for _ in 0..<20 {
            rows.append(
                SheetPropertyTests.headers.map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        SheetPropertyTests.pieces[Int.random(in: 0..<SheetPropertyTests.pieces.count, using: &random)]
                    }.joined()
                }
            )
        }
        try fuzzSheet(rows, reader: daemon, fillsDown: seed.isMultiple(of: 2))
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `a good row with a cell gone wrong ends in a listing or a fault`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 1000)
        let daemon = try SheetPropertyTests.daemon.get()
        for _ in 0..<25 {
            let row = RandomRow(&random)
            var cells = row.cells.map(\.1)
            let place = Int.random(in: 0..<cells.count, using: &random)
            var characters = Array(cells[place])
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let piece = SheetPropertyTests.pieces[
                    Int.random(in: 0..<SheetPropertyTests.pieces.count, using: &random)
                ]
                characters.insert(contentsOf: piece, at: Int.random(in: 0...characters.count, using: &random))
                if random.oneIn(2), !characters.isEmpty {
                    characters.remove(at: Int.random(in: 0..<characters.count, using: &random))
                }
            }
            cells[place] = String(characters)
            try fuzzSheet([row.cells.map(\.0), cells], reader: daemon)
        }
    }
}
