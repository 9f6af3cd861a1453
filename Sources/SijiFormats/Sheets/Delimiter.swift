/// Finds what parts the fields of delimited text.
enum Delimiter {
    /// Those that spreadsheet programs write, the least likely by accident first.
    private static let known: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    private static let records = 20

    /// The delimiter that Excel's first line `sep=;` names, and that line's length; nil where there is none.
    static func declared(_ bytes: ArraySlice<UInt8>) -> (delimiter: UInt8, length: Int)? {
        let line = bytes.prefix { !$0.isLineEnd }
        guard line.count == 5, let delimiter = line.last, delimiter < 0x80, delimiter != .quote,
            line.dropLast().map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
        else { return nil }
        let rest = bytes[line.endIndex...]
        return (delimiter, line.count + (rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)))
    }

    /// The delimiter that stands in most of the first records, outside quotes; among equals, the one that stands there most often.
    static func found(in bytes: ArraySlice<UInt8>) -> UInt8 {
        var inRecords = [0, 0, 0]
        var inRecord = [0, 0, 0]
        var inAll = [0, 0, 0]
        var isQuoted = false
        var records = 0
        func close() {
            guard inRecord != [0, 0, 0] else { return }
            records += 1
            for index in known.indices {
                inRecords[index] += min(1, inRecord[index])
                inAll[index] += inRecord[index]
            }
            inRecord = [0, 0, 0]
        }
        for byte in bytes {
            if byte == .quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte.isLineEnd {
                close()
                if records == Delimiter.records { break }
            } else if let index = known.firstIndex(of: byte) {
                inRecord[index] += 1
            }
        }
        close()
        let best = known.indices.max { (inRecords[$0], inAll[$0], -$0) < (inRecords[$1], inAll[$1], -$1) }
        guard let best, inAll[best] > 0 else { return UInt8(ascii: ",") }
        return known[best]
    }
}
