import SijiFault

/// A name that a Unix user may have.
///
/// Source: Debian's adduser, `NAME_REGEX` of adduser.conf(5), and the 32 characters of useradd(8).
struct UserName: Equatable {
    static let longest = 32

    let text: String

    /// Takes a name.
    /// - Throws: `user.name`.
    init(_ text: String) throws(Fault) {
        let bytes = Array(text.utf8)
        let isFirst = { (byte: UInt8) in (97...122).contains(byte) || byte == UInt8(ascii: "_") }
        let isNext = { (byte: UInt8) in isFirst(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") }
        guard let first = bytes.first, isFirst(first), bytes.allSatisfy(isNext), bytes.count <= Self.longest else {
            throw Fault(.userName, ["value": .text(text), "max": .integer(Self.longest)])
        }
        self.text = text
    }
}
