import HTTPTypes
import HummingbirdCore
import SijiDispatch
import SijiFault
import SijiFreight

/// Entity tags: a version in quotes.
enum EntityTag {
    /// The tag of a version.
    static func text(_ version: Int) -> String { "\"\(version)\"" }

    /// The version that a tag names; nil where it is none of ours.
    static func version(_ tag: String) -> Int? {
        guard tag.count >= 3, tag.first == "\"", tag.last == "\"" else { return nil }
        let digits = tag.dropFirst().dropLast()
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")
}

extension Call {
    /// The version that `If-Match` names; nil where it is absent or `*`.
    /// - Throws: `header.invalid`.
    func ifMatch() throws(Fault) -> Int? {
        guard let value = header(.ifMatch), value != "*" else { return nil }
        guard let version = EntityTag.version(value) else {
            let facts: [String: FactValue] = ["value": .text(String(value.prefix(80))), "expected": "\"3\""]
            throw Fault(.headerInvalid, field: "If-Match", facts)
        }
        return version
    }

    /// The caller's key for a request of this body, which is kept beside it or is hidden; nil where none was sent.
    /// - Throws: `header.invalid`.
    func idempotencyKey(body: [UInt8], hidesBody: Bool = false) throws(Fault) -> IdempotencyKey? {
        guard let name = HTTPField.Name.idempotencyKey, let key = header(name) else { return nil }
        guard (1...128).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            let facts: [String: FactValue] = ["value": .text(String(key.prefix(80)))]
            throw Fault(.headerInvalid, field: "Idempotency-Key", facts)
        }
        let head = Array("\(request.method.rawValue) \(request.uri.path)\n".utf8)
        return hidesBody
            ? IdempotencyKey(key: key, request: head, hiding: body) : IdempotencyKey(key: key, request: head + body)
    }
}
