// A booking's written agreement.
extension Chinese {
    static let agreementVersionUnknown = Phrase(
        title: "协议没有这一版",
        detail:
            "协议没有第[ {value} ||这]版[，最新是第 {max} 版]。",
        hint:
            "看最新一版：siji 协议 订单。"
    )
    static let agreementState = Phrase(
        title: "协议走不到这一步",
        detail:
            "协议[第 {version} 版][现在是{status}，][不能{got}||走不到这一步]。",
        hint:
            "[现在可以：{possible}。]先看协议：siji 协议 订单。"
    )
    static let agreementStale = Phrase(
        title: "协议有了新版本",
        detail:
            "你看的是第[ {got} ||旧]版，现在已经是第[ {version} ||新]版。",
        hint:
            "先看最新一版：siji 协议 订单，再改。"
    )
    static let agreementUnchanged = Phrase(
        title: "什么都没改",
        detail:
            "提出的内容和现在的协议一样。",
        hint:
            "写上要改的条款，比如 detentionHourFen；看现在的协议：siji 协议 订单。"
    )
}
