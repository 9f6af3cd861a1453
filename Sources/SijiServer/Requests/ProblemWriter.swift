import HTTPTypes
import NIOCore
import SijiAPI
import SijiFault

/// Turns faults into problem documents.
struct ProblemWriter: Sendable {
    /// The language of an answer to a caller who asked for none.
    let standard: Language

    /// The document of a fault, with `Retry-After` and `Allow` where they belong.
    func reply(_ fault: Fault, in language: Language) -> Reply {
        let status = fault.code.httpStatus
        let document = ProblemDocument(
            fault,
            title: fault.title(in: language),
            detail: fault.detail(in: language),
            hint: fault.hint(in: language)
        )
        // A document of strings and numbers always encodes; a fact that is not finite is the one exception.
        let body = (try? Reply.bytes(document)) ?? []
        var reply = Reply(HTTPResponse.Status(code: status), json: body)
        reply.headers[.contentType] = MediaTypes.problem
        reply.headers[.contentLanguage] = language.rawValue
        reply.headers[.retryAfter] = Self.retryAfter(status: status, fault.facts)
        if case .list(let methods)? = fault.facts["allow"] {
            reply.headers[.allow] = methods.joined(separator: ", ")
        }
        return reply
    }

    /// What `Retry-After` says; nil where it does not belong.
    static func retryAfter(status: Int, _ facts: [String: FactValue]) -> String? {
        if case .integer(let seconds)? = facts["retryAfterSec"] { return String(seconds) }
        return status == 429 || status == 503 ? "1" : nil
    }

    /// The same as the bytes of a whole HTTP answer, for a connection that is closed before it was read.
    func refusal(_ fault: Fault) -> ByteBuffer {
        let reply = reply(fault, in: standard)
        var answer = ByteBuffer()
        answer.writeString("HTTP/1.1 \(reply.status.code) \(reply.status.reasonPhrase)\r\n")
        for field in reply.headers { answer.writeString("\(field.name.rawName): \(field.value)\r\n") }
        answer.writeString("Content-Length: \(reply.body.count)\r\nConnection: close\r\n\r\n")
        answer.writeBytes(reply.body)
        return answer
    }
}
