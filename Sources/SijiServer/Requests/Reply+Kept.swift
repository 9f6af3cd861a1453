import FoundationEssentials
import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault

extension Reply {
    /// An answer that was kept under a key, now or before.
    init(_ kept: KeptReply) {
        self.init(HTTPResponse.Status(code: kept.status), json: kept.body)
        guard kept.status >= 400 else { return }
        headers[.contentType] = MediaTypes.problem
        // Only bytes are kept: how long to wait stands among their facts.
        let problem = try? JSONDecoder().decode(ProblemDocument.self, from: Data(kept.body))
        headers[.retryAfter] = ProblemWriter.retryAfter(status: kept.status, problem?.facts ?? [:])
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
