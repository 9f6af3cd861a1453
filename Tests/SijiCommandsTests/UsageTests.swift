import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Command lines that are not understood")
struct UsageTests {
    private func fault(_ arguments: [String], _ language: Language = .en) throws -> Fault {
        let root = try #require(CommandNode.root(in: language))
        return UsageReader(root: root, accepts: SijiProgram.accepts).fault(arguments)
    }

    @Test(arguments: [
        (["laod"], FaultCode.usageUnknownCommand, "laod", "load"),
        (["search"], .usageUnknownCommand, "search", "load search"),
        (["serch"], .usageUnknownCommand, "serch", "load search"), (["找活"], .usageUnknownCommand, "找活", "找货"),
        (["load", "serch"], .usageUnknownCommand, "serch", "search"),
        (["truck", "sue"], .usageUnknownCommand, "sue", "use"),
        (["load", "search", "--limt", "3"], .usageUnknownOption, "--limt", "--limit"),
        (["load", "search", "--dekc=13"], .usageUnknownOption, "--dekc", "--deck"),
        (["status", "--fromat", "csv"], .usageUnknownOption, "--fromat", "--format"),
        (["status", "--format", "cvs"], .usageBadValue, "cvs", "csv"),
        (["completion", "bsh"], .usageBadValue, "bsh", "bash"),
    ])
    func `are told the nearest name`(arguments: [String], code: FaultCode, value: String, near: String) throws {
        let fault = try fault(arguments)
        #expect(fault.code == code)
        #expect(fault.facts["value"] == .text(value))
        #expect(fault.facts["near"] == .list([near]))
    }

    @Test(arguments: [
        (["zzzz"], FaultCode.usageUnknownCommand), (["load", "search", "--zzzzzzzz"], .usageUnknownOption),
        (["load", "show"], .usageMissingArgument), (["restore", "f"], .usageMissingArgument),
        (["load", "search", "--at"], .usageMissingValue),
        (["load", "search", "--at", "--limit", "3"], .usageMissingValue),
        (["--socket"], .usageMissingValue), (["load", "show", "1", "2"], .usageSurplus),
        (["status", "now"], .usageSurplus),
        (["load", "search", "--deck", "long"], .usageBadValue), (["load", "search", "--deck=long"], .usageBadValue),
        (["load", "search", "--limit", "3", "--payload", "1.5", "--count"], .usageBadValue),
        (["here", "95,10"], .usageBadValue), (["status", "--lang", "fr"], .usageBadValue),
    ])
    func `are told what is wrong by a code`(arguments: [String], code: FaultCode) throws {
        let fault = try fault(arguments)
        #expect(fault.code == code)
        #expect(fault.facts["near"] == nil)
    }

    @Test func `name the option whose value is wrong, whatever stands around it`() throws {
        let fault = try fault(["load", "search", "--limit", "3", "--at", "长沙", "--deck", "13", "--max-wait", "soon"])
        #expect(fault.facts["field"] == "--max-wait")
        #expect(fault.facts["value"] == "soon")
        #expect(try self.fault(["load", "search", "--limit", "x", "--deck", "y"]).facts["field"] == "--limit")
    }

    @Test(arguments: Language.allCases)
    func `are answered in one language`(language: Language) throws {
        let bench = try Bench(["LANG": language == .zh ? "zh_CN.UTF-8" : "C"])
        let lines = [
            ["laod"], ["load", "serch"], ["load", "search", "--limt", "3"], ["load", "show"],
            ["load", "search", "--at"],
            ["load", "search", "--deck", "long"], ["load", "show", "1", "2"], ["status", "--format", "cvs"],
            ["truck", "add"], ["load", "search", "--at", "28.2,112.9", "--ready", "25点"], ["load", "search", "北京"],
            ["--socket"],
        ]
        var said: [String] = []
        for line in lines {
            #expect(SijiProgram.run(line, in: bench.session) == .usage)
            said.append("$ siji \(line.joined(separator: " "))")
            said += bench.takenWords.split(separator: "\n").map(String.init)
        }
        #expect(!said.contains { $0.contains("Error") || $0.contains("Usage: siji") })
        expectGolden(said, "usage-\(language.rawValue)")
    }
}
