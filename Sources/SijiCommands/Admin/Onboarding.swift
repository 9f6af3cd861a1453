import Glibc
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// Takes a driver or a dispatcher on: user, groups, party, key.
///
/// Done twice, it does nothing twice.
struct Onboarding {
    /// What somebody is taken on as.
    enum Role: String, CaseIterable {
        case driver, dispatcher

        /// The groups: one that opens the socket, one that gives the role.
        var groups: [String] {
            switch self {
            case .driver: ["siji", "siji-driver"]
            case .dispatcher: ["siji", "siji-dispatch"]
            }
        }
    }

    private let role: Role
    private let name: UserName
    private let phone: String?
    private let plates: [String]
    private let key: PublicKey?
    private let isDry: Bool
    private let client: SijiClient
    private let session: Session

    /// Reads and checks everything that was given, before anything is done.
    /// - Throws: `user.name`, `key.invalid`, `file.unreadable`, `usage.badValue` (the phone), `field.tooLong` (a plate).
    init(
        role: Role,
        _ options: OnboardingOptions,
        plates: [String],
        _ common: CommonOptions,
        _ session: Session
    ) throws(Fault) {
        self.role = role
        self.session = session
        name = try UserName(options.name)
        phone = options.phone
        self.plates = plates
        isDry = options.dryRun
        client = session.client(common)
        if let phone {
            if Contact.isMasked(phone) { throw Fault(.loadPhoneMasked, field: "--phone") }
            guard Contact.isPhone(phone) else {
                let example = session.language == .zh ? "如 13812345678" : "such as 13812345678"
                throw Fault(
                    .usageBadValue,
                    [
                        "field": "--phone", "value": .text(phone), "cause": .text(example),
                        "command": .text("siji admin \(role == .driver ? "driver" : "dispatcher") add"),
                    ]
                )
            }
        }
        for plate in plates where plate.isEmpty || plate.unicodeScalars.count > 16 {
            throw Fault(.fieldTooLong, field: "--plate", ["max": 16])
        }
        let limit = PublicKey.longestBytes + 1
        key = try options.key.map { file throws(Fault) in
            let bytes =
                file == "-"
                ? try FileBytes.read(0, path: "-", limitBytes: limit) : try FileBytes.read(file, limitBytes: limit)
            return try PublicKey(file: bytes)
        }
    }

    /// Carries it out, or says what would be done.
    /// - Throws: `user.notRoot`, `user.reserved`, `role.missing`, `daemon.*`, `tool.failed`, `file.unreadable`.
    func run() throws(Fault) {
        guard isDry || geteuid() == 0 else { throw Fault(.userNotRoot, ["uid": .integer(Int(geteuid()))]) }
        let before = UnixAccount.of(name.text)
        if let before, !before.isOfPeople {
            throw Fault(.userReserved, ["value": .text(name.text), "uid": .integer(Int(before.uid))])
        }
        let prefix = try KeyLine.prefix(program: session.executable)
        // Asked before anything is made: half a driver is worse than none.
        if !isDry { try requireAdministrator() }
        for command in Self.commands(name: name, role: role, account: before, groupOf: UnixAccount.group) {
            try perform(command)
        }
        try register(UnixAccount.of(name.text))
        guard let key else {
            session.console.words(session.speech[.keyLineFor(name.text)])
            session.console.data(["\(prefix) \(session.speech[.keyPlaceholder]) siji:\(name.text)"])
            return
        }
        try install(key)
    }

    /// The commands that are still to be run, in order; none for a user who is whole.
    static func commands(
        name: UserName,
        role: Role,
        account: UnixAccount?,
        groupOf: (String) -> UInt32?
    ) -> [[String]] {
        var commands: [[String]] = []
        for group in role.groups where groupOf(group) == nil { commands.append(["groupadd", "--system", group]) }
        if account == nil {
            // `*` is no password, and yet no locked account: sshd would refuse keys of a locked one where PAM is off.
            commands.append(
                ["useradd", "--create-home", "--user-group", "--shell", "/bin/sh", "--password", "*", name.text]
            )
        }
        let held = account?.groups ?? []
        let missing = role.groups.filter { group in groupOf(group).map { !held.contains($0) } ?? true }
        if !missing.isEmpty {
            commands.append(["usermod", "--append", "--groups", missing.joined(separator: ","), name.text])
        }
        return commands
    }

    private func perform(_ command: [String]) throws(Fault) {
        let line = command.joined(separator: " ")
        session.console.words(session.speech[isDry ? .wouldRun(line) : .runs(line)])
        if !isDry { try SystemTool.run(command) }
    }

    private func requireAdministrator() throws(Fault) {
        guard try client.status().you.roles.contains("administrator") else {
            throw Fault(.roleMissing, ["role": "administrator", "uid": .integer(Int(geteuid()))])
        }
    }

    private func register(_ account: UnixAccount?) throws(Fault) {
        guard !isDry, let account else {
            session.console.words(session.speech[.wouldRegister(name.text, phone ?? "")])
            return
        }
        var known: PartyWire?
        do throws(Fault) { known = try client.showParty(uid: account.uid) } catch  where error.code == .partyNotFound {}
        // What is not said now stays as it was.
        let party = try client.putParty(
            uid: account.uid,
            PartyRequest(
                name: known?.name ?? name.text,
                phone: phone ?? known?.phone,
                plates: (known?.plates ?? []) + plates.filter { !(known?.plates ?? []).contains($0) }
            )
        )
        session.console.words(session.speech[.registered(party.name, party.id ?? "")])
    }

    private func install(_ key: PublicKey) throws(Fault) {
        let line = try KeyLine(key, of: name, program: session.executable)
        session.console.data([line.text])
        guard !isDry, let account = UnixAccount.of(name.text) else { return }
        let file = AuthorizedKeys(account: account)
        let isNew = try file.install(line, of: key)
        session.console.words(session.speech[isNew ? .keyInstalled(file.path) : .keyKnown(file.path)])
    }
}
