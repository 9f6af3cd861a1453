import SijiFault

@testable import SijiAPI

/// One request that tries a single rule of a schema: everything else in it is as small as its schema lets it be.
struct SchemaProbe: Sendable, CustomStringConvertible {
    /// What the reader must make of it.
    enum Verdict: Sendable, Equatable {
        /// Nothing is said against this field.
        case taken
        /// One of these codes, about this field.
        case refused([FaultCode])
    }

    /// The member that is tried, as faults name it.
    let field: String
    let json: [UInt8]
    let verdict: Verdict

    var description: String { "\(field) \(verdict): \(String(decoding: json, as: UTF8.self))" }

    /// Every probe of a request's schema.
    static func all(of schema: Schema) -> [SchemaProbe] {
        variants(of: schema, field: "").map { variant in
            SchemaProbe(field: variant.field, json: variant.sample.json, verdict: variant.verdict)
        }
    }

    /// Members that bind others, and so are only tried by themselves.
    private static let leftOut = ["adcode", "payloadMaxKg"]

    private typealias Variant = (field: String, sample: Sample, verdict: Verdict)

    /// A value that its schema takes; members that would contradict others are left out.
    static func plain(_ schema: Schema, name: String = "") -> Sample {
        switch schema {
        case .text(let rule):
            if rule.format == "date-time" {
                return .text(name == "from" || name == "readyAt" ? "2099-12-01T08:00:00Z" : "2099-12-02T08:00:00Z")
            }
            if rule.pattern?.hasPrefix("^(19") == true { return "2026-01" }
            if name == "phone" { return "13800001234" }
            if name == "path" { return "/a" }
            return name == "loadId" ? "0000000000001" : "a"
        case .code(let words): return .text(words.first ?? "")
        case .integer(let range): return .integer(range?.lowerBound ?? 0)
        case .decimal(let range, let places): return number(range?.lowerBound ?? 0, places)
        case .boolean: return false
        case .list(let element, let count):
            return .list(Array(repeating: plain(element), count: max(1, count?.lowerBound ?? 1)))
        case .record(let record):
            return .object(
                record.members.filter { !leftOut.contains($0.name) }.map { ($0.name, plain($0.schema, name: $0.name)) }
            )
        case .map(let value): return ["a": plain(value)]
        case .either(let schemas): return schemas.first.map { plain($0) } ?? [:]
        case .component(let component): return plain(component.schema, name: name)
        }
    }

    private static func variants(of schema: Schema, field: String) -> [Variant] {
        switch schema {
        case .text(let rule): return texts(rule, field)
        case .code(let words):
            return words.map { (field, .text($0), .taken) } + [
                (field, "nonsense", .refused([.fieldCode, .loadHazmatClass]))
            ]
        case .integer(let range): return range.map { numbers($0, places: 0, field) } ?? []
        case .decimal(let range, let places): return range.map { numbers($0, places: places, field) } ?? []
        case .boolean: return [(field, true, .taken), (field, 1, .refused([.fieldType]))]
        case .list(let element, let count):
            let inner = variants(of: element, field: "\(field)[0]").map { variant in
                (variant.field, Sample.list([variant.sample]), variant.verdict)
            }
            guard let count else { return inner }
            let full = Sample.list(Array(repeating: plain(element), count: count.upperBound))
            let over = Sample.list(Array(repeating: plain(element), count: count.upperBound + 1))
            let none: Verdict = count.lowerBound > 0 ? .refused([.fieldMissing]) : .taken
            return inner + [
                (field, full, .taken), (field, over, .refused([.fieldTooMany])), (field, .list([]), none),
            ]
        case .record(let record): return members(of: record, field)
        case .component(let component): return variants(of: component.schema, field: field)
        case .map, .either: return []
        }
    }

    private static func members(of record: Schema.Record, _ field: String) -> [Variant] {
        let base = record.members.filter { !leftOut.contains($0.name) }.map {
            ($0.name, plain($0.schema, name: $0.name))
        }
        func path(_ name: String) -> String { field.isEmpty ? name : "\(field).\(name)" }
        func with(_ name: String, _ value: Sample) -> Sample {
            .object(
                base.map { $0.0 == name ? (name, value) : $0 } + (base.contains { $0.0 == name } ? [] : [(name, value)])
            )
        }
        var found: [Variant] = [(path("nonsense"), with("nonsense", 1), .refused([.requestUnknownField]))]
        for member in record.members {
            for variant in variants(of: member.schema, field: path(member.name)) {
                found.append((variant.field, with(member.name, variant.sample), variant.verdict))
            }
            let without = Sample.object(base.filter { $0.0 != member.name })
            // A place without coordinates is another fault; that one is tried by its own tests.
            guard !["lat", "lon"].contains(member.name) else { continue }
            found.append((path(member.name), without, member.isRequired ? .refused([.fieldMissing]) : .taken))
        }
        return found
    }

    private static func texts(_ rule: Schema.TextRule, _ field: String) -> [Variant] {
        if rule.format == "date-time" { return [(field, "tomorrow", .refused([.fieldInstant]))] }
        guard let length = rule.length else { return [] }
        var found: [Variant] = [
            (field, .text(String(repeating: "货", count: length.upperBound + 1)), .refused([.fieldTooLong]))
        ]
        if rule.pattern != nil { found.append((field, "a\u{85}", .refused([.requestBadText]))) }
        if field.hasSuffix("phone") || field == "path" { return found }
        found.append((field, .text(String(repeating: "货", count: length.upperBound)), .taken))
        return found
    }

    private static func numbers(_ range: ClosedRange<Int>, places: Int, _ field: String) -> [Variant] {
        let beyond = Verdict.refused([.fieldRange, .placeOutside])
        return [
            (field, number(range.lowerBound, places), .taken), (field, number(range.upperBound, places), .taken),
            (field, number(range.lowerBound - 1, places), beyond),
            (field, number(range.upperBound + 1, places), beyond),
            (field, "1", .refused([.fieldType])),
        ]
    }

    private static func number(_ units: Int, _ places: Int) -> Sample {
        places == 0 ? .integer(units) : .decimal(Double(units) / (0..<places).reduce(1.0) { unit, _ in unit * 10 })
    }
}
