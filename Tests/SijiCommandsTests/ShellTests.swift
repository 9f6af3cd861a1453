import ArgumentParser
import SijiAPI
import SijiFault
import Testing

@testable import SijiCommands

@Suite("The shell of a driver's key")
struct ShellTests {
    /// A line, and what is refused of it.
    private static let refused: [(line: String, value: String)] = [
        ("status; id", ";"), ("status | sh", "|"), ("status && id", "&"), ("status &", "&"), ("status > /tmp/x", ">"),
        ("status < /etc/passwd", "<"), ("status >> ~/.ssh/authorized_keys", ">"), ("status $(id)", "$("),
        ("status `id`", "`"), ("place find \"$(id)\"", "$("), ("place find \"`id`\"", "`"), ("place find $HOME", "$"),
        ("place find ${IFS}x", "$"), ("(status)", "("), ("status\nid", "\\n"), ("status\rid", "\\n"),
        ("status \u{1B}[2J", "U+1B"), ("status \u{0}", "U+0"), ("place find 'open", "'"), ("place find \"open", "\""),
        ("status \\", "\\"), ("id", "id"), ("bash", "bash"), ("sh -c id", "sh"), ("/bin/sh", "/bin/sh"),
        ("siji siji status", "siji"), ("scp -t /tmp", "scp"),
        ("/usr/lib/openssh/sftp-server", "/usr/lib/openssh/sftp-server"),
        ("internal-sftp", "internal-sftp"), ("rsync --server", "rsync"), ("git-upload-pack 'x'", "git-upload-pack"),
        ("backup", "backup"), ("backup /tmp/x", "backup"), ("restore x --state /tmp", "restore"), ("demo", "demo"),
        ("admin driver add x", "admin"), ("siji admin driver add x", "admin"), ("shell", "shell"),
        ("load push /etc/passwd", "load push /etc/passwd"), ("load push -- /etc/passwd", "--"),
        ("load push --result /tmp/x -", "--result"), ("load push - --result=/tmp/x", "--result"),
        ("load push - --date --result=/tmp/x", "--result"), ("load push - --sheet --result /tmp/x", "--result"),
        ("load push --answers rejected /etc/passwd", "load push /etc/passwd"),
        ("status --socket /tmp/x", "--socket"), ("--socket /tmp/x status", "--socket"),
        ("status —socket /tmp/x", "--socket"), ("—socket=/tmp/x 找货", "--socket"), ("--lang zh backup", "backup"),
        ("load push - ——result /tmp/x", "--result"), ("status --socket=/tmp/x", "--socket"), ("\"status\"x", "statusx"),
        ("load bogus", "load bogus"), ("LOAD search", "LOAD"), ("load\\;id", "load;id"), ("'status;id'", "status;id"),
    ]

    @Test(arguments: refused)
    func `refuses by name`(line: String, value: String) {
        let fault = Self.fault(of: line)
        #expect(fault?.code == .shellRefused, "\(line)")
        #expect(fault?.facts["value"] == .text(value), "\(line)")
    }

    private static func fault(of line: String) -> Fault? {
        do throws(Fault) {
            let words = try ShellWords.parse(line)
            _ = try ShellOffer.command(words)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("", []), ("   ", []), ("siji", []), ("status", ["status"]), ("  siji   status ", ["status"]),
        ("找货 --at 长沙", ["load", "search", "--at", "长沙"]), ("要 1", ["booking", "make", "1"]),
        ("place find '长沙; id | $(x)'", ["place", "find", "长沙; id | $(x)"]),
        ("load amend 1 '{\"priceFen\": 900000}'", ["load", "amend", "1", "{\"priceFen\": 900000}"]),
        ("place find \"a \\\" b \\\\ \\n\"", ["place", "find", "a \" b \\ \\n"]),
        ("place find a\\ b\"c d\"'e f'", ["place", "find", "a bc de f"]), ("place find ''", ["place", "find", ""]),
        ("place find * ~ {a,b} #x !y ?", ["place", "find", "*", "~", "{a,b}", "#x", "!y", "?"]),
        ("load push -", ["load", "push", "-"]),
        ("load push - --answers rejected", ["load", "push", "-", "--answers", "rejected"]),
        ("帮助", ["--help"]), ("load --help", ["load", "--help"]), ("load", ["load"]), ("--version", ["--version"]),
    ])
    func `takes words as a shell would`(line: String, words: [String]) throws {
        let parsed = try ShellWords.parse(line)
        let command = try ShellOffer.command(parsed)
        #expect(command == words)
    }

    @Test func `has decided about every command that there is`() {
        var seen: Set<String> = []
        for noun in SijiRoot.configuration.subcommands {
            let name = noun.configuration.commandName ?? ""
            let verbs = noun.configuration.subcommands.compactMap { $0.configuration.commandName }
            seen.insert(name)
            guard let offered = ShellOffer.verbs[name] else {
                #expect(ShellOffer.keptBack.contains(name), "is \(name) offered over ssh?")
                continue
            }
            #expect(Set(offered) == Set(verbs), "\(name)")
        }
        #expect(seen == Set(ShellOffer.verbs.keys).union(ShellOffer.keptBack))
    }

    @Test func `runs the command that ssh hands over, and nothing beside it`() throws {
        let bench = try Bench(["SSH_ORIGINAL_COMMAND": "siji here 28.2,112.9"])
        #expect(bench.run("shell") == .done)
        #expect(try bench.session.memory.read().here?.point.lat == 28.2)
        let other = try Bench(["SSH_ORIGINAL_COMMAND": "here 28.2,112.9; id"])
        #expect(other.run("shell") == .usage)
        #expect(try other.session.memory.read().here == nil)
        #expect(other.words.contains(Fault(.shellRefused, ["value": ";"]).detail(in: .en)))
        #expect(other.data.isEmpty)
    }

    @Test(arguments: [Language.zh, .en])
    func `talks until it has heard enough`(language: Language) throws {
        let bench = try Bench(["LANG": language == .zh ? "zh_CN.UTF-8" : "C"])
        var lines = ["here 28.2,112.9", "", "bash", "帮助", "退出", "here 1,1"]
        let command = try ShellCommand.parse([])
        command.talk(in: bench.session) { lines.isEmpty ? nil : lines.removeFirst() }
        #expect(lines == ["here 1,1"])
        #expect(bench.words.components("siji> ") == 5)
        #expect(bench.words.contains(Fault(.shellRefused, ["value": "bash"]).detail(in: language)))
        #expect(bench.data.contains("booking"))
        // The end of the input ends it too.
        command.talk(in: bench.session) { nil }
        #expect(bench.words.hasSuffix("siji> \n"))
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
