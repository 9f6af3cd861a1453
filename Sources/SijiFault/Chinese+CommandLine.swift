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
            "再试一次；要是写操作，先用 siji 货单 或 siji 我的单 看做成了没有。"
    )
    static let fileUnreadable = Phrase(
        title: "文件打不开",
        detail:
            "文件[{path}]打不开[：{cause}]。",
        hint:
            "[文件夹{folder}要有，也要写得进去、有空间；或者写到别处。||检查路径和读权限；从管道读就写 -。]"
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
            "[是不是想写{near}？]看用法：[{command}||siji] --help。"
    )
    static let usageUnknownCommand = Phrase(
        title: "没有这个命令",
        detail:
            "[{command} 没有{value}||没有{value}||没有]这个命令。",
        hint:
            "[是不是想写{near}？]看有哪些命令：[{command}||siji] --help。"
    )
    static let usageUnknownOption = Phrase(
        title: "没有这个选项",
        detail:
            "[{command} 没有||没有][{value}]这个选项。",
        hint:
            "[是不是想写{near}？]看有哪些选项：[{command}||siji] --help。"
    )
    static let usageMissingArgument = Phrase(
        title: "少写了东西",
        detail:
            "[{command} ]后面还要写[{needed}||点什么][：{cause}]。",
        hint:
            "[可以写：{allowed}。]看用法：[{command}||siji] --help。"
    )
    static let usageMissingValue = Phrase(
        title: "选项没有值",
        detail:
            "选项[{value}]后面要写值[：{cause}]。",
        hint:
            "[可以写：{allowed}。]看用法：[{command}||siji] --help。"
    )
    static let usageBadValue = Phrase(
        title: "值看不懂",
        detail:
            "[{field}的值||值][{value}]看不懂[：{cause}]。",
        hint:
            "[是不是想写{near}？][可以写：{allowed}。]看用法：[{command}||siji] --help。"
    )
    static let usageSurplus = Phrase(
        title: "写多了",
        detail:
            "[{command} ]用不着[{value}||后面那些字]。",
        hint:
            "[是不是想写{near}？||含空格的词用引号括起来；]看用法：[{command}||siji] --help。"
    )
    static let usageTime = Phrase(
        title: "时间看不懂",
        detail:
            "[{value}]不是看得懂的时间。",
        hint:
            "可以写：现在、+2h、18点半、明早8点、周五 18:00、12月1日 8点，或 2026-12-01T08:00:00+08:00。"
    )
    static let usageTimePast = Phrase(
        title: "时间已过",
        detail:
            "[{value}]的意思是[{understood}||过去的时间]，已经过去了[，现在是{now}]。",
        hint:
            "换一个以后的时间，如“明早8点”或“+2h”。"
    )
    static let listRowUnknown = Phrase(
        title: "没有这一行",
        detail:
            "上次的列表里没有[第{row}行||第{value}行||这一行][，最多到{max}]。",
        hint:
            "再列一次[：{command}||（如 siji 找货）]，按列表里的行号写。"
    )
    static let listMissing = Phrase(
        title: "还没有列表",
        detail:
            "还没列过单子，[第{row}行||行号]没有对应的。",
        hint:
            "先列一次[：{command}||（如 siji 找货）]，再按列表里的行号写。"
    )
    static let hereMissing = Phrase(
        title: "还没说在哪",
        detail:
            "还没说在哪。",
        hint:
            "记下来：siji 在 长沙；只这一次：--at 长沙。"
    )
    static let searchMissing = Phrase(
        title: "还没找过货",
        detail:
            "还没找过货，没法说为何。",
        hint:
            "先 siji 找货，再 siji 为何 行号或 ID。"
    )
}
