import FoundationEssentials

/// A text file of the repository.
struct SourceFile: Sendable {
    /// Its path from the top of the repository.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var components: [Substring] { path.split(separator: "/") }
    var name: Substring { components.last ?? "" }
    var isSwift: Bool { path.hasSuffix(".swift") }
    /// `Sources` or `Tests`.
    var side: Substring { components.first ?? "" }
    /// The target that it belongs to.
    var target: String { components.count > 2 ? String(components[1]) : "" }
    /// Lines as an editor counts them.
    var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }
}

/// The repository as the rules read it: rules are functions of this value, so that a test can feed them a bad one.
struct SourceTree: Sendable {
    /// The files under `Sources` and `Tests`.
    var files: [SourceFile]
    /// What lies at the top.
    var topLevel: [String]
    /// The text of single files at the top, by path.
    var package = ""
    var readme = ""
    var gate = ""

    init(files: [SourceFile] = [], topLevel: [String] = []) {
        self.files = files
        self.topLevel = topLevel
    }

    /// One bad sample for a rule's proof.
    static func sample(_ path: String, _ text: String) -> SourceTree {
        SourceTree(files: [SourceFile(path: path, text: text)])
    }

    /// The repository around this file, read once.
    static let house: Result<SourceTree, any Error> = Result {
        let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
        var tree = SourceTree(topLevel: try FileManager.default.contentsOfDirectory(atPath: root).sorted())
        for side in ["Sources", "Tests"] {
            for path in try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(side)").sorted() {
                guard [".swift", ".md", ".h", ".modulemap"].contains(where: path.hasSuffix) else { continue }
                let text = try String(contentsOfFile: "\(root)/\(side)/\(path)", encoding: .utf8)
                tree.files.append(SourceFile(path: "\(side)/\(path)", text: text))
            }
        }
        tree.package = try String(contentsOfFile: "\(root)/Package.swift", encoding: .utf8)
        tree.readme = try String(contentsOfFile: "\(root)/README.md", encoding: .utf8)
        tree.gate = try String(contentsOfFile: "\(root)/.ci/run", encoding: .utf8)
        return tree
    }

    func swiftFiles(_ side: String) -> [SourceFile] { files.filter { $0.side == side && $0.isSwift } }

    /// The targets of a side that hold code: one that only keeps its place does not count.
    func inhabited(_ side: String) -> Set<String> {
        Set(swiftFiles(side).filter { $0.name != "Placeholder.swift" }.map(\.target)).subtracting([""])
    }
}
