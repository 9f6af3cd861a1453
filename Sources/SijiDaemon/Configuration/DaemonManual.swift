import SijiFault
import SijiFeeds

/// `sijid(8)`, made from the keys of a configuration.
enum DaemonManual {
    /// The page as roff.
    static func lines(_ language: Language) -> [String] {
        let words = language == .zh ? chinese : english
        var lines = [
            #"'\" -*- coding: UTF-8 -*-"#, ".TH SIJID 8 \"2026-11-26\" \"sijid \(Daemon.version)\" \"\(words.manual)\"",
            ".SH \"\(words.name)\"", "sijid \\- \(roff(words.about))", ".SH \"\(words.synopsis)\"", ".nf",
        ]
        lines += Flags.usage.split(separator: "\n").map { line in
            roff(line.drop { $0 == " " }.replacing("usage: ", with: ""))
        }
        lines += [".fi", ".SH \"\(words.configuration)\"", roff(words.sources)]
        for key in ConfigurationKey.allCases {
            lines += [".TP", ".B \(roff(key.rawValue))", roff("\(key.variable)  \(values(key, words))")]
        }
        for key in FeedSetting.keys {
            lines += [".TP", ".B \(roff("feeds.NAME.\(key)"))", roff("\(words.feed)  (\(words.live))")]
        }
        lines += [".SH \"\(words.signals)\""]
        for (term, meaning) in words.signalTexts { lines += [".TP", ".B \(term)", roff(meaning)] }
        lines += [".SH \"\(words.exitStatus)\""]
        for (code, meaning) in words.exitTexts { lines += [".TP", ".B \(code)", roff(meaning)] }
        lines += [".SH \"\(words.files)\""]
        for path in ["/etc/siji/sijid.json", "/run/siji/siji.sock", "/var/lib/siji", "/usr/share/siji/data"] {
            lines += [".TP", ".B \(roff(path))", "\\&"]
        }
        return lines + [".SH \"\(words.seeAlso)\"", ".BR siji (1)"]
    }

    /// What a key takes.
    private static func values(_ key: ConfigurationKey, _ words: Words) -> String {
        let values =
            switch key.kind {
            case .text: words.text
            case .address: "http://127.0.0.1:8002"
            case .word(let allowed): allowed.joined(separator: " ")
            case .number(_, let range): "\(range.lowerBound)-\(range.upperBound)"
            case .seconds(_, let range): "\(range.lowerBound)-\(range.upperBound) s"
            }
        return key.isLive ? "\(values)  (\(words.live))" : values
    }

    private static func roff(_ text: some StringProtocol) -> String {
        let escaped = String(text).replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    private struct Words {
        let manual, name, synopsis, configuration, signals, exitStatus, files, seeAlso: String
        let about, sources, text, live, feed: String
        let signalTexts: [(String, String)]
        let exitTexts: [(String, String)]
    }

    private static let chinese = Words(
        manual: "siji 手册",
        name: "名称",
        synopsis: "概要",
        configuration: "配置",
        signals: "信号",
        exitStatus: "退出状态",
        files: "文件",
        seeAlso: "参见",
        about: "司机的物流助手的守护进程",
        sources: "命令行压过环境变量, 环境变量压过配置文件(JSON, 键如下)。不认识的键或值会被点名拒绝。",
        text: "文字",
        live: "重新加载即生效",
        feed: "数据源, 只写在文件里",
        signalTexts: [("SIGTERM", "收完在途的请求, 10秒内停。"), ("SIGHUP", "重新加载配置; 配置有错就保留旧的。")],
        exitTexts: [("0", "正常停了。"), ("1", "出错。"), ("64", "命令行写得不对。"), ("78", "按这个配置起不来, 重试也没用。")]
    )

    private static let english = Words(
        manual: "siji manual",
        name: "NAME",
        synopsis: "SYNOPSIS",
        configuration: "CONFIGURATION",
        signals: "SIGNALS",
        exitStatus: "EXIT STATUS",
        files: "FILES",
        seeAlso: "SEE ALSO",
        about: "the daemon of the logistics assistant for truck drivers",
        sources:
            "Flags beat the environment, which beats the file (JSON with these keys). An unknown key or value is refused by name.",
        text: "a text",
        live: "taken over by a reload",
        feed: "a feed, in the file alone",
        signalTexts: [
            ("SIGTERM", "Answers what is under way and stops, within 10 s."),
            ("SIGHUP", "Reads the configuration again; one that is wrong is refused and the old one kept."),
        ],
        exitTexts: [
            ("0", "Stopped as asked."), ("1", "Failed."), ("64", "Called wrongly."),
            ("78", "Not startable as it is configured; trying again does not help."),
        ]
    )
}
