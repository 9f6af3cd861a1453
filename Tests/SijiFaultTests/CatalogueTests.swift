import SijiFault
import SijiTestSupport
import Testing

@Suite("The catalogue")
struct CatalogueTests {
    @Test(arguments: Language.allCases)
    func `says each fault as the golden file has it`(language: Language) throws {
        try expectGolden(rendered(in: language), "faults.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `leaves no placeholder, bracket or gap behind`(language: Language) {
        for code in FaultCode.allCases {
            // A path such as `via[0]` may bring brackets of its own; none of the worked values but one does.
            let facts = exampleFacts(code).filter { code != .fieldCode || $0.key != "field" }
            for fault in [Fault(code, facts), Fault(code)] {
                for text in texts(fault, language) {
                    let flaws = sentenceFlaws(text)
                    #expect(flaws.isEmpty, "\(code.rawValue): \(text): \(flaws)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `ends every sentence and no title with a full stop`(language: Language) {
        let stops: Set<Character> = language == .zh ? ["。"] : ["."]
        for code in FaultCode.allCases {
            for fault in [Fault(code, exampleFacts(code)), Fault(code)] {
                let title = fault.title(in: language)
                #expect(!title.isEmpty && title.last.map { !stops.contains($0) } == true, "\(title)")
                for text in [fault.detail(in: language), fault.hint(in: language)] {
                    #expect(text.last.map(stops.contains) == true, "\(code.rawValue): \(text)")
                    #expect(text.dropLast().last.map(stops.contains) != true, "\(code.rawValue): \(text)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `gives no two codes the same title or detail`(language: Language) {
        var owners: [String: FaultCode] = [:]
        for code in FaultCode.allCases {
            for text in [Fault(code).title(in: language), Fault(code).detail(in: language)] {
                #expect(owners[text] == nil, "\(code.rawValue) and \(owners[text]?.rawValue ?? ""): \(text)")
                owners[text] = code
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `is written in its own language`(language: Language) {
        for code in FaultCode.allCases {
            for text in texts(Fault(code), language) {
                let hasChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                #expect(hasChinese == (language == .zh), "\(code.rawValue): \(text)")
            }
        }
    }

    @Test func `sees the flaws that it looks for`() {
        #expect(!sentenceFlaws("The field {field} is missing.").isEmpty)
        #expect(!sentenceFlaws("The field [a||b] is missing.").isEmpty)
        #expect(!sentenceFlaws("The load () is booked.").isEmpty)
        #expect(!sentenceFlaws("货源（）已订。").isEmpty)
        #expect(!sentenceFlaws("The load  is booked.").isEmpty)
        #expect(!sentenceFlaws("The load is booked .").isEmpty)
        #expect(!sentenceFlaws("The load is nil.").isEmpty)
        #expect(!sentenceFlaws("货源：。").isEmpty)
        #expect(sentenceFlaws("The load is booked already (by 2).").isEmpty)
    }

    private func texts(_ fault: Fault, _ language: Language) -> [String] {
        [fault.title(in: language), fault.detail(in: language), fault.hint(in: language)]
    }

    private func rendered(in language: Language) -> String {
        var lines: [String] = []
        for code in FaultCode.allCases {
            let (full, bare) = (Fault(code, exampleFacts(code)), Fault(code))
            lines += [
                code.rawValue,
                "  \(full.title(in: language))",
                "  \(full.detail(in: language))",
                "  \(full.hint(in: language))",
                "  - \(bare.detail(in: language))",
                "  - \(bare.hint(in: language))",
                "",
            ]
        }
        return lines.joined(separator: "\n")
    }
}

/// What is left over in a sentence from a template that was filled badly.
private func sentenceFlaws(_ text: String) -> [String] {
    let never = [
        "{", "}", "[", "]", "||", "()", "（）", "“”", "\"\"", "  ", "nil", "Optional", " .", " ,", "，，", "，。", "：。",
        ": .", ":.", "；。",
        " ;", "..", "。。", "( ", " )",
    ]
    return never.filter { text.contains($0) }
        + (text.hasPrefix(" ") || text.hasSuffix(" ") ? ["space at the edge"] : [])
}
