import SijiFault
import SijiFormats
import SijiTestSupport
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
    /// Every record, and every fault's reason with its row.
    private func read(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> (records: [[String]], faults: [String]) {
        var reader = CSVReader(bytes, file: "t.csv", limits: limits)
        var records: [[String]] = []
        var faults: [String] = []
        while true {
            do {
                guard let record = try reader.next() else { return (records, faults) }
                records.append(record.fields)
            } catch {
                guard case .text(let reason) = error.facts["reason"] else {
                    faults.append("no reason")
                    continue
                }
                guard case .integer(let row) = error.facts["row"] else {
                    faults.append("\(error.code.rawValue) \(reason)")
                    continue
                }
                faults.append("\(row) \(reason)")
            }
        }
    }

    private func read(_ text: String) -> (records: [[String]], faults: [String]) { read(Array(text.utf8)) }

    @Test func `takes every line ending, and none at the end`() {
        for text in ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\n\na,b\r\n\r\n1,2\n\n"] {
            #expect(read(text).records == [["a", "b"], ["1", "2"]], "\(text.debugDescription)")
            #expect(read(text).faults.isEmpty)
        }
    }

    @Test func `skips a byte order mark`() {
        #expect(read([0xEF, 0xBB, 0xBF] + Array("a\n1".utf8)).records == [["a"], ["1"]])
    }

    @Test func `takes commas, line ends and doubled quotes inside quotes`() {
        let text = "a,\"b,c\"\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\n\"\",\"\"\"\"\n"
        #expect(read(text).records == [["a", "b,c"], ["x\r\ny", "say \"hi\""], ["", "\""]])
        #expect(read(text).faults.isEmpty)
    }

    @Test func `keeps empty fields and blanks`() {
        #expect(read(",\n a ,\n,,").records == [["", ""], [" a ", ""], ["", "", ""]])
    }

    @Test func `refuses a stray quote and goes on with the next record`() {
        let result = read("a,b\nx\"y,1\n\"x\"y,2\nok,3\n")
        #expect(result.records == [["a", "b"], ["ok", "3"]])
        #expect(result.faults == ["2 quote", "3 quote"])
    }

    @Test func `loses the rest to a quote that never closes`() {
        let result = read("a,b\n\"open,1\nok,2\n")
        #expect(result.records == [["a", "b"]])
        #expect(result.faults == ["2 quoteOpen"])
    }

    @Test func `refuses bytes that are not UTF-8`() {
        let result = read([0x61, 0x0A, 0xC3, 0x28, 0x0A, 0x62])
        #expect(result.records == [["a"], ["b"]])
        #expect(result.faults == ["2 text"])
    }

    @Test func `keeps its limits`() {
        let limits = CSVLimits(fieldBytes: 3, fields: 2, records: 4)
        let result = read(Array("abc,d\nabcd,e\na,b,c\nx,y\nz,z\n".utf8), limits: limits)
        #expect(result.records == [["abc", "d"], ["x", "y"]])
        #expect(result.faults == ["2 fieldBytes", "3 fields", "data.file records"])
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `reads back whatever a plain writer wrote`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["长沙", "a", ",", "\"", "\n", "\r\n", " ", "é", "0"]
        var expected: [[String]] = []
        for _ in 0..<200 {
            let fields = (0..<Int.random(in: 2...5, using: &random)).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
            expected.append(fields)
        }
        let text = expected.map { fields in
            fields.map { field in
                let doubled = field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                return "\"\(doubled)\""
            }.joined(separator: ",") + "\r\n"
        }.joined()
        #expect(read(text).records == expected)
        #expect(read(text).faults.isEmpty)
    }

    @Test(arguments: [21, 22, 23, 24] as [UInt64])
    func `ends on any bytes, each record a row or a fault`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE9, 0x00]
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let result = read(bytes)
            #expect(result.records.count + result.faults.count <= bytes.count)
            #expect(result.records.allSatisfy { !$0.isEmpty })
        }
    }
}

@Suite("A CSV table")
struct CSVTableTests {
    private func table(_ text: String, required: [String] = ["id"]) throws(Fault) -> CSVTable {
        try CSVTable(Array(text.utf8), file: "t.csv", required: required)
    }

    @Test func `names values by column, nothing for an empty one`() throws {
        var table = try table("id,name\r\n1,\"\"\r\n2,长沙\r\n")
        let first = try #require(try table.next())
        #expect(first["id"] == "1" && first["name"] == nil && first["other"] == nil && first.number == 2)
        let second = try #require(try table.next())
        #expect(second["name"] == "长沙" && second.number == 3)
        #expect(try table.next() == nil)
    }

    @Test func `names the column that its header lacks`() {
        #expect(throws: Fault(.dataFile, ["path": "t.csv", "reason": "column", "column": "lat"])) {
            try table("id,name\n", required: ["id", "lat"])
        }
        #expect(throws: Fault(.dataFile, ["path": "t.csv", "reason": "columnTwice", "value": "id"])) {
            try table("id,id\n")
        }
        #expect(throws: Fault(.dataFile, ["path": "t.csv", "reason": "empty"])) { try table("\n\n") }
    }

    @Test func `refuses a row of another width and goes on`() throws {
        var table = try table("id,name\n1\n2,b\n")
        #expect(
            throws: Fault(.dataRow, ["file": "t.csv", "row": 2, "reason": "fieldCount", "got": 1, "expected": 2])
        ) {
            try table.next()
        }
        #expect(try table.next()?["id"] == "2")
    }
}
