import FoundationEssentials
import Glibc
import SijiFault
import SijiFormats
import SijiFreight
import SijiHTTP

/// Brings the bytes of one feed into a file.
struct FeedFetch {
    /// What came.
    enum Outcome: Equatable {
        /// A new version lies in the file.
        case fresh(etag: String?, lastModified: String?, asOf: String?)
        /// The server, or the file's time and size, say that nothing has changed.
        case unchanged
    }

    let setting: FeedSetting
    /// Where systemd put the credentials.
    let credentials: String?
    /// Where queries lie that are named by a relative path.
    let data: String

    /// Fetches it into a file, with the validators of the record unless it is forced.
    func run(
        into path: String,
        record: FeedRecord,
        isForced: Bool,
        onProgress: (Int, Int?) -> Bool
    ) throws(FeedTrouble) -> Outcome {
        switch setting.place {
        case .file(let source): try copy(source, path, record, isForced, onProgress)
        case .url(let url): try download(url, path, record, isForced, onProgress)
        }
    }

    private func copy(
        _ source: String,
        _ path: String,
        _ record: FeedRecord,
        _ isForced: Bool,
        _ onProgress: (Int, Int?) -> Bool
    ) throws(FeedTrouble) -> Outcome {
        let file = try InputFile(source)
        guard file.bytes <= setting.bodyMiB << 20 else {
            throw FeedTrouble("tooLarge", limitBytes: setting.bodyMiB << 20)
        }
        let version = "\(file.modifiedSec)-\(file.bytes)"
        if !isForced, version == record.etag { return .unchanged }
        let output = try OutputFile(path)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
        defer { room.deallocate() }
        var done = 0
        while true {
            let count = try file.read(room)
            if count == 0 { break }
            done += count
            // A file that grows while it is read has no end.
            guard done <= setting.bodyMiB << 20 else {
                throw FeedTrouble("tooLarge", limitBytes: setting.bodyMiB << 20)
            }
            try output.write(UnsafeRawBufferPointer(rebasing: room[..<count]))
            guard onProgress(done, file.bytes) else { throw FeedTrouble("cancelled") }
        }
        try output.close()
        return .fresh(etag: version, lastModified: nil, asOf: CivilDate.text(epochSec: file.modifiedSec))
    }

    private func download(
        _ url: String,
        _ path: String,
        _ record: FeedRecord,
        _ isForced: Bool,
        _ onProgress: (Int, Int?) -> Bool
    ) throws(FeedTrouble) -> Outcome {
        var headers: [HTTPRequest.Header] = []
        if let credential = setting.credential {
            headers.append(.init("Authorization", try secret(credential)))
        }
        if !isForced {
            if let etag = record.etag { headers.append(.init("If-None-Match", etag)) }
            if let date = record.lastModified { headers.append(.init("If-Modified-Since", date)) }
        }
        var limits = Download.Limits()
        limits.sentBytes = setting.sentMiB << 20
        limits.bodyBytes = setting.bodyMiB << 20
        limits.wholeTimeout = .seconds(setting.wholeSec)
        limits.stallTimeout = .seconds(setting.stallSec)
        let download = Download(
            url: url,
            headers: headers,
            form: try form(),
            authorities: setting.authorities,
            limits: limits
        )
        let output = try OutputFile(path)
        let answer: Download.Answer
        do throws(Download.Failure) {
            answer = try download.fetch(onProgress: onProgress) { bytes throws(Fault) in
                do throws(FeedTrouble) {
                    try output.write(bytes)
                } catch { throw error.fault(feed: setting.name) }
            }
        } catch { throw FeedTrouble(error) }
        if answer.status == 304, !isForced { return .unchanged }
        guard answer.status == 200 else {
            throw FeedTrouble("status", status: answer.status, value: answer.headers["retry-after"])
        }
        try output.close()
        let date = answer.headers["last-modified"]
        return .fresh(etag: answer.headers["etag"], lastModified: date, asOf: date.flatMap(CivilDate.text(httpDate:)))
    }

    /// A credential's one line.
    private func secret(_ name: String) throws(FeedTrouble) -> String {
        guard let credentials, let data = FileManager.default.contents(atPath: "\(credentials)/\(name)"),
            let text = String(bytes: data, encoding: .utf8)
        else { throw FeedTrouble("credential", value: name) }
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        guard !line.isEmpty, line.utf8.count <= 8_192, !line.utf8.contains(where: { $0 < 0x20 }) else {
            throw FeedTrouble("credential", value: name)
        }
        return line
    }

    /// The query as a form, percent-encoded.
    private func form() throws(FeedTrouble) -> [UInt8]? {
        guard let query = setting.query else { return nil }
        let path = query.hasPrefix("/") ? query : "\(data)/\(query)"
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 1 << 16,
            var text = String(bytes: bytes, encoding: .utf8)
        else { throw FeedTrouble("query", value: path) }
        if let province = setting.province { text = text.replacing("{{province}}", with: province) }
        guard !text.contains("{{") else { throw FeedTrouble("query", value: path) }
        return Array("data=\(PercentCoding.encoded(text))".utf8)
    }
}

extension FeedTrouble {
    init(_ failure: Download.Failure) {
        switch failure {
        case .address: self.init("address")
        case .hostUnknown: self.init("hostUnknown")
        case .unreachable(let words): self.init("unreachable", value: words)
        case .certificate: self.init("certificate")
        case .timedOut: self.init("timedOut")
        case .stalled: self.init("stalled")
        case .cutOff: self.init("cutOff")
        case .redirects: self.init("redirects")
        case .redirectScheme: self.init("redirectScheme")
        case .tooLarge(let limitBytes): self.init("tooLarge", limitBytes: limitBytes)
        case .encoding: self.init("compression")
        case .notHTTP: self.init("notHTTP")
        case .cancelled: self.init("cancelled")
        case .taker(let fault): self.init(fault)
        }
    }
}

/// Dates of the calendar, in UTC.
enum CivilDate {
    /// `YYYY-MM-DD` of a time.
    static func text(epochSec: Int64) -> String { String(Instant(epochSec: epochSec).rfc3339(in: .utc).prefix(10)) }

    /// `YYYY-MM-DD` of `Wed, 21 Oct 2015 07:28:00 GMT`; nil for anything else.
    static func text(httpDate: String) -> String? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = httpDate.split(separator: " ")
        guard words.count == 6, let day = Int64(words[1]), (1...31).contains(day),
            let month = months.firstIndex(of: String(words[2])), let year = Int64(words[3]),
            (1_970...9_999).contains(year)
        else { return nil }
        return text(year: year, month: Int64(month) + 1, day: day)
    }

    private static func text(year: Int64, month: Int64, day: Int64) -> String {
        func padded(_ number: Int64, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
