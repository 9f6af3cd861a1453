import SijiAPI
import Glibc
import SijiClient
import SijiFault
import SijiSheets

/// Withdraws the caller's open listings that a sheet no longer holds.
struct SheetSync {
    let session: Session
    let client: SijiClient
    /// Whether the caller has said yes beforehand.
    let isAgreed: Bool
    /// Whether somebody can be asked: the sheet does not come through standard input, and that is a terminal.
    let canAsk: Bool

    /// What came of it: how many were withdrawn, and how many were booked meanwhile.
    typealias Result = (withdrawn: Int, left: Int)

    /// Withdraws; nil where the caller was asked and said no.
    /// - Throws: `sheet.syncRefused` after refused rows, `sheet.syncTooMany` for more than half where nobody can be asked.
    func run(_ reader: SheetReader, refused: Int) throws(Fault) -> Result? {
        guard refused == 0 || isAgreed else { throw Fault(.sheetSyncRefused, ["refused": .integer(refused)]) }
        var absent: [String] = []
        var total = 0
        var cursor: String?
        repeat {
            let page = try client.listLoads(status: "open", cursor: cursor, limit: 1000)
            total += page.loads.count
            absent += page.loads.filter { !reader.holds(ref: $0.ref) }.compactMap(\.id)
            cursor = page.nextCursor
        } while cursor != nil
        if absent.count * 2 > total, !isAgreed {
            guard canAsk else {
                throw Fault(.sheetSyncTooMany, ["count": .integer(absent.count), "total": .integer(total)])
            }
            session.console.words(session.speech[.syncAsk(absent.count, total)])
            guard let answer = readLine(), ["y", "yes", "是", "好"].contains(answer.lowercased()) else { return nil }
        }
        var result = (withdrawn: 0, left: 0)
        for id in absent {
            do throws(Fault) {
                try client.withdrawLoad(id)
                result.withdrawn += 1
            } catch {
                // Booked, expired or withdrawn since it was listed: it is no longer ours to take away.
                guard [.loadAlreadyBooked, .loadNotOpen, .loadNotFound].contains(error.code) else { throw error }
                result.left += 1
            }
        }
        return result
    }
}
