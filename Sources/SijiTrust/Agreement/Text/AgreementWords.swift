import SijiFault
import SijiFreight

/// The sentences of an agreement's text that belong to no single item.
struct AgreementWords {
    let language: Language
    let zone: ZoneOffset

    private var isChinese: Bool { language == .zh }

    func title(_ kind: AgreementKind) -> String {
        switch (kind, language) {
        case (.transport, .zh): "公路货物运输协议（运输合同）"
        case (.transport, .en): "Road freight agreement (transport contract)"
        case (.employment, .zh): "公路货物运输派车单（受雇司机）"
        case (.employment, .en): "Road freight order (employed driver)"
        }
    }

    func facts(_ booking: BookingID, _ version: AgreementVersion, _ hash: String?) -> [AgreementPage.Row] {
        var rows = [
            row("订单", "Booking", booking.description),
            row("版本", "Version", "\(version.number)  \(standing(version.standing))"),
            row("拟定", "Written", "\(writer(version.proposedBy))  \(moment(version.proposedAt))"),
            row("时区", "Zone", String(version.proposedAt.rfc3339(in: zone).suffix(6))),
        ]
        if let hash { rows.append(row("内容摘要", "Content hash", hash)) }
        return rows
    }

    func standing(_ standing: AgreementVersion.Standing) -> String {
        switch (standing, language) {
        case (.open, .zh): "待同意"
        case (.open, .en): "awaits acceptance"
        case (.inForce, .zh): "已生效"
        case (.inForce, .en): "in force"
        case (.superseded, .zh): "已被新版取代"
        case (.superseded, .en): "superseded"
        case (.refused, .zh): "对方不同意"
        case (.refused, .en): "refused"
        case (.withdrawn, .zh): "已换成另一版"
        case (.withdrawn, .en): "replaced by another"
        }
    }

    /// What is missing, in a sentence that says what to do about it; nil where nothing is.
    func missing(_ items: [AgreementItem], _ standing: AgreementVersion.Standing) -> String? {
        guard !items.isEmpty else { return nil }
        let labels = items.map { $0.label(in: language) }
        let named = labels.joined(separator: isChinese ? "、" : ", ")
        if standing == .open {
            return isChinese ? "还没写明：\(named)。同意之前先问清楚。" : "Not agreed yet: \(named). Ask before you accept."
        }
        return isChinese ? "没有写明：\(named)。可以提出补充。" : "Not agreed: \(named). Propose what should be added."
    }

    var notAgreed: String { isChinese ? "未写明" : "not agreed" }

    func heading(_ number: Int, _ section: AgreementItem.Section) -> String {
        let heading = section.heading(in: language)
        guard isChinese else { return "\(number). \(heading)" }
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return (number <= 10 ? digits[number - 1] : "十" + digits[number - 11]) + "、" + heading
    }

    func notes(_ section: AgreementItem.Section, _ content: AgreementContent) -> [String] {
        switch section {
        case .parties: content.kind.paragraphs(in: language)
        case .waiting: [waiting(content)]
        case .emptyRun: [emptyRun]
        case .changes:
            [
                isChinese
                    ? "任何一项修改，一方提出、另一方同意才生效；没同意之前按原来的执行。"
                    : "A change holds once one side has proposed and the other accepted it; until then the earlier version holds."
            ]
        case .disputes: [content.kind.hotlines(in: language)]
        default: []
        }
    }

    private func waiting(_ content: AgreementContent) -> String {
        let unit = content.detentionTerms.unitMin
        return isChinese
            ? "从到达起计；早到的从装货时间开始起计；司机自己晚到的过了宽限再计，前面几站压车造成的不算晚。司机自己休息、双方都知道的停工不计。超过免费时间的，不满\(unit)分钟按\(unit)分钟计。"
            : "The clock runs from arrival; for who comes early, from the window's opening; for who comes late by their own fault, after the grace (lateness that earlier stops made does not count). It stands still in the driver's own breaks and in closings that both sides know of. Past the free time every started \(unit) min counts whole."
    }

    private var emptyRun: String {
        isChinese
            ? "司机出发后发货方取消，或者到了约定时间货还没有，司机可以退单并要放空费：有约定金额的按金额，没有的按空驶公里。"
            : "Where the consignor cancels after the driver has set out, or the load is not there in time and the driver gives the booking back, the empty run is owed: the fee where one is agreed, else the empty kilometres."
    }

    func due(_ account: PayAccount?) -> [AgreementPage.Row] {
        guard let account else { return [] }
        return account.parts.compactMap { part in
            guard let fen = part.fen else { return nil }
            let day = part.dueOn?.text ?? (isChinese ? "还没起算" : "its clock has not started")
            return row("应付日", "Due", "\(AgreementItem.yuan(fen, language))  \(day)")
        }
    }

    var signatures: String { isChinese ? "双方同意" : "Acceptance" }

    func signatures(_ version: AgreementVersion) -> [AgreementPage.Row] {
        var rows = [BookingSide.dispatcher, .driver].map { side in
            let acceptance = version.acceptances.first { $0.side == side }
            let text = acceptance.map { "\(isChinese ? "已同意" : "accepted")  \(moment($0.at))  \($0.party)" }
            return AgreementPage.Row(label: writer(side), text: text ?? (isChinese ? "还没同意" : "not accepted"))
        }
        if let refusal = version.refusal {
            rows.append(row("不同意", "Refused", "\(writer(refusal.side))  \(moment(refusal.at))"))
        }
        return rows
    }

    private func writer(_ side: BookingSide?) -> String {
        switch side {
        case .driver: isChinese ? "司机方" : "Carrier"
        case .dispatcher: isChinese ? "发货方" : "Consignor"
        default: isChinese ? "按货源和订单" : "Listing and booking"
        }
    }

    private func moment(_ instant: Instant) -> String {
        String(instant.rfc3339(in: zone).prefix(16)).replacing("T", with: " ")
    }

    private func row(_ chinese: String, _ english: String, _ text: String) -> AgreementPage.Row {
        AgreementPage.Row(label: isChinese ? chinese : english, text: text)
    }
}
