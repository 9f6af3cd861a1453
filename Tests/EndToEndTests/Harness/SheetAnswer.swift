import FoundationEssentials

/// What `siji load push SHEET --format json` wrote: a line a row, and the summary.
struct SheetAnswer {
    /// A row's line.
    struct Row: Decodable, Equatable {
        let row: Int
        let column: String?
        let ref: String?
        var status: String
        let id: String?
        let code: String?
        let detail: String?
    }

    /// The last line.
    struct Summary: Decodable, Equatable {
        let rows, pushed: Int
        var created: Int
        let updated: Int
        var unchanged: Int
        let rejected, doubles, skipped: Int
        let notes: [String: Int]
        let unknownColumns: [String]
        let withdrawn: Int?
    }

    private struct Last: Decodable { let summary: Summary }

    /// In the order of the sheet.
    let rows: [Row]
    let summary: Summary

    init(_ finished: Finished) throws {
        let lines = finished.output.split(separator: "\n")
        guard let last = lines.last, let sum = try? JSONDecoder().decode(Last.self, from: Data(last.utf8)) else {
            throw HarnessError("no summary: \(finished.output.suffix(500)) \(finished.errors)")
        }
        summary = sum.summary
        rows = try lines.dropLast().map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
            .sorted { $0.row < $1.row }
    }
}
