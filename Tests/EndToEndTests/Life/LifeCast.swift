import Testing

/// The users of a course: one dispatcher and three drivers, by uid, with the groups that make them so.
struct LifeCast: Sendable {
    static let dispatcher = 61_970
    static let drivers = [61_971, 61_972, 61_973]
    let driverGroup: Int
    let dispatchGroup: Int

    /// The cast, its groups made where the machine has none.
    static func made() async throws -> LifeCast {
        func group(_ name: String, _ gid: Int) async throws -> Int {
            let made = try await Tool.run("groupadd", ["--force", "--gid", "\(gid)", name])
            #expect(made.exitCode == 0, "\(made.errors)")
            let line = try await Tool.run("getent", ["group", name]).output
            return try #require(Int(line.split(separator: ":", omittingEmptySubsequences: false)[2]))
        }
        return LifeCast(
            driverGroup: try await group("siji-driver", 61_901),
            dispatchGroup: try await group("siji-dispatch", 61_902)
        )
    }

    /// The command that makes requests of a curl configuration as a user.
    func curl(as uid: Int, config: String) -> String { "\(user(uid)) curl -sS -K - < \(config)" }

    /// The command that runs a script as a user.
    func command(as uid: Int, _ script: String) -> String {
        "\(user(uid)) bash -c '\(script.replacing("'", with: "'\\''"))'"
    }

    private func user(_ uid: Int) -> String {
        let group = uid == Self.dispatcher ? dispatchGroup : driverGroup
        return "setpriv --reuid \(uid) --regid \(uid) --groups \(group)"
    }
}
