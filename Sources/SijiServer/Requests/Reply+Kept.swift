import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault

extension Reply {
    /// An answer that was kept under a key, now or before.
    init(_ kept: KeptReply) {
        self.init(HTTPResponse.Status(code: kept.status), json: kept.body)
        if kept.status >= 400 { headers[.contentType] = MediaTypes.problem }
    }
}

extension Call {
    /// What became of a request as an answer that can be kept: `encode`'s bytes, or the problem document.
    func kept<Done>(
        _ status: HTTPResponse.Status,
        _ result: Result<Done, Fault>,
        encode: (Done) throws(Fault) -> [UInt8]
    ) -> KeptReply {
        do throws(Fault) {
            return KeptReply(status: status.code, body: try encode(try result.get()))
        } catch {
            return KeptReply(status: error.code.httpStatus, body: depot.problems.reply(error, in: language).body)
        }
    }
}
