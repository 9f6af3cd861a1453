extension Contact {
    /// The contact with its phone masked.
    public var masked: Contact { Contact(name: name, phone: phone.map(Contact.mask)) }

    /// Masks a phone: of eleven digits and more the first three and the last four stay, of fewer the last two.
    ///
    /// Anything but digits is left out, so that spacing gives nothing away. What is masked already stays as it is.
    public static func mask(_ phone: String) -> String {
        guard !isMasked(phone) else { return phone }
        let digits = phone.utf8.filter { (48...57).contains($0) }
        let head = digits.count >= 11 ? 3 : 0
        let tail = digits.count >= 11 ? 4 : min(2, digits.count)
        var masked = Array(digits.prefix(head))
        masked.append(contentsOf: repeatElement(UInt8(ascii: "*"), count: max(4, digits.count - head - tail)))
        masked.append(contentsOf: digits.suffix(tail))
        return String(decoding: masked, as: UTF8.self)
    }

    /// Whether a phone has a mask in it, and so is nobody's number.
    public static func isMasked(_ phone: String) -> Bool { phone.utf8.contains(UInt8(ascii: "*")) }

    /// Whether a text can be dialled: 5 to 20 digits, and else only spaces and `+ - ( ) #`.
    public static func isPhone(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: "#"):
                break
            default: return false
            }
        }
        return (5...20).contains(digits)
    }
}
