public import SijiFreight

extension AgreementContent {
    /// The content as canonical JSON (RFC 8785): an object of the items that say something, keys sorted, integers only.
    ///
    /// Instants are RFC 3339 in a zone; in UTC, as `canonicalJSON` has them, the bytes do not depend on the depot's.
    public func json(in zone: ZoneOffset) -> String {
        let members = items.keys.map(\.rawValue).sorted().compactMap { name -> String? in
            guard let item = AgreementItem(rawValue: name), let value = items[item] else { return nil }
            return "\"\(name)\":\(value.json(in: zone))"
        }
        return "{\(members.joined(separator: ","))}"
    }

    /// The bytes that stand for the content wherever it is hashed.
    public var canonicalJSON: [UInt8] { Array(json(in: .utc).utf8) }
}

extension AgreementValue {
    /// The value as canonical JSON.
    public func json(in zone: ZoneOffset) -> String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): "\(number)"
        case .instant(let instant): "\"\(instant.rfc3339(in: zone))\""
        case .flag(let flag): flag ? "true" : "false"
        case .stops(let stops):
            "["
                + stops.map { stop in
                    "{\"do\":\"\(stop.action.rawValue)\",\"freeMin\":\(stop.freeMin),\"place\":\(Self.quoted(stop.place))}"
                }
                .joined(separator: ",") + "]"
        case .parts(let parts): "[" + parts.map(Self.json).joined(separator: ",") + "]"
        }
    }

    private static func json(_ part: PaymentPart) -> String {
        let members = [
            part.by.map { "\"by\":\"\($0.rawValue)\"" }, part.days.map { "\"days\":\($0)" }, "\"fen\":\(part.fen)",
            "\"when\":\"\(part.when.rawValue)\"",
        ]
        return "{\(members.compactMap(\.self).joined(separator: ","))}"
    }

    /// A string as RFC 8785 §3.2.2.2 writes it.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{8}": quoted += "\\b"
            case "\t": quoted += "\\t"
            case "\n": quoted += "\\n"
            case "\u{c}": quoted += "\\f"
            case "\r": quoted += "\\r"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
