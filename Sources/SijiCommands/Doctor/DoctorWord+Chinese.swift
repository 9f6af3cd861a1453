extension DoctorWord {
    /// The Chinese sentence.
    var chinese: String {
        switch self {
        case .socketMissing(let path): "没有\(path)"
        case .socketNotSocket(let path): "\(path)是文件, 不是套接字"
        case .socketDeaf(let path): "\(path)在, 但没人接"
        case .socketMode(let path, let mode): "\(path)是\(mode), 应为660 siji:siji"
        case .socketStands(let path): path
        case .ownDaemon: "你自己的sijid, 不用查"
        case .root: "root, 即管理员"
        case .notInGroups(let user, let groups): "\(user)不在组\(groups.joined(separator: ", "))"
        case .notYetInGroups(let groups): "\(groups.joined(separator: ", ")): 重新登录才生效"
        case .inGroups(let groups): groups.joined(separator: ", ")
        case .noSystemd: "这里的systemd没有回答"
        case .notInstalled: "服务单元没有安装"
        case .unitFailed(let result, let code): "sijid.service失败: \(result), 退出码\(code)"
        case .socketUnit(let state): "sijid.socket是\(state)"
        case .notEnabled: "sijid.socket不会随机器启动"
        case .unitStands(let state, let restarts):
            "sijid.service \(state)" + (restarts == "0" ? "" : ", 自动重启过\(restarts)次")
        case .answers(let minutes): "有回答, 已运行\(Amount.clock(minutes))"
        case .mayNotAsk: "你无权打开套接字"
        case .silent: "没有回答"
        case .noAnswer: "sijid没有回答, 查不到"
        case .sameVersion(let version): "siji和sijid都是\(version)"
        case .versions(let client, let daemon): "siji是\(client), sijid是\(daemon)"
        case .storeWhole(let kind, let schema): "\(kind), 完好, 版式\(schema)"
        case .auditBroken(let seq, let booking):
            "审计记录被人改过: 第\(seq)件" + (booking.map { "(订单\($0))" } ?? "") + "不对; 数据原样留着别动"
        case .storeDamaged: "数据有损坏, 已停写"
        case .storeChecking: "还在检查"
        case .dataEmpty(let name): "\(name)一行也没有"
        case .dataSkipped(let name, let count): "\(name)有\(count)行没收"
        case .dataStale(let name, let asOf): "\(name)是\(asOf)的, 已过两年"
        case .dataStands(let count): "\(count)个文件, 完好"
        case .administratorsOnly: "管理员才能看"
        case .noBackup: "还没有备份"
        case .backupAge(let hours): "最新的是\(hours)小时前的"
        case .timerOff: "siji-backup.timer没有运行, 没人备份"
        case .timerOn: "siji-backup.timer在运行"
        case .noDisk: "看不到数据文件夹"
        case .diskFree(let path, let free, let total): "\(path): 空闲\(free) MiB, 共\(total) MiB"
        case .inodesUnlimited: "这个文件系统不限文件数"
        case .inodesFree(let count, let percent): "还能放\(count)个文件, \(percent)%"
        case .clockUnknown: "这里的timedatectl没有回答"
        case .clockKept: "有对时服务"
        case .clockAlone: "没有对时服务管时钟"
        case .clocksAgree: "siji和sijid一致"
        case .clocksDiffer(let seconds): "sijid的时钟差\(seconds)秒"
        case .localeNotUTF8(let locale): "\(locale.isEmpty ? "没设locale" : locale): 中文可能乱码"
        case .noTerminal(let locale): "\(locale), 不是终端"
        case .narrow(let columns, let wanted): "只有\(columns)列, 表格要\(wanted)列以上"
        case .terminalStands(let locale, let columns): "\(locale), \(columns)列"
        case .allWell(let unknown): unknown == 0 ? "都好。" : "没有错; \(unknown)项查不到。"
        case .thingsWrong(let count, let unknown): "\(count)项有错" + (unknown == 0 ? "。" : "; \(unknown)项查不到。")
        }
    }
}
