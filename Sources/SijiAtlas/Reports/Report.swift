public import SijiGeo

/// The place that a report is about.
public enum ReportTarget: Sendable, Hashable {
    /// A rest stop by its id.
    case restStop(String)
    /// A checkpoint by its id.
    case checkpoint(String)

    /// The place's id in the atlas.
    public var id: String {
        switch self {
        case .restStop(let id), .checkpoint(let id): id
        }
    }

    /// Whether it is a rest stop.
    public var isRestStop: Bool {
        if case .restStop = self { true } else { false }
    }
}

/// A place that only drivers know of.
public struct ReportedPlace: Sendable, Hashable {
    /// What kind of place.
    public enum Kind: Sendable, Hashable {
        case restStop(RestStop.Kind)
        case checkpoint(Checkpoint.Kind)

        /// The kind as the wire has it; no code is in both lists.
        public var code: String {
            switch self {
            case .restStop(let kind): kind.rawValue
            case .checkpoint(let kind): kind.rawValue
            }
        }

        /// Reads a code; nil where it is none.
        public init?(code: String) {
            if let kind = RestStop.Kind(rawValue: code) {
                self = .restStop(kind)
            } else if let kind = Checkpoint.Kind(rawValue: code) {
                self = .checkpoint(kind)
            } else {
                return nil
            }
        }

        /// The unit of its value, `m` or `kg`; nil where it has none.
        public var unit: String? {
            if case .checkpoint(let kind) = self { kind.unit } else { nil }
        }
    }

    /// Its kind.
    public var kind: Kind
    /// Where it was seen.
    public var point: Coordinate
    /// The heading that it binds, whole degrees, 0 to 359; nil for both or unknown.
    public var headingDeg: Int?

    /// Creates a place.
    public init(kind: Kind, point: Coordinate, headingDeg: Int? = nil) {
        self.kind = kind
        self.point = point
        self.headingDeg = headingDeg
    }
}

/// What one party says of a report: its latest word, which stands for all its words of before.
public struct ReportVoice: Sendable, Hashable {
    /// A number that tells parties apart; nil where the party was erased.
    ///
    /// Nobody can say any more that nameless voices are several people's: together they count as one party.
    public var party: UInt64?
    /// Whether it says so, or says that it is not so.
    public var isFor: Bool
    /// The moment of which it tells, seconds since 1970.
    public var atSec: Int64
    /// Greater for what was said later; of one moment the later word holds.
    public var sequence: UInt64
    /// Of `free`: about how many slots.
    public var slots: Int?

    /// Creates a voice.
    public init(party: UInt64?, isFor: Bool, atSec: Int64, sequence: UInt64, slots: Int? = nil) {
        self.party = party
        self.isFor = isFor
        self.atSec = atSec
        self.sequence = sequence
        self.slots = slots
    }

    /// Whether it was said after another of the same party's, and so holds in its place.
    public func replaces(_ other: ReportVoice) -> Bool {
        (atSec, sequence) > (other.atSec, other.sequence)
    }
}

/// Something that drivers say of a place, with every party's voice.
public struct Report: Sendable, Hashable {
    /// Its number; later reports have greater ones.
    public var number: UInt64
    /// The place; of a `new` one, the place that it makes.
    public var target: ReportTarget
    /// What is said.
    public var kind: ReportKind
    /// mm or kg; of `wrongValue` always, of `new` where it was told.
    public var value: Int?
    /// The place itself; of `new` alone.
    public var place: ReportedPlace?
    /// When it was first made, seconds since 1970.
    public var firstAtSec: Int64
    /// One voice a party, in the order of their sequence.
    public var voices: [ReportVoice]

    /// Creates a report.
    public init(
        number: UInt64,
        target: ReportTarget,
        kind: ReportKind,
        value: Int? = nil,
        place: ReportedPlace? = nil,
        firstAtSec: Int64,
        voices: [ReportVoice] = []
    ) {
        self.number = number
        self.target = target
        self.kind = kind
        self.value = value
        self.place = place
        self.firstAtSec = firstAtSec
        self.voices = voices
    }
}
