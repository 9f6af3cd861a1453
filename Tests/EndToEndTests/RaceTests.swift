import SijiAPI
import Testing

@Suite("A slot is won once")
struct RaceTests {
    @Test func `of forty clients at once one wins, in every round`() async throws {
        try await Depot.with { depot in
            for round in 1...20 {
                let id = try await depot.push(Listing(ref: "RACE-\(round)"))
                // One curl process makes forty connections at once: the race is in the daemon, not in the start of programs.
                var script = ""
                for client in 1...40 {
                    script += """
                        next
                        url = "http://siji/v1/bookings"
                        unix-socket = "\(depot.socket)"
                        header = "Content-Type: application/json"
                        header = "Idempotency-Key: r\(round)-c\(client)"
                        data = "{\\"loadId\\":\\"\(id)\\"}"
                        write-out = "\\n%{http_code}\\n"

                        """
                }
                let script40 = String(script.dropFirst("next\n".count))
                let race = try await Tool.run(
                    "curl",
                    [
                        "-sS", "--no-progress-meter", "--parallel", "--parallel-immediate", "--parallel-max", "40",
                        "-K", "-",
                    ],
                    input: script40
                )
                let codes = race.output.split(separator: "\n").filter { $0 == "201" || $0 == "409" }
                #expect(codes.count == 40, "round \(round): \(race.output.suffix(300)) \(race.errors)")
                #expect(codes.filter { $0 == "201" }.count == 1, "round \(round)")
            }
            let bookings = try await depot.curl("GET", "/v1/bookings?limit=100").decoded(BookingsAnswer.self).bookings
            #expect(bookings.count == 20)
            #expect(Set(bookings.map(\.loadId)).count == 20)
        }
    }
}
