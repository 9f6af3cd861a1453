// The command line.
extension Chinese {
    static let daemonUnreachable = Phrase(
        title: "连不上 sijid",
        detail:
            "连不上 sijid[，套接字是{path}][：{cause}]。",
        hint:
            "启动它：sudo systemctl start sijid；想先试试：siji demo。"
    )
    static let daemonForbidden = Phrase(
        title: "套接字不让进",
        detail:
            "你没有权限打开 sijid 的套接字[{path}]。",
        hint:
            "请管理员执行：sudo usermod -aG siji 用户名，然后重新登录。"
    )
    static let daemonAnswer = Phrase(
        title: "回答看不懂",
        detail:
            "sijid 的回答看不懂[（HTTP {status}）][：{cause}][，最多 {limitBytes}]。",
        hint:
            "siji 和 sijid 的版本可能不一样，用 siji status 核对。"
    )
    static let daemonTimeout = Phrase(
        title: "等太久没有回答",
        detail:
            "sijid [{limitSec}内]没有回答。",
        hint:
            "再试一次；要是写操作，先用 siji load list 或 siji booking list 看做成了没有。"
    )
    static let fileUnreadable = Phrase(
        title: "文件打不开",
        detail:
            "文件[{path}]打不开[：{cause}]。",
        hint:
            "检查路径和读权限；从管道读就写 -。"
    )
    static let fileFormat = Phrase(
        title: "文件格式不认识",
        detail:
            "[文件{path}||这个文件]的格式认不出[：{cause}]。",
        hint:
            "[可以用：{allowed}。]一行一条的 JSON（NDJSON）总可以推。"
    )
    static let usage = Phrase(
        title: "命令写得不对",
        detail:
            "命令写得不对[：{value}][：{cause}]。",
        hint:
            "[是不是想写{near}？]看用法：siji --help。"
    )
    static let listRowUnknown = Phrase(
        title: "没有这一行",
        detail:
            "上次的列表里没有[第{row}行||第{value}行||这一行][，最多到{max}]。",
        hint:
            "再列一次（如 siji load search），按列表里的行号写。"
    )
}
