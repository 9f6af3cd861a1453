// What drivers keep for themselves.
extension Chinese {
    static let complaintNotFound = Phrase(
        title: "没有这个反映",
        detail:
            "你没有第[{value}]号反映。",
        hint:
            "看有哪些：siji 反映。"
    )
    static let complaintState = Phrase(
        title: "反映走不到这一步",
        detail:
            "反映[第{number}号][现在是{status}，][不能改成{got}||走不到这一步]。",
        hint:
            "[现在可以走到：{possible}。||已经到头了。]先看这份反映：siji 反映 号码。"
    )
    static let grantMissing = Phrase(
        title: "没有授权",
        detail:
            "用户[ {uid} ]没有授权给你看，或授权过了期，或没有这个司机。",
        hint:
            "请司机说：siji 授权 你的uid。"
    )
    static let grantNotFound = Phrase(
        title: "没有这份授权",
        detail:
            "你没有授权给用户[ {uid}]。",
        hint:
            "看授权给了谁：siji 授权。"
    )
    static let positionNotShown = Phrase(
        title: "位置不给看",
        detail:
            "车的位置只在订下到卸完之间给调度看[；订单 {id} ][现在是{status}]。",
        hint:
            "先看订单：siji 看单 1，或给司机打电话。"
    )
}
