/// Takes the elements of an XML document as they come.
protocol XMLHandler: AnyObject {
    /// Whether it takes text; none is handed on where it does not.
    var takesText: Bool { get }
    func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict
    func end(_ name: XMLName) -> XMLVerdict
    /// Text, in as many pieces as it comes.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
    var takesText: Bool { false }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Whether to read on.
enum XMLVerdict {
    case go
    /// Stop here, to go on later.
    case pause
}

/// An element's or attribute's name without its prefix; it must not outlive the call that brings it.
struct XMLName {
    private let local: UnsafePointer<CChar>
    let length: Int

    init(_ whole: UnsafePointer<CChar>) {
        var start = whole
        var next = whole
        while next.pointee != 0 {
            if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
            next += 1
        }
        local = start
        length = next - start
    }

    static func ~= (name: StaticString, found: XMLName) -> Bool {
        guard found.length == name.utf8CodeUnitCount else { return false }
        for index in 0..<found.length where UInt8(bitPattern: found.local[index]) != name.utf8Start[index] {
            return false
        }
        return true
    }
}

/// The attributes of an element; they must not outlive the call that brings them.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

    /// Calls with each name and value, prefixes left out.
    func forEach(_ body: (_ name: XMLName, _ value: UnsafePointer<CChar>) -> Void) {
        var next = pairs
        while let name = next[0], let value = next[1] {
            body(XMLName(name), value)
            next += 2
        }
    }

    /// The value of an attribute as text; nil where it is absent.
    subscript(wanted: StaticString) -> String? {
        var found: String?
        forEach { name, value in
            if wanted ~= name { found = String(cString: value) }
        }
        return found
    }
}
