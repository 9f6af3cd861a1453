import FoundationEssentials
import SijiFault
import SijiFormats
import SijiTestSupport
import SijiWorkbook
import Testing

@Suite("Sheets that Python wrote")
struct PythonOracleTests {
    private struct Case: Decodable {
        struct Row: Decodable {
            let number: Int
            let cells: [[String]]
        }

        let path: String
        let rows: [Row]
    }

    @Test(
        .enabled(if: Python.hasOpenpyxl, "openpyxl is not installed: apt-get install python3-openpyxl"),
        arguments: 1...4
    )
    func `are read as openpyxl and csv read them`(seed: Int) async throws {
        try await Python.withFolder { folder in
            let answer = try await Python.run("sheets.py", [folder, "\(seed)", "20"])
            for sheet in try JSONDecoder().decode([Case].self, from: Data(answer.utf8)) {
                let contents = SheetContents(try SheetFile(path: sheet.path))
                #expect(contents.faults.isEmpty)
                #expect(contents.rows.map(\.number) == sheet.rows.map(\.number), "\(sheet.path) of seed \(seed)")
                for (row, wanted) in zip(contents.rows, sheet.rows) {
                    let found = row.cells.map { ["\($0.kind)", $0.text] }
                    let other = zip(found, wanted.cells).first { $0 != $1 }
                    #expect(
                        found == wanted.cells,
                        "\(sheet.path) of seed \(seed), row \(wanted.number): \(String(describing: other))"
                    )
                }
            }
        }
    }

    @Test func `are refused where they are bombs, also where they lie about it`() async throws {
        try await Python.withFolder { folder in
            _ = try await Python.run("bombs.py", [folder, "\(Python.fixtures)/mess.xlsx"])
            for (name, code) in [("bomb", FaultCode.sheetBomb), ("liar", .sheetDamaged)] {
                #expect {
                    _ = try SheetFile(path: "\(folder)/\(name).xlsx")
                } throws: { error in
                    (error as? Fault)?.code == code
                }
            }
        }
    }
}
