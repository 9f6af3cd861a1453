extension Rules {
    /// A way around the compiler's check for data races.
    static func concurrency(_ tree: SourceTree) -> [String] {
        // Both hold a C handle, and a comment that names what serialises it.
        let allowed: Set<String> = ["SijiHTTP", "SijiStorePostgres"]
        return everyLine(of: tree.files.filter { $0.isSwift && $0.target != "HouseTests" }) { file, code, _ in
            if code.contains("nonisolated(unsafe)") { return "nonisolated(unsafe): 0 are allowed" }
            guard code.contains("@unchecked Sendable"), file.side == "Sources", !allowed.contains(file.target) else {
                return nil
            }
            return "@unchecked Sendable: only around a C handle in \(allowed.sorted().joined(separator: ", "))"
        }
    }

    /// A note to do something later that names no issue.
    static func notes(_ tree: SourceTree) -> [String] {
        everyLine(of: tree.files.filter { $0.isSwift && $0.target != "HouseTests" }) { _, _, line in
            guard ["TODO", "FIXME", "XXX:", "HACK"].contains(where: line.contains) else { return nil }
            return line.firstMatch(of: /#[0-9]+/) == nil ? "a note without an issue: name it (#12) or do it" : nil
        }
    }

    /// A path of somebody's own machine.
    static func paths(_ tree: SourceTree) -> [String] {
        everyLine(of: tree.files.filter { $0.target != "HouseTests" }) { _, _, line in
            ["home", "root", "work", "Users"].first { line.contains("\"/\($0)/") }
                .map { "/\($0)/… is a path of one machine" }
        }
    }

    /// A test that is named otherwise than by a sentence, or that waits for time to pass.
    static func tests(_ tree: SourceTree) -> [String] {
        everyLine(of: tree.swiftFiles("Tests").filter { $0.target != "HouseTests" }) { _, code, _ in
            guard let range = code.firstRange(of: "@Test"), let function = code.firstRange(of: "func "),
                range.lowerBound < function.lowerBound
            else { return nil }
            return code[function.upperBound...].hasPrefix("`") ? nil : "a test is a sentence in a raw identifier"
        }
    }

    /// Judges each line, with its comment cut off (`code`) and whole (`line`).
    private static func everyLine(
        of files: [SourceFile],
        _ judge: (_ file: SourceFile, _ code: Substring, _ line: Substring) -> String?
    ) -> [String] {
        files.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                return judge(file, code, line).map { "\(file.path):\(index + 1): \($0)" }
            }
        }
    }
}
