import SijiFault

extension Route {
    /// Writes the route's operation object.
    func writeOperation(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("operationId", rawValue)
        writer.optional("summary", summary)
        writer.optional("description", prose)
        writer.key("tags")
        writer.strings([tag])
        writer.optional("x-siji-access", access.rawValue)
        if !parameters.isEmpty {
            writer.key("parameters")
            writer.beginArray()
            for parameter in parameters { parameter.write(into: &writer) }
            writer.endArray()
        }
        if !requests.isEmpty {
            writer.key("requestBody")
            writer.beginObject()
            writer.key("required")
            writer.boolean(needsBody)
            Self.write(requests, into: &writer)
            writer.endObject()
        }
        writer.key("responses")
        writer.beginObject()
        for success in successes { Self.write(success, into: &writer) }
        for status in Set(faults.map(\.httpStatus)).sorted() { writeProblem(status, into: &writer) }
        writer.endObject()
        writer.endObject()
    }

    private static func write(_ success: Success, into writer: inout JSONWriter) {
        writer.key(text: String(success.status))
        writer.beginObject()
        writer.optional("description", success.note)
        write(success.headers, into: &writer)
        if !success.contents.isEmpty { write(success.contents, into: &writer) }
        if !success.links.isEmpty {
            writer.key("links")
            writer.beginObject()
            for route in success.links {
                writer.key(text: route.rawValue)
                writer.beginObject()
                writer.optional("operationId", route.rawValue)
                writer.key("parameters")
                writer.beginObject()
                writer.optional("id", "$response.body#/id")
                writer.endObject()
                writer.endObject()
            }
            writer.endObject()
        }
        writer.endObject()
    }

    private func writeProblem(_ status: Int, into writer: inout JSONWriter) {
        let codes = faults(status: status)
        writer.key(text: String(status))
        writer.beginObject()
        writer.optional("description", codes.map(\.rawValue).joined(separator: ", "))
        let waits: [AnswerHeader] = status == 429 || status == 503 ? [.retryAfter] : []
        Self.write([.contentLanguage] + waits, into: &writer)
        let content = Content(
            mediaType: MediaTypes.problem,
            schema: ProblemSchema.of(codes, statuses: status...status),
            sample: nil
        )
        Self.write([content], into: &writer)
        writer.endObject()
    }

    private static func write(_ headers: [AnswerHeader], into writer: inout JSONWriter) {
        guard !headers.isEmpty else { return }
        writer.key("headers")
        writer.beginObject()
        for header in headers {
            writer.key(text: header.rawValue)
            writer.beginObject()
            writer.optional("$ref", header.address)
            writer.endObject()
        }
        writer.endObject()
    }

    private static func write(_ contents: [Content], into writer: inout JSONWriter) {
        writer.key("content")
        writer.beginObject()
        for content in contents {
            writer.key(text: content.mediaType)
            writer.beginObject()
            writer.key("schema")
            content.schema.write(into: &writer)
            // OpenAPI 3.2 has `itemSchema` for this; 3.1 has no word for a stream.
            writer.optional("x-line-schema", content.line?.address)
            if let sample = content.sample {
                writer.key("example")
                sample.write(into: &writer)
            }
            writer.endObject()
        }
        writer.endObject()
    }
}
