import SijiAPI
import SijiFault

/// The line that tells how far a push is: after a second, five times a second on a terminal, every ten seconds elsewhere.
struct PushProgress {
    private let session: Session
    private let source: PushSource
    private let clock = ContinuousClock()
    private let begun: ContinuousClock.Instant
    private var shownAt: ContinuousClock.Instant
    private var isShown = false

    init(session: Session, source: PushSource) {
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
        let seconds = Self.seconds(now - begun)
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
        let seconds = Self.seconds(clock.now - begun)
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

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

extension Amount {
    /// Minutes and seconds, such as `2:05`.
    static func clockSeconds(_ seconds: Int) -> String { clock(seconds) }
}
