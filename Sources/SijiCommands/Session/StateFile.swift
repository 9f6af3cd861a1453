import FoundationEssentials
import Glibc
import SijiAPI
import SijiFault

/// What `siji` remembers between commands.
struct RememberedState: Codable, Equatable {
    /// Where the driver said to be.
    struct Here: Codable, Equatable {
        /// The point as requests name it.
        var point: PointWire
        /// What it is called.
        var label: String
    }
    /// A row of a list.
    struct Row: Codable, Equatable {
        /// What the row shows.
        var id: String
        /// The version that was shown.
        var version: Int?
    }
    /// Lists whose rows stand for ids.
    enum List: String, Codable {
        case loads, bookings, restStops, checkpoints

        /// The command that shows such a list.
        func command(in language: Language) -> String {
            switch self {
            case .loads: Aliases.command(["load", "search"], in: language)
            case .bookings: Aliases.command(["booking", "list"], in: language)
            case .restStops: Aliases.command(["rest", "near"], in: language)
            case .checkpoints: Aliases.command(["check", "near"], in: language)
            }
        }
    }

    /// Where the driver is.
    var here: Here?
    /// The truck in use.
    var truckName: String?
    /// What was last searched for, at the moment that it was ranked for.
    var search: MatchRequest?
    /// The rows of the last list of each kind.
    var rows: [String: [Row]]?

    /// What a row number or an id stands for.
    /// - Throws: `list.rowUnknown` for a number that the last list does not have, `list.missing` where there was none.
    func row(_ text: String, of list: List) throws(Fault) -> Row {
        // Ids have 13 characters; a shorter number is a row.
        guard text.utf8.count < 13, let number = Int(text) else { return Row(id: text, version: nil) }
        let command = FactValue.text(list.command(in: HelpTopic.spoken ?? .en))
        guard let rows = rows?[list.rawValue] else {
            throw Fault(.listMissing, ["row": .integer(number), "command": command])
        }
        guard rows.indices.contains(number - 1) else {
            guard !rows.isEmpty else { throw Fault(.listRowUnknown, ["row": .integer(number), "command": command]) }
            throw Fault(
                .listRowUnknown,
                ["row": .integer(number), "max": .integer(rows.count), "command": command]
            )
        }
        return rows[number - 1]
    }
}

/// The file under `XDG_STATE_HOME` that keeps it.
struct StateFile {
    /// Its path; nil where the environment names no home.
    let path: String?

    init(environment: [String: String]) {
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
            path = folder + "/siji/state.json"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = home + "/.local/state/siji/state.json"
        } else {
            path = nil
        }
    }

    /// What is remembered; nothing where there is no file yet.
    /// - Throws: `file.unreadable`, `file.format`.
    func read() throws(Fault) -> RememberedState {
        guard let path, access(path, F_OK) == 0 else { return RememberedState() }
        let bytes = try FileBytes.read(path, limitBytes: 16 << 20)
        guard let state = try? JSONDecoder().decode(RememberedState.self, from: Data(bytes)) else {
            throw Fault(.fileFormat, ["path": .text(path), "cause": "JSON"])
        }
        return state
    }

    /// Changes what is remembered, in one step: another `siji` reads the old or the new, never half.
    /// - Throws: `file.unreadable` where it cannot be written.
    func update(_ change: (inout RememberedState) -> Void) throws(Fault) {
        guard let path else { throw Fault(.fileUnreadable, ["path": "state.json", "cause": "HOME"]) }
        // A file that cannot be understood holds only what can be said again.
        var state = (try? read()) ?? RememberedState()
        change(&state)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(state) else { return }
        try FileBytes.replace(path, with: [UInt8](bytes))
    }

    /// Remembers a list's rows, so that their numbers stand for ids.
    ///
    /// A list is shown even where nothing can be remembered.
    func remember(_ rows: [RememberedState.Row], of list: RememberedState.List) {
        try? update { state in
            var lists = state.rows ?? [:]
            lists[list.rawValue] = rows
            state.rows = lists
        }
    }
}
