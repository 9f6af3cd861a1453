import Glibc

/// Where words and data go: data to the first stream, words to the second.
struct Console {
    /// One of the two streams.
    enum Stream: Int32 {
        case data = 1
        case words = 2
    }

    /// How wide lines may be.
    let columns: Int
    /// How many lines are seen at once; nil where the data goes elsewhere.
    let rows: Int?
    /// Whether people read the data as it comes.
    let isDataTerminal: Bool
    /// Whether people read the words as they come.
    let isWordsTerminal: Bool
    /// Whether emphasis by colour is wanted.
    let hasColour: Bool
    /// Whether people answer.
    let isInputTerminal: Bool
    private let emit: (Stream, [UInt8]) -> Bool
    private let receive: () -> String?

    /// Creates a console over any sink; the sink tells whether the reader is still there.
    init(
        columns: Int,
        rows: Int? = nil,
        isDataTerminal: Bool = false,
        isWordsTerminal: Bool = false,
        hasColour: Bool = false,
        isInputTerminal: Bool = false,
        receive: @escaping () -> String? = { nil },
        emit: @escaping (Stream, [UInt8]) -> Bool
    ) {
        self.columns = columns
        self.rows = rows
        self.isDataTerminal = isDataTerminal
        self.isWordsTerminal = isWordsTerminal
        self.hasColour = hasColour
        self.isInputTerminal = isInputTerminal
        self.receive = receive
        self.emit = emit
    }

    /// The process's own streams.
    init(environment: [String: String]) {
        let isDataTerminal = isatty(Stream.data.rawValue) == 1
        let isWordsTerminal = isatty(Stream.words.rawValue) == 1
        let wantsPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        self.init(
            columns: Self.columns(environment: environment),
            rows: Self.rows(),
            isDataTerminal: isDataTerminal,
            isWordsTerminal: isWordsTerminal,
            hasColour: isDataTerminal && !wantsPlain && environment["TERM"] != "dumb",
            isInputTerminal: isatty(0) == 1,
            receive: { readLine(strippingNewline: true) }
        ) { stream, bytes in
            Self.write(bytes, to: stream.rawValue)
        }
    }

    /// Writes lines of data.
    @discardableResult
    func data(_ lines: [String]) -> Bool {
        guard !lines.isEmpty else { return true }
        return emit(.data, Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Writes bytes of data and a line break.
    @discardableResult
    func data(line bytes: [UInt8]) -> Bool { emit(.data, bytes + [0x0A]) }

    /// Writes a line of words.
    @discardableResult
    func words(_ line: String) -> Bool { emit(.words, Array((line + "\n").utf8)) }

    /// Writes words after which an answer is typed.
    func prompt(_ text: String) { _ = emit(.words, Array((text + " ").utf8)) }

    /// The line that was typed; nil at the end of the input.
    func answer() -> String? { receive() }

    /// Writes words over the line that stands there; on terminals only.
    func overwrite(_ line: String) {
        guard isWordsTerminal else { return }
        _ = emit(.words, Array("\r\u{1B}[K\(DisplayWidth.cut(line, max(20, columns - 1)))".utf8))
    }

    /// Emphasised, where colour is wanted.
    func strong(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// The terminal's width: what it says itself, else `COLUMNS`, else 80; at least 20.
    static func columns(environment: [String: String]) -> Int {
        var size = winsize()
        let isKnown = ioctl(Stream.data.rawValue, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        if isKnown { return max(20, Int(size.ws_col)) }
        return environment["COLUMNS"].flatMap { Int($0) }.map { max(20, min($0, 1000)) } ?? 80
    }

    /// The lines of the terminal that the data goes to, at least 10; nil where it says none.
    private static func rows() -> Int? {
        var size = winsize()
        guard ioctl(Stream.data.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
        return max(10, Int(size.ws_row))
    }

    /// Writes all bytes; false where the reader is gone.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
