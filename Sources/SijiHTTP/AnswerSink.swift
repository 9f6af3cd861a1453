import CCurl
import SijiFault

/// Gathers an answer as libcurl hands it over: its fields, and its body whole or line by line.
final class AnswerSink {
    /// Why the sink took no more.
    enum Refusal {
        case tooLarge(limitBytes: Int)
        case thrown(Fault)

        func fault(_ endpoint: HTTPEndpoint) -> Fault {
            switch self {
            case .tooLarge(let limitBytes):
                Fault(
                    .daemonAnswer,
                    ["path": .text(endpoint.name), "cause": "too large", "limitBytes": .integer(limitBytes)]
                )
            case .thrown(let fault): fault
            }
        }
    }

    private let capBytes: Int
    private let onLine: ((Span<UInt8>) throws(Fault) -> Void)?
    private var fields = AnswerFields()
    var status: Int { fields.status }
    var headers: [String: String] { fields.headers }
    /// The body that was not handed on as lines.
    private(set) var bytes: [UInt8] = []
    private(set) var refusal: Refusal?
    /// Counts calls, so that a stall can be told from slow progress.
    private(set) var activity = 0

    init(capBytes: Int, onLine: ((Span<UInt8>) throws(Fault) -> Void)?) {
        self.capBytes = capBytes
        self.onLine = onLine
    }

    /// Sets the callbacks; the sink must outlive the transfer.
    func attach(to handle: borrowing CurlHandle) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        handle.set(CURLOPT_WRITEDATA, context)
        handle.set(CURLOPT_WRITEFUNCTION) { start, size, count, context in
            guard let start, let context else { return 0 }
            let sink = Unmanaged<AnswerSink>.fromOpaque(context).takeUnretainedValue()
            return sink.take(UnsafeRawBufferPointer(start: start, count: size * count)) ? size * count : 0
        }
        handle.set(CURLOPT_HEADERDATA, context)
        handle.set(CURLOPT_HEADERFUNCTION) { start, size, count, context in
            guard let start, let context else { return 0 }
            let sink = Unmanaged<AnswerSink>.fromOpaque(context).takeUnretainedValue()
            sink.take(field: UnsafeRawBufferPointer(start: start, count: size * count))
            return size * count
        }
    }

    /// Hands on what is left after the last line break.
    func finish() {
        guard refusal == nil, handsOnLines, !bytes.isEmpty else { return }
        let rest = bytes
        bytes = []
        handOn(rest.span)
    }

    /// Lines are handed on where they were asked for and the answer is a success; a problem document is kept whole.
    private var handsOnLines: Bool { onLine != nil && (200..<300).contains(status) }

    private func take(field line: UnsafeRawBufferPointer) {
        activity &+= 1
        fields.take(line)
    }

    private func take(_ chunk: UnsafeRawBufferPointer) -> Bool {
        activity &+= 1
        guard refusal == nil else { return false }
        guard handsOnLines else { return keep(chunk[...]) }
        var rest = chunk[...]
        while let end = rest.firstIndex(of: 0x0A) {
            guard keep(rest[..<end]) else { return false }
            let line = bytes
            bytes.removeAll(keepingCapacity: true)
            handOn(line.span)
            guard refusal == nil else { return false }
            rest = rest[(end + 1)...]
        }
        return keep(rest)
    }

    private func keep(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard bytes.count + part.count <= capBytes else {
            refusal = .tooLarge(limitBytes: capBytes)
            return false
        }
        bytes.append(contentsOf: part)
        return true
    }

    private func handOn(_ line: Span<UInt8>) {
        guard !line.isEmpty else { return }
        do { try onLine?(line) } catch { refusal = .thrown(error) }
    }
}
