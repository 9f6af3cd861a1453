import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("The siji program")
struct ProgramTests {
    @Test(arguments: [
        (["status"], SijiProgram.ExitStatus.unreachable), (["load", "show", "0000000000011"], .unreachable),
        (["load", "show", "7"], .fault), (["booking", "make", "1"], .fault), (["bogus"], .usage),
        (["load", "search", "--deck", "long"], .usage), (["load", "search", "--at", "长沙"], .unreachable),
        (["load", "search"], .fault), (["load", "search", "--at", "长沙", "--deck", "13"], .usage), (["--help"], .done),
        (["load"], .done), (["--version"], .done), (["here", "28.2,112.9"], .done), (["here"], .done),
    ])
    func `ends with the documented code`(arguments: [String], status: SijiProgram.ExitStatus) throws {
        let bench = try Bench()
        #expect(SijiProgram.run(arguments, in: bench.session) == status)
    }

    @Test func `says data to one stream and words to the other`() throws {
        let bench = try Bench()
        #expect(bench.run("status") == .unreachable)
        #expect(bench.data.isEmpty)
        #expect(bench.words.contains(bench.folder + "/none.sock"))
        #expect(bench.words.contains("systemctl start sijid"))
        _ = bench.run("--version")
        #expect(bench.data == "0.1.0\n")
        #expect(bench.words.isEmpty)
    }

    @Test(arguments: [
        ([:], Language.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en),
        (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"], .zh), (["LANG": "zh_CN", "LC_ALL": ""], .zh),
        (["LANG": "fr_FR.UTF-8"], .en),
    ])
    func `speaks the language of the locale`(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }

    @Test func `lets a flag choose the language`() throws {
        let bench = try Bench(["LANG": "en_US.UTF-8"])
        #expect(bench.run("load", "show", "7", "--lang", "zh") == .fault)
        #expect(bench.words.contains("行"))
        #expect(bench.run("status", "--lang", "fr") == .usage)
    }

    @Test func `takes the options of every command before the verb as well`() throws {
        let bench = try Bench(["LANG": "en_US.UTF-8"])
        #expect(bench.run("--lang", "zh", "load", "show", "7") == .fault)
        #expect(bench.words.contains("行"))
        #expect(bench.run("--socket", "/nowhere.sock", "--lang=en", "status") == .unreachable)
        #expect(bench.words.contains("/nowhere.sock"))
        #expect(bench.run("load", "--socket=/elsewhere.sock", "list") == .unreachable)
        #expect(bench.words.contains("/elsewhere.sock"))
        #expect(bench.run("--socket", "/nowhere.sock", "我的单") == .unreachable)
        #expect(bench.run("--socket") == .usage)
        #expect(
            CommonWords.last(["--lang", "en", "here", "--", "--lang", "x"]) == [
                "here", "--lang", "en", "--", "--lang", "x",
            ]
        )
    }

    @Test func `reads what a phone makes of hyphens and digits`() {
        #expect(TypedWords.meant(["—limit", "５"]) == ["--limit", "5"])
        #expect(TypedWords.meant(["——at", "２８.２，112.9"]) == ["--at", "28.2，112.9"])
        #expect(TypedWords.meant(["－－lang=zh", "—5", "-q", "--at"]) == ["--lang=zh", "-5", "-q", "--at"])
        #expect(TypedWords.meant(["{\"notes\":\"—１\"}", "红牛", "—"]) == ["{\"notes\":\"—１\"}", "红牛", "—"])
    }

    @Test(arguments: Language.allCases.flatMap { language in [80, 50].map { (language, $0) } })
    func `alone says what to type first, on one small screen`(view: (Language, Int)) throws {
        let bench = try Bench(["LANG": view.0 == .zh ? "zh_CN.UTF-8" : "C"], columns: view.1)
        #expect(SijiProgram.run([], in: bench.session) == .done)
        let lines = bench.data.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count <= 18)
        #expect(!lines.contains { $0.contains("~") || DisplayWidth.of($0) > view.1 })
        expectGolden(lines.dropLast(), "start-\(view.0.rawValue)-\(view.1)")
    }

    @Test func `takes Chinese verbs for a noun and a verb`() throws {
        let bench = try Bench()
        #expect(bench.run("要", "3") == .fault)
        #expect(bench.run("歇", "--at", "28.2,112.9") == .unreachable)
        #expect(Aliases.expanded(["找货", "--limit", "3"]) == ["load", "search", "--limit", "3"])
        #expect(Aliases.expanded(["load", "找货"]) == ["load", "找货"])
    }

    @Test func `remembers where the driver is`() throws {
        let bench = try Bench()
        #expect(bench.run("here", "28.2282,112.9388", "--datum", "gcj02") == .done)
        let here = try #require(try bench.session.memory.read().here)
        #expect(here.point.lat == 28.2282)
        #expect(here.point.datum == "gcj02")
        #expect(bench.run("here") == .done)
        #expect(bench.data.contains("28.228,112.939"))
    }

    @Test func `lets row numbers stand for ids, kind by kind`() throws {
        let bench = try Bench()
        let memory = bench.session.memory
        memory.remember([.init(id: "0000000000011", version: 3), .init(id: "0000000000012", version: 1)], of: .loads)
        memory.remember([.init(id: "000000000001a", version: nil)], of: .bookings)
        let state = try memory.read()
        #expect(try state.row("1", of: .loads) == .init(id: "0000000000011", version: 3))
        #expect(try state.row("1", of: .bookings).id == "000000000001a")
        #expect(try state.row("0000000000012", of: .loads).id == "0000000000012")
        #expect(try state.row("abc", of: .loads).id == "abc")
        for text in ["0", "3", "-1"] {
            let fault = #expect(throws: Fault.self) { try state.row(text, of: .loads) }
            #expect(fault?.code == .listRowUnknown)
            #expect(fault?.facts["max"] == 2)
        }
        let fault = #expect(throws: Fault.self) { try state.row("1", of: .restStops) }
        #expect(fault?.code == .listMissing)
        memory.remember([], of: .restStops)
        let none = #expect(throws: Fault.self) { try memory.read().row("1", of: .restStops) }
        #expect(none?.code == .listRowUnknown, "a list that found nothing was a list")
    }

    @Test func `starts afresh over a memory that cannot be understood, and says so until then`() throws {
        let bench = try Bench()
        let path = try #require(bench.session.memory.path)
        try FileBytes.replace(path, with: Array("{half".utf8))
        #expect(bench.run("load", "show", "1") == .fault)
        #expect(bench.words.contains(path))
        #expect(bench.run("here", "28.2,112.9") == .done)
        #expect(try bench.session.memory.read().here != nil)
    }

    @Test func `keeps its memory from other users`() throws {
        let bench = try Bench()
        #expect(bench.run("here", "28.2,112.9") == .done)
        #expect(try FileMode.of(#require(bench.session.memory.path)) == 0o600)
    }

    @Test func `makes keys of 128 bits that do not repeat`() {
        let keys = (0..<100).map { _ in BookingMake.randomKey() }
        #expect(Set(keys).count == 100)
        #expect(keys.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func `quotes what a spreadsheet would misread`() {
        #expect(CSVText.line(["a", "b,c", "d\"e", "f\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",")
    }

    @Test func `tells instants by the wall clock that they carry`() throws {
        let moment = try #require(Moment("2026-12-01T08:05:00+08:00"))
        #expect(moment.dayAndTime(in: .zh) == "12-01 08:05")
        #expect(moment.dayAndTime(in: .en) == "Dec 1 08:05")
        #expect(moment.adding(days: 31) == "2027-01-01T08:05:00+08:00")
        #expect(moment.adding(days: -1) == "2026-11-30T08:05:00+08:00")
        #expect(Moment("2026-12-01") == nil)
        #expect(
            LoadText.span("2026-12-01T08:00:00+08:00", "2026-12-02T09:00:00+08:00", .zh) == "12-01 08:00-12-02 09:00"
        )
    }
}
