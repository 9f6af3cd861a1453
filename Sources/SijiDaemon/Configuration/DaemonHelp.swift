import SijiFault

/// What `sijid --help` says.
enum DaemonHelp {
    /// How it is called, what each option is for, and where the rest is written.
    static func lines(_ language: Language) -> [String] {
        let words = language == .zh ? chinese : english
        return [words.about, "", Flags.usage.replacing("usage:", with: words.usage), ""]
            + words.options.map { option, text in
                "  \(option)\(String(repeating: " ", count: max(1, 16 - option.count)))\(text)"
            } + [""] + words.notes
    }

    private struct Words {
        let about, usage: String
        let options: [(String, String)]
        let notes: [String]
    }

    private static let chinese = Words(
        about: "sijid: siji 的守护进程, 平常由 systemd 启动; 自己用就直接运行 sijid。",
        usage: "用法:",
        options: [
            ("--socket PATH", "套接字, 不写按用户的或系统的"), ("--state DIR", "数据文件夹"),
            ("--data DIR", "随软件发的资料(地名、歇脚点、卡点)"), ("--config FILE", "配置文件, JSON; 不写看 /etc/siji/sijid.json"),
            ("--restore FILE", "用备份换下现在的数据, 然后退出; 旧的留在旁边"), ("--manual", "手册页(roff), 配置的每一项都在里面"),
            ("--version", "看版本"), ("-h, --help", "看用法"),
        ],
        notes: ["退出码: 0 正常停 / 1 出错 / 64 命令行写错 / 78 配置不对, 重试没用", "配置项: sijid --manual | man -l -"]
    )

    private static let english = Words(
        about: "sijid: the daemon of siji. systemd starts it; for yourself alone just run sijid.",
        usage: "usage:",
        options: [
            ("--socket PATH", "the socket; the user's or the system's otherwise"), ("--state DIR", "the state folder"),
            ("--data DIR", "the data shipped with it: places, rest stops, checkpoints"),
            ("--config FILE", "the configuration, JSON; /etc/siji/sijid.json otherwise"),
            ("--restore FILE", "put a backup in the place of the store and end; the old one is kept beside it"),
            ("--manual", "the manual page, roff, with every key of the configuration"),
            ("--version", "show the version"), ("-h, --help", "show this help"),
        ],
        notes: [
            "Exit codes: 0 stopped / 1 failed / 64 called wrongly / 78 not startable as configured",
            "Configuration: sijid --manual | man -l -",
        ]
    )
}
