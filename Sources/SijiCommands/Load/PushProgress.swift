import SijiAPI
import SijiFault

/// The line that tells how far a push is: after a second, five times a second on a terminal, every ten seconds elsewhere.
struct PushProgress {
    private let session: Session
    private let source: any PushMeter
    private let clock = ContinuousClock()
    private let begun: ContinuousClock.Instant
    private var shownAt: ContinuousClock.Instant
    private var isShown = false

    init(session: Session, source: any PushMeter) {
        self.session = session
        self.source = source
        begun = clock.now
        shownAt = begun
    }

    /// Called as the body is read.
    mutating func tick() {
        let now = clock.now
        let isTerminal = session.console.isWordsTerminal
        guard now - begun > .seconds(1), now - shownAt > (isTerminal ? .milliseconds(200) : .seconds(10)) else {
            return
        }
        shownAt = now
        let seconds = seconds
        var left: String?
        if let size = source.sizeBytes, source.readBytes > 0, source.readBytes < size {
            left = Amount.clockSeconds(Int(seconds * Double(size - source.readBytes) / Double(source.readBytes)))
        }
        let rate = Int(Double(source.lines) / max(seconds, 0.001))
        let line = session.speech[.pushProgress(source.lines, rate, source.percent, left)]
        if isTerminal {
            session.console.overwrite(line)
            isShown = true
        } else {
            session.console.words(line)
        }
    }

    /// Takes the line away, so that another can be written.
    mutating func clear() {
        guard isShown else { return }
        session.console.overwrite("")
        isShown = false
    }

    /// Says what it came to.
    func sum(_ figures: PushSummary.Figures) {
        let sums = PushFigures(
            lines: figures.lines,
            created: figures.created,
            updated: figures.updated,
            unchanged: figures.unchanged,
            rejected: figures.rejected,
            seconds: Amount.fixed(seconds, 1),
            rate: Int(Double(figures.lines) / max(seconds, 0.001))
        )
        session.console.words(session.speech[.pushSummary(sums)])
    }

    /// Since it began.
    var seconds: Double {
        let duration = clock.now - begun
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

/// What tells how far a push is.
protocol PushMeter {
    /// Bytes of the file that were read.
    var readBytes: Int { get }
    /// Lines that were handed on.
    var lines: Int { get }
    /// The file's size; nil where it is not known.
    var sizeBytes: Int? { get }
    /// How much of the file was read, percent.
    var percent: Int? { get }
}

extension PushSource: PushMeter {}

extension SheetBody: PushMeter {
    // Rows are read from what the sheet's reader has buffered: its lines are all that is known.
    var readBytes: Int { 0 }
    var sizeBytes: Int? { nil }
    var percent: Int? { nil }
}

extension Amount {
    /// Minutes and seconds, such as `2:05`.
    static func clockSeconds(_ seconds: Int) -> String { clock(seconds) }
}
