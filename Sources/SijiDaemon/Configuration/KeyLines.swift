/// Finds where a key stands in a JSON object, for whoever has to mend it.
enum KeyLines {
    /// The line of a key, from 1, by its objects' names: `feeds.a.url`.
    ///
    /// Nil where it does not stand there letter for letter, as with an escape in it; the bytes are JSON that was read before.
    /// - Complexity: O(n) in the bytes.
    static func line(of key: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(key.utf8)
        // The names of the objects around, and of each the byte behind its dot.
        var path: [UInt8] = []
        var starts: [Int] = []
        var line = 1
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["): starts.append(path.count)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): path.removeSubrange((starts.popLast() ?? 0)...)
            case UInt8(ascii: ","): path.removeSubrange((starts.last ?? 0)...)
            case UInt8(ascii: "\""):
                let start = index + 1
                let end = endOfText(from: start, in: bytes)
                index = end
                let rest = bytes[min(end + 1, bytes.count)...]
                guard rest.first(where: { $0 > 0x20 }) == UInt8(ascii: ":") else { break }
                if !path.isEmpty { path.append(UInt8(ascii: ".")) }
                path += bytes[start..<end]
                if path == wanted { return line }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The index of the quotation mark that ends a text.
    private static func endOfText(from start: Int, in bytes: [UInt8]) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, bytes.count)
    }
}
