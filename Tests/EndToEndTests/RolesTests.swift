import Glibc
import SijiAPI
import Testing

@Suite("Who may, by the Unix group of the peer")
struct RolesTests {
    /// Other users can only be played by root; elsewhere the suite says so and stands aside.
    private static let isRoot = getuid() == 0
    private static let groups = ["siji": 61_900, "siji-driver": 61_901, "siji-dispatch": 61_902, "siji-admin": 61_903]

    /// Runs curl as another user with supplementary groups.
    private func ask(
        _ depot: Depot,
        as uid: Int,
        groups: [Int],
        _ method: String,
        _ path: String,
        body: String? = nil
    ) async throws -> Answer {
        var arguments = ["--reuid", "\(uid)", "--regid", "\(uid)"]
        arguments += groups.isEmpty ? ["--clear-groups"] : ["--groups", groups.map(String.init).joined(separator: ",")]
        arguments += ["curl", "-sS", "--unix-socket", depot.socket, "-X", method, "-D", "-"]
        if body != nil { arguments += ["-H", "Content-Type: application/json", "--data-binary", "@-"] }
        let finished = try await Tool.run("setpriv", arguments + ["http://siji" + path], input: body ?? "")
        guard finished.exitCode == 0 else { throw HarnessError("setpriv: \(finished.errors)") }
        return try Answer(finished.output)
    }

    @Test(.enabled(if: isRoot, "needs root, to play other users"))
    func `drivers book, dispatchers push their own, strangers only read`() async throws {
        for (name, gid) in Self.groups {
            let made = try await Tool.run("groupadd", ["--force", "--gid", "\(gid)", name])
            #expect(made.exitCode == 0, "\(made.errors)")
        }
        let ids = try await Tool.run("getent", ["group"] + Self.groups.keys.sorted()).output
        func gid(_ name: String) throws -> Int {
            let line = try #require(ids.split(separator: "\n").first { $0.hasPrefix(name + ":") })
            return try #require(Int(line.split(separator: ":", omittingEmptySubsequences: false)[2]))
        }
        let driver = try gid("siji-driver")
        let dispatch = try gid("siji-dispatch")
        try await TemporaryFolder.with { folder in
            let config = try folder.write(#"{"mode":"system"}"#, to: "sijid.json")
            _ = try await Tool.run("chmod", ["0755", folder.path])
            _ = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try await Tool.run("chmod", ["0666", depot.socket])
                let listing = Listing(ref: "WHO-1").json

                let stranger = try await ask(depot, as: 61_950, groups: [], "POST", "/v1/loads", body: listing)
                #expect(stranger.status == 403)
                #expect(try stranger.decoded(ProblemDocument.self).code == "role.missing")
                let asDriver = try await ask(depot, as: 61_951, groups: [driver], "POST", "/v1/loads", body: listing)
                #expect(asDriver.status == 403)
                let pushed = try await ask(depot, as: 61_952, groups: [dispatch], "POST", "/v1/loads", body: listing)
                #expect(pushed.status == 201)
                let id = try #require(try pushed.decoded(PushLine.self).id)

                let other = try await ask(depot, as: 61_953, groups: [dispatch], "DELETE", "/v1/loads/\(id)")
                #expect(other.status == 403)
                #expect(try other.decoded(ProblemDocument.self).code == "load.notYours")
                let seen = try await ask(depot, as: 61_953, groups: [dispatch], "GET", "/v1/loads/\(id)")
                #expect(try seen.decoded(LoadWire.self).contact?.phone == "138****1234")
                let own = try await ask(depot, as: 61_952, groups: [dispatch], "GET", "/v1/loads/\(id)")
                #expect(try own.decoded(LoadWire.self).contact?.phone == "13800001234")

                let claim = #"{"loadId":"\#(id)"}"#
                let refused = try await ask(depot, as: 61_952, groups: [dispatch], "POST", "/v1/bookings", body: claim)
                #expect(refused.status == 403)
                let booked = try await ask(depot, as: 61_951, groups: [driver], "POST", "/v1/bookings", body: claim)
                #expect(booked.status == 201, "\(booked.body)")
                let nobody = try await ask(depot, as: 61_954, groups: [driver], "GET", "/v1/bookings")
                #expect(try nobody.decoded(BookingsAnswer.self).bookings.isEmpty)
                let backup = try await ask(depot, as: 61_951, groups: [driver], "POST", "/v1/backups", body: "{}")
                #expect(backup.status == 403)
            }
        }
    }

    @Test(.enabled(if: isRoot, "needs root, to play other users"))
    func `the overflow user is refused before it says a word`() async throws {
        try await Depot.with { depot in
            _ = try await Tool.run("chmod", ["0755", depot.folder.path])
            _ = try await Tool.run("chmod", ["0666", depot.socket])
            let overflow = try await Tool.run(
                "setpriv",
                [
                    "--reuid", "65534", "--regid", "65534", "--clear-groups", "curl", "-sS", "-w", "%{http_code}",
                    "--unix-socket", depot.socket, "http://siji/v1/status",
                ]
            )
            #expect(!overflow.output.hasSuffix("200"))
        }
    }

    @Test func `a browser's request is refused`() async throws {
        try await Depot.with { depot in
            let answer = try await depot.curl("GET", "/v1/status", headers: ["Origin: http://example.org"])
            #expect(answer.status == 403)
            #expect(try answer.decoded(ProblemDocument.self).code == "request.origin")
        }
    }
}
