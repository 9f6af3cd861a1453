import FoundationEssentials
import SijiAPI
import SijiClient
import SijiFault

/// What a command runs with: streams, environment, language, and what is remembered between commands.
struct Session {
    /// Streams.
    let console: Console
    /// The process's environment.
    let environment: [String: String]
    /// What is remembered between commands.
    let memory: StateFile
    /// The receipts of bookings, kept as answers bring them.
    let receipts: ReceiptBook
    /// The words of the chosen language.
    var speech: Speech
    /// The path of this program, by which its daemon and data are found.
    let executable: String

    /// Creates a session in the environment's language.
    init(console: Console, environment: [String: String], executable: String) {
        self.console = console
        self.environment = environment
        self.executable = executable
        memory = StateFile(environment: environment)
        receipts = ReceiptBook(beside: memory)
        speech = Speech(Language(environment: environment))
    }

    /// The chosen language.
    var language: Language { speech.language }

    /// A client of the daemon that the options name.
    func client(_ options: CommonOptions, answerTimeout: Duration = .seconds(30)) -> SijiClient {
        client(socket: options.socket, answerTimeout: answerTimeout)
    }

    /// A client of the daemon at a socket, or of the one that the environment names.
    func client(socket: String?, answerTimeout: Duration) -> SijiClient {
        let socket = SocketPath.choose(flag: socket, environment: environment)
        var client = SijiClient(socket: socket, language: language, answerTimeout: answerTimeout)
        let receipts = receipts
        client.watch = { receipts.keep($0) }
        return client
    }

    /// Shows an answer in the format asked for.
    func show(_ screen: some Screen, as format: OutputFormat) throws(Fault) {
        switch format {
        case .table:
            console.data(screen.lines(width: console.columns, speech: speech))
            for line in screen.advice(speech: speech) {
                for part in HelpPage.wrapped(line, console.columns) { console.words(part) }
            }
        case .json: try showJSON(screen.wire)
        case .csv: console.data(screen.csv.map(CSVText.line))
        }
    }

    /// Shows a value as JSON, keys sorted, so that two answers can be compared line by line.
    func showJSON(_ value: some Encodable) throws(Fault) {
        console.data(line: try json(value, formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]))
    }

    /// A value as JSON.
    func json(
        _ value: some Encodable,
        formatting: JSONEncoder.OutputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    ) throws(Fault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        guard let bytes = try? encoder.encode(value) else { throw Fault(.daemonAnswer, ["cause": "JSON"]) }
        return [UInt8](bytes)
    }

    /// Shows a value as one line of JSON, keys sorted.
    func showLine(_ value: some Encodable) throws(Fault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(value) else { throw Fault(.daemonAnswer, ["cause": "JSON"]) }
        console.data(line: [UInt8](bytes))
    }

    /// Says a fault: what happened and what to do next.
    func say(_ fault: Fault) {
        for line in FaultText.lines(fault, speech: speech) {
            // A log keeps its lines whole.
            guard console.isWordsTerminal else {
                console.words(line)
                continue
            }
            let indent = String(line.prefix { $0 == " " })
            for part in HelpPage.wrapped(line, console.columns - indent.count) { console.words(indent + part) }
        }
    }
}

extension Language {
    /// The language of the environment's locale, as POSIX orders its variables.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self.init(locale: locale)
    }
}
