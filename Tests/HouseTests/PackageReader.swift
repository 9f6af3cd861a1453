/// Reads the targets and their dependencies out of the text of `Package.swift`.
///
/// It knows the manifest's own words (`library`, `program`, lists joined by `+`, one `let` for each product); asking
/// SwiftPM would take the lock of the build under which the tests run.
struct PackageReader {
    /// The modules that each target names, by target.
    let dependencies: [String: Set<String>]

    init(_ manifest: String) {
        let code: String =
            "\n"
            + manifest.split(separator: "\n")
            .map { line -> Substring in line.firstRange(of: "// ").map { line[..<$0.lowerBound] } ?? line }
            .joined(separator: "\n")

        var named: [String: Set<String>] = [:]
        for part in code.components(separatedBy: "\nlet ").dropFirst() {
            let name = String(part.prefix { $0.isLetter || $0.isNumber })
            guard name != "package", name != "strict" else { continue }
            named[name] = Set(PackageReader.strings(part.upToBlankLine))
        }
        var found: [String: Set<String>] = [:]
        for word in ["library(", "program("] {
            // The first is the function's own declaration.
            for call in code.components(separatedBy: " \(word)").dropFirst() where !call.hasPrefix("_ ") {
                let arguments = call.balanced
                guard let target = PackageReader.strings(arguments).first else { continue }
                var modules = Set(PackageReader.strings(arguments).dropFirst())
                for identifier in PackageReader.identifiers(arguments) { modules.formUnion(named[identifier] ?? []) }
                found[target] = modules
            }
        }
        dependencies = found
    }

    /// The string literals that name a product or a target; a `package:` argument names neither.
    private static func strings(_ text: String) -> [String] {
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.indices.filter { !$0.isMultiple(of: 2) && !pieces[$0 - 1].hasSuffix("package: ") }
            .map { String(pieces[$0]) }
    }

    private static func identifiers(_ text: String) -> [String] {
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.indices.filter { $0.isMultiple(of: 2) }
            .flatMap { pieces[$0].split { !($0.isLetter || $0.isNumber) } }.map(String.init)
    }
}

extension String {
    /// Everything before the parenthesis that closes one opened earlier.
    fileprivate var balanced: String {
        var depth = 1
        return String(
            prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0
            }
        )
    }

    /// The first statement: a top-level one begins in the first column.
    fileprivate var upToBlankLine: String {
        split(separator: "\n").enumerated()
            .prefix { $0.offset == 0 || $0.element.hasPrefix(" ") || $0.element.hasPrefix("]") }
            .map(\.element).joined(separator: "\n")
    }

    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
