import SijiFreight
import SijiTestSupport

/// A listing drawn at random, valid by construction, and written by hands that know nothing of the reader's.
///
/// Members come in any order, with blanks between, nulls for some that are absent, and escapes where none are needed.
struct RandomListing {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The next listing's JSON.
    mutating func next() -> String {
        var members: [(String, String)] = [
            ("ref", text(1...20)), ("origin", place()), ("destination", place()), ("mode", pick(["full", "part"])),
        ]
        let from = Int.random(in: 1_796_000_000...1_896_000_000, using: &generator)
        let to = from + Int.random(in: 1...400_000, using: &generator)
        members.append(("pickup", object([("from", instant(from)), ("to", instant(to))])))
        if maybe() { members.append(("deliverBy", instant(from + number(0...900_000)))) }
        if maybe() { members.append(("expiresAt", instant(from + number(-100_000...100_000)))) }
        if maybe() {
            let stops = (0..<number(0...8)).map { _ in
                object([("do", pick(["load", "unload"])), ("at", place()), ("dwellMin", "\(number(0...1_440))")])
            }
            members.append(("via", array(stops)))
        }
        let payloadKg = maybe() ? number(1...40_000) : nil
        let volumeL = payloadKg == nil || maybe() ? number(1...200_000) : nil
        members.append(("cargo", cargo(payloadKg, volumeL)))
        if maybe() {
            members.append(("bodies", array((0..<number(0...5)).map { _ in pick(Body.allCases.map(\.rawValue)) })))
        }
        if maybe() { members.append(("minLengthM", metres(1_000...30_000))) }
        if maybe() { members.append(("lengthsM", array((0..<number(0...12)).map { _ in metres(1_000...30_000) }))) }
        if maybe() { members.append(("needs", array((0..<number(0...16)).map { _ in text(1...8) }))) }
        if maybe() { members.append(("trucks", "\(number(1...200))")) }
        members.append(contentsOf: price(payloadKg, volumeL))
        if maybe() { members.append(("infoFeeFen", "\(number(0...100_000))")) }
        if maybe() { members.append(("tolls", pick(["driver", "shipper", "unknown"]))) }
        if maybe() { members.append(("booking", pick(["instant", "confirm"]))) }
        if maybe() { members.append(("injuryCover", pick(["platform", "own", "none", "unknown"]))) }
        if maybe() {
            members.append(
                ("dwell", object([("loadMin", "\(number(0...2_880))"), ("unloadMin", "\(number(0...2_880))")]))
            )
        }
        if maybe() {
            members.append(
                ("contact", object([("name", text(1...10)), ("phone", "\"1380000\(number(1_000...9_999))\"")]))
            )
        }
        if maybe() { members.append(("notes", text(1...80))) }
        for name in ["via", "deliverBy", "notes", "dwell", "contact", "needs"] where generator.oneIn(4) {
            if !members.contains(where: { $0.0 == name }) { members.append((name, "null")) }
        }
        return blank() + object(members) + blank()
    }

    private mutating func cargo(_ payloadKg: Int?, _ volumeL: Int?) -> String {
        var members = [("type", pick(["0100", "0400", "1100", "1602", "1700", "1701"])), ("name", text(1...12))]
        if let payloadKg {
            members.append(("payloadKg", "\(payloadKg)"))
            if maybe() { members.append(("payloadMaxKg", "\(payloadKg + number(0...5_000))")) }
        }
        if let volumeL { members.append(("volumeM3", decimal(volumeL))) }
        if maybe() { members.append(("hazmatClass", pick(["3", "2.1", "6.1", "9"]))) }
        if maybe() { members.append(("coldChain", pick(["true", "false"]).filter { $0 != "\"" })) }
        if maybe() { members.append(("heightM", metres(10...6_000))) }
        if maybe() { members.append(("widthM", metres(10...6_000))) }
        return object(members)
    }

    private mutating func price(_ payloadKg: Int?, _ volumeL: Int?) -> [(String, String)] {
        switch number(0...2) {
        case 0: return [("negotiable", "true")]
        case 1:
            let isByTonne = payloadKg != nil
            let unitFen = number(1_000...90_000)
            let thousandths = (isByTonne ? payloadKg : volumeL) ?? 1
            // A quantity of a few kilograms at a low price may come to nothing, which is refused.
            guard (unitFen * thousandths + 500) / 1000 > 0 else { return [("negotiable", "true")] }
            var unit = [("fen", "\(unitFen)"), ("per", isByTonne ? #""tonne""# : #""m3""#)]
            if maybe() { unit.append(("weighedAt", pick(["load", "unload", "lesser"]))) }
            var members = [("unitPrice", object(unit))]
            if maybe() { members.append(("priceFen", "\((unitFen * thousandths + 500) / 1000)")) }
            return members
        default:
            let first = number(1...500_000)
            let second = number(1...500_000)
            var members = [("priceFen", "\(first + second)")]
            if maybe() { members.append(("negotiable", "false")) }
            if maybe() { members.append(("payment", payment([first, second]))) }
            return members
        }
    }

    private mutating func payment(_ fens: [Int]) -> String {
        var members: [(String, String)] = []
        if maybe() { members.append(("terms", pick(["onPickup", "onDelivery", "onPod", "monthly", "days"]))) }
        if maybe() { members.append(("days", "\(number(0...365))")) }
        if maybe() { members.append(("depositFen", "\(number(0...50_000))")) }
        if maybe() { members.append(("depositReturn", pick(["onLoading", "onDelivery", "never", "unknown"]))) }
        if maybe() { members.append(("invoice", maybe() ? "true" : "false")) }
        if maybe() {
            let parts = fens.map { fen in
                var part = [("when", pick(["onPickup", "onPod"])), ("fen", "\(fen)")]
                if maybe() { part.append(("days", "\(number(0...90))")) }
                if maybe() { part.append(("by", pick(["cash", "fuelCard", "transfer"]))) }
                return object(part)
            }
            members.append(("parts", array(parts)))
        }
        return object(members)
    }

    private mutating func place() -> String {
        var members = [
            ("lat", decimal(number(-900_000_000...900_000_000), places: 7)),
            ("lon", decimal(number(-1_800_000_000...1_800_000_000), places: 7)),
        ]
        if maybe() { members.append(("name", text(1...10))) }
        if maybe() { members.append(("address", text(1...30))) }
        if maybe() { members.append(("datum", #""wgs84""#)) }
        return object(members)
    }

    // MARK: JSON by other hands

    private mutating func maybe() -> Bool { generator.oneIn(2) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func pick(_ words: [String]) -> String { "\"\(words[number(0...(words.count - 1))])\"" }

    private mutating func metres(_ range: ClosedRange<Int>) -> String { decimal(number(range)) }

    private mutating func decimal(_ units: Int, places: Int = 3) -> String {
        var digits = String(units.magnitude)
        while digits.count <= places { digits = "0" + digits }
        let sign = units < 0 ? "-" : ""
        switch number(0...2) {
        case 0: return "\(sign)\(units.magnitude)e-\(places)"
        case 1: return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
        default: return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))0000E+0"
        }
    }

    private mutating func instant(_ epochSec: Int) -> String {
        let zone = ZoneOffset(minutes: number(-1_000...1_000)) ?? .utc
        return "\"\(Instant(epochSec: Int64(epochSec)).rfc3339(in: zone))\""
    }

    private mutating func text(_ lengths: ClosedRange<Int>) -> String {
        var text = "\""
        let alphabet: [Character] = ["a", "Z", "0", " ", "长", "沙", "é", "🚚", "/", "-", ".", ","]
        for _ in 0..<number(lengths) {
            switch number(0...9) {
            case 0: text += #"\""#
            case 1: text += #"\\"#
            case 2: text += #"\u6e58"#
            case 3: text += #"\uD83D\ude9a"#
            default: text.append(alphabet[number(0...(alphabet.count - 1))])
            }
        }
        return text + "\""
    }

    private mutating func blank() -> String {
        generator.oneIn(3) ? ["", " ", "\n", "\t ", "\r\n"][number(0...4)] : ""
    }

    private mutating func object(_ members: [(String, String)]) -> String {
        let shuffled = members.shuffled(using: &generator)
        return "{"
            + shuffled.map { "\(blank())\"\($0.0)\"\(blank()):\(blank())\($0.1)\(blank())" }
            .joined(separator: ",") + "}"
    }

    private mutating func array(_ elements: [String]) -> String {
        "[" + elements.map { "\(blank())\($0)\(blank())" }.joined(separator: ",") + "]"
    }
}
