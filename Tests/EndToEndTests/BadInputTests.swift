import FoundationEssentials
import SijiAPI
import SijiFault
import Testing

@Suite("Bad input is refused by name and changes nothing")
struct BadInputTests {
    private static let good = Listing(ref: "B-1")

    /// Body, code, field.
    private static let cases: [(String, String, String?)] = [
        ("{", "request.malformed", nil),
        ("", "request.malformed", nil),
        (good.json + "x", "request.malformed", nil),
        (String(good.json.dropLast()) + #","ref":"again"}"#, "request.duplicateKey", "ref"),
        (good.with("colour", "1").json, "request.unknownField", "colour"),
        (good.with("priceFen", "NaN").json, "request.malformed", "priceFen"),
        (good.with("priceFen", "1e999").json, "field.range", "priceFen"),
        (good.with("notes", #""\ud800""#).json, "request.badText", "notes"),
        (good.with("notes", String(repeating: "[", count: 10_000)).json, "request.tooDeep", nil),
        (
            good.with("pickup", #"{"from":"2099-12-01T18:00:00+08:00","to":"2099-12-01T08:00:00+08:00"}"#).json,
            "load.windowEmpty", "pickup.to"
        ),
        (
            good.with("pickup", #"{"from":"2020-12-01T08:00:00+08:00","to":"2020-12-01T18:00:00+08:00"}"#).json,
            "load.windowPast", "pickup.to"
        ),
        (good.with("origin", #"{"lat":91,"lon":112}"#).json, "place.outside", "origin.lat"),
        (good.with("cargo", #"{"type":"0400","name":"x","payloadKg":-5}"#).json, "field.range", "cargo.payloadKg"),
        (good.with("cargo", #"{"type":"9999","name":"x","payloadKg":5}"#).json, "field.code", "cargo.type"),
        (good.with("bodies", #"["zeppelin"]"#).json, "field.code", "bodies[0]"),
        (good.with("priceFen", "0").json, "load.priceZero", "priceFen"),
        (good.with("priceFen", nil).json, "load.priceMissing", "priceFen"),
        (good.with("destination", #"{"adcode":"999999"}"#).json, "place.unknown", "destination.adcode"),
        (good.with("contact", #"{"phone":"138****1234"}"#).json, "load.phoneMasked", "contact.phone"),
        (good.with("mode", nil).json, "field.missing", "mode"),
        (good.with("notes", "\"" + String(repeating: "x", count: 66_000) + "\"").json, "request.tooLarge", nil),
    ]

    @Test func `each names code, field, value and limit, in both languages`() async throws {
        try await Depot.with { depot in
            _ = try await depot.push(Listing(ref: "KEPT"))
            let before = try await depot.sequence()
            for (body, code, field) in Self.cases {
                var details: [String] = []
                for language in ["zh", "en"] {
                    let answer = try await depot.curl("POST", "/v1/loads", body: body, language: language)
                    #expect((400...422).contains(answer.status), "\(code): \(answer.status)")
                    let problem: ProblemDocument = try answer.decoded()
                    #expect(problem.code == code, "\(body.prefix(200)): \(problem)")
                    if let field { #expect(problem.facts["field"] == .text(field), "\(code): \(problem.facts)") }
                    #expect(!problem.hint.isEmpty)
                    details.append(problem.detail)
                }
                #expect(details[0] != details[1], "\(code) reads alike in both languages")
            }
            #expect(try await depot.sequence() == before)
        }
    }

    @Test func `invalid UTF-8 is refused`() async throws {
        try await Depot.with { depot in
            let script =
                #"printf '{"ref":"\xff\xfe"}' | curl -sS --unix-socket \#(depot.socket) "#
                + "-H 'Content-Type: application/json' --data-binary @- http://siji/v1/loads"
            let answer = try await Tool.run("bash", ["-c", script])
            #expect(answer.output.contains("request.badText"), "\(answer.output)")
        }
    }

    @Test func `in a bulk push bad lines are refused alone, in order, and the rest stands`() async throws {
        try await Depot.with { depot in
            let lines = (1...2_000).map { number in
                number % 10 == 0
                    ? Listing(ref: "L-\(number)").with("priceFen", "0").json : Listing(ref: "L-\(number)").json
            }
            let answer = try await depot.curl(
                "POST",
                "/v1/loads",
                body: lines.joined(separator: "\n") + "\n",
                type: "application/x-ndjson"
            )
            #expect(answer.status == 200)
            let answered = answer.body.split(separator: "\n")
            #expect(answered.count == 2_001)
            for (index, line) in answered.dropLast().enumerated() {
                let answer = try JSONDecoder().decode(PushLine.self, from: Data(line.utf8))
                #expect(answer.line == index + 1)
                #expect(answer.status == ((index + 1) % 10 == 0 ? "rejected" : "created"))
                if answer.status == "rejected" {
                    #expect(answer.code == "load.priceZero")
                    #expect(answer.field == "priceFen")
                }
            }
            let last = try #require(answered.last)
            let summary = try JSONDecoder().decode(PushSummary.self, from: Data(last.utf8)).summary
            #expect(summary.created == 1_800)
            #expect(summary.rejected == 200)
            let open = try await depot.curl("GET", "/v1/status").decoded(StatusAnswer.self).counts.loads.open
            #expect(open == 1_800)
        }
    }

    @Test func `an atomic push with one bad line keeps nothing`() async throws {
        try await Depot.with { depot in
            let before = try await depot.sequence()
            let lines = (1...500).map { Listing(ref: "A-\($0)", priceFen: $0 == 400 ? 0 : 1_000).json }
            let answer = try await depot.curl(
                "POST",
                "/v1/loads?atomic=true&answers=rejected",
                body: lines.joined(separator: "\n"),
                type: "application/x-ndjson"
            )
            let answered = answer.body.split(separator: "\n")
            #expect(answered.count == 2, "\(answer.body.prefix(500))")
            let last = try #require(answered.last)
            let summary = try JSONDecoder().decode(PushSummary.self, from: Data(last.utf8)).summary
            #expect(summary.rolledBack == true)
            #expect(summary.lines == 500)
            #expect(summary.rejected == 500)
            #expect(try await depot.sequence() == before)

            let good = (1...500).map { Listing(ref: "A-\($0)").json }
            let kept = try await depot.curl(
                "POST",
                "/v1/loads?atomic=true",
                body: good.joined(separator: "\n"),
                type: "application/x-ndjson"
            )
            #expect(kept.body.split(separator: "\n").count == 501)
            let open = try await depot.curl("GET", "/v1/status").decoded(StatusAnswer.self).counts.loads.open
            #expect(open == 500)
        }
    }

    @Test func `siji load push names the refused lines and exits 1`() async throws {
        try await Depot.with { depot in
            let lines = [Listing(ref: "P-1").json, "{oops", Listing(ref: "P-3").with("mode", nil).json]
            let push = try await depot.siji(["load", "push", "-"], input: lines.joined(separator: "\n"))
            #expect(push.exitCode == 1)
            let words = push.output + push.errors
            #expect(words.contains("P-3"))
            #expect(words.contains("mode"))
        }
    }
}
