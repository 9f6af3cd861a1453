import SijiFreight
import SijiGeo

/// One synthetic listing in the wire form of the design's §5, as one line.
struct SampleListing {
    let json: String

    init(
        number: Int,
        goods: SampleGoods,
        origin: SampleSpot,
        destination: SampleSpot,
        stop: SampleSpot?,
        windowMin: Int,
        _ random: inout SampleRandom
    ) {
        let deckM = random.pick(goods.decksM)
        let isPart = goods.hazmatClass == nil && deckM >= 9.6 && random.chance(0.12)
        let load = Self.quantity(goods, deckM: deckM, isPart: isPart, &random)
        var metres = GreatCircle.metres(from: origin.point, to: destination.point)
        if let stop {
            metres = GreatCircle.metres(from: origin.point, to: stop.point)
            metres += GreatCircle.metres(from: stop.point, to: destination.point)
        }
        let roadKm = metres * 1.2 / 1000
        var fields: [String] = [
            "\"ref\":\"SYN-\(String(String(100_000 + number).dropFirst()))\"",
            "\"origin\":\(origin.json)", "\"destination\":\(destination.json)",
        ]
        if let stop {
            fields.append(
                "\"via\":[{\"do\":\"unload\",\"at\":\(stop.json),\"dwellMin\":\(random.pick([20, 30, 45, 60]))}]"
            )
        }
        fields += Self.times(roadKm: roadKm, windowMin: windowMin, isFirst: number == 1, &random)
        fields.append(Self.cargo(goods, load))
        fields += Self.truck(goods, deckM: deckM, isPart: isPart, &random)
        fields += Self.price(goods, load, deckM: deckM, roadKm: roadKm, isPart: isPart, &random)
        fields += Self.rest(number, &random)
        json = "{" + fields.joined(separator: ",") + "}"
    }

    private typealias Quantity = (kg: Int?, maxKg: Int?, m3: Double?, share: Double)

    private static func quantity(
        _ goods: SampleGoods,
        deckM: Double,
        isPart: Bool,
        _ random: inout SampleRandom
    ) -> Quantity {
        let ofDeck = deckM < 5 ? 0.11 : deckM < 8 ? 0.3 : deckM < 11 ? 0.56 : 1
        // A dump truck is short and heavy all the same.
        let fill = goods.bodies == [.dump] ? 1 : ofDeck
        let share = isPart ? random.number(0.15...0.5) : 1
        let tonnes = random.number(goods.tonnes) * fill * share
        let kg = max(500, Int((tonnes * 2).rounded()) * 500)
        let m3 = goods.cubic.map { (random.number($0) * (deckM > 13 ? 1.2 : fill) * share).rounded() }
        let isRange = !isPart && goods.pricing == .truck && random.chance(0.15)
        let isBulky = m3 != nil && random.chance(0.3)
        return (isBulky ? nil : kg, isRange && !isBulky ? kg + 1_000 : nil, m3, share)
    }

    private static func times(
        roadKm: Double,
        windowMin: Int,
        isFirst: Bool,
        _ random: inout SampleRandom
    ) -> [String] {
        let spanMin = random.whole(16...48) * 30
        // The first listing opens with the base day, so that shifting by whole days is easy to follow.
        let fromMin = isFirst ? 0 : random.whole(0...((windowMin - spanMin) / 30)) * 30
        var fields = ["\"pickup\":{\"from\":\"\(instant(fromMin))\",\"to\":\"\(instant(fromMin + spanMin))\"}"]
        if random.chance(0.15) {
            // Nine hours of driving a day at 60 km/h, and half a day to spare.
            let days = roadKm / 540
            let latest = Double(fromMin + spanMin) + days * 1_440 + 900
            fields.append("\"deliverBy\":\"\(instant(Int(latest / 30) * 30))\"")
        }
        return fields
    }

    /// Minutes after 2026-12-01T00:00:00+08:00; within December.
    private static func instant(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = 1 + minutes / 1_440
        return "2026-12-\(two(day))T\(two(minutes / 60 % 24)):\(two(minutes % 60)):00+08:00"
    }

    private static func cargo(_ goods: SampleGoods, _ load: Quantity) -> String {
        var fields = ["\"type\":\"\(goods.type.rawValue)\"", "\"name\":\"\(goods.name)\""]
        if let kg = load.kg { fields.append("\"payloadKg\":\(kg)") }
        if let kg = load.maxKg { fields.append("\"payloadMaxKg\":\(kg)") }
        if let m3 = load.m3 { fields.append("\"volumeM3\":\(Int(m3))") }
        if let hazmat = goods.hazmatClass { fields.append("\"hazmatClass\":\"\(hazmat)\"") }
        if goods.isCold { fields.append("\"coldChain\":true") }
        return "\"cargo\":{" + fields.joined(separator: ",") + "}"
    }

    private static func truck(
        _ goods: SampleGoods,
        deckM: Double,
        isPart: Bool,
        _ random: inout SampleRandom
    ) -> [String] {
        var fields = ["\"bodies\":[" + goods.bodies.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"]
        let deck = SampleTurn.text(deckM, decimals: 1)
        if !isPart {
            switch random.index(weights: [55, 30, 15]) {
            case 0: fields.append("\"minLengthM\":\(deck)")
            case 1:
                let decks = goods.decksM.filter { $0 >= deckM }.map { SampleTurn.text($0, decimals: 1) }
                fields.append("\"lengthsM\":[" + decks.joined(separator: ",") + "]")
            default: break
            }
        }
        if !goods.needs.isEmpty, random.chance(0.6) {
            fields.append("\"needs\":[" + goods.needs.map { "\"\($0)\"" }.joined(separator: ",") + "]")
        }
        fields.append("\"mode\":\"\(isPart ? "part" : "full")\"")
        if !isPart, random.chance(0.12) { fields.append("\"trucks\":\(random.whole(2...6))") }
        return fields
    }

    private static func price(
        _ goods: SampleGoods,
        _ load: Quantity,
        deckM: Double,
        roadKm: Double,
        isPart: Bool,
        _ random: inout SampleRandom
    ) -> [String] {
        if random.chance(0.08) { return ["\"negotiable\":true"] }
        let (perKm, least) = rates(deckM)
        // Short hauls pay more a kilometre; three draws make the middle likelier than the ends.
        let draws = (0..<3).map { _ in random.number(0.7...1.3) }
        let noise = draws.reduce(0, +) / 3
        let extra = goods.isCold ? 1.15 : goods.hazmatClass == nil ? 1 : 1.2
        let share = isPart ? load.share + 0.08 : 1
        let yuan = max(least * share, perKm * extra * noise * share * (roadKm + 90))
        if goods.pricing == .tonne, let kg = load.kg {
            let yuanPerTonne = yuan * 1000 / Double(kg)
            let fen = max(1_500, Int((yuanPerTonne * 2).rounded()) * 50)
            let weighed = random.pick(["load", "unload", "lesser", ""])
            let at = weighed.isEmpty ? "" : ",\"weighedAt\":\"\(weighed)\""
            let unitPrice = "\"unitPrice\":{\"fen\":\(fen),\"per\":\"tonne\"\(at)}"
            return [unitPrice] + payment(priceFen: nil, &random)
        }
        let fen = Int((yuan / 50).rounded()) * 5_000
        return ["\"priceFen\":\(fen)"] + payment(priceFen: fen, &random)
    }

    /// Yuan a kilometre, and for the shortest haul.
    private static func rates(_ deckM: Double) -> (perKm: Double, least: Double) {
        switch deckM {
        case ..<5: (3.6, 450)
        case ..<8: (4.6, 750)
        case ..<11: (5.8, 1_100)
        case ..<15: (6.9, 1_600)
        default: (7.6, 1_900)
        }
    }

    private static func payment(priceFen: Int?, _ random: inout SampleRandom) -> [String] {
        var fields: [String] = []
        switch random.index(weights: [35, 30, 6, 15, 8, 6]) {
        case 0: fields.append("\"terms\":\"onDelivery\"")
        case 1: fields.append("\"terms\":\"onPod\",\"days\":\(random.pick([3, 7, 15, 30]))")
        case 2: fields.append("\"terms\":\"onPickup\"")
        case 3: fields.append("\"terms\":\"monthly\",\"days\":\(random.pick([30, 45, 60]))")
        case 4: fields.append("\"terms\":\"days\",\"days\":\(random.pick([10, 15, 20]))")
        default: break
        }
        if random.chance(0.2) {
            fields.append("\"depositFen\":\(random.whole(4...10) * 5_000)")
            fields.append("\"depositReturn\":\"\(random.pick(["onLoading", "onLoading", "onDelivery", "never"]))\"")
        }
        if random.chance(0.3) { fields.append("\"invoice\":\(random.chance(0.5))") }
        if let priceFen, random.chance(0.1) {
            let fuel = priceFen * 3 / 10 / 10_000 * 10_000
            if fuel > 0 {
                fields.append(
                    """
                    "parts":[{"when":"onPickup","fen":\(fuel),"by":"fuelCard"},\
                    {"when":"onPod","fen":\(priceFen - fuel),"days":15,"by":"transfer"}]
                    """
                )
            }
        }
        return fields.isEmpty ? [] : ["\"payment\":{" + fields.joined(separator: ",") + "}"]
    }

    private static func rest(_ number: Int, _ random: inout SampleRandom) -> [String] {
        var fields: [String] = []
        if random.chance(0.25) { fields.append("\"infoFeeFen\":\(random.whole(2...10) * 5_000)") }
        switch random.index(weights: [70, 10, 20]) {
        case 0: fields.append("\"tolls\":\"driver\"")
        case 1: fields.append("\"tolls\":\"shipper\"")
        default: break
        }
        if random.chance(0.2) { fields.append("\"booking\":\"confirm\"") }
        if random.chance(0.5) {
            fields.append("\"injuryCover\":\"\(random.pick(["platform", "platform", "own", "none"]))\"")
        }
        if random.chance(0.55) {
            let load = random.pick([30, 45, 60, 60, 90, 120])
            fields.append("\"dwell\":{\"loadMin\":\(load),\"unloadMin\":\(random.pick([30, 45, 60, 60, 90, 120]))}")
        }
        // No Chinese number begins with 100 and has eleven digits: nobody's phone rings.
        let phone = 10_000_000_000 + number * 7_919
        fields.append("\"contact\":{\"phone\":\"\(phone)\"}")
        fields.append("\"notes\":\"模拟数据 synthetic\"")
        return fields
    }
}
