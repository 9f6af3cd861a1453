import FoundationEssentials
import Glibc
import SijiAPI
import Testing

/// Random lives of bookings under several users, with `kill -9` in between, held against a model.
@Suite("Bookings' lives against a model")
struct LifeModelTests {
    /// 1,000 by `SIJI_LIFE_SEQUENCES=1000`; fewer where nobody asks, for the clock's sake.
    private static let sequences =
        ProcessInfo.processInfo.environment["SIJI_LIFE_SEQUENCES"].flatMap(Int.init) ?? 40
    /// So many that most courses come to their last payment.
    private static let rounds = 42
    private static let isRoot = getuid() == 0

    @Test(.enabled(if: isRoot, "needs root, to play other users"))
    func `end as the model says after every crash`() async throws {
        let cast = try await LifeCast.made()
        try await TemporaryFolder.with { folder in
            let config = try folder.write(#"{"mode":"system"}"#, to: "sijid.json")
            _ = try await Tool.run("chmod", ["0755", folder.path])
            var course = LifeCourse(cast: cast, seed: UInt64.random(in: 0...UInt64.max))
            print("seed \(course.seed)")
            while course.round < Self.rounds {
                let before = course
                let arguments = ["--config", config]
                (course, _) = try await Depot.running(in: folder, arguments: arguments) { depot in
                    _ = try await Tool.run("chmod", ["0666", depot.socket])
                    var now = before
                    if now.loads.isEmpty { try await now.push(Self.sequences, to: depot) }
                    try await now.settle(with: depot)
                    repeat { try await now.play(on: depot) } while now.round < Self.rounds && !now.wasKilled
                    return now
                }
                try await course.followLog(in: folder)
            }
            let last = course
            (course, _) = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try await Tool.run("chmod", ["0666", depot.socket])
                var now = last
                try await now.settle(with: depot)
                return now
            }
            let bookings = course.loads.flatMap(\.bookings)
            let paid = course.loads.count { $0.bookings.contains { $0.standing == "paid" } }
            print(
                "\(Self.sequences) sequences, \(course.calls) calls (\(course.taken) taken, \(course.refused) refused), "
                    + "\(course.kills) kills, \(course.uncertain) calls cut off (\(course.kept) of them kept), "
                    + "\(bookings.count) bookings, \(bookings.count(where: \.wasWon)) won, "
                    + "\(bookings.count { $0.standing == "paid" }) paid in \(paid) sequences, "
                    + "log followed \(course.verifications) times, \(course.events) events at the end, "
                    + "\(course.receipts.count) receipts held against it"
            )
            #expect(course.kills > 0 && course.taken > Self.sequences * 4 && course.refused > Self.sequences)
            // Six of ten in a thousand; of forty by chance hardly ever under a quarter.
            #expect(paid * 4 > Self.sequences, "many courses come to their end")
        }
    }
}
