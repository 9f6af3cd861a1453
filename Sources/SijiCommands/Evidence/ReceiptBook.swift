import Glibc
import SijiAPI
import SijiFault
import SijiFreight
import SijiTrust
import Synchronization

/// The receipts that this side keeps of its bookings, so that whoever holds the depot's store cannot write a history anew.
///
/// One file a booking, one receipt a line, in the order in which they came; lines are only ever added.
final class ReceiptBook: Sendable {
    /// What is to be said once the command is done.
    enum Warning: Equatable {
        /// A later answer contradicts a receipt that was kept.
        case contradicted(booking: String, kept: Receipt, told: Receipt)
        /// A receipt could not be kept.
        case notKept(Fault)
    }

    private let folder: String?
    private let noted = Mutex<[Warning]>([])

    /// A book beside the state file; nothing is kept where the environment names no home.
    init(beside state: StateFile) {
        folder = state.path.map { "/" + $0.split(separator: "/").dropLast().joined(separator: "/") + "/receipts" }
    }

    /// What is to be said, each once.
    func takeWarnings() -> [Warning] {
        noted.withLock { noted in
            defer { noted = [] }
            return noted
        }
    }

    /// Keeps the receipts of an answer's bookings.
    func keep(_ bookings: [BookingWire]) {
        for booking in bookings {
            guard let wire = booking.receipt, let hash = Digest(hex: wire.hash), wire.seq > 0 else { continue }
            keep(Receipt(seq: Int64(wire.seq), hash: hash), of: booking.id)
        }
    }

    /// Keeps a receipt, unless it contradicts one that is kept.
    func keep(_ receipt: Receipt?, of booking: String) {
        guard let receipt, let path = path(of: booking) else { return }
        do throws(Fault) {
            let kept = try kept(of: booking)
            // The newest event of a booking is never older than it was, and never another.
            if let other = kept.first(where: { $0.seq > receipt.seq || ($0.seq == receipt.seq && $0 != receipt) }) {
                note(.contradicted(booking: booking, kept: other, told: receipt))
                return
            }
            guard kept.last != receipt else { return }
            try Self.append(receipt.text + "\n", to: path)
        } catch { note(.notKept(error)) }
    }

    /// The receipts of a booking, in the order in which they came; a line that was cut off is left out.
    /// - Throws: `file.unreadable`.
    func kept(of booking: String) throws(Fault) -> [Receipt] {
        guard let path = path(of: booking), access(path, F_OK) == 0 else { return [] }
        let bytes = try FileBytes.read(path, limitBytes: 1 << 20)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Receipt($0) }
    }

    private func note(_ warning: Warning) {
        noted.withLock { if !$0.contains(warning) { $0.append(warning) } }
    }

    /// What is no identifier is no file's name.
    private func path(of booking: String) -> String? {
        guard let folder, BookingID(booking) != nil else { return nil }
        return "\(folder)/\(booking).receipts"
    }

    /// Adds a line in one write, which no other `siji` can part, and waits until it is on the disk.
    private static func append(_ line: String, to path: String) throws(Fault) {
        FileBytes.makeFolders(above: path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileBytes.unreadable(path) }
        defer { close(descriptor) }
        // A line that a power cut left unfinished is ended first.
        let end = lseek(descriptor, 0, SEEK_END)
        var last: UInt8 = UInt8(ascii: "\n")
        if end > 0, pread(descriptor, &last, 1, end - 1) != 1 { throw FileBytes.unreadable(path) }
        var text = (last == UInt8(ascii: "\n") ? "" : "\n") + line
        let written = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
        guard written == text.utf8.count, fsync(descriptor) == 0 else { throw FileBytes.unreadable(path) }
    }
}

extension Session {
    /// Says what the receipts of this command's answers came to.
    func sayWarnings() {
        for warning in receipts.takeWarnings() {
            switch warning {
            case .contradicted(let booking, let kept, let told):
                let word = EvidenceWord.contradicted(booking, kept: kept.text, told: told.text)
                for line in word.text(language).split(separator: "\n") {
                    for part in HelpPage.wrapped(String(line), console.columns) { console.words(part) }
                }
            case .notKept(let fault):
                console.words(EvidenceWord.notKept.text(language))
                say(fault)
            }
        }
    }
}
