import SijiAtlas

/// One clause of a `:conditional` tag (https://wiki.openstreetmap.org/wiki/Conditional_restrictions): `value @ (condition)`.
struct ConditionalValue: Equatable {
    /// The value, before the `@`.
    let value: String
    /// The hours, as `WeekHours` reads them; nil where the condition is anything else, such as `weight>7.5` or `PH off`.
    let hours: String?
    /// The clause as it stands.
    let raw: String

    /// The clauses in their order; nil where the text is not of that form.
    static func clauses(_ text: String) -> [ConditionalValue]? {
        var clauses: [ConditionalValue] = []
        for part in parts(text) {
            let sides = part.split(separator: "@", omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            let value = sides[0].withoutBlanks
            var condition = sides[1].withoutBlanks
            guard !value.isEmpty, !condition.isEmpty else { return nil }
            if condition.first == "(", condition.last == ")" {
                condition = condition.dropFirst().dropLast().withoutBlanks
            }
            let hours = String(condition)
            clauses.append(
                ConditionalValue(
                    value: String(value),
                    hours: WeekHours(hours) == nil ? nil : hours,
                    raw: String(part.withoutBlanks)
                )
            )
        }
        return clauses.isEmpty ? nil : clauses
    }

    /// Parted by semicolons outside of brackets; one part where the brackets do not close.
    private static func parts(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var start = text.startIndex
        for index in text.indices {
            switch text[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case ";" where depth == 0:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
            if depth < 0 { return [text[...]] }
        }
        return depth == 0 ? parts + [text[start...]] : [text[...]]
    }
}
