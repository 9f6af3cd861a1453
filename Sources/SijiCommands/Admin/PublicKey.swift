import FoundationEssentials
import SijiFault

/// An OpenSSH public key: its type and its blob, and nothing else of the line that it came in.
struct PublicKey: Equatable {
    /// The types that are taken; DSA is not.
    static let types = [
        "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ]
    /// An RSA key of 16,384 bits has about 2,800 characters.
    static let longestBytes = 8 << 10

    let type: String
    /// Base64.
    let blob: String

    /// Reads the one line of a public key's file.
    ///
    /// Options before the type, several lines, and a blob that does not begin with its own type are refused. The comment is
    /// dropped: nothing that was given goes into a file but these two words.
    /// - Throws: `key.invalid`.
    init(file bytes: [UInt8]) throws(Fault) {
        guard bytes.count <= Self.longestBytes else { throw Self.fault("tooLarge") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.fault("UTF-8") }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t" }) else {
            throw Self.fault("text")
        }
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        guard let line = lines.first else { throw Self.fault("empty") }
        if line.hasPrefix("-----BEGIN"), line.contains("PRIVATE KEY") { throw Self.fault("privateKey") }
        guard lines.count == 1 else { throw Self.fault("manyLines") }
        let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let type = words.first, Self.types.contains(type) else {
            throw Self.fault(String((words.first ?? "").prefix(40)))
        }
        guard words.count >= 2, Self.isBlob(words[1], of: type) else { throw Self.fault("base64, \(type)") }
        self.type = type
        blob = words[1]
    }

    /// A blob is base64 of fields with their lengths before them; the first is the type.
    private static func isBlob(_ text: String, of type: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
            default: false
            }
        }
        guard isPlain, let data = Data(base64Encoded: text) else { return false }
        let name = Array(type.utf8)
        guard data.count > 4 + name.count + 16 else { return false }
        let length = data.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        return length == name.count && Array(data.dropFirst(4).prefix(name.count)) == name
    }

    private static func fault(_ cause: String) -> Fault {
        Fault(.keyInvalid, ["cause": .text(cause), "allowed": .list(types)])
    }
}

/// A line of `authorized_keys` that gives `siji` and nothing else.
struct KeyLine {
    /// `restrict` turns off forwarding of every kind, the user's rc file and all that later versions of sshd may add; a
    /// terminal is given back, for the prompt.
    let text: String

    /// Makes the line.
    /// - Throws: `file.unreadable` where the program's own path could be read as anything else than a path.
    init(_ key: PublicKey, of user: UserName, program: String) throws(Fault) {
        let prefix = try Self.prefix(program: program)
        text = "\(prefix) \(key.type) \(key.blob) siji:\(user.text)"
    }

    /// The options, with the forced command.
    static func prefix(program: String) throws(Fault) -> String {
        let isPlain = program.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard program.hasPrefix("/"), isPlain else {
            throw Fault(.fileUnreadable, ["path": .text(program), "cause": "path"])
        }
        return "restrict,pty,command=\"\(program) shell\""
    }
}
