import SijiFault

/// A part of a zip file while it is unpacked, with its bounds.
struct ZipPart {
    let name: String
    private let archive: ZipArchive
    private let limitBytes: Int
    private let declaredBytes: UInt64
    private let startBytes: Int
    private var unpackedBytes = 0
    private var isEnded = false

    init(_ archive: ZipArchive, name: String, limitBytes: Int, declaredBytes: UInt64, startBytes: Int) {
        self.archive = archive
        self.name = name
        self.limitBytes = limitBytes
        self.declaredBytes = declaredBytes
        self.startBytes = startBytes
    }

    /// Unpacks the next bytes; 0 at the end.
    /// - Throws: `sheet.damaged` (`inflate`, `checksum`), `sheet.tooLarge`, `sheet.bomb`, `file.unreadable`.
    mutating func read(into target: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        guard !isEnded else { return 0 }
        let count = archive.read(into: target)
        guard count >= 0 else { throw archive.damaged(name, "inflate") }
        unpackedBytes += count
        let limits = archive.limits
        guard unpackedBytes <= limitBytes else {
            throw Fault(
                .sheetTooLarge,
                ["path": .text(archive.path), "part": .text(name), "limitBytes": .integer(limitBytes)]
            )
        }
        let packedBytes = max(1, archive.readBytes - startBytes)
        guard unpackedBytes <= limits.ratioFromBytes || unpackedBytes / packedBytes < limits.ratio else {
            throw Fault(
                .sheetBomb,
                ["path": .text(archive.path), "part": .text(name), "max": .integer(limits.ratio)]
            )
        }
        if count == 0 {
            isEnded = true
            guard UInt64(unpackedBytes) == declaredBytes else { throw archive.damaged(name, "inflate") }
            guard archive.closePart() else { throw archive.damaged(name, "checksum") }
        }
        return count
    }

    func damaged(_ cause: String) -> Fault { archive.damaged(name, cause) }

    /// A fault about this part.
    func fault(_ code: FaultCode, _ facts: [String: FactValue] = [:]) -> Fault {
        var all = facts
        all["path"] = .text(archive.path)
        all["part"] = .text(name)
        return Fault(code, all)
    }
}
