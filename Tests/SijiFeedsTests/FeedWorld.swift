import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo

/// Reads texts as feeds.
enum FeedWorld {
    /// What came of one reading.
    struct Read {
        var places: [FeedPlace] = []
        var tally = FeedTally()

        var stops: [RestStop] {
            places.compactMap { if case .stop(let stop) = $0 { stop } else { nil } }
        }
        var checks: [Checkpoint] {
            places.compactMap { if case .check(let check) = $0 { check } else { nil } }
        }
    }

    static func read(
        _ bytes: [UInt8],
        _ format: FeedFormat,
        datum: Datum? = nil,
        blockBytes: Int = 65_536,
        mostRows: Int = 2_000_000
    ) throws(Fault) -> Read {
        var position = 0
        var read = Read()
        let reader = FeedReader(format: format, name: "f", datum: datum, mostRows: mostRows)
        read.tally = try reader.read { buffer throws(Fault) in
            let count = min(blockBytes, buffer.count, bytes.count - position)
            for index in 0..<count { buffer[index] = bytes[position + index] }
            position += count
            return count
        } onPlace: { place throws(Fault) in
            read.places.append(place)
        }
        return read
    }

    static func read(_ text: String, _ format: FeedFormat, datum: Datum? = nil, blockBytes: Int = 65_536) throws(Fault)
        -> Read
    { try read(Array(text.utf8), format, datum: datum, blockBytes: blockBytes) }

    /// The reason of a fault that the reading throws; "none" where it throws none.
    static func reason(_ text: String, _ format: FeedFormat) -> String {
        do throws(Fault) {
            _ = try read(text, format)
            return "none"
        } catch {
            guard case .text(let reason)? = error.facts["reason"] else { return error.code.rawValue }
            return reason
        }
    }

    /// One way of a road with tags, as Overpass gives it.
    static func way(_ tags: [String: String], id: Int = 1) -> String {
        """
        {"type": "way", "id": \(id), "geometry": [{"lat": 28.0, "lon": 113.0}, {"lat": 28.001, "lon": 113.0}],
         "tags": {\(tags.map { "\"\($0)\": \"\(escaped($1))\"" }.joined(separator: ", "))}}
        """
    }

    static func overpass(_ elements: [String]) -> String {
        """
        {"version": 0.6, "osm3s": {"timestamp_osm_base": "2026-11-20T08:00:00Z"}, "elements": [
        \(elements.joined(separator: ",\n"))
        ]}
        """
    }

    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// The limits of a road's tags.
    static func limits(_ tags: [String: String]) throws(Fault) -> [Checkpoint] {
        try read(overpass([way(tags.merging(["highway": "trunk"]) { given, _ in given })]), .overpass).checks
    }
}
