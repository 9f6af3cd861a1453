import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Asking for a truck")
struct TruckInterviewTests {
    @Test(arguments: Language.allCases)
    func `asks each field again until its answer will do`(language: Language) throws {
        let answers = [
            "", "red", "", "高拦", "高栏，平板", "far", "130", "13", "32吨", "", "1.8元", "2.3", "", "", "200", "65", "6", "12",
            "17.2", "4", "9", "2.55", "15.5t", "10t", "49t", "17", "3", "",
        ]
        let bench = try Bench(["LANG": language == .zh ? "zh_CN.UTF-8" : "C"], answers: answers)
        let asked = try TruckInterview(session: bench.session).ask(name: nil)
        let (name, truck) = try #require(asked)
        #expect(name == "red")
        let costs = TruckWire.Costs(emptyFenPerKm: 180, loadedFenPerKm: 230)
        #expect(
            truck
                == TruckWire(
                    bodies: ["stake", "flatbed"],
                    deckLengthM: 13,
                    overallLengthM: 17.2,
                    payloadKg: 32_000,
                    axles: 6,
                    heightM: 4,
                    widthM: 2.55,
                    tareKg: 15_500,
                    grossKg: 49_000,
                    hazmatClasses: ["3"],
                    costs: costs,
                    averageKmh: 65
                )
        )
        expectGolden(bench.takenWords.split(separator: "\n").map(String.init), "interview-\(language.rawValue)")
    }

    @Test func `keeps nothing where the answers end early`() throws {
        let bench = try Bench(answers: ["red", "stake"])
        let asked = try TruckInterview(session: bench.session).ask(name: nil)
        #expect(asked == nil)
        #expect(bench.run("truck", "add") == .fault)
        #expect(bench.words.contains(Word.askStopped.english))
    }

    @Test func `names what is missing where nobody can be asked`() throws {
        let bench = try Bench()
        #expect(bench.run("truck", "add", "--deck", "13") == .usage)
        #expect(bench.words.contains("<name> --bodies --payload"))
        #expect(bench.run("truck", "add", "red") == .usage)
        #expect(bench.words.contains("--bodies --deck --payload"))
    }
}
