import SijiFault

/// What `siji doctor` says of one thing that it saw.
///
/// Each language is an exhaustive switch: a missing sentence does not compile.
enum DoctorWord: Equatable {
    case socketMissing(_ path: String)
    case socketNotSocket(_ path: String)
    case socketDeaf(_ path: String)
    case socketMode(_ path: String, _ mode: String)
    case socketStands(_ path: String)
    case ownDaemon
    case root
    case notInGroups(_ user: String, _ groups: [String])
    case notYetInGroups(_ groups: [String])
    case inGroups(_ groups: [String])
    case noSystemd
    case notInstalled
    case unitFailed(_ result: String, _ code: String)
    case socketUnit(_ state: String)
    case notEnabled
    case unitStands(_ state: String, restarts: String)
    case answers(_ minutes: Int)
    case mayNotAsk
    case silent
    case noAnswer
    case sameVersion(_ version: String)
    case versions(client: String, daemon: String)
    case storeWhole(_ kind: String, _ schema: Int)
    case storeDamaged
    case auditBroken(_ seq: Int, booking: String?)
    case storeChecking
    case dataEmpty(_ name: String)
    case dataSkipped(_ name: String, _ count: Int)
    case dataStale(_ name: String, _ asOf: String)
    case dataStands(_ count: Int)
    case administratorsOnly
    case noBackup
    case backupAge(hours: Int)
    case timerOff
    case timerOn
    case noDisk
    case diskFree(_ path: String, mebibytes: Int, totalMebibytes: Int)
    case inodesUnlimited
    case inodesFree(_ count: Int, percent: Int)
    case clockUnknown
    case clockKept
    case clockAlone
    case clocksAgree
    case clocksDiffer(seconds: Int)
    case localeNotUTF8(_ locale: String)
    case noTerminal(_ locale: String)
    case narrow(_ columns: Int, _ wanted: Int)
    case terminalStands(_ locale: String, _ columns: Int)
    // Frame
    case allWell(_ unknown: Int)
    case thingsWrong(_ count: Int, _ unknown: Int)
}

extension Speech {
    /// A sentence of the doctor's.
    func sentence(_ word: DoctorWord) -> String {
        switch language {
        case .zh: word.chinese
        case .en: word.english
        }
    }

    /// The name of a check.
    func name(of check: Finding.Check) -> String {
        switch language {
        case .zh: check.chinese
        case .en: check.rawValue
        }
    }

    /// The word of a verdict.
    func word(of verdict: Finding.Verdict) -> String {
        switch (language, verdict) {
        case (.zh, .ok): "好"
        case (.zh, .wrong): "错"
        case (_, .unknown): "?"
        case (.en, .ok): "ok"
        case (.en, .wrong): "wrong"
        }
    }
}

extension Finding.Check {
    fileprivate var chinese: String {
        switch self {
        case .socket: "套接字"
        case .groups: "用户组"
        case .unit: "服务单元"
        case .daemon: "守护进程"
        case .version: "版本"
        case .store: "数据"
        case .disk: "磁盘"
        case .inodes: "文件数"
        case .clock: "对时"
        case .skew: "时差"
        case .data: "资料"
        case .backup: "备份"
        case .timer: "定时备份"
        case .terminal: "终端"
        }
    }
}
