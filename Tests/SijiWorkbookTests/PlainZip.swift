/// Writes zip files of stored parts, for tests that need no deflate.
enum PlainZip {
    static func bytes(_ parts: [(name: String, bytes: [UInt8])], flag: UInt16 = 0, method: UInt16 = 0) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for (name, bytes) in parts {
            let offset = file.count
            let facts =
                little(UInt16(20)) + little(flag) + little(method) + little(UInt32(0))
                + little(checksum(bytes)) + little(UInt32(bytes.count)) + little(UInt32(bytes.count))
                + little(UInt16(name.utf8.count)) + little(UInt16(0))
            file += [0x50, 0x4B, 0x03, 0x04] + facts + Array(name.utf8) + bytes
            list += [0x50, 0x4B, 0x01, 0x02] + little(UInt16(20)) + facts + little(UInt16(0)) + little(UInt32(0))
            list += little(UInt32(0)) + little(UInt32(offset)) + Array(name.utf8)
        }
        let start = file.count
        file += list + [0x50, 0x4B, 0x05, 0x06] + little(UInt32(0)) + little(UInt16(parts.count))
        file += little(UInt16(parts.count)) + little(UInt32(list.count)) + little(UInt32(start)) + little(UInt16(0))
        return file
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    /// The CRC of zip files (ISO 3309).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { part, _ in part & 1 == 1 ? part >> 1 ^ 0xEDB8_8320 : part >> 1 }
        }
    }
}
