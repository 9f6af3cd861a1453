import ArgumentParser
import SijiFault
import SijiFormats
import SijiWorkbook

/// A dispatcher's sheet read to its end.
struct SheetCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Time the reading of a sheet (xlsx, CSV or TSV) and the memory that it takes."
    )

    @Argument(help: "The sheet.")
    var file: String

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var sheet = try SheetFile(path: file)
        let opened = clock.now
        var (rows, cells, faults) = (0, 0, 0)
        while true {
            do throws(Fault) {
                guard let row = try sheet.nextRow() else { break }
                rows += 1
                cells += row.cells.count
            } catch {
                faults += 1
            }
        }
        let seconds = (clock.now - start) / .seconds(1)
        print(
            "sheet  n=\(rows)  \(Int(Double(rows) / seconds)) rows/s  first row after "
                + "\(Int((opened - start) / .milliseconds(1))) ms  \(cells) cells  \(faults) faults  "
                + "peak \(Memory.peakBytes >> 20) MiB"
        )
    }
}
