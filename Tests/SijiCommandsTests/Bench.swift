import FoundationEssentials
import Glibc
import SijiFault
import Testing

@testable import SijiCommands

/// A session whose streams are kept, with a memory of its own.
final class Bench {
    /// What was written, by stream.
    private(set) var data = ""
    private(set) var words = ""
    let folder: String
    private let environment: [String: String]
    private let columns: Int
    /// What is typed, a line each; nil where there is no terminal.
    private var answers: [String]?

    init(_ environment: [String: String] = [:], columns: Int = 80, answers: [String]? = nil) throws {
        var template = Array("/tmp/siji-commands-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
        self.columns = columns
        self.answers = answers
        self.environment = environment.merging(
            ["XDG_STATE_HOME": folder, "SIJI_SOCKET": folder + "/none.sock"]
        ) { mine, _ in mine }
    }

    deinit {
        // Receipts lie there too, one file a booking.
        try? FileManager.default.removeItem(atPath: folder)
    }

    var session: Session {
        let console = Console(
            columns: columns,
            isWordsTerminal: answers != nil,
            isInputTerminal: answers != nil,
            receive: { [self] in
                guard answers?.isEmpty == false, let line = answers?.removeFirst() else { return nil }
                words += line + "\n"
                return line
            },
            emit: { [self] stream, bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                if stream == .data { data += text } else { words += text }
                return true
            }
        )
        return Session(console: console, environment: environment, executable: folder + "/siji")
    }

    /// The data so far, which starts afresh.
    var takenData: String {
        defer { data = "" }
        return data
    }

    /// The words so far, which start afresh.
    var takenWords: String {
        defer { words = "" }
        return words
    }

    func run(_ arguments: String...) -> SijiProgram.ExitStatus {
        data = ""
        words = ""
        return SijiProgram.run(arguments, in: session)
    }
}
