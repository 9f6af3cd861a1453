import FoundationEssentials
import Glibc
import SijiFault

/// The files of feeds under the state directory: of each its good copy, what is held back, and its record.
struct FeedFiles: Sendable {
    let folder: String

    func good(_ name: String) -> String { "\(folder)/\(name).good" }
    func held(_ name: String) -> String { "\(folder)/\(name).held" }
    func part(_ name: String) -> String { "\(folder)/\(name).part" }
    func record(_ name: String) -> String { "\(folder)/\(name).json" }
    private func next(_ name: String) -> String { record(name) + ".next" }

    /// What is remembered; nothing where there is no record, or none that can be read.
    func read(_ name: String) -> FeedRecord {
        guard let data = FileManager.default.contents(atPath: record(name)) else { return FeedRecord() }
        return (try? JSONDecoder().decode(FeedRecord.self, from: data)) ?? FeedRecord()
    }

    func write(_ record: FeedRecord, of name: String) throws(FeedTrouble) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(record) else { throw FeedTrouble("disk") }
        let next = self.next(name)
        let file = try OutputFile(next)
        var bytes = [UInt8](data)
        bytes.append(UInt8(ascii: "\n"))
        let written = bytes.withUnsafeBytes { bytes in Result { () throws(FeedTrouble) in try file.write(bytes) } }
        try written.get()
        try file.close()
        try move(next, to: self.record(name))
    }

    /// Renames, and makes it last.
    func move(_ from: String, to: String) throws(FeedTrouble) {
        guard rename(from, to) == 0 else { throw FeedTrouble("disk", value: String(cString: strerror(errno))) }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }

    func remove(_ path: String) { unlink(path) }

    func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The feeds that have a record here, by name; whatever else lies in the folder is somebody else's.
    func recorded() throws(FeedTrouble) -> [String] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            throw FeedTrouble("unreadable", value: folder)
        }
        return names.compactMap { file in
            guard file.hasSuffix(".json") else { return nil }
            let name = String(file.dropLast(5))
            guard FeedSetting.isName(name), let data = FileManager.default.contents(atPath: record(name)),
                let record = try? JSONDecoder().decode(FeedRecord.self, from: data), !record.place.isEmpty
            else { return nil }
            return name
        }
        .sorted()
    }

    /// Removes all that was kept of a feed, its record last: what a crash leaves is found again by it.
    /// - Returns: How many files there were.
    func clear(_ name: String) throws(FeedTrouble) -> Int {
        var count = 0
        for path in [part(name), held(name), good(name), next(name), record(name)] {
            if unlink(path) == 0 {
                count += 1
            } else if errno != ENOENT {
                throw FeedTrouble("disk", value: String(cString: strerror(errno)))
            }
        }
        return count
    }
}

/// A file that is written from front to back.
struct OutputFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) throws(FeedTrouble) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FeedTrouble("disk", value: String(cString: strerror(errno))) }
    }

    deinit { Glibc.close(descriptor) }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FeedTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FeedTrouble("disk", value: String(cString: strerror(errno))) }
            rest = rest.dropFirst(count)
        }
    }

    /// Sees to it that the bytes last.
    func close() throws(FeedTrouble) {
        guard fsync(descriptor) == 0 else { throw FeedTrouble("disk", value: String(cString: strerror(errno))) }
    }
}

/// A file that is read from front to back.
final class InputFile {
    private let descriptor: Int32

    /// - Throws: `unreadable`, also for what is no regular file: a pipe would never end.
    init(_ path: String) throws(FeedTrouble) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FeedTrouble("unreadable", value: String(cString: strerror(errno))) }
        var found = stat()
        guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw FeedTrouble("unreadable", value: "no regular file")
        }
        bytes = Int(found.st_size)
        modifiedSec = Int64(found.st_mtim.tv_sec)
    }

    deinit { close(descriptor) }

    /// Its size.
    let bytes: Int
    /// When it was last written.
    let modifiedSec: Int64

    func read(_ buffer: UnsafeMutableRawBufferPointer) throws(FeedTrouble) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FeedTrouble("unreadable", value: String(cString: strerror(errno))) }
            return count
        }
    }
}
