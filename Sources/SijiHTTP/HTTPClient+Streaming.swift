import CCurl
import Glibc
public import SijiFault

extension HTTPClient {
    /// Sends a body of unknown length and hands on the answer's lines while it is being sent.
    ///
    /// The body goes chunked. Both closures run on the calling thread, one at a time, and memory does not grow with the body. A
    /// source that has nothing yet names the descriptor to wait for; answers are read meanwhile, so that a script may wait for the
    /// answer of one line before it writes the next. An answer that is not 2xx is gathered whole and ends the sending.
    /// - Parameters:
    ///   - request: What is sent; its `body` is not used.
    ///   - source: Fills the buffer, at least 16 KiB, with the body's next bytes. What it throws ends the exchange.
    ///   - onLine: Takes one line of a 2xx answer without its line break; empty lines are left out. What it throws ends the exchange.
    /// - Returns: The answer; its body is empty where the lines were handed on.
    /// - Throws: What the closures throw; `daemon.unreachable`, `daemon.forbidden`, `daemon.timeout` (no byte moved for
    ///   the stall limit), `daemon.answer`.
    public func stream(
        _ request: HTTPRequest,
        from source: @escaping (UnsafeMutableRawBufferPointer) throws(Fault) -> BodySupply,
        onLine: @escaping (Span<UInt8>) throws(Fault) -> Void
    ) throws(Fault) -> HTTPResponse {
        var handle = try prepare(request)
        handle.add(header: "Transfer-Encoding: chunked")
        handle.set(CURLOPT_UPLOAD_BUFFERSIZE, 256 << 10)
        let answer = AnswerSink(capBytes: limits.answerBytes, onLine: onLine)
        let body = BodyPump(source)
        answer.attach(to: handle)
        body.attach(to: handle)
        let code = try run(handle, answer: answer, body: body)
        answer.finish()
        if let fault = body.thrown { throw fault }
        if let refusal = answer.refusal { throw refusal.fault(endpoint) }
        // A server that refuses early may close before it has read the body: its answer counts, not the broken sending.
        let isRefusedEarly = code == CURLE_SEND_ERROR && answer.status >= 300
        guard code == CURLE_OK || isRefusedEarly else {
            throw handle.fault(code, endpoint: endpoint, limits: limits)
        }
        return HTTPResponse(status: answer.status, headers: answer.headers, body: answer.bytes)
    }

    /// Drives the transfer through libcurl's multi interface, which can wait for the body's source beside the socket.
    private func run(
        _ handle: borrowing CurlHandle,
        answer: AnswerSink,
        body: BodyPump
    ) throws(Fault) -> CURLcode {
        guard let multi = curl_multi_init() else {
            throw Fault(.daemonUnreachable, ["path": .text(endpoint.name), "cause": "libcurl"])
        }
        defer { _ = curl_multi_cleanup(multi) }
        curl_multi_add_handle(multi, handle.raw)
        defer { curl_multi_remove_handle(multi, handle.raw) }
        let clock = ContinuousClock()
        var movedAt = clock.now
        var activity = 0
        while true {
            var running: Int32 = 0
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
            if running == 0 { break }
            if answer.activity &+ body.activity != activity || body.waitsFor != nil {
                activity = answer.activity &+ body.activity
                movedAt = clock.now
            } else if clock.now - movedAt > limits.stallTimeout {
                throw Fault(
                    .daemonTimeout,
                    [
                        "path": .text(endpoint.name), "cause": "stalled",
                        "limitSec": .integer(limits.stallTimeout.milliseconds / 1000),
                    ]
                )
            }
            wait(multi, body: body, handle: handle)
        }
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            if message.pointee.msg == CURLMSG_DONE { return message.pointee.data.result }
        }
        return CURLE_OK
    }

    /// Waits until the socket, or the source that said it had nothing, can go on.
    private func wait(_ multi: UnsafeMutableRawPointer, body: BodyPump, handle: borrowing CurlHandle) {
        let patienceMs = Int32(clamping: min(1000, limits.stallTimeout.milliseconds))
        guard let descriptor = body.waitsFor else {
            curl_multi_poll(multi, nil, 0, patienceMs, nil)
            return
        }
        var extra = curl_waitfd(fd: descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        curl_multi_poll(multi, &extra, 1, patienceMs, nil)
        // Not by `revents`: libcurl maps POLLHUP, which ends a pipe, to nothing.
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&ready, 1, 0) != 0 {
            body.resume()
            curl_easy_pause(handle.raw, CURLPAUSE_CONT)
        }
    }
}

/// Hands the source's bytes to libcurl, and remembers where it waits.
final class BodyPump {
    private let source: (UnsafeMutableRawBufferPointer) throws(Fault) -> BodySupply
    /// What the source threw.
    private(set) var thrown: Fault?
    /// The descriptor that the source waits for.
    private(set) var waitsFor: Int32?
    /// Counts calls that moved bytes.
    private(set) var activity = 0

    init(_ source: @escaping (UnsafeMutableRawBufferPointer) throws(Fault) -> BodySupply) { self.source = source }

    /// Sets the callback; the pump must outlive the transfer.
    func attach(to handle: borrowing CurlHandle) {
        handle.set(CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
        handle.set(CURLOPT_READFUNCTION) { start, size, count, context in
            guard let start, let context else { return Int(CURL_READFUNC_ABORT) }
            let pump = Unmanaged<BodyPump>.fromOpaque(context).takeUnretainedValue()
            return pump.fill(UnsafeMutableRawBufferPointer(start: start, count: size * count))
        }
    }

    /// Forgets the descriptor: the source is to be asked again.
    func resume() { waitsFor = nil }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        do {
            switch try source(buffer) {
            case .bytes(let count):
                activity &+= 1
                return count
            case .waiting(let descriptor):
                waitsFor = descriptor
                return Int(CURL_READFUNC_PAUSE)
            case .end: return 0
            }
        } catch {
            thrown = error
            return Int(CURL_READFUNC_ABORT)
        }
    }
}
