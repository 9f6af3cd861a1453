import FoundationEssentials
import Glibc
import SijiAPI
import SijiFault
import SijiFreight
import SijiClient
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Pushing")
struct PushTests {
    /// Splits a text given in pieces of `size` bytes; nil where it is refused.
    private func split(_ text: String, size: Int) -> [String]? {
        var splitter = JSONSplitter()
        var lines: [UInt8] = []
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + size)
            guard splitter.take(bytes[start..<end], into: &lines) else { return nil }
            start = end
        }
        guard splitter.isWhole else { return nil }
        return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func `makes a line of each value of an array, however it is cut`(size: Int) {
        let text = """
            [ {"ref": "a, b]", "x": [1, {"y": "\\"}{"}]},
              {"ref":"长沙"}
            ]

            """
        #expect(split(text, size: size) == [#"{"ref":"a, b]","x":[1,{"y":"\"}{"}]}"#, #"{"ref":"长沙"}"#])
    }

    @Test func `makes a line of an object written over several`() {
        #expect(split("{\n  \"a\": 1\n}\n", size: 4) == [#"{"a":1}"#])
        #expect(split("[]", size: 1) == [])
    }

    @Test(arguments: ["[1]", "[{}", "{", "]", "[{}]]", "[{}] {}", "{}}", "[\"a\"]", "{\"a\": \"", "x"])
    func `refuses what has no such values`(text: String) {
        #expect(split(text, size: 3) == nil)
    }

    @Test func `agrees with a JSON reader on random arrays`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
                ["ref": String((0..<8).compactMap { _ in "{}[],:\"\\长 a".randomElement(using: &generator) })]
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = .prettyPrinted
            let text = String(decoding: try encoder.encode(values), as: UTF8.self)
            let lines = try #require(split(text, size: Int.random(in: 1...9, using: &generator)))
            let read = try lines.map { try JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
            #expect(read == values, "\(text)")
        }
    }

    /// Everything that a source has to give, in buffers of `size`.
    private func drain(_ source: PushSource, size: Int) throws -> String {
        var all: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
        defer { buffer.deallocate() }
        while case .bytes(let count) = try source.supply(buffer) { all += buffer[..<count] }
        return String(decoding: all, as: UTF8.self)
    }

    @Test(arguments: [
        ("a.ndjson", "{\"a\":1}\nnot json\n\n{\"b\":2}", "{\"a\":1}\nnot json\n\n{\"b\":2}\n"),
        ("a.json", "{\"a\":\n1}", "{\"a\":1}\n"), ("a.txt", "[{\"a\":1},\n{\"b\":2}]", "{\"a\":1}\n{\"b\":2}\n"),
        ("a.txt", "{\n\"a\":1}", "{\"a\":1}\n"), ("a.txt", "", ""),
    ])
    func `reads lines as they stand and values of JSON as lines`(name: String, text: String, body: String) throws {
        let bench = try Bench()
        let path = bench.folder + "/" + name
        try FileBytes.replace(path, with: Array(text.utf8))
        defer { unlink(path) }
        for size in [1, 5, 65536] {
            let source = try PushSource(path: path)
            #expect(try drain(source, size: size) == body)
            #expect(source.percent == 100)
            #expect(source.lines == body.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
        }
    }

    @Test func `names the file that cannot be read and the one that is not whole`() throws {
        let bench = try Bench()
        #expect(bench.run("load", "push", bench.folder + "/none.ndjson") == .fault)
        #expect(bench.words.contains("none.ndjson"))
        let path = bench.folder + "/half.json"
        try FileBytes.replace(path, with: Array("[{\"a\":1}".utf8))
        defer { unlink(path) }
        let source = try PushSource(path: path)
        let fault = #expect(throws: Fault.self) { try drain(source, size: 100) }
        #expect(fault?.code == .fileFormat)
    }

    @Test(arguments: Language.allCases)
    func `says which line was refused, why, and what to do`(language: Language) {
        let refused = PushLine(
            line: 7,
            ref: "CS-1029",
            status: "rejected",
            code: "load.windowEmpty",
            field: "pickup.to",
            detail: "pickup.to is before pickup.from.",
            hint: "Swap them."
        )
        let bare = PushLine(line: 8, status: "rejected", code: "load.priceZero", field: "priceFen")
        let lines = [refused, bare].flatMap { PushLineText.refused($0, speech: Speech(language)) }
        expectGolden(lines, "refused-\(language.rawValue)")
    }

    @Test(arguments: [
        ("2026-11-24T12:00:00+08:00", -6), ("2026-12-01T07:59:59+08:00", 0), ("2026-12-01T08:00:00+08:00", 1),
        ("2027-01-01T00:00:00+08:00", 31), ("2026-12-02T07:00:00+08:00", 1),
    ])
    func `moves the sample so that its first pickup lies within a day ahead`(now: String, days: Int) throws {
        let line = Samples.load(
            "CS-1001",
            from: "a",
            to: "b",
            #"{"type": "0500", "name": "x"}"#,
            more: #""priceFen": 1"#
        )
        let sample = try DemoSample(Array(line.replacing("\n", with: " ").utf8), path: "x")
        let moment = try #require(Instant(rfc3339: now))
        #expect(sample.days(until: moment) == days)
        let moved = try JSONDecoder().decode(LoadWire.self, from: Data(sample.moved(by: days)))
        let from = try #require(Instant(rfc3339: moved.pickup.from))
        #expect(from > moment)
        #expect(from.epochSec - moment.epochSec <= 86_400)
        #expect(moved.pickup.from.hasSuffix("T08:00:00+08:00"))
        #expect(moved.pickup.to.hasSuffix("T18:00:00+08:00"))
    }
}
