public import SijiAtlas
public import SijiFault
import Synchronization

/// Every feed of a depot: fetched, read, checked, kept, and merged with the depot's own places.
///
/// Whoever calls `refresh`, `load` and `apply` does so on one thread at a time, which they block; `statuses` may be read from any.
public final class FeedBook: Sendable {
    /// What the book needs of its surroundings.
    public struct Surroundings: Sendable {
        /// The folder for copies and records; it must be there.
        public var folder: String
        /// The data folder, for queries.
        public var data: String
        /// Where systemd put credentials.
        public var credentials: String?
        /// The time, seconds since 1970.
        public var nowSec: @Sendable () -> Int64
        /// A number from 0 up to 1.
        public var random: @Sendable () -> Double
        /// Whether to stop at once.
        public var isStopping: @Sendable () -> Bool
        /// Is told what is worth a line.
        public var onEvent: @Sendable (FeedEvent) -> Void
        /// Takes each new atlas.
        public var onAtlas: @Sendable (Atlas) -> Void

        /// Creates surroundings.
        public init(
            folder: String,
            data: String,
            credentials: String? = nil,
            nowSec: @escaping @Sendable () -> Int64,
            random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
            isStopping: @escaping @Sendable () -> Bool = { false },
            onEvent: @escaping @Sendable (FeedEvent) -> Void = { _ in },
            onAtlas: @escaping @Sendable (Atlas) -> Void = { _ in }
        ) {
            self.folder = folder
            self.data = data
            self.credentials = credentials
            self.nowSec = nowSec
            self.random = random
            self.isStopping = isStopping
            self.onEvent = onEvent
            self.onAtlas = onAtlas
        }
    }

    struct Entry {
        var setting: FeedSetting
        var record: FeedRecord
        var places: [FeedPlace] = []
        var isLoaded = false
        var progress: FeedStatus.Progress?
    }

    /// A copy that lost more than this share of the places is held back.
    static let keptShare = 0.5
    /// Copies of fewer places are never held back: three of five may well have closed.
    static let fewPlaces = 10

    let around: Surroundings
    let files: FeedFiles
    let base: Atlas
    let known: KnownPoints
    let entries = Mutex<[String: Entry]>([:])
    /// Whether the rows of each feed that has any are marked stale in the atlas that was handed out last.
    private let marks = Mutex<[String: Bool]>([:])

    /// Creates a book over the depot's own places.
    public init(_ settings: [FeedSetting], base: Atlas, known: KnownPoints, around: Surroundings) {
        self.around = around
        self.base = base
        self.known = known
        files = FeedFiles(folder: around.folder)
        replace(settings)
    }

    /// Every feed, by name.
    public var statuses: [FeedStatus] {
        let now = around.nowSec()
        return entries.withLock { entries in
            entries.values.map { $0.status(nowSec: now) }.sorted { $0.name < $1.name }
        }
    }

    /// One feed.
    /// - Throws: `feed.notFound` (`feed`).
    public func status(of name: String) throws(Fault) -> FeedStatus {
        let now = around.nowSec()
        guard let status = entries.withLock({ $0[name]?.status(nowSec: now) }) else {
            throw Fault(.feedNotFound, ["feed": .text(String(name.prefix(64)))])
        }
        return status
    }

    /// Takes over other settings: what is gone is no longer shown nor kept, what is new waits for its first fetch.
    public func apply(_ settings: [FeedSetting]) {
        replace(settings)
        load()
    }

    private func replace(_ settings: [FeedSetting]) {
        entries.withLock { entries in
            var next: [String: Entry] = [:]
            for setting in settings {
                var entry = entries[setting.name] ?? Entry(setting: setting, record: files.read(setting.name))
                let isSame = entry.record.place == setting.identity
                if !isSame {
                    // What is remembered of another source says nothing of this one; its copy stays until a new one comes.
                    entry.record.etag = nil
                    entry.record.lastModified = nil
                    entry.record.nextSec = nil
                    entry.record.held = nil
                    files.remove(files.held(setting.name))
                    entry.record.place = setting.identity
                }
                if entry.setting != setting { entry.isLoaded = false }
                entry.setting = setting
                next[setting.name] = entry
            }
            entries = next
        }
    }

    /// Removes what is kept of feeds that are no longer configured.
    private func sweep() {
        do throws(FeedTrouble) {
            for name in try files.recorded() where entries.withLock({ $0[name] == nil }) {
                do throws(FeedTrouble) {
                    around.onEvent(.removed(feed: name, files: try files.clear(name)))
                } catch { around.onEvent(.failed(feed: name, error)) }
            }
        } catch { around.onEvent(.failed(feed: "*", error)) }
    }

    /// Reads the good copies that lie in the state directory, removes those of feeds that are no longer configured, and
    /// publishes the atlas.
    public func load() {
        sweep()
        for (name, entry) in entries.withLock({ $0 }) where !entry.isLoaded {
            guard files.exists(files.good(name)) else { continue }
            let loaded: Reading
            do throws(FeedTrouble) {
                var setting = entry.setting
                if let format = entry.record.format.flatMap({ FeedFormat(rawValue: $0) }) { setting.format = format }
                loaded = try read(files.good(name), setting)
            } catch {
                // A damaged copy is fetched anew, whatever the server says of it.
                update(name) { entry in
                    entry.progress = nil
                    entry.record.etag = nil
                    entry.record.lastModified = nil
                    entry.record.nextSec = nil
                }
                around.onEvent(.failed(feed: name, error))
                continue
            }
            update(name) { entry in
                entry.progress = nil
                entry.places = loaded.places
                entry.isLoaded = true
                // The datum may have been declared since.
                entry.record.warning = FeedWarning(loaded.finding)
            }
        }
        publish()
    }

    /// The feeds that are due, by name.
    public func due(atSec now: Int64) -> [String] {
        entries.withLock { entries in entries.filter { $1.record.nextSec ?? 0 <= now }.keys.sorted() }
    }

    /// Says that a feed is waiting for its turn.
    /// - Throws: `feed.notFound`.
    public func queue(_ name: String) throws(Fault) {
        let isThere = entries.withLock { entries in
            guard entries[name] != nil else { return false }
            if entries[name]?.progress == nil { entries[name]?.progress = FeedStatus.Progress(phase: "queued") }
            return true
        }
        guard isThere else { throw Fault(.feedNotFound, ["feed": .text(String(name.prefix(64)))]) }
    }

    /// Builds the atlas of the depot's own places and every feed's, and hands it out.
    public func publish() {
        let now = around.nowSec()
        let sources = entries.withLock { entries in
            entries.values.filter { !$0.places.isEmpty }.sorted { $0.setting.name < $1.setting.name }
                .map { entry in
                    (
                        name: entry.setting.name, places: entry.places, isStale: entry.isStale(nowSec: now),
                        asOf: entry.record.asOf
                    )
                }
        }
        marks.withLock { $0 = Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0.isStale) }) }
        var merge = PlaceMerge(base)
        for source in sources { merge.add(source.places, isStale: source.isStale, asOf: source.asOf) }
        around.onAtlas(merge.atlas)
    }

    /// Publishes where the rows of a feed are marked stale and should not be by now, or the other way round.
    public func publishIfMarksChanged() {
        let now = around.nowSec()
        let due = entries.withLock { entries in
            entries.filter { !$1.places.isEmpty }.mapValues { $0.isStale(nowSec: now) }
        }
        if marks.withLock({ $0 != due }) { publish() }
    }

    func update(_ name: String, _ change: (inout Entry) -> Void) {
        entries.withLock { entries in
            guard var entry = entries[name] else { return }
            change(&entry)
            entries[name] = entry
        }
    }
}

extension FeedSetting {
    /// What makes two settings the same source.
    var identity: String {
        switch place {
        case .url(let url): "\(url) \(format.rawValue) \(query ?? "") \(province ?? "")"
        case .file(let path): "\(path) \(format.rawValue)"
        }
    }
}

extension FeedBook.Entry {
    /// Whether its rows are to be marked.
    func isStale(nowSec: Int64) -> Bool { status(nowSec: nowSec).state != .fresh }

    /// A copy is stale when a fetch failed since, or when nobody looked for twice the interval.
    func status(nowSec: Int64) -> FeedStatus {
        var state = FeedStatus.State.fresh
        if record.checkedSec == nil {
            state = .empty
        } else if record.held != nil {
            state = .held
        } else if record.failures > 0 || nowSec - (record.checkedSec ?? 0) > Int64(setting.refreshMin) * 120 {
            state = .stale
        }
        return FeedStatus(
            name: setting.name,
            place: setting.shownPlace,
            format: setting.format.rawValue,
            attribution: setting.attribution,
            refreshMin: setting.refreshMin,
            state: state,
            progress: progress,
            count: record.count,
            asOf: record.asOf,
            checkedSec: record.checkedSec,
            changedSec: record.changedSec,
            nextSec: record.nextSec,
            trouble: record.trouble,
            failures: record.failures,
            troubleSec: record.troubleSec,
            heldPlaces: record.held?.places,
            heldSec: record.held?.atSec,
            warning: record.warning,
            unchanged: record.unchanged
        )
    }
}
