import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("Complaints")
struct ComplaintTests {
    private static let full = ComplaintLetter(
        number: 3,
        complaint: Complaint(
            trouble: .barrier,
            place: "G4 1502公里 往南",
            at: Instant(epochSec: 1_796_083_920),
            what: "标志写4.5米, 量出来4.2米",
            proofs: [.init(kind: .photo, ref: "IMG_1.jpg"), .init(kind: .witness, ref: "李师傅")]
        ),
        name: "王师傅",
        phone: "13800001234",
        plates: ["湘A12345"],
        zone: .china
    )

    @Test func `is six numbered items, ready to be read out`() {
        #expect(
            Self.full.lines(in: .zh) == [
                "反映第3号: 限高限宽和标志不符", "1. 反映人: 王师傅, 13800001234, 湘A12345", "2. 地点: G4 1502公里 往南",
                "3. 时间: 2026-12-01 08:12", "4. 事情: 标志写4.5米, 量出来4.2米", "5. 证据: 照片 IMG_1.jpg; 证人 李师傅",
                "6. 请求: 请派人到现场量, 把标志或架子改对",
            ]
        )
    }

    @Test(arguments: Language.allCases, Trouble.allCases)
    func `says what is not filled in`(language: Language, trouble: Trouble) {
        let letter = ComplaintLetter(
            number: 1,
            complaint: Complaint(trouble: trouble, what: "x"),
            name: "w",
            phone: nil,
            plates: [],
            zone: .china
        )
        let lines = letter.lines(in: language)
        #expect(lines.count == 7)
        #expect(lines[2].hasSuffix(language == .zh ? "未填" : "not given"))
        #expect(lines[5].hasSuffix(language == .zh ? "未附" : "none attached"))
        #expect(lines.dropFirst().enumerated().allSatisfy { $1.hasPrefix("\($0 + 1). ") })
    }

    @Test func `moves forward, and is handed in again after an answer that does not help`() {
        #expect(ComplaintStatus.written.steps == [.submitted])
        #expect(ComplaintStatus.submitted.steps == [.answered, .solved])
        #expect(ComplaintStatus.answered.steps == [.solved, .submitted])
        #expect(ComplaintStatus.solved.steps.isEmpty)
    }
}
