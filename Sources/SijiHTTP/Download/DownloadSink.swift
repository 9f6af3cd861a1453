import CCurl
import SijiFault

/// Hands on a document as libcurl hands it over, and counts.
final class DownloadSink {
    private let limits: Download.Limits
    private let onProgress: (Int, Int?) -> Bool
    private let onBytes: (UnsafeRawBufferPointer) throws(Fault) -> Void
    private var fields = AnswerFields()
    /// Fields of the last answer.
    var headers: [String: String] { fields.headers }
    /// Unpacked bytes that were handed on.
    private(set) var bodyBytes = 0
    /// Why it takes no more.
    private(set) var failure: Download.Failure?

    init(
        limits: Download.Limits,
        onProgress: @escaping (Int, Int?) -> Bool,
        onBytes: @escaping (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) {
        self.limits = limits
        self.onProgress = onProgress
        self.onBytes = onBytes
    }

    /// Sets the callbacks; the sink must outlive the transfer.
    func attach(to handle: borrowing CurlHandle) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        handle.set(CURLOPT_WRITEDATA, context)
        handle.set(CURLOPT_WRITEFUNCTION) { start, size, count, context in
            guard let start, let context else { return 0 }
            let sink = Unmanaged<DownloadSink>.fromOpaque(context).takeUnretainedValue()
            return sink.take(UnsafeRawBufferPointer(start: start, count: size * count)) ? size * count : 0
        }
        handle.set(CURLOPT_HEADERDATA, context)
        handle.set(CURLOPT_HEADERFUNCTION) { start, size, count, context in
            guard let start, let context else { return 0 }
            let sink = Unmanaged<DownloadSink>.fromOpaque(context).takeUnretainedValue()
            sink.take(field: UnsafeRawBufferPointer(start: start, count: size * count))
            return size * count
        }
        handle.set(CURLOPT_XFERINFODATA, context)
        _ = siji_curl_set_progress(handle.raw, CURLOPT_XFERINFOFUNCTION) { context, total, now, _, _ in
            guard let context else { return 1 }
            let sink = Unmanaged<DownloadSink>.fromOpaque(context).takeUnretainedValue()
            return sink.progress(Int(now), total > 0 ? Int(total) : nil) ? 0 : 1
        }
    }

    private func progress(_ now: Int, _ total: Int?) -> Bool {
        guard failure == nil else { return false }
        if now > limits.sentBytes || total ?? 0 > limits.sentBytes {
            failure = .tooLarge(limitBytes: limits.sentBytes)
            return false
        }
        guard onProgress(now, total) else {
            failure = .cancelled
            return false
        }
        return true
    }

    private func take(field line: UnsafeRawBufferPointer) { fields.take(line) }

    private func take(_ chunk: UnsafeRawBufferPointer) -> Bool {
        guard failure == nil else { return false }
        bodyBytes += chunk.count
        guard bodyBytes <= limits.bodyBytes else {
            failure = .tooLarge(limitBytes: limits.bodyBytes)
            return false
        }
        // The page of a refusal or a redirect is nobody's document.
        guard fields.status == 200 else { return true }
        do throws(Fault) {
            try onBytes(chunk)
            return true
        } catch {
            failure = .taker(error)
            return false
        }
    }
}
