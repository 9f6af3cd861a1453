// 订单的证据。
extension Chinese {
    static let evidenceNotCanonical = Phrase(
        title: "不是规范的写法",
        detail:
            "这不是 siji 写出来的证据[：{path}][，第 {byte} 字节][：{cause}]。",
        hint:
            "重新要一份：siji booking evidence 1 --output 文件。"
    )
    static let evidenceForm = Phrase(
        title: "证据的版本不认识",
        detail:
            "这份证据是别的版本[：{path}][：{got}，这个 siji 只认到 {limit}]。",
        hint:
            "用写它的那个 siji 来查，或用更新的。"
    )
    static let evidenceNone = Phrase(
        title: "还没有证据",
        detail:
            "订单[ {id} ]比审计记录还早，记录里没有它。",
        hint:
            "走了下一步就开始记，到时再要。"
    )
    static let evidenceBroken = Phrase(
        title: "证据不成立",
        detail:
            "证据不成立[：{finding}][，第 {number} 件事][，记录里第 {seq} 件]。",
        hint:
            "文件原样留好，收据也留好；维权的人两样都能核验。"
    )
}
