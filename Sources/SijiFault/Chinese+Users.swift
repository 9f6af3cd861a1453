// Users of the machine, and what they may do over ssh.
extension Chinese {
    static let partyNotFound = Phrase(
        title: "没有这个人",
        detail:
            "没有本机用户[ {uid} ]的资料。",
        hint:
            "先登记：sudo siji admin driver add 用户名。"
    )
    static let userName = Phrase(
        title: "用户名不行",
        detail:
            "用户名[{value}]不合 Debian 的规矩[，最多{max}个字]。",
        hint:
            "用小写字母开头，后面是小写字母、数字、- 或 _，如 laowang。"
    )
    static let userReserved = Phrase(
        title: "是系统的用户",
        detail:
            "用户[{value}]是系统自己用的[（uid {uid}）]，不能当司机或调度。",
        hint:
            "换一个名字，如 laowang。"
    )
    static let userNotRoot = Phrase(
        title: "要 root",
        detail:
            "建用户要 root[，你是 uid {uid}]。",
        hint:
            "前面加 sudo 再来；只看会做什么：加 --dry-run。"
    )
    static let keyInvalid = Phrase(
        title: "公钥不行",
        detail:
            "公钥不行[：{cause}]。",
        hint:
            "给一行 OpenSSH 公钥，如 id_ed25519.pub 里的那行[；认得：{allowed}]。"
    )
    static let toolFailed = Phrase(
        title: "命令没做成",
        detail:
            "命令[{value}]没做成[，退出码 {status}][：{cause}]。",
        hint:
            "看上面它自己说的原因，改好再来；再来一次不会重复。"
    )
    static let shellRefused = Phrase(
        title: "这里不能用",
        detail:
            "这里只能用 siji 自己的命令，不能用[{value}||这个]。",
        hint:
            "打 帮助 看能用什么；有特殊字符的文字放进单引号里。"
    )
}
