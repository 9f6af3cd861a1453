import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Help, completion and manual")
struct HelpTests {
    private func root(_ language: Language) throws -> CommandNode { try #require(CommandNode.root(in: language)) }

    private func leaves(_ node: CommandNode, _ path: [String] = []) -> [(path: [String], node: CommandNode)] {
        node.verbs.isEmpty ? [(path, node)] : node.verbs.flatMap { leaves($0, path + [$0.commandName]) }
    }

    @Test(arguments: ScreenTests.views)
    func `shows what there is, in one language, within the width`(view: (Language, Int)) throws {
        let root = try root(view.0)
        for path in [[], ["load"], ["load", "search"], ["load", "why-not"], ["truck", "add"]] {
            let node = root.descend(path).node
            let page = HelpPage(node: node, path: ["siji"] + path, speech: Speech(view.0))
            let lines = page.lines(width: view.1)
            expectGolden(lines, "help\(path.map { "-" + $0 }.joined())-\(view.0.rawValue)-\(view.1)")
            for line in lines { #expect(DisplayWidth.of(line) <= view.1, "\(line)") }
        }
    }

    @Test func `is given for nouns, verbs and Chinese verbs, by flag or word`() throws {
        let bench = try Bench(["LANG": "zh_CN.UTF-8"])
        for arguments in [["load", "search", "--help"], ["找货", "-h"], ["help", "load", "search"]] {
            #expect(SijiProgram.run(arguments, in: bench.session) == .done)
            #expect(bench.takenData.hasPrefix(HelpTopic.loadSearch.chinese + "\n"), "\(arguments)")
        }
        #expect(bench.run("load") == .done)
        #expect(bench.data.contains("why-not 为何"))
        #expect(bench.run("load", "--lang", "en", "--help") == .done)
        #expect(bench.data.hasPrefix(HelpTopic.nounLoad.english + "\n"))
    }

    @Test func `every Chinese verb stands for a verb that there is`() throws {
        let root = try root(.zh)
        for alias in Aliases.all {
            let (node, path) = root.descend(alias.meaning)
            #expect(path == alias.meaning, "\(alias.word)")
            #expect(node.verbs.isEmpty, "\(alias.word)")
        }
        #expect(Set(Aliases.words).count == Aliases.all.count)
    }

    @Test(arguments: Language.allCases)
    func `every verb and option says what it is for`(language: Language) throws {
        for (path, node) in leaves(try root(language)) {
            #expect(node.abstract?.isEmpty == false, "\(path)")
            for argument in node.places + node.options {
                let text = argument.abstract ?? ""
                #expect(!text.isEmpty, "\(path) \(argument.label)")
                let isParsers = argument.words.contains { $0 == "--help" || $0 == "--version" }
                let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                // A value may be Chinese in English help; Chinese help is Chinese.
                #expect(language == .en || isParsers || isChinese, "\(path) \(argument.label)")
            }
        }
    }

    @Test func `completes nouns, verbs, Chinese verbs, options, values and rows`() throws {
        let bench = try Bench()
        bench.session.memory.remember([.init(id: "0000000000011", version: 1)], of: .loads)
        func words(_ arguments: String...) -> [String] {
            Completer(session: bench.session).lines(arguments).map { String($0.prefix { $0 != "\t" }) }
        }
        #expect(words("lo") == ["load"])
        #expect(words("找") == ["找货", "找地"])
        #expect(words("load", "s") == ["search", "show"])
        #expect(words("load", "search", "--dri") == ["--drivers", "--driven", "--driven-today"])
        #expect(words("load", "search", "--co-") == ["--co-driven", "--co-driven-today"])
        #expect(words("load", "search", "--by", "per") == ["perHour", "perKm"])
        #expect(words("找货", "--format", "") == ["table", "json", "csv"])
        #expect(words("load", "show", "") == ["1"])
        #expect(words("要", "") == ["1"])
        #expect(words("booking", "make", "--truck", "x", "") == ["1"])
        #expect(words("load", "show", "1", "") == [])
        #expect(words("completion", "z") == ["zsh"])
        #expect(words("nonsense", "") == [])
        #expect(bench.run("__complete", "sta") == .done)
        #expect(bench.data == "status\tHow sijid is, and who you are to it.\n")
    }

    @Test(arguments: Language.allCases)
    func `the manual names every verb, option, Chinese verb and exit code`(language: Language) throws {
        let root = try root(language)
        let page = ManualPage(root: root, speech: Speech(language)).lines.joined(separator: "\n")
        for (path, node) in leaves(root) {
            #expect(page.contains(Roff.text("siji " + path.joined(separator: " "))), "\(path)")
            for option in node.options {
                for word in option.words where word != "-h" && word != "--help" && word != "--version" {
                    #expect(page.contains(Roff.text(word)), "\(path) \(word)")
                }
            }
        }
        for alias in Aliases.words { #expect(page.contains("siji \(alias)"), "\(alias)") }
        for status in SijiProgram.ExitStatus.allCases { #expect(page.contains(".B \(status.rawValue)\n")) }
    }

    @Test func `keeps roff from reading a text as its own`() {
        #expect(Roff.text(".SH x") == "\\&.SH x")
        #expect(Roff.text("'a\\b-c'") == "\\(aqa\\eb\\-c\\(aq")
    }
}
