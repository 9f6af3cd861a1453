import FoundationEssentials
import SijiAPI
import Testing

@Suite("The main job, by two processes over a socket")
struct MainJobTests {
    @Test func `a driver in Changsha finds, books and sees what it earns`() async throws {
        try await Depot.with { depot in
            let lines = (1...5).map { Listing(ref: "CS-\($0)", priceFen: 700_000 + $0 * 10_000).json }
            let push = try await depot.siji(["load", "push", "-"], input: lines.joined(separator: "\n") + "\n")
            #expect(push.exitCode == 0, "\(push.errors)")

            let search = [
                "load", "search", "--at", "长沙", "--bodies", "stake", "--deck", "13", "--payload", "32t",
                "--ready", "2099-12-01T06:00:00+08:00", "--empty-cost", "1.8", "--loaded-cost", "2.3",
            ]
            let json = try await depot.siji(search + ["--format", "json"])
            #expect(json.exitCode == 0, "\(json.errors)")
            let answer = try JSONDecoder().decode(MatchesAnswer.self, from: Data(json.output.utf8))
            #expect(answer.matches.map { $0.load.ref } == ["CS-5", "CS-4", "CS-3", "CS-2", "CS-1"])
            for match in answer.matches {
                #expect(match.ledger?.reduce(0) { $0 + $1.fen } == match.netFen)
                #expect(match.load.contact?.phone?.contains("*") == true)
            }

            let table = try await depot.siji(search, language: "zh")
            #expect(table.exitCode == 0)
            #expect(table.output.contains("长沙"))

            let booked = try await depot.siji(["booking", "make", "1"])
            #expect(booked.exitCode == 0, "\(booked.errors)")
            let after = try await depot.siji(search + ["--format", "json"])
            let left = try JSONDecoder().decode(MatchesAnswer.self, from: Data(after.output.utf8))
            #expect(left.matches.map { $0.load.ref } == ["CS-4", "CS-3", "CS-2", "CS-1"])
            let list = try await depot.siji(["booking", "list", "--format", "json"])
            let bookings = try JSONDecoder().decode(BookingsAnswer.self, from: Data(list.output.utf8)).bookings
            #expect(bookings.map(\.status) == ["booked"])

            let cancelled = try await depot.siji(["booking", "cancel", bookings[0].id])
            #expect(cancelled.exitCode == 0, "\(cancelled.errors)")
            let again = try await depot.siji(search + ["--format", "json"])
            let back = try JSONDecoder().decode(MatchesAnswer.self, from: Data(again.output.utf8))
            #expect(back.matches.count == 5)
        }
    }

    @Test(arguments: ["长沙", "430100", "changsha", "28.2,112.9"])
    func `rest stops and checkpoints are found near a place by any of its names`(place: String) async throws {
        try await Depot.with { depot in
            for noun in ["rest", "check"] {
                let near = try await depot.siji([noun, "near", "--at", place, "--limit", "3"])
                #expect(near.exitCode == 0, "\(near.errors)")
                #expect(near.output.split(separator: "\n").count >= 4)
            }
        }
    }

    @Test func `an ambiguous name lists its candidates in both languages`() async throws {
        try await Depot.with { depot in
            for language in ["en", "zh"] {
                let near = try await depot.siji(["rest", "near", "--at", "鼓楼区"], language: language)
                #expect(near.exitCode == 1)
                #expect(near.errors.contains("320106"))
                #expect(near.errors.contains("410204"))
            }
        }
    }

    @Test func `without a daemon the command says so and exits 2`() async throws {
        let status = try await Tool.siji(["status"], socket: "/tmp/siji-nobody-listens.sock")
        #expect(status.exitCode == 2)
        #expect(status.errors.contains("/tmp/siji-nobody-listens.sock"))
        let usage = try await Tool.siji(["load", "serch"], socket: "/tmp/siji-nobody-listens.sock")
        #expect(usage.exitCode == 64)
    }
}
