import SijiFreight
import SijiGeo

/// What is wrong with the bytes of a kept offer, in a word or two for the log.
public struct DamagedOffer: Error, Hashable {
    /// The part that cannot be.
    public let part: String
}

extension OfferedLoad {
    /// Reads what ``encoded`` wrote; nil where another version of the encoding wrote it.
    ///
    /// - Throws: ``DamagedOffer`` where no load is encoded so: cut short, or longer than it says; a point not on the earth; an empty
    ///   window; an unknown code; a figure of 2^53 or more.
    /// - Complexity: one pass over the bytes; only stops, decks and a class of dangerous goods are allocated.
    public init?(encoded bytes: borrowing Span<UInt8>) throws(DamagedOffer) {
        guard bytes.count > 0 else { throw DamagedOffer(part: "length") }
        guard bytes[0] == OfferEncoding.version else { return nil }
        guard bytes.count > OfferEncoding.headBytes else { throw DamagedOffer(part: "length") }
        var cursor = OfferCursor()
        cursor.at = 1
        let presence = OfferEncoding.Presence(rawValue: cursor.byte(bytes))
        let terms = cursor.byte(bytes)
        guard terms < OfferEncoding.hazmat << 1 else { throw DamagedOffer(part: "terms") }
        switch terms & 3 {
        case 0: tolls = .driver
        case 1: tolls = .shipper
        case 2: tolls = .unknown
        default: throw DamagedOffer(part: "tolls")
        }
        switch terms >> OfferEncoding.coverShift & 3 {
        case 0: injuryCover = .platform
        case 1: injuryCover = .own
        case 2: injuryCover = .none
        default: injuryCover = .unknown
        }
        coldChain = terms & OfferEncoding.coldChain != 0
        bodies = BodySet(rawValue: cursor.fixed(bytes, as: UInt16.self))
        guard bodies.rawValue <= PackedRow.allBodies else { throw DamagedOffer(part: "bodies") }
        origin = try cursor.point(bytes)
        destination = try cursor.point(bytes)
        let from = Instant(epochSec: cursor.fixed(bytes, as: Int64.self))
        guard OfferCursor.years.contains(from.epochSec) else { throw DamagedOffer(part: "pickup") }
        let to = Instant(epochSec: from.epochSec + Int64(try cursor.figure(bytes)))
        guard to.epochSec <= OfferCursor.years.upperBound, let window = TimeWindow(from: from, to: to) else {
            throw DamagedOffer(part: "pickup")
        }
        pickup = window
        endsAt = presence.contains(.endsEarly) ? try cursor.instant(bytes) : to
        guard endsAt <= to else { throw DamagedOffer(part: "end") }
        deliverBy = presence.contains(.deliverBy) ? try cursor.instant(bytes) : nil
        payloadKg = presence.contains(.payload) ? try cursor.figure(bytes) : nil
        volumeL = presence.contains(.volume) ? try cursor.figure(bytes) : nil
        minLengthMm = presence.contains(.minLength) ? try cursor.figure(bytes) : nil
        priceFen = presence.contains(.price) ? try cursor.figure(bytes) : nil
        infoFeeFen = try cursor.figure(bytes)
        loadMin = try cursor.figure(bytes)
        unloadMin = try cursor.figure(bytes)
        hazmatClass = terms & OfferEncoding.hazmat != 0 ? try cursor.text(bytes) : nil
        lengthsMm = presence.contains(.lengths) ? try cursor.figures(bytes) : []
        via = presence.contains(.via) ? try cursor.stops(bytes) : []
        guard cursor.at == bytes.count else { throw DamagedOffer(part: "length") }
    }
}

/// The place in a kept offer up to which it was read.
private struct OfferCursor {
    /// Seconds since 1970 of the years that listings speak of, up to 9999.
    static let years: ClosedRange<Int64> = 0...253_402_300_799
    /// The largest figure: JSON's integers are exact up to it (RFC 8259 §6).
    private static let largest: UInt64 = 1 << 53 - 1

    var at = 0

    /// The next byte, which must be there.
    mutating func byte(_ bytes: borrowing Span<UInt8>) -> UInt8 {
        at += 1
        return bytes[at - 1]
    }

    /// The next bytes as a number, lowest first; they must be there.
    mutating func fixed<Number: FixedWidthInteger>(_ bytes: borrowing Span<UInt8>, as: Number.Type) -> Number {
        var number: Number = 0
        for place in 0..<MemoryLayout<Number>.size {
            number |= Number(truncatingIfNeeded: bytes[at + place]) << (8 * place)
        }
        at += MemoryLayout<Number>.size
        return number
    }

    mutating func point(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> Coordinate {
        guard bytes.count - at >= 8 else { throw DamagedOffer(part: "length") }
        let latE7 = fixed(bytes, as: Int32.self)
        let lonE7 = fixed(bytes, as: Int32.self)
        guard let point = Coordinate(latE7: latE7, lonE7: lonE7) else { throw DamagedOffer(part: "point") }
        return point
    }

    mutating func figure(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> Int {
        var figure: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard at < bytes.count else { throw DamagedOffer(part: "length") }
            let next = byte(bytes)
            figure |= UInt64(next & 127) << shift
            if next < 128 { break }
            shift += 7
            guard shift < 63 else { throw DamagedOffer(part: "figure") }
        }
        guard figure <= Self.largest else { throw DamagedOffer(part: "figure") }
        return Int(figure)
    }

    mutating func instant(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> Instant {
        let epochSec = Int64(try figure(bytes))
        guard Self.years.contains(epochSec) else { throw DamagedOffer(part: "instant") }
        return Instant(epochSec: epochSec)
    }

    /// How many of something follow, each of `leastBytes` at least; there is one.
    private mutating func count(_ bytes: borrowing Span<UInt8>, leastBytes: Int) throws(DamagedOffer) -> Int {
        let count = try figure(bytes)
        guard count > 0, count <= (bytes.count - at) / leastBytes else { throw DamagedOffer(part: "count") }
        return count
    }

    mutating func text(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> String {
        let count = try count(bytes, leastBytes: 1)
        let code = bytes.extracting(at..<at + count).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard HazmatClass.isKnown(code) else { throw DamagedOffer(part: "hazmatClass") }
        at += count
        return code
    }

    mutating func figures(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> [Int] {
        var figures: [Int] = []
        for _ in 0..<(try count(bytes, leastBytes: 1)) { figures.append(try figure(bytes)) }
        return figures
    }

    mutating func stops(_ bytes: borrowing Span<UInt8>) throws(DamagedOffer) -> [OfferedLoad.Stop] {
        var stops: [OfferedLoad.Stop] = []
        for _ in 0..<(try count(bytes, leastBytes: 10)) {
            guard at < bytes.count else { throw DamagedOffer(part: "length") }
            let action: ViaStop.Action
            switch byte(bytes) {
            case 0: action = .load
            case 1: action = .unload
            default: throw DamagedOffer(part: "stop")
            }
            stops.append(OfferedLoad.Stop(point: try point(bytes), action: action, dwellMin: try figure(bytes)))
        }
        return stops
    }
}
