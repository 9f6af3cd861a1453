public import SijiFault
public import SijiFreight

/// A complaint as it is read out to 12328 or handed in: six numbered items, always in the same order.
public struct ComplaintLetter: Sendable {
    /// The complaint's number, from 1 for each driver.
    public var number: Int
    /// What is told.
    public var complaint: Complaint
    /// Who tells it.
    public var name: String
    /// The driver's phone; nil where unknown.
    public var phone: String?
    /// The driver's plates.
    public var plates: [String]
    /// The depot's offset from UTC.
    public var zone: ZoneOffset

    /// Creates a letter.
    public init(
        number: Int,
        complaint: Complaint,
        name: String,
        phone: String?,
        plates: [String],
        zone: ZoneOffset
    ) {
        self.number = number
        self.complaint = complaint
        self.name = name
        self.phone = phone
        self.plates = plates
        self.zone = zone
    }

    /// The letter: a title, then the six items; an item that nobody filled says so.
    public func lines(in language: Language) -> [String] {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }

    /// `2026-12-01 08:12`.
    private var when: String? {
        complaint.at.map { $0.rfc3339(in: zone).prefix(16).replacing("T", with: " ") }.map { String($0) }
    }

    private var chinese: [String] {
        let who = [name, phone ?? "电话未填", plates.isEmpty ? "车牌未填" : plates.joined(separator: " ")]
        let proofs = complaint.proofs.map { "\($0.kind.chinese) \($0.ref)" }
        return [
            "反映第\(number)号: \(complaint.trouble.chineseTitle)",
            "1. 反映人: \(who.joined(separator: ", "))",
            "2. 地点: \(complaint.place ?? "未填")",
            "3. 时间: \(when ?? "未填")",
            "4. 事情: \(complaint.what)",
            "5. 证据: \(proofs.isEmpty ? "未附" : proofs.joined(separator: "; "))",
            "6. 请求: \(complaint.ask ?? complaint.trouble.chineseAsk)",
        ]
    }

    private var english: [String] {
        let who = [name, phone ?? "no phone given", plates.isEmpty ? "no plate given" : plates.joined(separator: " ")]
        let proofs = complaint.proofs.map { "\($0.kind.english) \($0.ref)" }
        return [
            "Complaint no. \(number): \(complaint.trouble.englishTitle)",
            "1. Who: \(who.joined(separator: ", "))",
            "2. Where: \(complaint.place ?? "not given")",
            "3. When: \(when ?? "not given")",
            "4. What: \(complaint.what)",
            "5. Evidence: \(proofs.isEmpty ? "none attached" : proofs.joined(separator: "; "))",
            "6. Asked: \(complaint.ask ?? complaint.trouble.englishAsk)",
        ]
    }
}

extension Trouble {
    fileprivate var chineseTitle: String {
        switch self {
        case .arrears: "拖欠运费或工资"
        case .injury: "工作中受伤"
        case .detention: "压车或放空"
        case .barrier: "限高限宽和标志不符"
        case .checkpoint: "查车、罚款或收费"
        }
    }

    fileprivate var englishTitle: String {
        switch self {
        case .arrears: "freight or pay that is owed"
        case .injury: "hurt at work"
        case .detention: "detention or an empty run"
        case .barrier: "a barrier that does not match its sign"
        case .checkpoint: "a checkpoint, a fine or a charge"
        }
    }

    fileprivate var chineseAsk: String {
        switch self {
        case .arrears: "请督促对方付清"
        case .injury: "请告诉我归哪里管, 怎么办理"
        case .detention: "请督促对方照协议付压车费或放空费"
        case .barrier: "请派人到现场量, 把标志或架子改对"
        case .checkpoint: "请核实执法或收费的依据"
        }
    }

    fileprivate var englishAsk: String {
        switch self {
        case .arrears: "have the other side pay in full"
        case .injury: "say which office it belongs to, and how to go on"
        case .detention: "have the other side pay detention or the empty run as agreed"
        case .barrier: "have it measured on the spot, and the sign or the barrier put right"
        case .checkpoint: "check what the fine or the charge rests on"
        }
    }
}

extension Complaint.Proof.Kind {
    fileprivate var chinese: String {
        switch self {
        case .booking: "订单证据"
        case .report: "司机报告"
        case .photo: "照片"
        case .document: "单据"
        case .witness: "证人"
        }
    }

    fileprivate var english: String {
        switch self {
        case .booking: "booking evidence"
        case .report: "driver report"
        case .photo: "photo"
        case .document: "document"
        case .witness: "witness"
        }
    }
}
