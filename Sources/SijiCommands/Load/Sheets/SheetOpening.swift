import Glibc
import SijiFault
import SijiFormats
import SijiWorkbook

/// Opens the rows of a sheet, whatever its file format: CSV or TSV in any encoding, or xlsx.
enum SheetOpening {
    /// The rows of a file, of the sheet of that name in a workbook, else of its first.
    static func rows(of file: PushFile, sheet: String?) throws(Fault) -> any SheetSource {
        guard file.path == "-" else { return try SheetFile(path: file.path, sheet: sheet) }
        // The beginning of standard input was read: a workbook is held whole, since it has its list at its end.
        if file.head.starts(with: [0x50, 0x4B]) {
            return try SheetFile(file.whole(limitBytes: SheetFile.pipeBytes), path: file.path, sheet: sheet)
        }
        // Refuses what only looks like text.
        _ = try SheetFile(file.head, path: file.path, sheet: sheet)
        var ahead = file.head[...]
        return TextSheet(path: file.path) { (buffer) throws(Fault) in
            if !ahead.isEmpty {
                let count = min(buffer.count, ahead.count)
                buffer.copyBytes(from: ahead.prefix(count))
                ahead = ahead.dropFirst(count)
                return count
            }
            while true {
                let count = Glibc.read(file.descriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                guard errno == EINTR else { throw FileBytes.unreadable(file.path) }
            }
        }
    }
}
