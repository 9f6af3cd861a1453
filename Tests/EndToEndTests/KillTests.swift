import FoundationEssentials
import SijiAPI
import Testing

@Suite("What was answered survives kill -9")
struct KillTests {
    /// Fifty by `SIJI_KILL_ROUNDS=50`; fewer where nobody asks, for the clock's sake.
    private static let rounds = ProcessInfo.processInfo.environment["SIJI_KILL_ROUNDS"].flatMap(Int.init) ?? 5

    @Test func `every acknowledged line is there after the crash, round after round`() async throws {
        try await TemporaryFolder.with { folder in
            var acknowledged: Set<String> = []
            var generator = SystemRandomNumberGenerator()
            for round in 1...Self.rounds {
                let lines = (1...20_000).map { Listing(ref: "K\(round)-\($0)").json }.joined(separator: "\n")
                let file = try folder.write(lines, to: "push.ndjson")
                let answers = folder.file("answers-\(round)")
                let lived = Int.random(in: 5...400, using: &generator)
                // The crash comes after so many bytes of answers, in the middle of the work and not by the clock.
                _ = try await Depot.running(in: folder) { depot in
                    let push =
                        "curl -sSN --unix-socket \(depot.socket) -H 'Content-Type: application/x-ndjson' "
                        + "-T \(file) -X POST http://siji/v1/loads 2>/dev/null | "
                        + "{ dd bs=1000 count=\(lived) iflag=fullblock status=none; kill -9 \(depot.pid); cat; }"
                    _ = try await Tool.run("bash", ["-c", push + " > \(answers)"])
                }
                let text = try await Tool.run("cat", [answers]).output
                for line in text.split(separator: "\n") {
                    guard let answer = try? JSONDecoder().decode(PushLine.self, from: Data(line.utf8)),
                        let ref = answer.ref
                    else { continue }
                    acknowledged.insert(ref)
                }
            }
            try await Depot.running(in: folder) { [acknowledged] depot in
                var kept: Set<String> = []
                var cursor = ""
                repeat {
                    let page = try await depot.curl("GET", "/v1/loads?limit=1000" + cursor).decoded(LoadsAnswer.self)
                    kept.formUnion(page.loads.map(\.ref))
                    cursor = page.nextCursor.map { "&cursor=\($0)" } ?? ""
                } while !cursor.isEmpty
                let lost = acknowledged.subtracting(kept)
                #expect(lost.isEmpty, "\(lost.count) of \(acknowledged.count) acknowledged lines lost")
                #expect(!acknowledged.isEmpty)
                print("kill -9: \(Self.rounds) rounds, \(acknowledged.count) lines acknowledged, \(lost.count) lost")
            }
        }
    }
}
