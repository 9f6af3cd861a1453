/// A point on the wire.
///
/// One of: `lat` with `lon` (and `datum`), `adcode`, `name` alone.
public struct PointWire: Codable, Sendable, Equatable {
    /// Latitude, degrees.
    public var lat: Double?
    /// Longitude, degrees.
    public var lon: Double?
    /// `wgs84` (the default), `gcj02` or `bd09`.
    public var datum: String?
    /// GB/T 2260.
    public var adcode: String?
    /// A name; beside `lat` and `lon` or an adcode it is a label, alone it is looked up.
    public var name: String?
    /// A street address; in listings only.
    public var address: String?
    /// Creates a point.
    public init(
        lat: Double? = nil,
        lon: Double? = nil,
        datum: String? = nil,
        adcode: String? = nil,
        name: String? = nil,
        address: String? = nil
    ) {
        self.lat = lat
        self.lon = lon
        self.datum = datum
        self.adcode = adcode
        self.name = name
        self.address = address
    }
}

/// A listing as clients read and write it; see the design's §5 for every field.
public struct LoadWire: Codable, Sendable, Equatable {
    /// One more stop.
    public struct Via: Codable, Sendable, Equatable {
        /// `load` or `unload`.
        public var `do`: String
        /// Where.
        public var at: PointWire
        /// Minutes.
        public var dwellMin: Int?
        /// Creates it from its members.
        public init(
            do: String,
            at: PointWire,
            dwellMin: Int? = nil
        ) {
            self.do = `do`
            self.at = at
            self.dwellMin = dwellMin
        }
    }
    /// A window.
    public struct Window: Codable, Sendable, Equatable {
        /// RFC 3339.
        public var from: String
        /// RFC 3339.
        public var to: String
        /// Creates it from its members.
        public init(
            from: String,
            to: String
        ) {
            self.from = from
            self.to = to
        }
    }
    /// What is carried.
    public struct Cargo: Codable, Sendable, Equatable {
        /// `0100` to `1702`.
        public var type: String
        /// In the dispatcher's words.
        public var name: String
        /// kg.
        public var payloadKg: Int?
        /// kg, the upper end of a range.
        public var payloadMaxKg: Int?
        /// m³.
        public var volumeM3: Double?
        /// GB 6944 class.
        public var hazmatClass: String?
        /// Kept cold.
        public var coldChain: Bool?
        /// m.
        public var heightM: Double?
        /// m.
        public var widthM: Double?
        /// Creates it from its members.
        public init(
            type: String,
            name: String,
            payloadKg: Int? = nil,
            payloadMaxKg: Int? = nil,
            volumeM3: Double? = nil,
            hazmatClass: String? = nil,
            coldChain: Bool? = nil,
            heightM: Double? = nil,
            widthM: Double? = nil
        ) {
            self.type = type
            self.name = name
            self.payloadKg = payloadKg
            self.payloadMaxKg = payloadMaxKg
            self.volumeM3 = volumeM3
            self.hazmatClass = hazmatClass
            self.coldChain = coldChain
            self.heightM = heightM
            self.widthM = widthM
        }
    }
    /// A price a unit.
    public struct UnitPrice: Codable, Sendable, Equatable {
        /// Fen.
        public var fen: Int
        /// `tonne` or `m3`.
        public var per: String
        /// `load`, `unload` or `lesser`.
        public var weighedAt: String?
        /// Creates it from its members.
        public init(
            fen: Int,
            per: String,
            weighedAt: String? = nil
        ) {
            self.fen = fen
            self.per = per
            self.weighedAt = weighedAt
        }
    }
    /// An instalment.
    public struct Part: Codable, Sendable, Equatable {
        /// `onPickup` and so on.
        public var when: String
        /// Fen.
        public var fen: Int
        /// Days after.
        public var days: Int?
        /// `cash`, `fuelCard` or `transfer`.
        public var by: String?
        /// Creates it from its members.
        public init(
            when: String,
            fen: Int,
            days: Int? = nil,
            by: String? = nil
        ) {
            self.when = when
            self.fen = fen
            self.days = days
            self.by = by
        }
    }
    /// Terms.
    public struct Payment: Codable, Sendable, Equatable {
        /// `onPickup onDelivery onPod monthly days`.
        public var terms: String?
        /// Days after.
        public var days: Int?
        /// Fen.
        public var depositFen: Int?
        /// `onLoading onDelivery never unknown`.
        public var depositReturn: String?
        /// Whether an invoice is asked for.
        public var invoice: Bool?
        /// Instalments.
        public var parts: [Part]?
        /// Creates it from its members.
        public init(
            terms: String? = nil,
            days: Int? = nil,
            depositFen: Int? = nil,
            depositReturn: String? = nil,
            invoice: Bool? = nil,
            parts: [Part]? = nil
        ) {
            self.terms = terms
            self.days = days
            self.depositFen = depositFen
            self.depositReturn = depositReturn
            self.invoice = invoice
            self.parts = parts
        }
    }
    /// Minutes at both ends.
    public struct Dwell: Codable, Sendable, Equatable {
        /// Loading.
        public var loadMin: Int?
        /// Unloading.
        public var unloadMin: Int?
        /// Whether the 60 and 60 are a default that nobody stated; only in answers.
        public var assumed: Bool?
        /// Creates it from its members.
        public init(
            loadMin: Int? = nil,
            unloadMin: Int? = nil,
            assumed: Bool? = nil
        ) {
            self.loadMin = loadMin
            self.unloadMin = unloadMin
            self.assumed = assumed
        }
    }
    /// Whom to call.
    public struct Contact: Codable, Sendable, Equatable {
        /// A name.
        public var name: String?
        /// A phone; masked unless the listing is yours.
        public var phone: String?
        /// Creates it from its members.
        public init(
            name: String? = nil,
            phone: String? = nil
        ) {
            self.name = name
            self.phone = phone
        }
    }

    /// How a dispatcher pays.
    public struct Pays: Codable, Sendable, Equatable {
        /// Half of the sample was paid within so many days of delivery.
        public var medianDays: Int
        /// Nine in ten.
        public var p90Days: Int
        /// The sample: bookings that are paid or late.
        public var bookings: Int
        /// How many are late.
        public var overdueBookings: Int
        /// What is late, fen.
        public var overdueFen: Int
        /// Creates it from its members.
        public init(medianDays: Int, p90Days: Int, bookings: Int, overdueBookings: Int, overdueFen: Int) {
            self.medianDays = medianDays
            self.p90Days = p90Days
            self.bookings = bookings
            self.overdueBookings = overdueBookings
            self.overdueFen = overdueFen
        }
    }

    // Only in answers
    /// The identifier.
    public var id: String?
    /// The version.
    public var version: Int?
    /// `open booked withdrawn expired closed`.
    public var status: String?
    /// Slots still open.
    public var slotsLeft: Int?
    /// When its owner last said that it holds.
    public var confirmedAt: String?
    /// Whether that is over 24 hours ago.
    public var stale: Bool?
    /// How many drivers called; only to the owner.
    public var calls: Int?
    /// How its dispatcher pays; absent under five bookings.
    public var pays: Pays?

    // Content
    /// The dispatcher's number.
    public var ref: String
    /// From.
    public var origin: PointWire
    /// To.
    public var destination: PointWire
    /// Between.
    public var via: [Via]?
    /// When.
    public var pickup: Window
    /// At the latest.
    public var deliverBy: String?
    /// What.
    public var cargo: Cargo
    /// Bodies.
    public var bodies: [String]?
    /// m.
    public var minLengthM: Double?
    /// m, each ± 0.25.
    public var lengthsM: [Double]?
    /// What the truck brings.
    public var needs: [String]?
    /// `full` or `part`.
    public var mode: String
    /// Slots.
    public var trucks: Int?
    /// Fen for the truck.
    public var priceFen: Int?
    /// Fen a unit.
    public var unitPrice: UnitPrice?
    /// 面议.
    public var negotiable: Bool?
    /// Fen.
    public var infoFeeFen: Int?
    /// `driver shipper unknown`.
    public var tolls: String?
    /// Terms.
    public var payment: Payment?
    /// `instant` or `confirm`.
    public var booking: String?
    /// `platform own none unknown`.
    public var injuryCover: String?
    /// Minutes.
    public var dwell: Dwell?
    /// Whom to call.
    public var contact: Contact?
    /// Free text.
    public var notes: String?
    /// When it ends.
    public var expiresAt: String?

    /// Creates a listing with what every listing has; the rest is set afterwards.
    public init(
        ref: String,
        origin: PointWire,
        destination: PointWire,
        pickup: Window,
        cargo: Cargo,
        mode: String
    ) {
        self.ref = ref
        self.origin = origin
        self.destination = destination
        self.pickup = pickup
        self.cargo = cargo
        self.mode = mode
    }
}

/// `GET /v1/loads`.
public struct LoadsAnswer: Codable, Sendable, Equatable {
    /// In the order of ids.
    public var loads: [LoadWire]
    /// Where the next page begins; absent on the last.
    public var nextCursor: String?
    /// Creates it from its members.
    public init(
        loads: [LoadWire],
        nextCursor: String? = nil
    ) {
        self.loads = loads
        self.nextCursor = nextCursor
    }
}

/// What a single push answers (201, or 200 where the `ref` was known), and each line of a bulk push.
public struct PushLine: Codable, Sendable, Equatable {
    /// The input line, from 1; absent for a single push.
    public var line: Int?
    /// The dispatcher's number, where it could be read.
    public var ref: String?
    /// `created updated unchanged rejected`.
    public var status: String
    /// The listing.
    public var id: String?
    /// Its version.
    public var version: Int?
    /// Why it was refused.
    public var code: String?
    /// Which field.
    public var field: String?
    /// The sentence.
    public var detail: String?
    /// What to do.
    public var hint: String?
    /// Creates it from its members.
    public init(
        line: Int? = nil,
        ref: String? = nil,
        status: String,
        id: String? = nil,
        version: Int? = nil,
        code: String? = nil,
        field: String? = nil,
        detail: String? = nil,
        hint: String? = nil
    ) {
        self.line = line
        self.ref = ref
        self.status = status
        self.id = id
        self.version = version
        self.code = code
        self.field = field
        self.detail = detail
        self.hint = hint
    }
}

/// The last line of a bulk push.
public struct PushSummary: Codable, Sendable, Equatable {
    /// The figures.
    public struct Figures: Codable, Sendable, Equatable {
        /// Lines read, blank ones not counted.
        public var lines: Int
        /// New listings.
        public var created: Int
        /// Changed ones.
        public var updated: Int
        /// Confirmed ones.
        public var unchanged: Int
        /// Refused lines.
        public var rejected: Int
        /// Whether all of it was undone: an atomic push with a refused line, or a body cut off.
        public var rolledBack: Bool?
        /// Creates it from its members.
        public init(
            lines: Int,
            created: Int,
            updated: Int,
            unchanged: Int,
            rejected: Int,
            rolledBack: Bool? = nil
        ) {
            self.lines = lines
            self.created = created
            self.updated = updated
            self.unchanged = unchanged
            self.rejected = rejected
            self.rolledBack = rolledBack
        }
    }
    /// The figures.
    public var summary: Figures
    /// Creates it from its figures.
    public init(summary: Figures) { self.summary = summary }
}
