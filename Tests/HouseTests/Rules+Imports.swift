/// The rules of the house: each gives its violations in words, none where it is kept.
enum Rules {
    /// An import that the floor table does not give.
    static func imports(_ tree: SourceTree) -> [String] {
        tree.swiftFiles("Sources").flatMap { file in
            ImportLine.all(in: file.text).compactMap { line in
                if line.isTestable { return "\(file.path):\(line.line): @testable belongs to tests" }
                return FloorTable.refusal(of: line.module, in: file.target)
                    .map { "\(file.path):\(line.line): import \(line.module): \($0)" }
            }
        }
    }

    /// A test that imports another testing library, or another target's insides.
    static func testImports(_ tree: SourceTree) -> [String] {
        tree.swiftFiles("Tests").flatMap { file in
            ImportLine.all(in: file.text).compactMap { line in
                if line.module == "XCTest" { return "\(file.path):\(line.line): Swift Testing only" }
                guard line.isTestable, FloorTable.tests(of: line.module) != file.target else { return nil }
                return
                    "\(file.path):\(line.line): \(file.target) may look inside its own target only, not \(line.module)"
            }
        }
    }

    /// A dependency in the manifest that the floor table does not give, or a target without a row.
    static func manifest(_ tree: SourceTree) -> [String] {
        let declared = PackageReader(tree.package).dependencies
        let folders = Set(tree.swiftFiles("Sources").map(\.target))
        let missing = folders.subtracting(declared.keys).sorted().map { "Package.swift: no target \($0)" }
        return missing
            + declared.sorted { $0.key < $1.key }.flatMap { target, modules in
                modules.sorted().compactMap { module in
                    FloorTable.refusal(of: module, in: target).map { "Package.swift: \(target) on \(module): \($0)" }
                }
            }
    }

    /// A call by which a floor under 3 would have a clock, a file, a log, the environment or chance of its own.
    static func purity(_ tree: SourceTree) -> [String] {
        let impure = [
            "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".shuffled()", ".randomElement()",
            "clock_gettime(", "gettimeofday(", "fopen(", "getenv(", "print(", "Task.sleep", "Task.detached",
        ]
        return tree.swiftFiles("Sources").flatMap { file -> [String] in
            guard let row = FloorTable.row(file.target), row.floor < 3 else { return [] }
            return file.lines.enumerated().flatMap { index, line -> [String] in
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                return impure.filter { code.contains($0) }
                    .map {
                        "\(file.path):\(index + 1): \($0) on floor \(row.floor): time and chance come in as arguments"
                    }
            }
        }
    }
}
