import RegexBuilder
import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiTestSupport
import Testing

/// 10,000 mutated inputs: 5,000 of tags, judged by a second reading written apart, and 5,000 of whole feeds.
@Suite("Mutated feeds")
struct FeedMutationTests {
    private static let values = [
        "3.5", "3.5 m", "12'6\"", "3500 kg", "default", "none", "below_default", "4.5;4.2", "no", "yes", "destination",
        "no @ (19:00-06:00)", "no @ (Mo-Fr 07:00-09:00; Sa 08:00-12:00)", "3.5 @ (22:00-06:00)", "12 @ (weight>7.5)",
    ]
    private static let keys = [
        "maxheight", "maxweight", "maxwidth", "maxlength", "maxaxleload", "hgv", "hazmat", "maxheight:conditional",
        "hgv:conditional", "hgv:forward", "maxheight:physical", "maxweight:hgv:conditional",
    ]
    private static let letters = Array("0123456789.;:@()-+'\" mtkgMoFrSa,nyesdfaulbw>=&\u{0}\n２").map(String.init)

    private func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        var parts = Array(text).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let at = Int.random(in: 0...parts.count, using: &random)
            let letter = Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)]
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where at < parts.count: parts.remove(at: at)
            case 1 where at < parts.count: parts[at] = letter
            default: parts.insert(letter, at: at)
            }
        }
        return parts.joined()
    }

    @Test(arguments: UInt64(1)...10)
    func `never turns what a second reading does not know into clear`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
            let text = mutated(Self.values[Int.random(in: 0..<Self.values.count, using: &random)], &random)
            let limits = try FeedWorld.limits([key: text])
            for minute in [120, 500, 4 * 1_440 + 700, 5 * 1_440 + 600, 1_400] {
                // Axle loads are never clear from a mean, so whatever is not blocked or unknown was lifted.
                let isClear = limits.allSatisfy { Lorry.verdict($0, atMin: minute) == .clear }
                guard isClear else { continue }
                #expect(
                    SecondReading.mayBeClear(key: key, text: text, minute: minute),
                    "\(key)=\(text.debugDescription) at \(minute)"
                )
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `reads mutated bytes of every format without harm`(seed: UInt64) throws {
        let features = """
            {"type": "Feature", "id": "w7", "geometry": {"type": "LineString", "coordinates": [[113.0, 28.0], [113.01, 28.0]]},
            "properties": {"highway": "trunk", "maxheight": "3.5", "hgv:conditional": "no @ (19:00-06:00)", "name": "\\u5f00"}}
            """.replacing("\n", with: " ")
        let inputs: [(FeedFormat, String)] = [
            (.geojson, "{\"type\": \"FeatureCollection\", \"features\": [\(features), \(features)]}"),
            (.geojsonseq, "\u{1E}\(features)\n\u{1E}\(features)\n"), (.geojsonseq, "\(features)\n\(features)\n"),
            (.overpass, FeedWorld.overpass([FeedWorld.way(["highway": "trunk", "maxheight": "3.5"])])),
            (.csv, "id,name,kind,lat,lon,posted\na1,开慧限高,heightLimit,28.2,113.1,4.2\na2,b,driversHome,28,113,\n"),
        ]
        var random = SeededGenerator(seed: seed)
        for round in 0..<250 {
            let (format, text) = inputs[round % inputs.count]
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: at)
                case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 2: bytes.insert(Array("{}[]\",:\\".utf8)[Int.random(in: 0..<8, using: &random)], at: at)
                default: bytes.removeLast(Int.random(in: 0..<(bytes.count / 4), using: &random))
                }
            }
            guard let read = try? FeedWorld.read(bytes, format, blockBytes: Int.random(in: 1...200, using: &random))
            else {
                continue
            }
            #expect(read.tally.places == read.places.count)
            #expect(Set(read.places.map(\.id)).count == read.places.count)
            #expect(read.tally.refused <= read.tally.rows)
            for check in read.checks {
                #expect(check.posted ?? 1_000 > 0)
                #expect(check.id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
            }
        }
    }
}

/// Whether a lorry of 4 m, 2.55 m, 18 m and 40 t can be told clear of a tag, by regular expressions alone.
///
/// What it does not know it does not clear.
private enum SecondReading {
    static func mayBeClear(key: String, text: String, minute: Int) -> Bool {
        let base = key.split(separator: ":").first.map(String.init) ?? key
        guard key.contains("conditional") else { return isFree(base, text) || passes(base, text) }
        // Each clause is free, passes, or is for other hours.
        var clauses: [String] = []
        var rest = text[...]
        let clause = #/\s*([^@;]+?)\s*@\s*(?:\(([^()]*)\)|([^();@]*?))\s*(?:;|$)/#
        while let match = rest.prefixMatch(of: clause) {
            let hours = String(match.output.2 ?? match.output.3 ?? "")
            let value = String(match.output.1)
            if !(isFree(base, value) || passes(base, value) && WeekHours(hours) != nil || isOutside(hours, minute)) {
                return false
            }
            clauses.append(value)
            rest = rest[match.range.upperBound...]
        }
        return rest.isEmpty && !clauses.isEmpty
    }

    private static func isFree(_ base: String, _ value: String) -> Bool {
        let value = value.trimmingPrefix(while: { $0 == " " })
        if base == "hgv" || base == "hazmat" {
            return ["yes", "designated", "official", "permissive"].contains(String(value))
        }
        return value.wholeMatch(of: #/none */#) != nil
    }

    private static func passes(_ base: String, _ value: String) -> Bool {
        let figures = value.split(separator: ";", omittingEmptySubsequences: false).map { part -> Double? in
            if base == "maxweight" {
                if let match = part.wholeMatch(of: #/ *([0-9]+(?:\.[0-9]+)?) *(t|kg|)? */#),
                    let figure = Double(match.output.1)
                {
                    return match.output.2 == "kg" ? figure / 1_000 : figure
                }
                return nil
            }
            if let match = part.wholeMatch(of: #/ *([0-9]+(?:\.[0-9]+)?) *(?:m|)? */#) { return Double(match.output.1) }
            if let match = part.wholeMatch(of: #/ *([0-9]+(?:\.[0-9]+)?) *(cm|mm) */#),
                let figure = Double(match.output.1)
            {
                return figure / (match.output.2 == "cm" ? 100 : 1_000)
            }
            if let match = part.wholeMatch(of: #/ *([0-9]+(?:\.[0-9]+)?) *' *(?:([0-9]+(?:\.[0-9]+)?) *")? */#),
                let feet = Double(match.output.1)
            {
                return feet * 0.3048 + (match.output.2.flatMap { Double($0) } ?? 0) * 0.0254
            }
            if let match = part.wholeMatch(of: #/ *([0-9]+(?:\.[0-9]+)?) *" */#) {
                return Double(match.output.1).map { $0 * 0.0254 }
            }
            return nil
        }
        let needed = ["maxheight": 4.0, "maxwidth": 2.55, "maxlength": 18, "maxweight": 40][base]
        guard let needed else { return false }
        return figures.allSatisfy { $0 != nil && ($0 ?? 0) >= needed }
    }

    /// The hours minute by minute, by another path than the library's: only `days times` with full words.
    private static func isOutside(_ hours: String, _ minute: Int) -> Bool {
        let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        var isCovered = false
        for rule in hours.split(separator: ";", omittingEmptySubsequences: false) {
            let pattern = #/ *(?:((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*))? *([0-9:,-]*) */#
            guard let match = rule.wholeMatch(of: pattern), match.output.1 != nil || !match.output.2.isEmpty else {
                return false
            }
            var days = Set(0..<7)
            if let named = match.output.1 {
                days = []
                for part in named.split(separator: ",") {
                    let ends = part.split(separator: "-").compactMap { names.firstIndex(of: String($0)) }
                    guard (1...2).contains(ends.count), let from = ends.first, let to = ends.last else { return false }
                    var day = from
                    while true {
                        days.insert(day)
                        if day == to { break }
                        day = (day + 1) % 7
                    }
                }
            }
            for span in match.output.2.isEmpty
                ? ["00:00-24:00"]
                : match.output.2.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            {
                guard let ends = span.wholeMatch(of: #/([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})/#),
                    let fromHour = Int(ends.output.1), let fromMinute = Int(ends.output.2),
                    let toHour = Int(ends.output.3),
                    let toMinute = Int(ends.output.4), fromHour < 24, toHour <= 24, fromMinute < 60, toMinute < 60
                else { return false }
                let (from, given) = (fromHour * 60 + fromMinute, toHour * 60 + toMinute)
                guard given <= 1_440, from != given else { return false }
                let to = given > from ? given : given + 1_440
                for day in days {
                    for shift in [0, 10_080] where (from + day * 1_440..<to + day * 1_440).contains(minute + shift) {
                        isCovered = true
                    }
                }
            }
        }
        return !isCovered
    }
}
