import Logging
import SijiFault
import SijiServer

/// Every key of a configuration, as the file spells it; the environment's spelling follows from it.
public enum ConfigurationKey: String, Sendable, CaseIterable {
    case mode, socket, socketGroup, state, data, depot, zoneMinutes, language, logLevel, eventLoops, workers
    case valhallaURL = "routing.valhalla.url"
    case valhallaTimeoutMs = "routing.valhalla.timeoutMs"
    case headerBytes = "limits.headerBytes"
    case headerCount = "limits.headerCount"
    case headerSec = "limits.headerSec"
    case idleSec = "limits.idleSec"
    case bodyBytes = "limits.bodyBytes"
    case lineBytes = "limits.lineBytes"
    case connections = "limits.connections"
    case connectionsPerUser = "limits.connectionsPerUser"
    case stalledSec = "limits.stalledSec"
    case lifeSec = "limits.lifeSec"
    case unreadAnswerBytes = "limits.unreadAnswerBytes"
    case atomicLines = "limits.atomicLines"
    case batchLines = "limits.batchLines"
    case queuedJobs = "limits.queuedJobs"
    case queuedJobsPerUser = "limits.queuedJobsPerUser"
    case keptAnswers = "limits.keptAnswers"

    /// What a key's value must be.
    enum Kind {
        /// A text that is not empty.
        case text(any WritableKeyPath<Configuration, String?> & Sendable)
        /// Scheme, host and port of a server, `http` or `https`.
        case address(any WritableKeyPath<Configuration, String?> & Sendable)
        /// One of a few words.
        case word(allowed: [String])
        /// A whole number in a range.
        case number(any WritableKeyPath<Configuration, Int> & Sendable, ClosedRange<Int>)
        /// Whole seconds in a range.
        case seconds(any WritableKeyPath<Configuration, Duration> & Sendable, ClosedRange<Int>)
    }

    /// The variable of the environment: `limits.headerBytes` is `SIJI_LIMITS_HEADER_BYTES`.
    public var variable: String {
        var name = "SIJI_"
        for character in rawValue {
            if character == "." {
                name += "_"
            } else if character.isUppercase {
                name += "_" + String(character)
            } else {
                name += character.uppercased()
            }
        }
        return name
    }

    /// Whether a reload takes it over while the daemon runs.
    public var isLive: Bool { self == .logLevel || rawValue.hasPrefix("limits.") }

    var kind: Kind {
        switch self {
        case .mode: .word(allowed: Configuration.Mode.allCases.map(\.rawValue))
        case .language: .word(allowed: Language.allCases.map(\.rawValue))
        case .logLevel: .word(allowed: Logger.Level.allCases.map(\.rawValue))
        case .socket: .text(\.socket)
        case .socketGroup: .text(\.socketGroup)
        case .state: .text(\.state)
        case .data: .text(\.data)
        case .valhallaURL: .address(\.valhallaURL)
        case .valhallaTimeoutMs: .number(\.valhallaTimeoutMs, 50...60_000)
        case .depot: .number(\.depot, 0...1_023)
        case .zoneMinutes: .number(\.zoneMinutes, -1_439...1_439)
        case .eventLoops: .number(\.eventLoops, 1...64)
        case .workers: .number(\.workers, 1...64)
        case .headerBytes: .number(\.limits.headerBytes, 1_024...1_048_576)
        case .headerCount: .number(\.limits.headerCount, 8...1_024)
        case .headerSec: .seconds(\.limits.headerTime, 1...600)
        case .idleSec: .seconds(\.limits.idleTime, 1...3_600)
        case .bodyBytes: .number(\.limits.bodyBytes, 1_024...16_777_216)
        case .lineBytes: .number(\.limits.lineBytes, 1_024...1_048_576)
        case .connections: .number(\.limits.connections, 1...65_536)
        case .connectionsPerUser: .number(\.limits.connectionsPerUser, 1...65_536)
        case .stalledSec: .seconds(\.limits.stalledTime, 1...600)
        case .lifeSec: .seconds(\.limits.lifeTime, 1...86_400)
        case .unreadAnswerBytes: .number(\.limits.unreadAnswerBytes, 65_536...1_073_741_824)
        case .atomicLines: .number(\.limits.atomicLines, 1...1_000_000)
        case .batchLines: .number(\.limits.batchLines, 1...10_000)
        case .queuedJobs: .number(\.limits.queuedJobs, 1...65_536)
        case .queuedJobsPerUser: .number(\.limits.queuedJobsPerUser, 1...65_536)
        case .keptAnswers: .number(\.limits.keptAnswers, 1...65_536)
        }
    }

    /// Sets the key to a value that was read.
    /// - Throws: `config.value`, with the key, the value and what is allowed.
    func set(_ value: SettingValue, in configuration: inout Configuration, from path: String?) throws(Fault) {
        switch (kind, value) {
        case (.text(let member), .text(let text)) where !text.isEmpty: configuration[keyPath: member] = text
        case (.address(let member), .text(let text)) where SettingValue.isAddress(text):
            configuration[keyPath: member] = text
        case (.word(let allowed), .text(let word)) where allowed.contains(word): set(word, in: &configuration)
        case (.number(let member, let range), _):
            guard let number = value.number, range.contains(number) else { throw fault(value, path) }
            configuration[keyPath: member] = number
        case (.seconds(let member, let range), _):
            guard let number = value.number, range.contains(number) else { throw fault(value, path) }
            configuration[keyPath: member] = .seconds(number)
        default: throw fault(value, path)
        }
    }

    private func set(_ word: String, in configuration: inout Configuration) {
        switch self {
        case .mode: configuration.mode = Configuration.Mode(rawValue: word) ?? configuration.mode
        case .language: configuration.language = Language(rawValue: word) ?? configuration.language
        case .logLevel: configuration.logLevel = Logger.Level(rawValue: word) ?? configuration.logLevel
        default: preconditionFailure("only keys of words are set to words")
        }
    }

    /// The key's value, to be compared.
    func value(in configuration: Configuration) -> SettingValue? {
        switch kind {
        case .text(let member), .address(let member): configuration[keyPath: member].map(SettingValue.text)
        case .number(let member, _): .number(configuration[keyPath: member])
        case .seconds(let member, _): .number(Int(configuration[keyPath: member].components.seconds))
        case .word:
            switch self {
            case .mode: .text(configuration.mode.rawValue)
            case .language: .text(configuration.language.rawValue)
            default: .text(configuration.logLevel.rawValue)
            }
        }
    }

    private func fault(_ value: SettingValue, _ path: String?) -> Fault {
        var facts: [String: FactValue] = ["key": .text(rawValue), "value": .text(value.shown)]
        if let path { facts["path"] = .text(path) }
        switch kind {
        case .text: facts["expected"] = "text"
        case .address: facts["expected"] = "an address such as http://127.0.0.1:8002"
        case .word(let allowed): facts["allowed"] = .list(allowed)
        case .number(_, let range), .seconds(_, let range):
            facts["min"] = .integer(range.lowerBound)
            facts["max"] = .integer(range.upperBound)
        }
        return Fault(.configValue, facts)
    }
}

/// One value of a configuration file, or of the environment.
enum SettingValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    /// What no key takes: a list, a fraction, a Boolean.
    case other(String)

    /// Whether a text is the scheme, host and port of a server, without anything that could be taken for more.
    static func isAddress(_ text: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: text.hasPrefix) else { return false }
        var host = text.dropFirst(scheme.count)
        if host.last == "/" { host.removeLast() }
        return !host.isEmpty && host.utf8.count <= 300
            && host.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || ".-:[]_".unicodeScalars.contains(scalar)
            }
    }

    /// The number, also where it is written as text, as the environment does.
    var number: Int? {
        switch self {
        case .number(let number): number
        case .text(let text): Int(text)
        case .other: nil
        }
    }

    /// The value as it is told in a fault.
    var shown: String {
        switch self {
        case .text(let text), .other(let text): text
        case .number(let number): String(number)
        }
    }
}
