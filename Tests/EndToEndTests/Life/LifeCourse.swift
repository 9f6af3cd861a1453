import FoundationEssentials
import SijiAPI
import SijiTestSupport
import Testing

/// A course of random calls, what the model expects of each, and what the daemon said.
struct LifeCourse: Sendable {
    /// One call, with what the model says of it.
    struct Move: Sendable {
        let load: Int
        /// Which booking of the load; nil for a new one.
        let booking: Int?
        let uid: Int
        let step: String
        let fen: Int
        let number: Int?
        let expected: Int
    }

    let cast: LifeCast
    let seed: UInt64
    var random: SeededGenerator
    var loads: [ModelLoad] = []
    var round = 0
    var wasKilled = false
    /// Calls that the crash cut off: done or not, the daemon says after it.
    var open: [Move] = []
    var (calls, taken, refused, kills, uncertain, kept) = (0, 0, 0, 0, 0, 0)
    /// The hash that was answered for each place in the log.
    var receipts: [Int: String] = [:]
    /// How often the log was followed, and how many events stood the last time.
    var (verifications, events) = (0, 0)

    init(cast: LifeCast, seed: UInt64) {
        self.cast = cast
        self.seed = seed
        random = SeededGenerator(seed: seed)
    }

    /// Pushes so many loads of every kind as the dispatcher.
    mutating func push(_ count: Int, to depot: Depot) async throws {
        var lines: [String] = []
        var kinds: [(ModelLoad.Kind, Int, Int)] = []
        for number in 1...count {
            let kind = ModelLoad.Kind.allCases.randomElement(using: &random) ?? .instant
            let trucks = Int.random(in: 1...2, using: &random)
            var listing = Listing(ref: "LIFE-\(number)").with("trucks", "\(trucks)")
            let vias = Int.random(in: 0...2, using: &random)
            let stops = Array(repeating: #"{"do":"unload","at":{"adcode":"410100"},"dwellMin":30}"#, count: vias)
            if vias > 0 { listing = listing.with("via", "[\(stops.joined(separator: ","))]") }
            if kind == .confirm { listing = listing.with("booking", "\"confirm\"") }
            if kind == .negotiable { listing = listing.with("priceFen", nil).with("negotiable", "true") }
            lines.append(listing.json)
            kinds.append((kind, trucks, vias))
        }
        let file = try depot.folder.write(lines.joined(separator: "\n") + "\n", to: "loads.ndjson")
        let config = try depot.folder.write(
            """
            url = "http://siji/v1/loads"
            unix-socket = "\(depot.socket)"
            request = "POST"
            header = "Content-Type: application/x-ndjson"
            data-binary = "@\(file)"
            """,
            to: "push.curl"
        )
        _ = try await Tool.run("chmod", ["0644", file, config])
        let output = try await Tool.run("bash", ["-c", cast.curl(as: LifeCast.dispatcher, config: config)]).output
        let ids = output.split(separator: "\n").compactMap { line in
            (try? JSONDecoder().decode(PushLine.self, from: Data(line.utf8)))?.id
        }
        try #require(ids.count == count, "\(output.prefix(500))")
        for (id, (kind, trucks, vias)) in zip(ids, kinds) {
            loads.append(ModelLoad(id: id, kind: kind, trucks: trucks, vias: vias))
        }
    }

    /// One call on each load, the users beside each other; every third round the daemon is killed amid them.
    mutating func play(on depot: Depot) async throws {
        round += 1
        var moves: [Int: [Move]] = [:]
        for load in loads.indices {
            let move = move(on: load)
            moves[move.uid, default: []].append(move)
        }
        let killer = round.isMultiple(of: 3) ? moves.keys.sorted().randomElement(using: &random) : nil
        var outputs: [Int: String] = [:]
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (uid, list) in moves {
                let config = try depot.folder.write(
                    list.map { request($0, depot) }.joined(separator: "next\n"),
                    to: "c\(uid)"
                )
                _ = try await Tool.run("chmod", ["0644", config])
                var command = cast.curl(as: uid, config: config)
                if uid == killer {
                    let answers = Int.random(in: 0...list.count, using: &random)
                    let count =
                        "for i in $(seq \(answers * 2)); do IFS= read -r l || break; printf '%s\\n' \"$l\"; done"
                    command += " 2>/dev/null | { \(count); kill -9 \(depot.pid); cat; }"
                }
                let line = command
                group.addTask { (uid, try await Tool.run("bash", ["-c", line]).output) }
            }
            for try await (uid, output) in group { outputs[uid] = output }
        }
        if killer != nil { (kills, wasKilled) = (kills + 1, true) }
        for (uid, list) in moves.sorted(by: { $0.key < $1.key }) { take(outputs[uid] ?? "", of: list) }
    }

    /// Reads answers in the order of the calls.
    private mutating func take(_ output: String, of list: [Move]) {
        var answers: [(code: Int, body: String)] = []
        var body = ""
        for line in output.split(separator: "\n") {
            if line.utf8.count == 3, let code = Int(line) {
                answers.append((code, body))
                body = ""
            } else {
                body = String(line)
            }
        }
        calls += list.count
        for (place, move) in list.enumerated() {
            let answer = place < answers.count ? answers[place] : (code: 0, body: "")
            // 503: it was shutting its door; whether it had been done is asked afterwards like the rest.
            if wasKilled, answer.code == 0 || answer.code >= 500 {
                open.append(move)
                uncertain += 1
                continue
            }
            #expect(answer.code == move.expected, "seed \(seed): \(move): \(answer.body.prefix(300))")
            guard answer.code == move.expected, answer.code < 300 else {
                refused += 1
                continue
            }
            taken += 1
            let wire = try? JSONDecoder().decode(BookingWire.self, from: Data(answer.body.utf8))
            if let receipt = wire?.receipt { receipts[receipt.seq] = receipt.hash }
            apply(move, id: wire?.id ?? "?")
        }
    }

    mutating func apply(_ move: Move, id: String) {
        guard let booking = move.booking else {
            let made = loads[move.load].made(id, by: move.uid, fen: move.fen)
            loads[move.load].bookings.append(made)
            return
        }
        let side = move.uid == LifeCast.dispatcher ? "dispatcher" : "driver"
        loads[move.load].bookings[booking].take(move.step, by: side, fen: move.fen, number: move.number)
    }

    private func request(_ move: Move, _ depot: Depot) -> String {
        let path: String
        let body: String
        let load = loads[move.load]
        if let place = move.booking {
            let id = load.bookings[place].id
            path = "/v1/bookings/\(id)/" + (move.step == "pay" ? "payments" : "events")
            var members = move.step == "pay" ? ["\"amountFen\":\(move.fen)"] : ["\"do\":\"\(move.step)\""]
            if move.step == "counter" { members.append("\"priceFen\":\(move.fen)") }
            if move.step == "dispute" { members.append("\"reason\":\"waiting\"") }
            if move.step == "setOut" || move.step == "turnBack" {
                members.append("\"spot\":{\"lat\":28.2,\"lon\":112.9}")
            }
            if let number = move.number {
                members.append("\"\(move.step.hasSuffix("Via") ? "stop" : "payment")\":\(number)")
            }
            body = "{" + members.joined(separator: ",") + "}"
        } else {
            path = "/v1/bookings"
            let price = load.kind == .negotiable ? ",\"priceFen\":\(move.fen)" : ""
            body = "{\"loadId\":\"\(load.id)\"\(price)}"
        }
        return """
            url = "http://siji\(path)"
            unix-socket = "\(depot.socket)"
            header = "Content-Type: application/json"
            data = "\(body.replacing("\"", with: "\\\""))"
            write-out = "\\n%{http_code}\\n"

            """
    }
}
