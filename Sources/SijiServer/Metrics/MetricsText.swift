/// Writes Prometheus's text format, version 0.0.4.
///
/// See https://prometheus.io/docs/instrumenting/exposition_formats/.
struct MetricsText {
    /// The media type.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// What a family's values mean.
    enum Kind: String { case counter, gauge, histogram }

    /// One value and its labels, in the order in which they are written.
    struct Sample {
        /// What is put behind the family's name, as `_bucket`.
        var suffix = ""
        var labels: [(name: String, value: String)] = []
        let value: String

        init(_ labels: [(name: String, value: String)] = [], _ value: some BinaryInteger, suffix: String = "") {
            self.suffix = suffix
            self.labels = labels
            self.value = String(value)
        }

        /// A value in seconds, of microseconds.
        init(_ labels: [(name: String, value: String)] = [], us: Int64, suffix: String = "") {
            self.suffix = suffix
            self.labels = labels
            value = MetricsText.seconds(us: us)
        }
    }

    private(set) var text = ""

    /// Adds a family; one without samples is left out.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        guard !samples.isEmpty else { return }
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
        for sample in samples {
            text += name + sample.suffix
            if !sample.labels.isEmpty {
                text +=
                    "{"
                    + sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",") + "}"
            }
            text += " \(sample.value)\n"
        }
    }

    /// Adds a family of one value.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: some BinaryInteger) {
        add(name, kind, help, [Sample([], value)])
    }

    /// Microseconds as decimal seconds, exactly: `0.0025`.
    static func seconds(us: Int64) -> String {
        var fraction = String(1_000_000 + us % 1_000_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? "\(us / 1_000_000)" : "\(us / 1_000_000).\(fraction)"
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
