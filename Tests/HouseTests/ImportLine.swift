/// One `import` of a source file.
struct ImportLine: Sendable, Equatable {
    let module: String
    let isTestable: Bool
    /// From 1.
    let line: Int

    /// The imports of a text: attributes, access levels and single symbols (`import struct X.Y`) included; what stands in
    /// comments and multi-line strings is not code.
    static func all(in text: String) -> [ImportLine] {
        var imports: [ImportLine] = []
        var isInString = false
        var commentDepth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let quotes = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
            defer { if quotes.isMultiple(of: 2) == false { isInString.toggle() } }
            if isInString { continue }
            let opened = line.split(separator: "/*", omittingEmptySubsequences: false).count - 1
            let closed = line.split(separator: "*/", omittingEmptySubsequences: false).count - 1
            defer { commentDepth = max(0, commentDepth + opened - closed) }
            if commentDepth > 0 { continue }
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            for statement in code.split(separator: ";") {
                if let (module, isTestable) = parsed(statement) {
                    imports.append(ImportLine(module: module, isTestable: isTestable, line: index + 1))
                }
            }
        }
        return imports
    }

    private static func parsed(_ statement: Substring) -> (String, Bool)? {
        var words = statement.split { $0 == " " || $0 == "\t" }[...]
        var isTestable = false
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private", "open"]
        while let word = words.first, word.hasPrefix("@") || access.contains(word) {
            isTestable = isTestable || word == "@testable"
            words.removeFirst()
        }
        guard words.popFirst() == "import" else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        guard let path = words.first, let module = path.split(separator: ".").first else { return nil }
        return (module.filter { $0 != "`" }, isTestable)
    }
}
