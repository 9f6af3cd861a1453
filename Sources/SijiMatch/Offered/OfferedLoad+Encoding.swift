import SijiFreight
import SijiGeo

/// The bytes that a store keeps beside a listing, so that a start need not read the listing's JSON.
///
/// ```
/// 0      the encoding's version
/// 1      what is there: payload, volume, deck, deadline, price, an end of its own, stops, decks (bit 0 to 7)
/// 2      bits 0–1 tolls, 2–3 cover, 4 cold chain, 5 dangerous goods
/// 3–4    bodies
/// 5–20   latitude and longitude of origin and destination, 1e-7 degree
/// 21–28  the pickup window's start, seconds since 1970
/// 29–    figures of seven bits a byte, lowest first (LEB128), and what few listings have
/// ```
///
/// Figures of more than one byte at 3–28 have their lowest byte first. About 45 bytes for most listings.
enum OfferEncoding {
    /// The version that is written; bytes of any other are not read.
    static let version: UInt8 = 1
    /// Bytes whose place is the same in every row.
    static let headBytes = 29

    /// Bit of byte 1.
    struct Presence: OptionSet {
        let rawValue: UInt8
        static let payload = Presence(rawValue: 1 << 0)
        static let volume = Presence(rawValue: 1 << 1)
        static let minLength = Presence(rawValue: 1 << 2)
        static let deliverBy = Presence(rawValue: 1 << 3)
        static let price = Presence(rawValue: 1 << 4)
        static let endsEarly = Presence(rawValue: 1 << 5)
        static let via = Presence(rawValue: 1 << 6)
        static let lengths = Presence(rawValue: 1 << 7)
    }

    static let coldChain: UInt8 = 1 << 4
    static let hazmat: UInt8 = 1 << 5
    static let coverShift: UInt8 = 2
}

extension OfferedLoad {
    /// The load as a store keeps it; `init(encoded:)` reads it back.
    ///
    /// - Complexity: one allocation, of about 45 bytes for most listings.
    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        bytes.append(OfferEncoding.version)
        bytes.append(presence.rawValue)
        bytes.append(terms)
        bytes.append(fixed: bodies.rawValue)
        bytes.append(point: origin)
        bytes.append(point: destination)
        bytes.append(fixed: pickup.from.epochSec)
        bytes.append(figure: pickup.to.epochSec - pickup.from.epochSec)
        if endsAt != pickup.to { bytes.append(figure: endsAt.epochSec) }
        if let deliverBy { bytes.append(figure: deliverBy.epochSec) }
        for figure in [payloadKg, volumeL, minLengthMm, priceFen] {
            if let figure { bytes.append(figure: figure) }
        }
        bytes.append(figure: infoFeeFen)
        bytes.append(figure: loadMin)
        bytes.append(figure: unloadMin)
        if let hazmatClass {
            bytes.append(figure: hazmatClass.utf8.count)
            bytes.append(contentsOf: hazmatClass.utf8)
        }
        if !lengthsMm.isEmpty {
            bytes.append(figure: lengthsMm.count)
            for length in lengthsMm { bytes.append(figure: length) }
        }
        if !via.isEmpty {
            bytes.append(figure: via.count)
            for stop in via {
                bytes.append(stop.action == .load ? 0 : 1)
                bytes.append(point: stop.point)
                bytes.append(figure: stop.dwellMin)
            }
        }
        return bytes
    }

    private var presence: OfferEncoding.Presence {
        var presence: OfferEncoding.Presence = []
        if payloadKg != nil { presence.insert(.payload) }
        if volumeL != nil { presence.insert(.volume) }
        if minLengthMm != nil { presence.insert(.minLength) }
        if deliverBy != nil { presence.insert(.deliverBy) }
        if priceFen != nil { presence.insert(.price) }
        if endsAt != pickup.to { presence.insert(.endsEarly) }
        if !via.isEmpty { presence.insert(.via) }
        if !lengthsMm.isEmpty { presence.insert(.lengths) }
        return presence
    }

    private var terms: UInt8 {
        let toll: UInt8 =
            switch tolls {
            case .driver: 0
            case .shipper: 1
            case .unknown: 2
            }
        let cover: UInt8 =
            switch injuryCover {
            case .platform: 0
            case .own: 1
            case .none: 2
            case .unknown: 3
            }
        return toll | cover << OfferEncoding.coverShift | (coldChain ? OfferEncoding.coldChain : 0)
            | (hazmatClass == nil ? 0 : OfferEncoding.hazmat)
    }
}

extension [UInt8] {
    fileprivate mutating func append(fixed number: some FixedWidthInteger) {
        var rest = number
        for _ in 0..<MemoryLayout.size(ofValue: number) {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    fileprivate mutating func append(point: Coordinate) {
        append(fixed: point.latE7)
        append(fixed: point.lonE7)
    }

    fileprivate mutating func append(figure: some FixedWidthInteger) {
        var rest = UInt64(truncatingIfNeeded: figure)
        while rest > 127 {
            append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
