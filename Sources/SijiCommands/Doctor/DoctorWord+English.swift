extension DoctorWord {
    /// The English sentence.
    var english: String {
        switch self {
        case .socketMissing(let path): "\(path) is not there"
        case .socketNotSocket(let path): "\(path) is a file that is no socket"
        case .socketDeaf(let path): "\(path) is there, and nobody listens on it"
        case .socketMode(let path, let mode): "\(path) is \(mode), not 660 siji:siji"
        case .socketStands(let path): path
        case .ownDaemon: "a daemon of your own: does not apply"
        case .root: "root, an administrator"
        case .notInGroups(let user, let groups): "\(user) is not in \(groups.joined(separator: ", "))"
        case .notYetInGroups(let groups): "\(groups.joined(separator: ", ")): from your next log-in on"
        case .inGroups(let groups): groups.joined(separator: ", ")
        case .noSystemd: "systemd does not answer here"
        case .notInstalled: "the units are not installed"
        case .unitFailed(let result, let code): "sijid.service failed: \(result), exit \(code)"
        case .socketUnit(let state): "sijid.socket is \(state)"
        case .notEnabled: "sijid.socket does not start with the machine"
        case .unitStands(let state, let restarts):
            "sijid.service \(state)" + (restarts == "0" ? "" : ", restarted \(restarts) times")
        case .answers(let minutes): "answers, up for \(Amount.clock(minutes))"
        case .mayNotAsk: "you may not open the socket"
        case .silent: "does not answer"
        case .noAnswer: "only an answering daemon could say"
        case .sameVersion(let version): "\(version), siji and sijid"
        case .versions(let client, let daemon): "siji is \(client), sijid is \(daemon)"
        case .storeWhole(let kind, let schema): "\(kind), whole, schema \(schema)"
        case .auditBroken(let seq, let booking):
            "the audit log was changed: event \(seq)" + (booking.map { " of booking \($0)" } ?? "")
                + " does not stand; keep the store as it is"
        case .storeDamaged: "the store is damaged; writes are stopped"
        case .storeChecking: "is still being checked"
        case .dataEmpty(let name): "\(name) holds no row"
        case .dataSkipped(let name, let count): "\(name): \(count) rows were left out"
        case .dataStale(let name, let asOf): "\(name) is of \(asOf), over two years old"
        case .dataStands(let count): "\(count) files, whole"
        case .administratorsOnly: "only an administrator may see"
        case .noBackup: "there is no backup yet"
        case .backupAge(let hours): "the newest is \(hours) h old"
        case .timerOff: "siji-backup.timer does not run: nobody backs up"
        case .timerOn: "siji-backup.timer runs"
        case .noDisk: "the state folder cannot be seen"
        case .diskFree(let path, let free, let total): "\(path): \(free) of \(total) MiB free"
        case .inodesUnlimited: "this file system does not count files"
        case .inodesFree(let count, let percent): "\(count) files more, \(percent)%"
        case .clockUnknown: "timedatectl does not answer here"
        case .clockKept: "kept by a time service"
        case .clockAlone: "no time service keeps the clock"
        case .clocksAgree: "siji and sijid agree"
        case .clocksDiffer(let seconds): "sijid's clock is \(seconds) s from ours"
        case .localeNotUTF8(let locale): "\(locale.isEmpty ? "no locale" : locale): Chinese may come out wrong"
        case .noTerminal(let locale): "\(locale), no terminal"
        case .narrow(let columns, let wanted): "\(columns) columns; tables are drawn for \(wanted) or more"
        case .terminalStands(let locale, let columns): "\(locale), \(columns) columns"
        case .allWell(let unknown): unknown == 0 ? "All is well." : "Nothing is wrong; \(unknown) could not be told."
        case .thingsWrong(let count, let unknown):
            "\(count) wrong" + (unknown == 0 ? "." : "; \(unknown) could not be told.")
        }
    }
}
