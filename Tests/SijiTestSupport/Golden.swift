import FoundationEssentials
public import Testing

/// Compares with a golden file; `RECORD_GOLDEN=1` rewrites it and still fails, so that nobody records by accident.
///
/// The file lies in the folder `Golden` of the target whose test asks.
public func expectGolden(
    _ text: String,
    _ name: String,
    test: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let parts = test.split(separator: "/")
    let target = try #require(parts.lastIndex(of: "Tests"), "a test lies in a folder of Tests") + 1
    let path = parts[...target].reduce("") { "\($0)/\($1)" } + "/Golden/\(name)"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let (got, wanted) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    for (line, pair) in zip(got, wanted).enumerated() where pair.0 != pair.1 {
        Issue.record("\(name), line \(line + 1)\n got: \(pair.0)\nwant: \(pair.1)", sourceLocation: sourceLocation)
        return
    }
    #expect(text == golden, "\(name) differs in its length", sourceLocation: sourceLocation)
}

/// Compares lines with the golden file of that name, `.txt` behind it; as for a text.
public func expectGolden(
    _ lines: [String],
    _ name: String,
    test: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
        try expectGolden(
            lines.joined(separator: "\n") + "\n",
            "\(name).txt",
            test: test,
            sourceLocation: sourceLocation
        )
    }
}
