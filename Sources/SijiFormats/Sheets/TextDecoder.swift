import SijiFault

/// Turns the bytes of a text file into UTF-8, a piece at a time, and finds out how they are encoded.
///
/// A byte-order mark decides; else the first line that can be only one of UTF-8 and GB18030. Every later line must agree: a file
/// that was joined from two is refused where the second begins, never turned into wrong characters. At most two blocks are held.
struct TextDecoder {
    /// What a call of `next()` came to.
    enum Piece: Equatable {
        /// Text in UTF-8; it may end within a line, never within a character.
        case text([UInt8])
        case flaw(Flaw)
        case end
    }

    /// What stands behind the last piece, where it cannot be read.
    enum Flaw: Equatable {
        case unknown
        case mixed(TextEncoding, then: TextEncoding)
    }

    /// Fills a buffer with the next bytes of the file; 0 at the end.
    typealias Supply = (UnsafeMutableRawBufferPointer) throws(Fault) -> Int

    /// How the file is encoded; nil while everything so far was ASCII.
    private(set) var encoding: TextEncoding?

    private static let blockBytes = 64 << 10
    private let supply: Supply
    private var window: [UInt8] = []
    private var block = [UInt8](repeating: 0, count: blockBytes)
    private var isEnded = false
    private var hasBegun = false
    private var flaw: Flaw?
    private var converter: CharsetConverter?
    private let gb18030 = CharsetConverter(from: TextEncoding.gb18030.rawValue)

    init(supply: @escaping Supply) { self.supply = supply }

    /// The next piece; after a flaw, the flaw again.
    /// - Throws: What the supply throws.
    mutating func next() throws(Fault) -> Piece {
        while true {
            if let flaw { return .flaw(flaw) }
            try fill()
            begin()
            guard !window.isEmpty else { return .end }
            var text: [UInt8] = []
            let taken = decode(window[..<cut], into: &text)
            window.removeFirst(taken)
            if let nought = text.firstIndex(of: 0) {
                text.removeSubrange(nought...)
                flaw = .unknown
            }
            // The end within a character.
            if isEnded, taken == 0 { flaw = flaw ?? .unknown }
            guard text.isEmpty else { return .text(text) }
        }
    }

    /// Reads a block's worth more.
    private mutating func fill() throws(Fault) {
        var read = 0
        while !isEnded, read < TextDecoder.blockBytes {
            let count = try fillBlock()
            window += block[..<count]
            read += count
            isEnded = count == 0
        }
    }

    private mutating func fillBlock() throws(Fault) -> Int {
        var count = Result<Int, Fault>.success(0)
        block.withUnsafeMutableBytes { buffer in
            count = Result { () throws(Fault) in try supply(buffer) }
        }
        return try count.get()
    }

    private mutating func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        guard let (marked, length) = TextEncoding.marked(window[...]) else { return }
        window.removeFirst(length)
        decide(marked)
    }

    private mutating func decide(_ encoding: TextEncoding) {
        self.encoding = encoding
        guard encoding != .utf8 else { return }
        converter = encoding == .gb18030 ? gb18030 : CharsetConverter(from: encoding.rawValue)
        if converter == nil { flaw = .unknown }
    }

    /// Behind the last line end, so that lines are judged whole; all there is where a line is longer than a row may be.
    private var cut: Int {
        guard !isEnded, let last = window.lastIndex(where: \.isLineEnd) else { return window.count }
        return last + 1
    }

    /// Decodes what can be decoded now; says how many bytes that were.
    private mutating func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
        var rest = bytes
        if encoding == nil {
            let ascii = bytes.prefix { (0x01...0x7F).contains($0) }
            text += ascii
            rest = bytes[ascii.endIndex...]
            guard let first = rest.first else { return ascii.count }
            // A nought byte is a mark of UTF-16 without its mark, or of no text at all.
            guard first != 0 else {
                flaw = .unknown
                return ascii.count
            }
            judge(bytes[TextDecoder.lineStart(before: rest.startIndex, in: bytes)...])
            guard encoding != nil else { return ascii.count }
        }
        switch encoding {
        case .utf8: return rest.startIndex - bytes.startIndex + decodeUTF8(rest, into: &text)
        case .gb18030: return rest.startIndex - bytes.startIndex + decodeGB18030(rest, into: &text)
        default: return rest.startIndex - bytes.startIndex + convert(rest, into: &text)
        }
    }

    /// Decides by the first line that can be one encoding only; by UTF-8 where none of two blocks can.
    private mutating func judge(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let line = rest.popLine() {
            switch EncodingEvidence(line, gb18030: gb18030) {
            case .none: continue
            case .utf8: return decide(.utf8)
            case .gb18030: return decide(.gb18030)
            case .neither:
                // Decoded as the likelier one up to the bytes that are neither.
                return decide(.utf8)
            }
        }
        if isEnded || window.count >= 2 * TextDecoder.blockBytes { decide(.utf8) }
    }

    private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
        guard let bad = EncodingEvidence.firstInvalid(bytes) else {
            text += bytes
            return bytes.count
        }
        text += bytes[..<bad]
        // A character that a long line's cut parted.
        if !isEnded, bytes.endIndex == window.endIndex, bytes.endIndex - bad < 4, bytes[bad] >= 0xC2 {
            return bad - bytes.startIndex
        }
        var line = bytes[TextDecoder.lineStart(before: bad, in: bytes)...]
        let judged = line.popLine().map { EncodingEvidence($0, gb18030: gb18030) }
        flaw = judged == .gb18030 ? .mixed(.utf8, then: .gb18030) : .unknown
        return bad - bytes.startIndex
    }

    private mutating func decodeGB18030(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
        var rest = bytes
        var good = bytes.startIndex
        while let line = rest.popLine() {
            // In GB18030 no byte of a character is a line end, so lines may be told apart before decoding.
            if EncodingEvidence.firstInvalid(line) == nil, EncodingEvidence.isPlainlyUTF8(line) {
                let taken = convert(bytes[..<good], into: &text)
                flaw = flaw ?? .mixed(.gb18030, then: .utf8)
                return taken
            }
            good = rest.startIndex
        }
        let taken = convert(bytes, into: &text)
        if flaw != nil {
            var line = bytes[TextDecoder.lineStart(before: bytes.startIndex + taken, in: bytes)...]
            let judged = line.popLine().map { EncodingEvidence($0, gb18030: gb18030) }
            if judged == .utf8 { flaw = .mixed(.gb18030, then: .utf8) }
        }
        return taken
    }

    private mutating func convert(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
        guard let converter else { return 0 }
        let (taken, outcome) = converter.convert(bytes, into: &text)
        if outcome == .invalid { flaw = .unknown }
        return taken
    }

    private static func lineStart(before index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        bytes[..<index].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? bytes.startIndex
    }
}

extension ArraySlice<UInt8> {
    /// Takes the first line off, with its end; nil where nothing is left.
    fileprivate mutating func popLine() -> ArraySlice<UInt8>? {
        guard !isEmpty else { return nil }
        let end = firstIndex(where: \.isLineEnd).map { $0 + 1 } ?? endIndex
        defer { self = self[end...] }
        return self[..<end]
    }
}
