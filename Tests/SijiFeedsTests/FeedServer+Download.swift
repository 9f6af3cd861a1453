import Foundation
import SijiFault
import SijiHTTP

extension FeedServer {
    /// Fetches from the server with its own authority.
    func download(_ path: String, form: [UInt8]? = nil, _ onBytes: (Data) -> Void) throws -> Download.Answer {
        try Download(url: url(path), form: form, authorities: authority).fetch { bytes throws(Fault) in
            onBytes(Data(bytes))
        }
    }
}
