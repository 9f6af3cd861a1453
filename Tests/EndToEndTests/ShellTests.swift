import Testing

@Suite("Completion and manual, by the programs that read them")
struct ShellTests {
    /// What each shell makes of a command line, one word a line.
    private static let asking = [
        "bash":
            #"source <(siji completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _siji; printf '%s\n' "${COMPREPLY[@]}""#,
        "zsh": """
        compdef() { :; }; _describe() { print -rl -- "${(@P)2}"; }; source <(siji completion zsh)
        words=("$@"); CURRENT=$#; _siji
        """,
        "fish": "siji completion fish | source; complete -C (string join ' ' -- $argv)",
    ]

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion works in each shell, Chinese verbs too`(shell: String) async throws {
        let script = try #require(Self.asking[shell])
        let lines: [(words: [String], expected: [String])] = [
            (["siji", "lo"], ["load"]), (["siji", "找"], ["找货", "找地"]), (["siji", "load", "why"], ["why-not"]),
            (["siji", "找货", "--by", "per"], ["perHour", "perKm"]),
            (["siji", "load", "search", "--driven-"], ["--driven-today"]),
        ]
        for (words, expected) in lines {
            let front = shell == "fish" ? ["-c", script] : ["-c", script, shell]
            let finished = try await Tool.run(
                shell,
                front + words,
                environment: ["PATH": Tool.products + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"]
            )
            #expect(finished.exitCode == 0, "\(finished.errors)")
            let found = finished.output.split(separator: "\n").map { line in
                String(line.prefix { $0 != "\t" && $0 != ":" })
            }
            #expect(Set(found) == Set(expected), "\(words): \(finished.output) \(finished.errors)")
        }
    }

    @Test(arguments: ["en", "zh"])
    func `the manual is sound roff to man and mandoc`(language: String) async throws {
        try await TemporaryFolder.with { folder in
            for (program, name) in [("siji", "siji.1"), ("sijid", "sijid.8")] {
                let manual = try await Tool.run(
                    Tool.products + "/" + program,
                    program == "siji" ? ["manual"] : ["--manual"],
                    environment: ["LC_ALL": language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8"]
                )
                #expect(manual.exitCode == 0, "\(manual.errors)")
                let path = try folder.write(manual.output, to: name)
                let lint = try await Tool.run("mandoc", ["-T", "lint", "-W", "warning", path])
                #expect(lint.exitCode == 0 && lint.output.isEmpty, "\(lint.output)\(lint.errors)")
                let page = try await Tool.run(
                    "man",
                    ["--warnings", "-E", "UTF-8", "-l", path],
                    environment: ["MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""]
                )
                #expect(page.exitCode == 0 && page.errors.isEmpty, "\(page.errors)")
                #expect(page.output.contains(program))
            }
        }
    }
}
