public import SijiFreight

/// One load of a match's answer, as values: what the ranking found, and the listing's own bytes.
public struct MatchEntryValues: Sendable {
    /// One step of the schedule.
    public struct Step: Sendable, Equatable {
        /// `deadhead wait load drive break rest unload`.
        public var action: String
        /// When it begins.
        public var from: Instant
        /// When it ends.
        public var to: Instant
        /// Where, in the listing's words.
        public var place: String?
        /// Who of two drivers is at the wheel, or was last, from 1; nil for a driver alone.
        public var driver: Int?

        /// Creates a step.
        public init(action: String, from: Instant, to: Instant, place: String? = nil, driver: Int? = nil) {
            self.action = action
            self.from = from
            self.to = to
            self.place = place
            self.driver = driver
        }
    }

    /// How the listing stands.
    public var standing: LoadStanding
    /// Its stored bytes; see `LoadWriter.wire`.
    public var loadBytes: [UInt8]
    /// Empty metres.
    public var deadheadM: Int
    /// Loaded metres.
    public var loadedM: Int
    /// Minutes from `readyAt` to the end of unloading.
    public var minutes: Int
    /// Fen; for 面议, what is left without a price.
    public var netFen: Int
    /// The price at which net is 0; 面议 only.
    public var breakEvenFen: Int?
    /// What could not be checked.
    public var unchecked: [String]
    /// What a routing engine measured; nil where it was not asked of this one.
    public var refined: Refined?
    /// Each yuan; left out of the answer where empty.
    public var ledger: [LedgerLine]
    /// What is done when; left out of the answer where empty.
    public var schedule: [Step]

    /// Metres by a routing engine; nil where it found no way.
    public struct Refined: Sendable, Equatable {
        /// Empty metres.
        public var deadheadM: Int?
        /// Loaded metres.
        public var loadedM: Int?

        /// Creates figures.
        public init(deadheadM: Int?, loadedM: Int?) {
            self.deadheadM = deadheadM
            self.loadedM = loadedM
        }
    }

    /// Creates an entry.
    public init(
        standing: LoadStanding,
        loadBytes: [UInt8],
        deadheadM: Int,
        loadedM: Int,
        minutes: Int,
        netFen: Int,
        breakEvenFen: Int? = nil,
        unchecked: [String] = [],
        ledger: [LedgerLine] = [],
        schedule: [Step] = []
    ) {
        self.standing = standing
        self.loadBytes = loadBytes
        self.deadheadM = deadheadM
        self.loadedM = loadedM
        self.minutes = minutes
        self.netFen = netFen
        self.breakEvenFen = breakEvenFen
        self.unchecked = unchecked
        self.ledger = ledger
        self.schedule = schedule
    }

    /// Net an hour, fen, rounded half away from zero; minutes count as at least 1.
    ///
    /// Nil for 面议, which has no price to be net of.
    public var netFenPerHour: Int? {
        guard breakEvenFen == nil else { return nil }
        let minutes = max(1, minutes)
        let hourly = netFen.magnitude * 60
        let (whole, rest) = hourly.quotientAndRemainder(dividingBy: UInt(minutes))
        let rounded = Int(rest * 2 >= UInt(minutes) ? whole + 1 : whole)
        return netFen < 0 ? -rounded : rounded
    }
}

/// Writes match answers: the stored bytes of the loads shown are spliced in, never read.
public enum MatchAnswerWriter {
    /// The body of `POST /v1/matches`.
    public static func answer(
        id: AnswerID,
        basis: MatchesAnswer.Basis,
        matches: [MatchEntryValues],
        negotiable: [MatchEntryValues],
        fits: Int?,
        zone: ZoneOffset
    ) -> [UInt8] {
        let size = (matches + negotiable).reduce(512) { size, entry in
            size + entry.loadBytes.count + 512 + 96 * entry.schedule.count + 32 * entry.ledger.count
        }
        var writer = JSONWriter(capacity: size)
        writer.beginObject()
        writer.key("id")
        writer.string(id.description)
        writer.key("basis")
        write(basis, into: &writer)
        writer.key("matches")
        writer.beginArray()
        for entry in matches { write(entry, zone, into: &writer) }
        writer.endArray()
        writer.key("negotiable")
        writer.beginArray()
        for entry in negotiable { write(entry, zone, into: &writer) }
        writer.endArray()
        writer.optional("fits", fits)
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ basis: MatchesAnswer.Basis, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("model", basis.model)
        if let factor = basis.factor {
            writer.key("factor")
            writer.decimal(Int((factor * 1e9).rounded()), places: 9)
        }
        writer.optional("refinedBy", basis.refinedBy)
        writer.optional("unrefined", basis.unrefined)
        if let skeleton = basis.skeleton {
            writer.key("skeleton")
            writer.boolean(skeleton)
        }
        writer.optional("asOf", basis.asOf)
        writer.optional("rule", basis.rule)
        writer.optional("objective", basis.objective)
        writer.key("notCounted")
        writer.strings(basis.notCounted)
        writer.optional("rankedAt", basis.rankedAt)
        writer.optional("readyAt", basis.readyAt)
        if let hours = basis.hours {
            writer.key("hours")
            writer.beginObject()
            writer.optional("drivenMin", hours.drivenMin)
            writer.optional("drivenTodayMin", hours.drivenTodayMin)
            writer.endObject()
        }
        writer.endObject()
    }

    private static func write(_ entry: MatchEntryValues, _ zone: ZoneOffset, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("loadId", entry.standing.id.description)
        writer.key("load")
        LoadSplicer.write(entry.standing, entry.loadBytes, zone, into: &writer)
        writer.optional("deadheadKm", thousandths: entry.deadheadM)
        writer.optional("loadedKm", thousandths: entry.loadedM)
        writer.optional("minutes", entry.minutes)
        writer.optional("netFen", entry.netFen)
        writer.optional("netFenPerHour", entry.netFenPerHour)
        writer.optional("breakEvenFen", entry.breakEvenFen)
        writer.key("unchecked")
        writer.strings(entry.unchecked)
        if let refined = entry.refined {
            writer.key("refined")
            writer.beginObject()
            if let deadheadM = refined.deadheadM { writer.optional("deadheadKm", thousandths: deadheadM) }
            if let loadedM = refined.loadedM { writer.optional("loadedKm", thousandths: loadedM) }
            writer.endObject()
        }
        if !entry.ledger.isEmpty {
            writer.key("ledger")
            writer.beginArray()
            for line in entry.ledger {
                writer.beginObject()
                writer.optional("item", line.item.rawValue)
                writer.optional("fen", line.fen)
                writer.endObject()
            }
            writer.endArray()
        }
        if !entry.schedule.isEmpty {
            writer.key("schedule")
            writer.beginArray()
            for step in entry.schedule {
                writer.beginObject()
                writer.optional("do", step.action)
                writer.key("from")
                writer.instant(step.from, in: zone)
                writer.key("to")
                writer.instant(step.to, in: zone)
                writer.optional("place", step.place)
                writer.optional("driver", step.driver)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }
}
