/// The status and the fields of an answer, from the lines that libcurl hands over.
struct AnswerFields {
    /// A server that sends fields for ever is none: so many are kept.
    private static let most = 200

    /// The status; 0 before its line came.
    private(set) var status = 0
    /// Fields by name in lower case; of a repeated one the last.
    private(set) var headers: [String: String] = [:]

    /// Takes one line in.
    mutating func take(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            // Each answer begins anew: a "100 Continue", or a redirect, may come before the one that counts.
            headers = [:]
            status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            return
        }
        guard headers.count < AnswerFields.most, let colon = text.firstIndex(of: ":") else { return }
        let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
        headers[text[..<colon].lowercased()] = String(value.reversed().drop(while: \.isWhitespace).reversed())
    }
}
