import Logging
import NIOPosix
import ServiceLifecycle
import SijiAPI
import SijiFault
import SijiFeeds
import SijiFreight
import SijiServer
import Synchronization

/// Fetches feeds when they are due or asked for, one at a time, on a thread that gives way to all others.
final class FeedService: Service {
    /// How often it looks for what is due.
    private static let look = Duration.milliseconds(500)
    /// What the thread's priority is below the others', as `nice` counts.
    private static let niceness: Int32 = 10

    let book: FeedBook
    private let zone: ZoneOffset
    private let clock: @Sendable () -> Instant
    private let settings: LiveValue<[FeedSetting]>
    private let isStopping: LiveValue<Bool>
    private let asked = Mutex<[String: Bool]>([:])

    /// Creates a service over a book; `isStopping` is what the book's surroundings look at.
    init(
        book: FeedBook,
        settings: [FeedSetting],
        zone: ZoneOffset,
        clock: @escaping @Sendable () -> Instant,
        isStopping: LiveValue<Bool>
    ) {
        self.book = book
        self.zone = zone
        self.clock = clock
        self.isStopping = isStopping
        self.settings = LiveValue(settings)
    }

    /// What the handlers ask.
    var door: FeedDoor {
        FeedDoor(
            list: { [self] language in
                let waiting = asked.withLock { Set($0.keys) }
                return book.statuses.map { status in
                    var feed = FeedWire(status, zone, language)
                    // Asked for while it was being fetched: it comes once more.
                    if feed.progress == nil, waiting.contains(feed.name) {
                        feed.progress = FeedWire.Progress(phase: "queued", bytes: 0, ofBytes: nil, rows: 0)
                    }
                    return feed
                }
            },
            refresh: { [self] name, confirms, language throws(Fault) in
                try book.queue(name)
                asked.withLock { $0[name] = ($0[name] ?? false) || confirms }
                return FeedWire(try book.status(of: name), zone, language)
            }
        )
    }

    /// Takes over other settings at the next look.
    func reload(_ new: [FeedSetting]) { settings.current = new }

    func run() async throws {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        _ = try? await thread.runIfActive { WorkThreads.giveWay(Self.niceness) }
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown { await self.look(on: thread) }
        } onGracefulShutdown: { [isStopping] in
            isStopping.current = true
        }
        try? await thread.shutdownGracefully()
    }

    private func look(on thread: NIOThreadPool) async {
        let book = book
        var applied = settings.current
        _ = try? await thread.runIfActive { book.load() }
        while !Task.isCancelled {
            let wanted = settings.current
            if wanted != applied {
                applied = wanted
                _ = try? await thread.runIfActive { book.apply(wanted) }
            }
            let confirmed = asked.withLock { asked in
                let all = asked
                for name in all.keys { try? book.queue(name) }
                asked = [:]
                return all
            }
            for name in Set(confirmed.keys).union(book.due(atSec: clock().epochSec)).sorted() {
                let confirms = confirmed[name] ?? false
                _ = try? await thread.runIfActive { _ = try? book.refresh(name, confirms: confirms) }
                if Task.isCancelled { return }
            }
            // Time alone makes a feed stale, and its rows must say so.
            _ = try? await thread.runIfActive { book.publishIfMarksChanged() }
            do { try await Task.sleep(for: Self.look) } catch { return }
        }
    }
}

extension FeedWire {
    /// A feed as it is told, with times of the depot's zone.
    fileprivate init(_ status: FeedStatus, _ zone: ZoneOffset, _ language: Language) {
        func time(_ sec: Int64?) -> String? { sec.map { Instant(epochSec: $0).rfc3339(in: zone) } }
        self.init(
            name: status.name,
            place: status.place,
            format: status.format,
            refreshMin: status.refreshMin,
            state: status.state.rawValue
        )
        attribution = status.attribution
        progress = status.progress.map {
            Progress(phase: $0.phase, bytes: $0.bytes, ofBytes: $0.ofBytes, rows: $0.rows)
        }
        let count = status.count
        (rows, places, refused, repeated) = (count.rows, count.places, count.refused, count.repeated)
        (unrelated, unread, relaxations) = (count.unrelated, count.unread, count.relaxations)
        reasons = count.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Reason(reason: $0.key, rows: $0.value) }
        asOf = status.asOf
        (checkedAt, changedAt, nextAt) = (time(status.checkedSec), time(status.changedSec), time(status.nextSec))
        unchanged = status.unchanged
        trouble = status.trouble.map { trouble in
            Trouble(
                cause: trouble.cause,
                detail: trouble.fault(feed: status.name).detail(in: language),
                at: time(status.troubleSec),
                failures: status.failures
            )
        }
        if let places = status.heldPlaces, let since = time(status.heldSec) {
            held = Held(places: places, since: since)
        }
        warning = status.warning.map { Warning(looksLike: $0.looksLike, matches: $0.matches, offsetM: $0.offsetM) }
    }
}

extension FeedEvent {
    /// Writes it as one line of the log.
    func log(to logger: Logger) {
        switch self {
        case .taken(let feed, let count):
            logger.notice(
                "feed taken",
                metadata: ["feed": "\(feed)", "places": "\(count.places)", "refused": "\(count.refused)"]
            )
        case .failed(let feed, let trouble):
            let detail = trouble.fault(feed: feed).detail(in: .en)
            logger.warning("\(detail)", metadata: ["code": "\(FaultCode.feedFailed.rawValue)", "feed": "\(feed)"])
        case .recovered(let feed): logger.notice("feed answers again", metadata: ["feed": "\(feed)"])
        case .held(let feed, let places, let had):
            logger.warning(
                "feed held back: it lost more than half",
                metadata: ["feed": "\(feed)", "places": "\(places)", "had": "\(had)"]
            )
        case .warned(let feed, let warning):
            logger.warning(
                "feed without a datum: its positions look shifted",
                metadata: ["feed": "\(feed)", "looksLike": "\(warning.looksLike)", "matches": "\(warning.matches)"]
            )
        case .removed(let feed, let files):
            logger.notice(
                "feed is no longer configured, its files are removed",
                metadata: ["feed": "\(feed)", "files": "\(files)"]
            )
        }
    }
}
