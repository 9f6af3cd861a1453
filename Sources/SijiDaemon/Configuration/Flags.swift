import SijiAPI
public import SijiFault

/// What stands on the command line of `sijid`.
public struct Flags: Sendable, Equatable {
    /// What is asked for.
    public enum Task: Sendable, Equatable {
        /// To serve.
        case serve
        /// To put a backup in the place of the store.
        case restore(file: String)
        /// To say how it is called.
        case help
        /// To say which version it is.
        case version
        /// To write the manual page.
        case manual
    }

    /// What is asked for.
    public var task = Task.serve
    /// The configuration file.
    public var config: String?
    /// Values that beat file and environment.
    var settings: [ConfigurationKey: String] = [:]

    /// How `sijid` is called.
    public static let usage = """
        usage: sijid [--socket PATH] [--state DIR] [--data DIR] [--config FILE]
               sijid --restore FILE [--state DIR] [--config FILE]
               sijid --help | --version | --manual
        """

    private static let names = [
        "--socket", "--state", "--data", "--config", "--restore", "--help", "--version", "--manual",
    ]
    private static let keys: [String: ConfigurationKey] = ["--socket": .socket, "--state": .state, "--data": .data]

    /// Reads the arguments behind the program's name; `--name VALUE` and `--name=VALUE`.
    /// - Throws: `usage.unknownOption`, `usage.missingValue`, `usage.surplus`.
    public init(_ arguments: some Collection<String>) throws(Fault) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            switch name {
            case "--help" where parts.count == 1, "-h" where parts.count == 1: task = .help
            case "--version" where parts.count == 1: task = .version
            case "--manual" where parts.count == 1: task = .manual
            case "--config", "--restore", "--socket", "--state", "--data":
                guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
                    throw Fault(.usageMissingValue, ["command": "sijid", "value": .text(name)])
                }
                set(name, value)
            case let word where word.hasPrefix("-"):
                var facts: [String: FactValue] = ["command": "sijid", "value": .text(word)]
                facts["near"] = NearestName.of(word, among: Flags.names).map { .list([$0]) }
                throw Fault(.usageUnknownOption, facts)
            default: throw Fault(.usageSurplus, ["command": "sijid", "value": .text(argument)])
            }
        }
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "--config": config = value
        case "--restore": task = .restore(file: value)
        default: if let key = Flags.keys[name] { settings[key] = value }
        }
    }
}
