// The daemon and its store.
extension Chinese {
    static let serverBusy = Phrase(
        title: "服务正忙",
        detail:
            "服务正忙，这个请求没有做。",
        hint:
            "[过{retryAfterSec}再试||过几秒再试]。"
    )
    static let serverDraining = Phrase(
        title: "服务正在停",
        detail:
            "服务正在停止，不再接新请求。",
        hint:
            "[过{retryAfterSec}再试||过几秒再试]；一直不好就看 systemctl status sijid。"
    )
    static let serverInternal = Phrase(
        title: "服务出错",
        detail:
            "服务内部出错，这个请求没有答完[，记录号 {id}]。",
        hint:
            "先查做成了没有再重试；管理员看日志：journalctl -u sijid。"
    )
    static let serverConnections = Phrase(
        title: "连接太多",
        detail:
            "连接太多[，最多{max}个]。",
        hint:
            "关掉多余的连接，[过{retryAfterSec}再试||过几秒再试]。"
    )
    static let storeLocked = Phrase(
        title: "数据目录被占用",
        detail:
            "另一个 sijid[（进程 {pid}）|| ]正在用数据目录[{path}]。",
        hint:
            "先停那一个（systemctl stop sijid），或者用 --state 换一个目录。"
    )
    static let storeSchemaTooNew = Phrase(
        title: "数据比程序新",
        detail:
            "数据是更新的 sijid 写的[，版式 {version}||，版式 {value}][，本程序只认到 {max}]。",
        hint:
            "装回新版 sijid；要退回旧版，就用旧备份：siji restore。"
    )
    static let storeDamaged = Phrase(
        title: "数据有损坏",
        detail:
            "数据文件[{path}]有损坏[：{cause}]。",
        hint:
            "停服务（systemctl stop sijid），用最近的备份恢复：siji restore。"
    )
    static let storeReadOnly = Phrase(
        title: "暂停写入",
        detail:
            "检查发现数据有问题，已暂停写入，只能查。",
        hint:
            "管理员看 journalctl -u sijid，用备份恢复（siji restore）再启动。"
    )
    static let storeFull = Phrase(
        title: "磁盘满了",
        detail:
            "磁盘满了，这次没有存[，目录{path}]。",
        hint:
            "用 df -h 看，腾出空间再试；以前答应存下的都还在。"
    )
    static let storeFailed = Phrase(
        title: "存储出错",
        detail:
            "读写数据失败[：{cause}]，这次没有存。",
        hint:
            "服务会重启恢复；反复出现就查磁盘（dmesg）和 journalctl -u sijid。"
    )
    static let storeUncertain = Phrase(
        title: "不确定存下没有",
        detail:
            "提交时磁盘出错[：{cause}]，这次可能存下了，也可能没有。",
        hint:
            "服务会重启恢复；之后先查有没有（siji 货单、siji 我的单），或者原样再发一次：同一个 ref 或 Idempotency-Key 只算一次。"
    )
    static let storeNotSynchronous = Phrase(
        title: "不能保证断电不丢",
        detail:
            "SQLite 没有按 synchronous=FULL 打开[，读到的是{value}]，断电会丢数据，所以不启动。",
        hint:
            "检查所用的 SQLite 库和它的编译选项，再启动 sijid。"
    )
    static let backupExists = Phrase(
        title: "备份文件已存在",
        detail:
            "文件[{path}]已经存在，不会覆盖。",
        hint:
            "换一个文件名，或者先把旧的移走。"
    )
    static let backupPath = Phrase(
        title: "备份写不到那里",
        detail:
            "sijid 写不了备份文件[{path}][：{cause}]。",
        hint:
            "换一个 sijid 能写的文件夹，或者不写路径：siji backup。"
    )
    static let backupInvalid = Phrase(
        title: "备份用不了",
        detail:
            "[文件{path}||这个文件]不是完好的 siji 备份[：{cause}]。",
        hint:
            "换一个备份文件，再执行 siji restore；现有数据没有动。"
    )
    static let configKey = Phrase(
        title: "配置项不认识",
        detail:
            "不认识配置项[{key}][，在{path}[第 {line} 行]里]。",
        hint:
            "[是不是想写{near}？]检查拼写，或者删掉这一项。"
    )
    static let configValue = Phrase(
        title: "配置值不对",
        detail:
            "配置项[{key}]的值[{value}]不对[，应在{min}到{max}之间||，可以写：{allowed}||，要的是{expected}||，存着的是{stored}][：{cause}][，在{path}[第 {line} 行]里]。",
        hint:
            "改好这一项，再启动，或者 systemctl reload sijid。"
    )
    static let configUnreadable = Phrase(
        title: "配置读不了",
        detail:
            "配置文件[{path}]读不了[：{cause}]。",
        hint:
            "看看文件在不在、sijid 有没有读权限、JSON 写得对不对。"
    )
    static let socketInUse = Phrase(
        title: "套接字被占用",
        detail:
            "套接字[{path}]上已有一个 sijid 在听。",
        hint:
            "先停那一个（systemctl stop sijid），或者用 --socket 换一个路径。"
    )
    static let socketPath = Phrase(
        title: "套接字路径用不了",
        detail:
            "套接字路径[{path}]用不了[，最长{limitBytes}][：{cause}]。",
        hint:
            "用 --socket 换一个短的路径，放在已有的、能写的目录里。"
    )
    static let dataFile = Phrase(
        title: "数据表读不了",
        detail:
            "数据表[{path}]读不了[，缺少{column}列][：{cause}][，有 {gotBytes}][，最多 {limitBytes}]。",
        hint:
            "看看 --data 指的目录对不对、文件全不全。"
    )
    static let dataRow = Phrase(
        title: "数据行有错",
        detail:
            "数据表[{path}][第{row}行||有一行][的{column}列||的{field}列]不对[，写的是{value}][：{cause}]。",
        hint:
            "改好这一行再启动；其余各行照常用。"
    )
    static let feedNotFound = Phrase(
        title: "没有这个数据源",
        detail:
            "没有叫[{feed}||这个名字]的数据源。",
        hint:
            "用 siji feed list 看有哪些；新的写进配置文件的 feeds 里，再重新加载。"
    )
    static let feedFailed = Phrase(
        title: "数据源取不到或不能用",
        detail:
            "数据源[{feed}]没有更新[：{cause}][（HTTP {httpStatus}）][，最多 {limitBytes}][：{value}]。",
        hint:
            "上一份好的还在用；过后会自己再试，也可以用 siji feed refresh。"
    )
}
