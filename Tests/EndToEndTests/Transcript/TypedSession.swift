import FoundationEssentials
import Testing

/// A session of two people at the real `siji`, written down as it would stand in their terminals.
struct TypedSession: Sendable {
    /// Who types, by the Unix user that they are.
    enum Person: Sendable { case driver, dispatcher }

    let depot: Depot
    let cast: LifeCast
    let language: String
    private(set) var lines: [String] = []

    init(_ depot: Depot, _ cast: LifeCast, language: String) {
        self.depot = depot
        self.cast = cast
        self.language = language
    }

    /// The folder in which a person works, where their files and what `siji` remembers of them lie.
    func folder(of person: Person) -> String { depot.folder.file(person == .driver ? "cab" : "desk") }

    /// Makes the folders, open to the users that the persons are.
    func furnish() async throws {
        for person in [Person.driver, .dispatcher] {
            let made = try await Tool.run("install", ["-d", "-m", "0777", folder(of: person)])
            #expect(made.exitCode == 0, "\(made.errors)")
        }
    }

    /// A sentence of the narrator's.
    mutating func tell(_ sentence: String) { lines += ["", "# \(sentence)"] }

    /// Types a command, which must end with `exitCode`; what it printed, words and data as they come.
    @discardableResult
    mutating func type(_ person: Person, _ words: [String], exitCode: Int = 0) async throws -> String {
        let shown = words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
        let prompt = language == "zh" ? (person == .driver ? "司机" : "调度") : person == .driver ? "driver" : "dispatcher"
        let command = words.map { "'\($0)'" }.joined(separator: " ")
        let script = "cd \(folder(of: person)) && '\(Tool.products)/siji' \(command) 2>&1"
        let done = try await Tool.run(
            "bash",
            ["-c", cast.command(as: uid(of: person), script)],
            environment: [
                "SIJI_SOCKET": depot.socket, "SIJI_LANG": language, "NO_COLOR": "1", "COLUMNS": "100",
                "LC_ALL": language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8", "XDG_STATE_HOME": folder(of: person),
            ]
        )
        #expect(done.exitCode == exitCode, "\(shown): \(done.output) \(done.errors)")
        lines += ["", "\(prompt)$ siji \(shown)"]
        lines += done.output.split(separator: "\n").map(String.init)
        if exitCode != 0 { lines.append("[exit \(exitCode)]") }
        return done.output
    }

    private func uid(of person: Person) -> Int { person == .driver ? LifeCast.drivers[0] : LifeCast.dispatcher }

    /// The lines with what differs from day to day taken out: moments, durations, hashes, and the blanks that follow their widths.
    var timeless: String {
        lines.map { line in
            line.replacing(#/[0-9a-f]{64}/#, with: "HASH")
                .replacing(#/\d{4}-\d\d-\d\dT[0-9:]+([+-]\d\d:\d\d|Z)/#, with: "MOMENT")
                .replacing(#/20[0-8]\d-\d\d-\d\d/#, with: "DATE")
                .replacing(#/\b\d\d-\d\d(?= \d+:\d\d)/#, with: "DAY")
                .replacing(#/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+/#, with: "DAY")
                .replacing(#/\d+:\d\d(:\d\d)?/#, with: "TIME")
                .replacing(#/\b\d\d-\d\d\b/#, with: "DAY")
                .replacing(#/\b\d(m|分)\b/#, with: "AGE")
                .replacing(#/\d+\.\d秒|\d+\.\d ?s\b/#, with: "SECONDS")
                .replacing(#/\d+(?=行\/秒|\/s\b| lines\/s)/#, with: "N")
                .replacing(#/ {2,}/#, with: " ")
        }.joined(separator: "\n") + "\n"
    }
}
