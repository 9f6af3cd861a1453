import CExpat
import Glibc
import SijiFault

/// Reads one part as XML, a piece of it at a time: expat, with bounds on what it would keep.
///
/// A document type declaration is refused, so no entity is ever defined or fetched. Nesting, the length of a tag and the number of
/// different names are bounded, since expat keeps those in memory; text is handed on as it comes.
final class XMLReader {
    /// How far a call of `run()` came.
    enum Progress { case paused, ended }

    private static let pieceBytes = 32 << 10
    /// Sheets nest about eight deep.
    private static let deepest = 64
    private static let longestTagBytes = 256 << 10
    private static let mostNamesBytes = 1 << 20

    private let handler: any XMLHandler
    private var part: ZipPart
    private let parser: XML_Parser
    private var fedBytes = 0
    private var isPaused = false
    private var isEnded = false
    private var depth = 0
    private var failure: Fault?
    private var elementNames: Set<String> = []
    private var attributeNames: Set<UnsafeRawPointer> = []
    private var namesBytes = 0

    /// Creates a reader of a part.
    /// - Throws: `sheet.damaged` where there is no memory for a parser.
    init(_ part: ZipPart, handler: any XMLHandler) throws(Fault) {
        guard let parser = XML_ParserCreate(nil) else { throw part.damaged("xml") }
        self.part = part
        self.handler = handler
        self.parser = parser
        // The parser is freed with this, so it never outlives the context.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context, let name, let attributes else { return }
                XMLReader.of(context).start(name, attributes)
            },
            { context, name in
                guard let context, let name else { return }
                XMLReader.of(context).end(name)
            }
        )
        if handler.takesText {
            XML_SetCharacterDataHandler(parser) { context, text, count in
                guard let context, let text else { return }
                XMLReader.of(context).text(text, Int(count))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let context else { return }
            XMLReader.of(context).doctype()
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads on until the handler pauses, or to the end.
    /// - Throws: `sheet.damaged`, `sheet.doctype`, `sheet.tooLarge`, `sheet.bomb`, `file.unreadable`.
    func run() throws(Fault) -> Progress {
        while true {
            let status: XML_Status
            if isPaused {
                isPaused = false
                status = XML_ResumeParser(parser)
            } else if isEnded {
                return .ended
            } else {
                guard let buffer = XML_GetBuffer(parser, Int32(XMLReader.pieceBytes)) else { throw part.damaged("xml") }
                let count = try part.read(into: .init(start: buffer, count: XMLReader.pieceBytes))
                fedBytes += count
                isEnded = count == 0
                status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            }
            if let failure { throw failure }
            switch status {
            case XML_STATUS_OK:
                guard fedBytes - Int(XML_GetCurrentByteIndex(parser)) <= XMLReader.longestTagBytes else {
                    throw part.damaged("xmlToken")
                }
            case XML_STATUS_SUSPENDED:
                isPaused = true
                return .paused
            default: throw part.damaged("xml")
            }
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer) -> XMLReader {
        Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
    }

    // expat may call on after it was stopped, to close what it had opened.

    private func start(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        guard failure == nil else { return }
        depth += 1
        guard depth <= XMLReader.deepest else { return stop("xmlDepth") }
        keepNames(name, attributes)
        guard namesBytes <= XMLReader.mostNamesBytes else { return stop("xmlNames") }
        act(on: handler.start(XMLName(name), XMLAttributes(attributes)))
    }

    private func end(_ name: UnsafePointer<CChar>) {
        guard failure == nil else { return }
        depth -= 1
        act(on: handler.end(XMLName(name)))
    }

    private func text(_ text: UnsafePointer<CChar>, _ count: Int) {
        guard failure == nil else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: count) {
            handler.text(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    private func doctype() {
        failure = part.fault(.sheetDoctype)
        XML_StopParser(parser, 0)
    }

    private func stop(_ cause: String) {
        failure = part.damaged(cause)
        XML_StopParser(parser, 0)
    }

    private func act(on verdict: XMLVerdict) {
        if verdict == .pause { XML_StopParser(parser, 1) }
    }

    /// Counts the bytes of each name once: expat keeps every name that it has seen.
    private func keepNames(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        // Of one or two bytes there are too few to matter, and cells have no other.
        if name[0] != 0, name[1] != 0, name[2] != 0, elementNames.insert(String(cString: name)).inserted {
            namesBytes += 64 + strlen(name)
        }
        var next = attributes
        while let attribute = next[0] {
            // expat gives the same pointer for the same name.
            if attribute[0] != 0, attribute[1] != 0, attributeNames.insert(attribute).inserted {
                namesBytes += 64 + strlen(attribute)
            }
            next += 2
        }
    }
}
