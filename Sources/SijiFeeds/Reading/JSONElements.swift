import SijiFault

/// Tells the elements of one list in a JSON object apart while the bytes go by, such as the `features` of a collection.
///
/// It knows brackets and strings only: whoever takes an element reads it, so that a broken one costs itself alone. Held are one
/// block, one element and what stands around the list.
struct JSONElements {
    /// Longer elements are left out.
    static let elementBytes = 8 << 20
    private static let shellBytes = 256 << 10

    /// What stood in the list.
    enum Piece {
        case element(ArraySlice<UInt8>)
        case tooLarge
        /// Something that is no object.
        case other
    }

    private enum Place {
        case start, shell, list, element, behind
    }

    private let listName: [UInt8]
    private var place = Place.start
    private var depth = 0
    private var isInText = false
    private var isEscaped = false
    /// The object without the list's elements.
    private var shell: [UInt8] = []
    private var element: [UInt8] = []
    private var isElementTooLarge = false
    private var isOther = false
    private var needsComma = false
    private var sawComma = false

    init(list: String) { listName = Array("\"\(list)\"".utf8) }

    /// Takes the next bytes.
    /// - Throws: A flaw of the whole: `json`, `depth`.
    mutating func take(
        _ block: ArraySlice<UInt8>,
        each: (Piece) throws(Fault) -> Void
    ) throws(FeedFlaw) {
        // Where the bytes of the element at hand begin in this block.
        var from = block.startIndex
        var index = block.startIndex
        while index < block.endIndex {
            let byte = block[index]
            if place == .element {
                index = skipElement(block, from: index)
                if depth == 2 {
                    keep(block[from..<index])
                    place = .list
                    do throws(Fault) {
                        try each(isElementTooLarge ? .tooLarge : .element(element[...]))
                    } catch { throw .fault(error) }
                    element.removeAll(keepingCapacity: true)
                    needsComma = true
                }
                continue
            }
            if try outside(byte, each) { from = index }
            index += 1
        }
        if place == .element { keep(block[from...]) }
    }

    /// The object without its list, once all bytes were taken.
    /// - Throws: `cutOff`, `json` and the like.
    mutating func end() throws(FeedFlaw) -> JSONValue {
        guard place == .behind else { throw .reason(place == .start ? "empty" : "cutOff") }
        do throws(JSONValue.Flaw) {
            return try JSONValue(shell[...])
        } catch { throw .reason(error.rawValue) }
    }

    /// Goes on to behind the element's end, or to the block's.
    private mutating func skipElement(_ block: ArraySlice<UInt8>, from: Int) -> Int {
        var (index, depth, isInText, isEscaped) = (from, depth, isInText, isEscaped)
        defer { (self.depth, self.isInText, self.isEscaped) = (depth, isInText, isEscaped) }
        while index < block.endIndex {
            let byte = block[index]
            index += 1
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInText = false
                }
                continue
            }
            switch byte {
            case 0x22: isInText = true
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                depth -= 1
                if depth == 2 { return index }
            default: break
            }
        }
        return index
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        guard !isElementTooLarge else { return }
        if element.count + bytes.count > JSONElements.elementBytes {
            isElementTooLarge = true
            element.removeAll()
        } else {
            element += bytes
        }
    }

    /// One byte outside elements; true where an element begins with it.
    private mutating func outside(
        _ byte: UInt8,
        _ each: (Piece) throws(Fault) -> Void
    ) throws(FeedFlaw) -> Bool {
        let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        switch place {
        case .start:
            if isBlank { return false }
            guard byte == 0x7B else { throw .reason("json") }
            place = .shell
            depth = 1
            shell.append(byte)
        case .shell:
            try shellByte(byte)
        case .list:
            return try listByte(byte, isBlank, each)
        case .behind:
            guard isBlank else { throw .reason("surplus") }
        case .element: break
        }
        return false
    }

    private mutating func shellByte(_ byte: UInt8) throws(FeedFlaw) {
        guard shell.count < JSONElements.shellBytes else { throw .reason("size") }
        let opensList = !isInText && depth == 1 && byte == 0x5B && isBehindListName
        shell.append(byte)
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x22 {
                isInText = false
            }
            return
        }
        switch byte {
        case 0x22: isInText = true
        case 0x7B, 0x5B: depth += 1
        case 0x7D, 0x5D: depth -= 1
        default: break
        }
        if opensList {
            place = .list
            needsComma = false
            sawComma = false
        } else if depth == 0 {
            place = .behind
        }
    }

    /// A byte of the list, where the depth is 2.
    private mutating func listByte(
        _ byte: UInt8,
        _ isBlank: Bool,
        _ each: (Piece) throws(Fault) -> Void
    ) throws(FeedFlaw) -> Bool {
        if isOther {
            guard byte == 0x2C || byte == 0x5D else { return false }
            isOther = false
            needsComma = true
            do throws(Fault) { try each(.other) } catch { throw .fault(error) }
        }
        if isBlank { return false }
        switch byte {
        case 0x2C:
            guard needsComma else { throw .reason("json") }
            needsComma = false
            sawComma = true
        case 0x5D:
            guard !sawComma || needsComma else { throw .reason("json") }
            shell.append(byte)
            depth = 1
            place = .shell
        default:
            guard !needsComma else { throw .reason("json") }
            guard byte == 0x7B else {
                isOther = true
                return false
            }
            // The opening bracket is counted here, and is the first byte of the element.
            depth = 3
            place = .element
            isElementTooLarge = false
            return true
        }
        return false
    }

    /// Whether what was kept so far ends with the list's name and a colon.
    private var isBehindListName: Bool {
        var rest = shell[...]
        func dropBlanks() {
            while let last = rest.last, last == 0x20 || last == 0x0A || last == 0x0D || last == 0x09 {
                rest.removeLast()
            }
        }
        dropBlanks()
        guard rest.last == 0x3A else { return false }
        rest.removeLast()
        dropBlanks()
        guard rest.count > listName.count, rest.suffix(listName.count).elementsEqual(listName) else { return false }
        return rest[rest.endIndex - listName.count - 1] != 0x5C
    }
}

/// Why a feed as a whole is refused.
enum FeedFlaw: Error {
    /// A word of `FactText`'s causes.
    case reason(String)
    case fault(Fault)
}
