import SijiFault

/// The OpenAPI 3.1 document of the contract, built from the table of routes.
public enum Contract {
    /// The contract's version: the second number grows with what is added, the first with what is broken.
    public static let version = "1.0"

    /// The document, made once.
    public static let document: [UInt8] = {
        var writer = JSONWriter(capacity: 1 << 17)
        writer.beginObject()
        writer.optional("openapi", "3.1.0")
        writeInfo(into: &writer)
        writer.key("paths")
        writer.beginObject()
        for path in paths {
            writer.key(text: path)
            writer.beginObject()
            for route in Route.allCases where route.path == path {
                writer.key(text: route.method.rawValue.lowercased())
                route.writeOperation(into: &writer)
            }
            writer.endObject()
        }
        writer.endObject()
        writeComponents(into: &writer)
        writer.endObject()
        return writer.bytes
    }()

    /// Every path once, in the order of the routes.
    private static var paths: [String] {
        var seen: Set<String> = []
        return Route.allCases.map(\.path).filter { seen.insert($0).inserted }
    }

    private static func writeInfo(into writer: inout JSONWriter) {
        writer.key("info")
        writer.beginObject()
        writer.optional("title", "siji")
        writer.optional("version", version)
        writer.optional("description", prose)
        writer.endObject()
        writer.key("servers")
        writer.beginArray()
        writer.beginObject()
        writer.optional("url", "http://localhost")
        writer.optional("description", "Over the Unix socket /run/siji/siji.sock; the host's name says nothing.")
        writer.endObject()
        writer.endArray()
        writer.key("security")
        writer.beginArray()
        writer.endArray()
    }

    private static let prose = """
        HTTP/1.1 and JSON on a Unix socket. Who is calling is the peer of the socket, as the kernel names it \
        (SO_PEERCRED), never a field or a header: there is no security scheme to fill in. Roles come from Unix groups: \
        siji-driver, siji-dispatch, siji-admin (root is administrator); in a user's own daemon its owner has every role.

        Clients ignore members of answers that they do not know. Requests are read strictly: unknown and duplicate \
        members are 400, and null is the same as absence. Every path answers HEAD where it answers GET; another method \
        is 405 with Allow and `route.methodNotAllowed`, another path 404 with `route.notFound`. A request with Origin \
        or Referer is refused: web pages have no business here. Problems are RFC 9457 documents with a stable `code`.
        """

    private static func writeComponents(into writer: inout JSONWriter) {
        writer.key("components")
        writer.beginObject()
        writer.key("schemas")
        writer.beginObject()
        for component in Component.allCases {
            writer.key(text: component.rawValue)
            component.schema.write(into: &writer)
        }
        writer.key("Problem")
        ProblemSchema.any.write(into: &writer)
        writer.endObject()
        writer.key("headers")
        writer.beginObject()
        for header in AnswerHeader.allCases {
            writer.key(text: header.rawValue)
            writer.beginObject()
            writer.optional("description", header.note)
            if header.isRequired {
                writer.key("required")
                writer.boolean(true)
            }
            writer.key("schema")
            header.schema.write(into: &writer)
            writer.endObject()
        }
        writer.endObject()
        writer.endObject()
    }
}

/// Problem documents.
enum ProblemSchema {
    /// Of any route.
    static let any = of(FaultCode.allCases, statuses: 400...599)

    /// With one of these codes.
    static func of(_ codes: [FaultCode], statuses: ClosedRange<Int>) -> Schema {
        .answer(
            .needed("code", .code(codes.map(\.rawValue)), "Stable, never renamed."),
            .needed("title", .words),
            .needed("detail", .words, "What happened, naming value and limit."),
            .needed("hint", .words, "What to do next."),
            .needed("status", .integer(statuses)),
            .needed("facts", .map(.either([.words, .number, .list(.words)])), "The values and limits of the detail.")
        )
    }
}
