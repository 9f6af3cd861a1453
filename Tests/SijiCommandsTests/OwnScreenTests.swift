import SijiAPI
import SijiFault
import SijiFreight
import SijiHours
import SijiGeo
import SijiTrust
import Testing

@testable import SijiCommands

@Suite("Screens of rights and of one's own records")
struct OwnScreenTests {
    private static let origin = Origin(evidence: .secondary, source: "96sk.com 22095", asOf: "2026-11-26")
    private static let own = Origin(evidence: .own, source: "siji", asOf: "2026-11-26")
    private static let text = Origin(evidence: .text, source: "fuzhou.gov.cn t20240329_4801180", asOf: "2023-11-08")

    private static func step(
        _ id: String,
        _ standing: Standing?,
        _ kind: RightsStep.Kind,
        _ zh: String,
        _ en: String,
        _ origin: Origin = own
    ) -> RightsStep {
        RightsStep(
            id: id,
            trouble: .arrears,
            standing: standing,
            kind: kind,
            hotline: kind == .do ? "transport" : nil,
            text: Bilingual(zh: zh, en: en),
            origin: origin
        )
    }

    private static let guide = RightsGuide(
        hotlines: [
            Hotline(
                id: "transport",
                number: "12328",
                name: Bilingual(zh: "交通运输服务监督电话", en: "transport supervision line"),
                does: Bilingual(zh: "交通运输方面的事", en: "matters of transport"),
                answer: Bilingual(
                    zh: "转办不超过2小时, 2到5个工作日答复",
                    en: "passed on within 2 hours, answered in 2 to 5 working days"
                ),
                origin: origin
            )
        ],
        steps: [
            step("1", .owner, .do, "运费要不回来, 打12328反映", "freight that is not paid: tell 12328"),
            step("2", nil, .have, "订单号、协议、回单、说好的付款日", "the booking's number, its agreement, the signed receipt"),
            step(
                "3",
                .employed,
                .differs,
                "2023-11-08的指引: 工作时间 = 有单的时间 + 商定的宽放时间, 同时的单只算一次",
                "guide of 2023-11-08: work time = order time + an agreed allowance; orders at the same time count once",
                text
            ),
        ]
    )

    @Test(arguments: ScreenTests.views)
    func `rights say whom to call first, and mark how well each line is founded`(view: (Language, Int)) {
        let answer = RightsAnswer(Self.guide, trouble: .arrears, standing: nil)
        let places = [
            RightsPage.Place(service: "legalAid", restStop: Samples.restStops.restStops[0]),
            RightsPage.Place(service: "training", restStop: nil),
        ]
        expectScreen(RightsScreen(page: RightsPage(rights: answer, places: places)), "rights", view)
        let all = RightsAnswer(Self.guide, trouble: nil, standing: nil)
        expectScreen(RightsScreen(page: RightsPage(rights: all, places: nil)), "rights-all", view)
    }

    @Test(arguments: ScreenTests.views)
    func `cover shows what is missing first`(view: (Language, Int)) throws {
        let runs = [
            CoverArgument(argument: "pension=2025-01..2025-12"), CoverArgument(argument: "pension=2026-03..2026-08"),
            CoverArgument(argument: "injury=2026-01..2026-10"),
        ].compactMap { $0?.run }
        let now = try #require(Month("2026-11"))
        expectScreen(CoverScreen(answer: CoverAnswer(CoverRecord(runs), now: now)), "cover", view)
        expectScreen(CoverScreen(answer: CoverAnswer(CoverRecord([]), now: now)), "cover-none", view)
    }

    @Test(arguments: ScreenTests.views)
    func `hours say first what is left`(view: (Language, Int)) {
        func marks(_ marks: (DrivingRecord.Act, Int, Int)...) -> [HoursAnswer.Mark] {
            marks.map { act, at, told in
                func moment(_ minute: Int) -> String { Self.morning.adding(minutes: minute).rfc3339(in: .china) }
                return HoursAnswer.Mark(do: act.rawValue, at: moment(at), toldAt: moment(told))
            }
        }
        func answer(at minute: Int, _ told: [HoursAnswer.Mark]) -> HoursAnswer {
            let now = Self.morning.adding(minutes: minute)
            let record = DrivingRecord(
                told.compactMap { mark in
                    guard let act = DrivingRecord.Act(rawValue: mark.do), let at = Instant(rfc3339: mark.at) else {
                        return nil
                    }
                    return DrivingRecord.Mark(act, atSec: at.epochSec)
                }
            )
            let standing = record.standing(atSec: now.epochSec, rule: .cn)
            return HoursAnswer(
                now: now.rfc3339(in: .china),
                rule: "cn",
                standing: standing.map { .init($0, since: Instant(epochSec: $0.sinceSec).rfc3339(in: .china)) },
                marks: told
            )
        }
        let day = marks((.drive, 0, 0), (.rest, 130, 150))
        expectScreen(HoursScreen(answer: answer(at: 90, marks((.drive, 0, 0)))), "hours-driving", view)
        expectScreen(HoursScreen(answer: answer(at: 142, day)), "hours-short", view)
        expectScreen(HoursScreen(answer: answer(at: 162, day)), "hours-break", view)
        expectScreen(HoursScreen(answer: answer(at: 241, marks((.drive, 0, 0)))), "hours-over", view)
        expectScreen(HoursScreen(answer: answer(at: 545, marks((.drive, 0, 0)))), "hours-over-today", view)
        expectScreen(HoursScreen(answer: answer(at: 0, [])), "hours-none", view)
    }

    @Test(arguments: ScreenTests.views)
    func `hours by another rule say what has no limit, and which rule it is`(view: (Language, Int)) {
        for rule in [DrivingRule.cnLaw, .none] {
            let began = Self.morning.epochSec
            let standing = DrivingRecord([.init(.drive, atSec: began)]).standing(atSec: began + 5_400, rule: rule)
            let answer = HoursAnswer(
                now: "2026-12-01T09:30:00+08:00",
                rule: rule.name,
                standing: standing.map { .init($0, since: "2026-12-01T08:00:00+08:00") },
                marks: []
            )
            expectScreen(HoursScreen(answer: answer), "hours-by-\(rule.name)", view)
        }
    }

    @Test func `hours take their figures from the rule, and make up none of one that is not known`() throws {
        func answer(_ rule: String) -> HoursAnswer {
            let began = Self.morning.epochSec
            let standing = DrivingRecord([.init(.drive, atSec: began)]).standing(atSec: began + 14_400, rule: .cnLaw)
            let shown = standing.map { HoursAnswer.Standing($0, since: "2026-12-01T08:00:00+08:00") }
            return HoursAnswer(now: "2026-12-01T12:00:00+08:00", rule: rule, standing: shown, marks: [])
        }
        func first(_ rule: String, _ language: Language) -> String? {
            HoursScreen(answer: answer(rule)).lines(width: 80, speech: Speech(language)).first
        }
        #expect(first("cn-law", .zh) == "该歇了: 连续开满了, 歇够20分钟再走")
        #expect(first("eu-561", .zh) == "该歇了: 连续开满了, 歇够了再走")
        #expect(first("eu-561", .en) == "Time for a break: a whole one before you drive on")
        #expect([20, 45, 60, 90, 600].map(OwnWord.chineseSpan) == ["20分钟", "45分钟", "1小时", "1小时30分钟", "10小时"])
        #expect([20, 90, 600].map(OwnWord.englishSpan) == ["20 minutes", "1 h 30 min", "10 hours"])
    }

    private static let morning = Instant(epochSec: 1_796_083_200)

    private static let letter = ComplaintLetter(
        number: 3,
        complaint: Complaint(
            trouble: .barrier,
            place: "G4 1502公里 往南",
            at: .init(epochSec: 1_796_083_920),
            what: "标志写限高4.5米, 自己量出来是4.2米, 旁边没有绕行的标志, 倒车出来花了一个小时",
            proofs: [.init(kind: .photo, ref: "IMG_1.jpg"), .init(kind: .witness, ref: "李师傅")]
        ),
        name: "王师傅",
        phone: "13800001234",
        plates: ["湘A12345"],
        zone: .china
    )

    @Test(arguments: ScreenTests.views)
    func `a complaint is ready to be read out`(view: (Language, Int)) {
        let written = Self.letter.complaint.at ?? .init(epochSec: 0)
        let wire = ComplaintWire(Self.letter, status: .answered, createdAt: written, changedAt: written)
        expectScreen(ComplaintScreen(complaint: wire), "complaint", view)
        let list = ComplaintsAnswer(complaints: [wire, wire], nextCursor: nil)
        expectScreen(ComplaintsScreen(answer: list), "complaints", view)
        expectScreen(
            ComplaintsScreen(answer: ComplaintsAnswer(complaints: [], nextCursor: nil)),
            "complaints-none",
            view
        )
    }

    @Test(arguments: ScreenTests.views)
    func `a waybill names what it lacks`(view: (Language, Int)) throws {
        let start = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let end = try #require(Coordinate(latDeg: 39.9, lonDeg: 116.4))
        let window = try #require(TimeWindow(from: .init(epochSec: 0), to: .init(epochSec: 3600)))
        let load = Load(
            ref: "CS-1029",
            origin: Place(point: start, address: "长沙 雨花区 环保中路 188 号 4 号门 靠东的装货平台", adcode: "430111"),
            destination: Place(point: end, name: "北京"),
            pickup: window,
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 32_000, volumeL: 1_234_567_000),
            mode: .full,
            price: .perTruck(fen: 850_000)
        )
        let at = Instant(epochSec: 1_796_083_920)
        let source = WaybillSource(
            shippingNoteNumber: "000000000001a",
            slot: 0,
            load: load,
            bookedAt: at,
            consignor: "长沙货场",
            carrier: "王师傅",
            plate: "湘A12345",
            payments: [.init(number: "1", recipient: "王师傅", fen: 300_000, at: at)]
        )
        let answer = WaybillAnswer(
            Waybill(source, zone: .china),
            bookingId: "000000000001a",
            loadVersion: 1,
            amended: true
        )
        expectScreen(WaybillScreen(answer: answer), "waybill", view)
    }

    @Test(arguments: ScreenTests.views)
    func `an adviser sees who owes what since when first`(view: (Language, Int)) {
        func booking(_ number: UInt64, _ status: BookingStatus, paid: Int?, due: Int64?, wait: Int?) -> AdviceBooking {
            AdviceBooking(
                id: BookingID(depot: .first, sequence: number),
                dispatcher: "长沙雨花环保中路货场",
                lane: "长沙 雨花 > 北京 大兴",
                status: status,
                bookedAt: Instant(epochSec: 1_796_083_920),
                agreedFen: 850_000,
                paidFen: paid,
                dueAt: due.map { Instant(epochSec: 1_796_083_920 + $0 * 86_400) },
                waitMin: wait
            )
        }
        let page = AdvicePage(
            [
                booking(1, .podReceived, paid: 300_000, due: 3, wait: 95),
                booking(2, .delivered, paid: nil, due: nil, wait: nil),
                booking(3, .paid, paid: 850_000, due: nil, wait: 20),
            ],
            zone: .china
        )
        let now = Instant(epochSec: 1_797_000_000)
        let answer = AdviceAnswer(page, driver: "王师傅", now: now, until: now.adding(minutes: 1_440), zone: .china)
        expectScreen(AdviceScreen(answer: answer), "advice", view)
        let none = AdvicePage([], zone: .china)
        let nothing = AdviceAnswer(none, driver: "王师傅", now: now, until: now.adding(minutes: 1_440), zone: .china)
        expectScreen(AdviceScreen(answer: nothing), "advice-none", view)
    }

    @Test(arguments: ScreenTests.views)
    func `grants and erasures say what others still hold`(view: (Language, Int)) {
        let grants = GrantsAnswer(grants: [
            GrantWire(
                uid: 1_042,
                from: "2026-12-01T08:00:00+08:00",
                to: "2026-12-15T08:00:00+08:00",
                holds: true,
                looks: 3,
                lookedAt: "2026-12-02T09:30:00+08:00"
            )
        ])
        expectScreen(GrantsScreen(answer: grants), "grants", view)
        expectScreen(GrantsScreen(answer: GrantsAnswer(grants: [])), "grants-none", view)
        let answer = EraseAnswer(
            erased: .init(
                personalValues: 3,
                evidenceValues: 8,
                trucks: 1,
                coverRuns: 2,
                drivingMarks: 40,
                complaints: 1,
                grants: 0,
                positions: 2880,
                reportVoices: 7,
                answers: 4
            ),
            kept: .init(bookings: 12, loads: 0, calls: 30, years: 3)
        )
        expectScreen(EraseScreen(answer: answer), "erase", view)
    }

    @Test(arguments: ScreenTests.views)
    func `positions say what they entered, and what only the driver knows`(view: (Language, Int)) {
        let (id, other) = ("0000000000011", "0000000000012")
        let (morning, noon) = ("2026-12-01T08:12:00+08:00", "2026-12-01T12:40:00+08:00")
        let taken = PositionsTakenAnswer(
            kept: 3,
            known: 1,
            steps: [.init(bookingId: id, do: "arrivePickup", at: morning)],
            asks: [
                .init(bookingId: id, do: "depart", why: "gap", after: morning, before: noon),
                .init(bookingId: other, do: "depart", why: "loadedUnsaid", after: noon, before: nil),
                .init(bookingId: other, do: "leaveDelivery", why: "earlier", after: noon, before: nil),
            ]
        )
        expectScreen(PositionsTakenScreen(answer: taken), "positions-taken", view)
        let page = PositionsAnswer(
            positions: [
                PositionWire(at: noon, ageMin: 4, lat: 28.7713941, lon: 113.4418273, accuracyM: 12),
                PositionWire(at: morning, ageMin: 272, lat: 28.2, lon: 112.9, accuracyM: nil),
            ],
            nextCursor: nil
        )
        expectScreen(PositionsScreen(answer: page), "positions", view)
        expectScreen(PositionsScreen(answer: PositionsAnswer(positions: [], nextCursor: nil)), "positions-none", view)
    }

    @Test func `months, proofs and past times are read as people write them`() throws {
        for text in ["养老=2026-01..2026-10", "pension:2026-01..2026-10", "养老：2026-01至2026-10"] {
            let run = try #require(CoverArgument(argument: text)).run
            #expect(run.kind == .pension && run.first.text == "2026-01" && run.last.text == "2026-10", "\(text)")
        }
        #expect(CoverArgument(argument: "工伤=2026-03")?.run.months == 1)
        for text in ["养老", "养老=", "养老=2026-13", "养老=2026-02..2026-01", "失业=2026-01", "养老=2026-01..2026-02..2026-03"] {
            #expect(CoverArgument(argument: text) == nil, "\(text)")
        }
        #expect(ProofArgument(argument: "照片=a=b.jpg")?.proof == ProofWire(kind: "photo", ref: "a=b.jpg"))
        for text in ["照片", "照片=", "谣言=x"] { #expect(ProofArgument(argument: text) == nil, "\(text)") }
        let now = try #require(Moment("2026-11-26T18:00:00+08:00"))
        for (text, read) in [
            ("08:12", "2026-11-26T08:12:00+08:00"), ("8：12", "2026-11-26T08:12:00+08:00"),
            ("11-25 23:59", "2026-11-25T23:59:00+08:00"), ("2025/3/1 8:05", "2025-03-01T08:05:00+08:00"),
        ] { #expect(PastTime.read(text, now: now) == read, "\(text)") }
        for text in ["", "8", "25:00", "08:60", "13-01 08:00", "02-30 08:00", "昨天", "8:12 11-25", "1:2:3"] {
            #expect(PastTime.read(text, now: now) == nil, "\(text)")
        }
    }
}
