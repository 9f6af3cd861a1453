public import SijiFault
import SijiGeo
import Synchronization

extension FeedBook {
    /// Fetches a feed, reads it, and takes it where it is good; nothing of the copy in use is lost where it is not.
    /// - Parameters:
    ///   - name: The feed.
    ///   - confirms: Takes the copy that is held back; where none is, a new one however small.
    /// - Returns: How it stands then.
    /// - Throws: `feed.notFound`. That a fetch failed is told by the status.
    public func refresh(_ name: String, confirms: Bool = false) throws(Fault) -> FeedStatus {
        guard let entry = entries.withLock({ $0[name] }) else {
            throw Fault(.feedNotFound, ["feed": .text(String(name.prefix(64)))])
        }
        do throws(FeedTrouble) {
            if confirms, let held = entry.record.held, files.exists(files.held(name)) {
                var read = try read(files.held(name), entry.setting)
                read.asOf = read.asOf ?? held.asOf
                try take(read, from: files.held(name), entry, etag: held.etag, lastModified: held.lastModified)
            } else {
                try fetch(entry, confirms: confirms)
            }
        } catch { fail(entry, error) }
        update(name) { $0.progress = nil }
        return try status(of: name)
    }

    private func fetch(_ entry: Entry, confirms: Bool) throws(FeedTrouble) {
        let (name, setting) = (entry.setting.name, entry.setting)
        update(name) { $0.progress = FeedStatus.Progress(phase: "fetching") }
        let part = files.part(name)
        defer { files.remove(part) }
        let fetch = FeedFetch(setting: setting, credentials: around.credentials, data: around.data)
        // Without a copy to keep, "nothing has changed" would leave nothing; and what is held back was never taken.
        let isForced = !entry.isLoaded || !files.exists(files.good(name))
        let outcome = try fetch.run(into: part, record: entry.record, isForced: isForced) { bytes, ofBytes in
            update(name) { entry in
                entry.progress?.bytes = bytes
                entry.progress?.ofBytes = ofBytes
            }
            return !around.isStopping()
        }
        switch outcome {
        case .unchanged:
            succeed(entry) { record in
                record.unchanged += 1
                record.held = nil
            }
            files.remove(files.held(name))
            publishIfMarksChanged()
        case .fresh(let etag, let lastModified, let asOf):
            var read = try read(part, setting)
            if read.tally.refused * 2 > read.tally.rows {
                // It is not what it was declared to be: named by the commonest reason.
                let reason = read.tally.reasons.max { ($0.value, $1.key) < ($1.value, $0.key) }
                throw FeedTrouble(
                    reason?.key ?? "json",
                    value: "\(read.tally.refused)/\(read.tally.rows)"
                )
            }
            read.asOf = read.tally.asOf ?? asOf ?? CivilDate.text(epochSec: around.nowSec())
            let had = entry.places.count
            let isShrunk = had >= FeedBook.fewPlaces && Double(read.places.count) < Double(had) * FeedBook.keptShare
            if isShrunk, !confirms {
                try hold(read, part, entry, etag, lastModified)
            } else {
                try take(read, from: part, entry, etag: etag, lastModified: lastModified)
            }
        }
    }

    private func hold(
        _ read: Reading,
        _ part: String,
        _ entry: Entry,
        _ etag: String?,
        _ lastModified: String?
    ) throws(FeedTrouble) {
        let name = entry.setting.name
        try files.move(part, to: files.held(name))
        let now = around.nowSec()
        let isNew = entry.record.held?.places != read.places.count
        schedule(entry) { record in
            record.held = FeedRecord.Held(
                places: read.places.count,
                atSec: record.held?.atSec ?? now,
                etag: etag,
                lastModified: lastModified,
                asOf: read.asOf
            )
            record.failures = 0
            record.trouble = nil
        }
        if isNew { around.onEvent(.held(feed: name, places: read.places.count, had: entry.places.count)) }
        publishIfMarksChanged()
    }

    private func take(
        _ read: Reading,
        from path: String,
        _ entry: Entry,
        etag: String?,
        lastModified: String?
    ) throws(FeedTrouble) {
        let name = entry.setting.name
        update(name) { $0.progress = FeedStatus.Progress(phase: "merging", rows: read.tally.rows) }
        try files.move(path, to: files.good(name))
        files.remove(files.held(name))
        let warning = FeedWarning(read.finding)
        let now = around.nowSec()
        update(name) { entry in
            entry.places = read.places
            entry.isLoaded = true
        }
        succeed(entry) { record in
            record.format = entry.setting.format.rawValue
            record.etag = etag
            record.lastModified = lastModified
            record.changedSec = now
            record.count = FeedCount(read.tally)
            record.asOf = read.asOf ?? record.asOf
            record.warning = warning
            record.held = nil
        }
        around.onEvent(.taken(feed: name, FeedCount(read.tally)))
        if let warning, warning != entry.record.warning { around.onEvent(.warned(feed: name, warning)) }
        publish()
    }

    private func succeed(_ entry: Entry, _ change: (inout FeedRecord) -> Void) {
        let now = around.nowSec()
        let had = entry.record.failures
        schedule(entry) { record in
            record.checkedSec = now
            record.failures = 0
            record.trouble = nil
            record.troubleSec = nil
            change(&record)
        }
        if had > 0 { around.onEvent(.recovered(feed: entry.setting.name)) }
    }

    private func fail(_ entry: Entry, _ trouble: FeedTrouble) {
        guard trouble.cause != "cancelled" else { return }
        let now = around.nowSec()
        schedule(entry, retryAfter: trouble.status == nil ? nil : trouble.value) { record in
            record.failures += 1
            record.trouble = trouble
            record.troubleSec = now
        }
        // Once a reason, not once a try.
        if entry.record.trouble?.cause != trouble.cause || entry.record.trouble?.status != trouble.status {
            around.onEvent(.failed(feed: entry.setting.name, trouble))
        }
        publishIfMarksChanged()
    }

    private func schedule(_ entry: Entry, retryAfter: String? = nil, _ change: (inout FeedRecord) -> Void) {
        let now = around.nowSec()
        var written: FeedRecord?
        update(entry.setting.name) { entry in
            change(&entry.record)
            let wait = FeedBackoff.waitSec(
                refreshMin: entry.setting.refreshMin,
                failures: entry.record.failures,
                retryAfter: retryAfter,
                random: around.random()
            )
            entry.record.nextSec = now + wait
            written = entry.record
        }
        guard let written else { return }
        // A record that cannot be written costs a fetch after a restart, no more.
        try? files.write(written, of: entry.setting.name)
    }

    /// What was read of a copy.
    struct Reading {
        var places: [FeedPlace]
        var tally: FeedTally
        var finding: DatumProbe.Finding
        var asOf: String?
    }

    /// Reads a copy whole.
    func read(_ path: String, _ setting: FeedSetting) throws(FeedTrouble) -> Reading {
        let name = setting.name
        let file = try InputFile(path)
        update(name) { $0.progress = FeedStatus.Progress(phase: "reading", ofBytes: file.bytes) }
        var probe = DatumProbe(earlier(of: setting))
        var places: [FeedPlace] = []
        var done = 0
        let reader = FeedReader(
            format: setting.format,
            name: name,
            attribution: setting.attribution,
            datum: setting.datum
        )
        let isUndeclared = setting.datum == nil
        do throws(Fault) {
            let tally = try reader.read { [self] buffer throws(Fault) in
                guard !around.isStopping() else { throw Fault(.dataFile, ["reason": "cancelled"]) }
                do throws(FeedTrouble) {
                    let count = try file.read(buffer)
                    done += count
                    let (bytes, rows) = (done, places.count)
                    update(name) { entry in
                        entry.progress?.bytes = bytes
                        entry.progress?.rows = rows
                    }
                    return count
                } catch { throw Fault(.dataFile, ["reason": .text(error.cause)]) }
            } onPlace: { place throws(Fault) in
                if isUndeclared { probe.observe(place) }
                places.append(place)
            }
            return Reading(places: places, tally: tally, finding: probe.finding, asOf: tally.asOf)
        } catch { throw FeedTrouble(error) }
    }

    /// Known points, with the rows of the copy in use.
    private func earlier(of setting: FeedSetting) -> KnownPoints {
        guard setting.datum == nil else { return KnownPoints() }
        var known = known
        // Rows that do not look like WGS-84 are no witnesses of it.
        guard entries.withLock({ $0[setting.name]?.record.warning }) == nil else { return known }
        for place in entries.withLock({ $0[setting.name]?.places ?? [] }) { known.add(id: place.id, place.point) }
        return known
    }
}

extension FeedWarning {
    init?(_ finding: DatumProbe.Finding) {
        switch finding {
        case .nothing, .wgs84: return nil
        case .shifted(let datum, let matches, let offsetM):
            self.init(looksLike: datum.rawValue, matches: matches, offsetM: offsetM)
        case .swapped(let matches): self.init(looksLike: "swapped", matches: matches, offsetM: nil)
        }
    }
}
