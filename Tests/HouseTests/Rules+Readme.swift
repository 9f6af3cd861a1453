extension Rules {
    /// The commands of the README, by the name in their markers: what stands in the fence between them.
    static func commands(_ readme: String) -> [(name: String, command: String)] {
        var found: [(name: String, command: String)] = []
        var open: (name: String, lines: [Substring])?
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.wholeMatch(of: /<!-- command: ([a-z]+) -->/) {
                open = (String(match.1), [])
            } else if line == "<!-- /command -->" {
                if let done = open { found.append((done.name, done.lines.joined(separator: "\n"))) }
                open = nil
            } else if !line.hasPrefix("```"), open != nil {
                open?.lines.append(line)
            }
        }
        return found
    }

    /// Anything but the two commands, each on one line, or a gate that does not run the second.
    static func readmeCommands(_ tree: SourceTree) -> [String] {
        let commands = commands(tree.readme)
        var flaws: [String] = []
        if commands.map(\.name) != ["run", "test"] {
            flaws.append("README.md: the commands run and test, in this order, not \(commands.map(\.name))")
        }
        for (name, command) in commands where command.contains("\n") || command.isEmpty {
            flaws.append("README.md: the command \(name) is one line")
        }
        for (name, wanted) in [("run", "siji demo"), ("test", "swift test")] {
            let command = commands.first { $0.name == name }?.command ?? ""
            let last = command.split(separator: "&&").last ?? ""
            if !last.contains(wanted) { flaws.append("README.md: the command \(name) ends in \(wanted)") }
        }
        for part in ["README.md", "command: test", "$test_command"] where !tree.gate.contains(part) {
            flaws.append(".ci/run does not take the README's test command: \(part) is not in it")
        }
        return flaws
    }

    /// A floor table in the README that is not the one that is enforced.
    static func readmeFloors(_ tree: SourceTree) -> [String] {
        let shown = tree.readme.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^\| *(?:[0-9]|roof) *\| *`([A-Za-z-]+)`/).map { String($0.1) }
        }
        let system = tree.package.matches(of: /systemLibrary\(name: "([A-Za-z]+)"/).map { String($0.1) }
        let standing = Set(PackageReader(tree.package).dependencies.keys).union(system)
        return standing.subtracting(shown).sorted().map { "README.md: the floor table lacks \($0)" }
            + Set(shown).subtracting(standing).sorted().map {
                "README.md: the floor table has \($0), the package has not"
            }
    }
}
