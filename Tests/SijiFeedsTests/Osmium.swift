import Foundation
import SijiTestSupport

/// Debian's osmium-tool, which turns an extract into GeoJSON.
struct Osmium {
    /// What it made of one extract.
    struct Export {
        let features: [UInt8]
        /// Roads that it left out since they have fewer than two nodes, and so no line.
        let roadsWithoutLine: Int
    }

    private static let program = "/usr/bin/osmium"
    private let folder: TemporaryFolder

    init() throws {
        guard FileManager.default.isExecutableFile(atPath: Osmium.program) else {
            throw SourceTree.Missing(description: "no \(Osmium.program): apt-get install osmium-tool")
        }
        // Each way once, as a line: what is an area is judged by the reader.
        folder = try TemporaryFolder([
            "export.json": #"{"attributes": {"type": "@type", "id": "@id"}, "linear_tags": true, "area_tags": false}"#
        ])
    }

    /// Turns an extract of `shared/data/osm` into a text sequence with record separators, or a collection.
    func export(_ extract: String, as format: String) throws -> Export {
        let bytes = try SourceTree.sharedBytes("osm/\(extract).osm.pbf")
        let (given, sorted) = ("\(folder.path)/\(extract).osm.pbf", "\(folder.path)/\(extract).sorted.osm.pbf")
        try Data(bytes).write(to: URL(filePath: given))
        // Two of the extracts are not in the order that exporting wants.
        _ = try run(["sort", "--overwrite", "-o", sorted, given])
        let made = "\(folder.path)/\(extract).\(format)"
        let words = try run([
            "export", "--show-errors", "-c", "\(folder.path)/export.json", "--overwrite", "-f", format,
            "--add-unique-id=type_id", "-o", made, sorted,
        ])
        let features = try [UInt8](Data(contentsOf: URL(filePath: made)))
        return Export(features: features, roadsWithoutLine: try roads(among: words, in: sorted))
    }

    /// How many of the ways that exporting complained of are roads, by the extract itself.
    private func roads(among words: String, in extract: String) throws -> Int {
        let ids = words.matches(of: #/less than two nodes \(id=([0-9]+)\)/#).map { "w\($0.output.1)" }
        guard !ids.isEmpty else { return 0 }
        let found = "\(folder.path)/found.opl"
        _ = try run(["getid", "--overwrite", "-f", "opl", "-o", found, extract] + ids)
        let text = try String(contentsOf: URL(filePath: found), encoding: .utf8)
        return text.split(separator: "\n").count { $0.contains("Thighway=") || $0.contains(",highway=") }
    }

    private struct Failed: Error { let words: String }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let words = Pipe()
        process.executableURL = URL(filePath: Osmium.program)
        process.arguments = arguments
        process.standardError = words
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(words: said) }
        return said
    }
}
