import SijiFault

/// The texts that the cells of a workbook share, packed one behind the other.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// No texts: a workbook whose cells hold numbers only.
    init() {}

    /// Reads the part.
    /// - Throws: `sheet.tooLarge` beyond the most text, and what `XMLReader.run()` throws.
    init(_ part: ZipPart, limits: WorkbookLimits) throws(Fault) {
        let handler = Handler(limits)
        let reader = try XMLReader(part, handler: handler)
        while case .paused = try reader.run() {
            if handler.isTooLarge {
                throw part.fault(.sheetTooLarge, ["limitBytes": .integer(limits.sharedBytes)])
            }
        }
        self = handler.strings
    }

    /// A text; nil where there is none of this number.
    ///
    /// One over the limit of a row is cut just behind it, so that its row is refused.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return EscapedText.text(bytes[start..<Int(ends[index])])
    }

    private final class Handler: XMLHandler {
        var strings = SharedStrings()
        var isTooLarge = false
        let takesText = true
        private let limits: WorkbookLimits
        private var isText = false
        private var phoneticDepth = 0
        private var start = 0

        init(_ limits: WorkbookLimits) { self.limits = limits }

        func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
            switch name {
            case "t": isText = phoneticDepth == 0
            case "si": start = strings.bytes.count
            case "rPh": phoneticDepth += 1
            default: break
            }
            return .go
        }

        func end(_ name: XMLName) -> XMLVerdict {
            switch name {
            case "t": isText = false
            case "rPh": phoneticDepth -= 1
            case "si":
                strings.ends.append(UInt32(strings.bytes.count))
                isTooLarge = strings.bytes.count + 8 * strings.ends.count > limits.sharedBytes
                return isTooLarge ? .pause : .go
            default: break
            }
            return .go
        }

        func text(_ text: UnsafeBufferPointer<UInt8>) {
            guard isText else { return }
            let room = limits.rowBytes + 4 - (strings.bytes.count - start)
            strings.bytes += text.prefix(max(0, room))
        }
    }
}
