import CMinizip
import Glibc
import SijiFault

/// A zip file, read by minizip; one part is open at a time.
///
/// A class, so that minizip's handle is closed exactly once.
final class ZipArchive {
    let path: String
    let limits: WorkbookLimits
    private let bytes: RandomBytes
    private let handle: unzFile

    /// Opens a zip file; `path` is its name in faults.
    /// - Throws: `sheet.notAWorkbook` where it is none or not whole, `sheet.damaged` where it holds too many parts,
    ///   `file.unreadable`.
    init(_ bytes: RandomBytes, path: String, limits: WorkbookLimits) throws(Fault) {
        self.bytes = bytes
        self.path = path
        self.limits = limits
        var calls = ZipArchive.calls(Unmanaged.passUnretained(bytes).toOpaque())
        guard let handle = unzOpen2_64(nil, &calls) else {
            throw ZipArchive.unreadable(bytes, path)
                ?? Fault(.sheetNotAWorkbook, ["path": .text(path), "cause": "zip"])
        }
        self.handle = handle
        var global = unz_global_info64()
        guard unzGetGlobalInfo64(handle, &global) == UNZ_OK, global.number_entry <= limits.parts else {
            throw Fault(.sheetDamaged, ["path": .text(path), "cause": "zip"])
        }
    }

    deinit {
        unzCloseCurrentFile(handle)
        unzClose(handle)
    }

    /// Whether there is a part of this name; upper and lower case are one.
    func holds(_ name: String) -> Bool { unzLocateFile(handle, name, 2) == UNZ_OK }

    /// Opens a part, closing the one that was open.
    /// - Throws: `sheet.damaged` (`partMissing`, `zipMethod`, `zip`), `sheet.encrypted`, `file.unreadable`.
    func open(_ name: String, limitBytes: Int) throws(Fault) -> ZipPart {
        unzCloseCurrentFile(handle)
        guard holds(name) else { throw damaged(name, "partMissing") }
        var facts = unz_file_info64()
        guard unzGetCurrentFileInfo64(handle, &facts, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
            throw damaged(name, "zip")
        }
        guard facts.flag & 1 == 0 else {
            throw Fault(.sheetEncrypted, ["path": .text(path), "part": .text(name)])
        }
        guard facts.compression_method == 0 || facts.compression_method == 8 else { throw damaged(name, "zipMethod") }
        guard unzOpenCurrentFile(handle) == UNZ_OK else { throw damaged(name, "zip") }
        return ZipPart(
            self,
            name: name,
            limitBytes: limitBytes,
            declaredBytes: facts.uncompressed_size,
            startBytes: bytes.readBytes
        )
    }

    /// Bytes of the file that were read so far.
    var readBytes: Int { bytes.readBytes }

    /// Unpacks on of the open part; negative where its bytes are damaged.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        Int(unzReadCurrentFile(handle, target.baseAddress, UInt32(min(target.count, 1 << 20))))
    }

    /// Closes the open part; false where its bytes do not have their checksum.
    func closePart() -> Bool { unzCloseCurrentFile(handle) != UNZ_CRCERROR }

    /// The fault of a part: that of the system where the file could not be read, else the cause that is given.
    func damaged(_ part: String, _ cause: String) -> Fault {
        ZipArchive.unreadable(bytes, path)
            ?? Fault(.sheetDamaged, ["path": .text(path), "part": .text(part), "cause": .text(cause)])
    }

    private static func unreadable(_ bytes: RandomBytes, _ path: String) -> Fault? {
        bytes.failure.map {
            Fault(.fileUnreadable, ["path": .text(path), "cause": .text(String(cString: strerror($0)))])
        }
    }

    /// minizip's way to the bytes; it holds them unretained, for no longer than the archive does.
    private static func calls(_ bytes: UnsafeMutableRawPointer) -> zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { context, _, _ in context },
            zread_file: { _, stream, target, count in
                guard let stream else { return 0 }
                let bytes = Unmanaged<RandomBytes>.fromOpaque(stream).takeUnretainedValue()
                return UInt(bytes.read(into: .init(start: target, count: Int(count))))
            },
            zwrite_file: { _, _, _, _ in 0 },
            ztell64_file: { _, stream in
                guard let stream else { return 0 }
                return UInt64(Unmanaged<RandomBytes>.fromOpaque(stream).takeUnretainedValue().position)
            },
            zseek64_file: { _, stream, offset, origin in
                guard let stream, offset <= UInt64(Int32.max) << 16 else { return -1 }
                let bytes = Unmanaged<RandomBytes>.fromOpaque(stream).takeUnretainedValue()
                let start =
                    switch origin {
                    case ZLIB_FILEFUNC_SEEK_CUR: bytes.position
                    case ZLIB_FILEFUNC_SEEK_END: bytes.count
                    default: 0
                    }
                bytes.position = start + Int(offset)
                return 0
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, stream in
                guard let stream else { return 1 }
                return Unmanaged<RandomBytes>.fromOpaque(stream).takeUnretainedValue().failure == nil ? 0 : 1
            },
            opaque: bytes
        )
    }
}
