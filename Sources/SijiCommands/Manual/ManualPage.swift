import SijiClient
import SijiFault

/// `siji(1)`, made from the tree of commands.
struct ManualPage {
    let root: CommandNode
    let speech: Speech

    /// The page as roff.
    var lines: [String] {
        let examples = speech.language == .zh ? Self.chinese : Self.english
        let parts: [[String]] = [
            front,
            [Roff.heading(self[.description]), Roff.text(self[.about]), ".PP", Roff.text(self[.rows])],
            [Roff.heading(self[.shortWays]), Roff.text(self[.aboutShortWays])], shortWays,
            [Roff.heading(self[.commands])], root.verbs.filter(\.shouldDisplay).flatMap { command($0, ["siji"]) },
            [Roff.heading(self[.times]), Roff.text(self[.aboutTimes]), ".PP"], Roff.example(Self.times),
            [Roff.heading(self[.exitStatus])], exitCodes, [Roff.heading(self[.environment])], variables,
            [Roff.heading(self[.files])], files, [Roff.heading(self[.examples])], Roff.example(examples),
            [Roff.heading(self[.seeAlso]), ".BR sijid (8)"],
        ]
        return parts.flatMap(\.self)
    }

    private var front: [String] {
        [
            #"'\" -*- coding: UTF-8 -*-"#,
            ".TH SIJI 1 \"\(Self.date)\" \"siji \(SijiClient.version)\" \"\(Roff.text(self[.manual]))\"",
            Roff.heading(self[.name]), "siji \\- \(Roff.text(root.abstract ?? ""))", Roff.heading(self[.synopsis]),
            ".B siji", Roff.text("\(speech[.helpCommand]) \(speech[.helpAnyOptions])"),
        ]
    }

    private var shortWays: [String] {
        Aliases.all.flatMap { Roff.item("siji \($0.word)", "siji " + $0.meaning.joined(separator: " ")) }
    }

    private subscript(_ text: ManualText) -> String {
        switch speech.language {
        case .zh: text.chinese
        case .en: text.english
        }
    }

    /// The day of the version's commands.
    private static let date = "2026-11-26"

    private func command(_ node: CommandNode, _ path: [String]) -> [String] {
        let path = path + [node.commandName]
        guard node.verbs.isEmpty else { return node.verbs.filter(\.shouldDisplay).flatMap { command($0, path) } }
        let words = path.joined(separator: " ")
        let needed = node.places.map(\.synopsis) + node.options.filter { !$0.isOptional }.map(\.synopsis)
        let title = ([words] + needed + [speech[.helpAnyOptions]]).joined(separator: " ")
        let shown = node.options.filter { option in
            option.shouldDisplay && !Self.everywhere.contains(where: option.words.contains)
        }
        let aliases = Aliases.words(for: Array(path.dropFirst())).map { "siji \($0)" }
        let also = aliases.isEmpty ? "" : " " + speech[.helpAlso(aliases.joined(separator: ", "))]
        return [Roff.subheading(title), Roff.text((node.abstract ?? "") + also)]
            + (node.places + shown).flatMap { Roff.item($0.label, $0.abstract ?? "") }
    }

    /// Options of every command, told once.
    private static let everywhere: Set<String> = ["--lang", "--socket", "--help", "--version"]

    private var exitCodes: [String] {
        SijiProgram.ExitStatus.allCases.flatMap { status -> [String] in
            let meaning: Word =
                switch status {
                case .done: .exitDone
                case .fault: .exitFault
                case .unreachable: .exitUnreachable
                case .usage: .exitUsage
                }
            return Roff.item("\(status.rawValue)", speech[meaning])
        }
    }

    private var variables: [String] {
        Roff.item("SIJI_SOCKET, --socket", self[.socket])
            + Roff.item("LC_ALL, LC_MESSAGES, LANG, --lang", self[.locale])
            + Roff.item("SIJI_GPSD", self[.gpsd])
            + Roff.item("NO_COLOR", self[.noColour]) + Roff.item("COLUMNS", self[.columns])
            + Roff.item("XDG_RUNTIME_DIR, XDG_STATE_HOME", self[.folders])
    }

    private var files: [String] {
        Roff.item("/run/siji/siji.sock", self[.socketFile])
            + Roff.item("~/.local/state/siji/state.json", self[.stateFile])
            + Roff.item("/usr/share/siji/data", self[.dataFolder])
    }

    private static let times = [
        "now  +2h  18:00  8am  tomorrow 8am  fri 18:00  next mon  dec 1 8:00  12-01 08:00",
        "现在  2小时后  18点半  下午3点  明早8点  明晚  后天  周五 18点  下周一  12月1日 8点", "2026-12-01T08:00:00+08:00",
    ]

    private static let chinese = [
        "siji 加车", "siji 在 长沙", "siji 找货 --ready 明早8点 --to 武汉", "siji 为何 3", "siji 打 1", "siji 要 1", "siji 我的单",
    ]

    private static let english = [
        "siji truck add", "siji here changsha", "siji load search --ready \"tomorrow 8am\" --to wuhan",
        "siji load why-not 3", "siji load call 1", "siji booking make 1", "siji booking list",
        "siji load search --format csv > loads.csv",
    ]
}
