extension Rules {
    /// Lines that a source file may have; tests may have more.
    static let sourceCeiling = 500
    static let testCeiling = 700
    /// Pure tables, which nobody reads from end to end, and the bench's raw loops.
    static let unmeasured: Set<String> = []
    static let unmeasuredFolders = ["Sources/siji-bench/"]

    /// A file over its ceiling.
    static func lengths(_ tree: SourceTree) -> [String] {
        tree.files.filter(\.isSwift).compactMap { file in
            let ceiling = file.side == "Tests" ? testCeiling : sourceCeiling
            guard file.lineCount > ceiling, !unmeasured.contains(file.path),
                !unmeasuredFolders.contains(where: file.path.hasPrefix)
            else { return nil }
            return "\(file.path): \(file.lineCount) lines, at most \(ceiling): split it by subject"
        }
    }

    /// A folder or file that is named for no subject.
    static func names(_ tree: SourceTree) -> [String] {
        let forbidden = ["Utils", "Utilities", "Utility", "Util", "Helpers", "Helper", "Common", "Extensions", "Misc"]
        return tree.files.flatMap { file in
            file.components.map { $0.hasSuffix(".swift") ? $0.dropLast(6) : $0 }
                .filter { part in forbidden.contains { $0 == part } }
                .map { "\(file.path): \($0) names no subject" }
        }
    }

    /// A library target without its page.
    static func pages(_ tree: SourceTree) -> [String] {
        tree.inhabited("Sources").filter { $0.hasPrefix("Siji") }.sorted().compactMap { target in
            let path = "Sources/\(target)/\(target).docc/\(target).md"
            guard let page = tree.files.first(where: { $0.path == path }) else { return "\(path) is missing" }
            guard page.text.hasPrefix("# ``\(target)``\n") else { return "\(path) does not begin with its target" }
            return page.lineCount < 10 ? "\(path) says next to nothing" : nil
        }
    }

    /// A target with behaviour and no tests of its own.
    static func tested(_ tree: SourceTree) -> [String] {
        let tests = tree.inhabited("Tests")
        return tree.inhabited("Sources").filter { $0.hasPrefix("Siji") }.sorted()
            .filter { !tests.contains(FloorTable.tests(of: $0)) }
            .map { "\($0) has code and no tests: Tests/\(FloorTable.tests(of: $0))" }
    }

    /// A program whose `main` does more than call the floor below.
    static func mains(_ tree: SourceTree) -> [String] {
        ["siji", "sijid"].flatMap { program -> [String] in
            let files = tree.swiftFiles("Sources").filter { $0.target == program }
            return (files.count == 1 ? [] : ["Sources/\(program): one file, not \(files.count)"])
                + files.filter { $0.lineCount >= 30 }.map { "\($0.path): \($0.lineCount) lines, under 30" }
        }
    }

    /// Something at the top of the repository that was not agreed.
    static func top(_ tree: SourceTree) -> [String] {
        let agreed: Set<String> = [
            "Package.swift", "Sources", "Tests", "data", "systemd", "README.md", ".ci", ".editorconfig", ".gitignore",
            ".swift-format",
        ]
        // What git and SwiftPM put there is not the repository's.
        let passing: Set<String> = [".git", "Package.resolved", ".swiftpm"]
        let needed = ["Package.swift", "Sources", "Tests", "README.md", ".ci", ".swift-format"]
        return needed.filter { !tree.topLevel.contains($0) }.map { "\($0) is missing at the top" }
            + tree.topLevel.filter { !agreed.contains($0) && !passing.contains($0) && !$0.hasPrefix(".build") }
            .map { "\($0) at the top: documents belong to DocC, data to data/, units to systemd/" }
    }
}
