import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// Where the question is asked from.
struct AtOptions: ParsableArguments {
    @Option(help: .of(.at))
    var at: PlaceArgument?

    @Flag(help: .of(.hereNow))
    var here = false

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    /// The place: the flag's, else the one that stands without a flag, else the receiver's where that is asked for, else the one that
    /// `siji here` keeps.
    /// - Throws: `here.missing` where there is none; `usage.surplus` where a place is given and the receiver asked for.
    func place(in session: Session, or bare: PlaceArgument? = nil) throws(Fault) -> RememberedState.Here {
        if here {
            guard let given = at ?? bare else { return try HereNow.place(in: session) }
            throw Fault(.usageSurplus, ["command": "--here", "value": .text(given.label)])
        }
        if let at = at ?? bare { return RememberedState.Here(point: at.wire(datum: datum), label: at.label) }
        if let here = try session.memory.read().here { return here }
        throw Fault(.hereMissing)
    }
}

/// Finds the one place that a name means, where a route takes coordinates alone.
enum PlaceLookup {
    /// A place with its coordinates.
    struct Found {
        let point: GeoPoint
        let adcode: String?
        let label: String
    }

    /// The coordinates of a point on the wire.
    /// - Throws: `place.unknown`, `place.ambiguous` with the candidates, `place.noPoint`.
    static func find(_ place: RememberedState.Here, client: SijiClient) throws(Fault) -> Found {
        if let lat = place.point.lat, let lon = place.point.lon {
            let point = GeoPoint(latDeg: lat, lonDeg: lon, datum: place.point.datum)
            return Found(point: point, adcode: nil, label: place.label)
        }
        let word = place.point.adcode ?? place.point.name ?? ""
        let entry = try one(of: client.places(word, limit: 50).places, named: word)
        guard let lat = entry.lat, let lon = entry.lon else {
            throw Fault(.placeNoPoint, field: "at", ["value": .text(entry.fullName)])
        }
        return Found(
            point: GeoPoint(latDeg: lat, lonDeg: lon),
            adcode: entry.adcode,
            label: entry.fullName
        )
    }

    /// The one place: the code, or the name with or without its rank; of several the highest rank, if it is alone there.
    static func one(of places: [PlaceWire], named word: String) throws(Fault) -> PlaceWire {
        let exact = places.filter { isCalled($0, word) }
        let candidates = exact.isEmpty ? places.filter { holds($0, word) } : exact
        guard let first = candidates.first else {
            // The daemon's list goes on to what merely looks alike: worth naming, and never taken.
            var facts: [String: FactValue] = ["value": .text(word)]
            if !places.isEmpty { facts["near"] = .list(places.prefix(5).map { "\($0.adcode) \($0.fullName)" }) }
            throw Fault(.placeUnknown, field: "at", facts)
        }
        let rank = ["province": 0, "prefecture": 1, "county": 2]
        let highest = candidates.map { rank[$0.level] ?? 3 }.min()
        let top = candidates.filter { (rank[$0.level] ?? 3) == highest }
        if candidates.count == 1 { return first }
        if !exact.isEmpty, top.count == 1, let only = top.first { return only }
        let names = candidates.prefix(8).map { "\($0.fullName) \($0.adcode)" }
        throw Fault(.placeAmbiguous, field: "at", ["value": .text(word), "candidates": .list(names)])
    }

    /// Whether a Chinese word stands in the full name in its order: `湖南长沙` in `湖南省长沙市`.
    ///
    /// Pinyin is left to the daemon.
    private static func holds(_ place: PlaceWire, _ word: String) -> Bool {
        guard !word.allSatisfy(\.isASCII) else { return true }
        var rest = place.fullName[...]
        for character in word where !character.isWhitespace {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }

    private static func isCalled(_ place: PlaceWire, _ word: String) -> Bool {
        if place.adcode == word || place.fullName == word || place.name == word { return true }
        let plain = word.lowercased().filter { !$0.isWhitespace && $0 != "'" }
        if place.pinyin.filter({ !$0.isWhitespace }) == plain { return true }
        let ranks = ["省", "市", "县", "区", "自治区", "自治州", "自治县", "盟", "旗", "地区", "特别行政区"]
        return ranks.contains { place.name == word + $0 }
    }
}
