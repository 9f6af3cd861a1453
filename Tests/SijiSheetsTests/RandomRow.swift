import SijiAPI
import SijiTestSupport

/// A row whose meaning is known, written in one of the ways that people write it.
struct RandomRow {
    /// What the row must be read as; its number is not compared.
    let load: LoadWire
    /// Its cells by header.
    let cells: [(String, String)]

    init(_ random: inout SeededGenerator) {
        let places = [
            ("长沙", "430100", "长沙"), ("湖北武汉", "420100", "武汉"), ("湖南省长沙市雨花区", "430111", "长沙 雨花"), ("北京", "110000", "北京"),
        ]
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
        let origin = pick(places)
        let destination = pick([("广州", "440100", "广州"), ("河南郑州", "410100", "郑州"), ("成都市", "510100", "成都")])
        let tonnes = Int.random(in: 1...23, using: &random)
        let more = Int.random(in: 0...2, using: &random)
        let day = Int.random(in: 2...28, using: &random)
        let hour = Int.random(in: 0...19, using: &random)
        let yuan = Int.random(in: 10...300, using: &random) * 100
        let deck = pick([(4.2, "4米2"), (6.8, "6.8米"), (9.6, "９．６米"), (13, "13"), (17.5, "17米5")])
        let isHeavy = deck.0 < 5 && tonnes + more > 14
        let body = pick([("高栏", "stake"), ("平板", "flatbed"), ("飞翼", "wing"), ("厢车", "box")])
        let phone = "1380000\(1000 + Int.random(in: 0..<9000, using: &random))"
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let from = "2026-12-\(two(day))T\(two(hour)):00:00+08:00"
        var load = LoadWire(
            ref: "",
            origin: PointWire(adcode: origin.1, name: origin.2),
            destination: PointWire(adcode: destination.1, name: destination.2),
            pickup: .init(from: from, to: "2026-12-\(two(day))T\(two(hour + 4)):00:00+08:00"),
            cargo: .init(type: "0400", name: "卷钢", payloadKg: tonnes * 1000),
            mode: "full"
        )
        if more > 0 { load.cargo.payloadMaxKg = (tonnes + more) * 1000 }
        load.bodies = [body.1]
        if !isHeavy { load.lengthsM = [deck.0] }
        load.priceFen = yuan * 100
        load.contact = .init(name: nil, phone: phone)
        self.load = load
        let mass =
            more > 0
            ? pick(["\(tonnes)-\(tonnes + more)吨", "\(tonnes)~\(tonnes + more)", "\(tonnes)吨至\(tonnes + more)吨"])
            : pick(["\(tonnes)吨", "\(tonnes)", "\(tonnes)t", "\(tonnes * 1000)公斤"])
        let time = pick([
            "12月\(day)日\(hour)点", "2026/12/\(day) \(hour):00", "12.\(two(day)) \(two(hour))：00",
            "2026-12-\(two(day))T\(two(hour)):00",
        ])
        let price = pick(["\(yuan)元/车", "￥\(yuan)/车", "\(yuan / 100)百元/车".replacing("百", with: "00"), "\(yuan).00元/趟"])
        let all: [(String, String)] = [
            (pick(["装货地", "始发地", "发货地"]), origin.0), (pick(["卸货地", "目的地"]), destination.0), (pick(["货名", "品名"]), "卷钢"),
            (pick(["吨位", "吨位(吨)"]), mass), (pick(["运费", "价格"]), price), (pick(["装货时间", "提货时间"]), time),
            (pick(["电话", "联系电话"]), pick([phone, "138 \(phone.dropFirst(3).prefix(4)) \(phone.suffix(4))"])),
        ]
        let truck = isHeavy ? body.0 : deck.1 + body.0
        cells = (all + [(pick(["车长车型", "车型"]), truck)]).shuffled(using: &random)
    }
}
