public import SijiFault
import SijiFormats
public import SijiHours

/// The query part of an address, taken apart and held against the names that its route takes.
public struct QueryParameters: Sendable, Equatable {
    private let values: [String: String]

    /// Takes a query apart: `name=value` pairs with `&` between, percent-encoded, `+` for a space.
    ///
    /// A text, number or list that is empty counts as absent; flags and codes must say which. `query` is what stands behind the question mark.
    /// - Throws: `query.unknown` (with the nearest name), `request.duplicateKey`, `request.badText`.
    public init(_ query: some StringProtocol, for route: Route) throws(Fault) {
        var values: [String: String] = [:]
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            let name = try QueryParameters.decoded(pair[..<(equals ?? pair.endIndex)], field: nil)
            guard route.queryNames.contains(name) else {
                var facts: [String: FactValue] = ["allowed": .list(route.queryNames)]
                if let near = NearestName.of(name, among: route.queryNames) { facts["near"] = .text(near) }
                throw Fault(.queryUnknown, field: String(name.prefix(64)), facts)
            }
            let text = try equals.map { place throws(Fault) in
                try QueryParameters.decoded(pair[pair.index(after: place)...], field: name)
            }
            guard values.updateValue(text ?? "", forKey: name) == nil else {
                throw Fault(.requestDuplicateKey, field: name, ["key": .text(name)])
            }
        }
        self.values = values
    }

    /// A text of at most `max` characters (Unicode scalars); nil where it is absent or empty.
    /// - Throws: `field.tooLong`.
    public func text(_ name: String, max: Int) throws(Fault) -> String? {
        guard let text = values[name], !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= max else {
            throw Fault(.fieldTooLong, field: name, ["max": .integer(max)])
        }
        return text
    }

    /// A whole number in a range; nil where it is absent.
    /// - Throws: `field.type`, `field.range`.
    public func integer(_ name: String, in range: ClosedRange<Int>) throws(Fault) -> Int? {
        try number(name) { cursor throws(Fault) in try cursor.integer(in: range) }
    }

    /// A number in whole units of 10 to the power of −`power`; nil where it is absent.
    /// - Throws: `field.type`, `field.range`.
    public func scaled(_ name: String, by power: Int, in range: ClosedRange<Int>) throws(Fault) -> Int? {
        try number(name) { cursor throws(Fault) in try cursor.scaled(by: power, in: range) }
    }

    /// True or false; nil where it is absent.
    /// - Throws: `field.code`.
    public func flag(_ name: String) throws(Fault) -> Bool? {
        switch values[name] {
        case nil: return nil
        case "true", "1": return true
        case "false", "0": return false
        case let value?:
            throw Fault(
                .fieldCode,
                field: name,
                ["value": .text(String(value.prefix(80))), "allowed": .list(["true", "false"])]
            )
        }
    }

    /// One of a closed list; nil where it is absent.
    /// - Throws: `field.code`.
    public func code<Code: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ type: Code.Type
    ) throws(Fault) -> Code? {
        guard let text = values[name] else { return nil }
        return try QueryParameters.code(text, name)
    }

    /// Several of a closed list, with commas between; nil where the parameter is absent.
    /// - Throws: `field.code`.
    public func codes<Code: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String,
        _ type: Code.Type
    ) throws(Fault) -> Set<Code>? {
        guard let text = values[name], !text.isEmpty else { return nil }
        var codes: Set<Code> = []
        for word in text.split(separator: ",") { codes.insert(try QueryParameters.code(String(word), name)) }
        return codes
    }

    /// A driving-time rule that is known, by its name; nil where it is absent.
    /// - Throws: `field.code`.
    public func rule(_ name: String) throws(Fault) -> DrivingRule? {
        guard let text = values[name] else { return nil }
        if let rule = DrivingRule.known.first(where: { $0.name == text }) { return rule }
        throw QueryParameters.unknown(text, name, allowed: DrivingRule.known.map(\.name))
    }

    private static func code<Code: RawRepresentable<String> & CaseIterable>(
        _ text: String,
        _ name: String
    ) throws(Fault) -> Code {
        if let code = Code(rawValue: text) { return code }
        throw unknown(text, name, allowed: Code.allCases.map(\.rawValue))
    }

    private static func unknown(_ text: String, _ name: String, allowed: [String]) -> Fault {
        var facts: [String: FactValue] = ["value": .text(String(text.prefix(80))), "allowed": .list(allowed)]
        if let near = NearestName.of(text, among: allowed) { facts["near"] = .text(near) }
        return Fault(.fieldCode, field: name, facts)
    }

    /// A number is written as in JSON, so that one grammar and one rounding serve both.
    private func number<Value>(
        _ name: String,
        _ read: (inout JSONCursor) throws(Fault) -> Value
    ) throws(Fault) -> Value? {
        guard let text = values[name], !text.isEmpty else { return nil }
        var cursor = JSONCursor(Array(text.utf8).span)
        do throws(Fault) {
            let value = try read(&cursor)
            try cursor.end()
            return value
        } catch {
            guard error.code == .fieldRange else {
                throw Fault(
                    .fieldType,
                    field: name,
                    ["expected": "number", "value": .text(String(text.prefix(80)))]
                )
            }
            throw Fault(error.code, field: name, error.facts)
        }
    }

    private static func decoded(_ bytes: some Sequence<UInt8>, field: String?) throws(Fault) -> String {
        guard let text = PercentCoding.decoded(bytes, plusIsSpace: true) else { throw badText(field) }
        return text
    }

    private static func badText(_ field: String?) -> Fault {
        field.map { Fault(.requestBadText, field: $0) } ?? Fault(.requestBadText)
    }
}
