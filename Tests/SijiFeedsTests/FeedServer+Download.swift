import Foundation
import SijiFault
import SijiHTTP
import SijiTestSupport

extension FeedServer {
    /// Fetches from the server with its own authority.
    func download(_ path: String, form: [UInt8]? = nil, _ onBytes: (Data) -> Void) throws -> Download.Answer {
        try Download(url: url(path), form: form, authorities: authority).fetch { bytes throws(Fault) in
            onBytes(Data(bytes))
        }
    }

    /// What it was asked, in order.
    func asked(_ path: String) throws -> [[String: String]] {
        struct Line: Decodable {
            let path: String
            let headers: [String: String]
            let body: String?
        }
        var bytes = Data()
        _ = try download("/log") { bytes += $0 }
        return try JSONDecoder().decode([Line].self, from: bytes).filter { $0.path == path }.map { line in
            line.headers.merging(["body": line.body ?? ""]) { $1 }
        }
    }

    /// Sets what `/set/name` answers.
    func set(_ name: String, _ text: String) throws {
        _ = try download("/set/\(name)", form: Array(text.utf8)) { _ in }
    }
}
