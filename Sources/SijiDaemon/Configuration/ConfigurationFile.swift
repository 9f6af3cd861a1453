import FoundationEssentials
import Glibc
import SijiFault
import SijiFeeds

/// Reads a configuration file: a JSON object, with `limits` as an object within it.
enum ConfigurationFile {
    /// One member of the file.
    private enum Member: Decodable {
        case value(SettingValue)
        case object([String: Member])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .value(.text(text))
            } else if let number = try? container.decode(Int.self) {
                self = .value(.number(number))
            } else if let members = try? container.decode([String: Member].self) {
                self = .object(members)
            } else if let flag = try? container.decode(Bool.self) {
                self = .value(.other(flag ? "true" : "false"))
            } else if let number = try? container.decode(Double.self) {
                self = .value(.other(String(number)))
            } else {
                self = .value(.other(container.decodeNil() ? "null" : "a list"))
            }
        }
    }

    /// Lays the file over a configuration.
    ///
    /// An empty file says nothing.
    /// - Throws: `config.unreadable`; `config.key`, `config.value` with the line of the key.
    static func apply(_ path: String, to configuration: inout Configuration) throws(Fault) {
        let bytes = try read(path)
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        let members: [String: Member]
        do {
            members = try JSONDecoder().decode([String: Member].self, from: Data(bytes))
        } catch {
            throw Fault(.configUnreadable, ["path": .text(path), "cause": "not a JSON object"])
        }
        do throws(Fault) {
            try apply(members, from: path, to: &configuration)
        } catch {
            var facts = error.facts
            if case .text(let key)? = facts["key"], let line = KeyLines.line(of: key, in: bytes) {
                facts["line"] = .integer(line)
            }
            throw Fault(error.code, facts)
        }
    }

    private static func apply(
        _ members: [String: Member],
        from path: String,
        to configuration: inout Configuration
    ) throws(Fault) {
        var feeds: [String: [String: SettingValue]] = [:]
        for (name, value) in flattened(members).sorted(by: { $0.key < $1.key }) {
            if name.hasPrefix("feeds."), let dot = name.lastIndex(of: "."),
                dot > name.index(name.startIndex, offsetBy: 5)
            {
                let feed = name[name.index(name.startIndex, offsetBy: 6)..<dot]
                feeds[String(feed), default: [:]][String(name[name.index(after: dot)...])] = value
                continue
            }
            guard let key = ConfigurationKey(rawValue: name) else {
                throw Fault(.configKey, ["key": .text(name), "path": .text(path)])
            }
            try key.set(value, in: &configuration, from: path)
        }
        configuration.feeds = try FeedSetting.all(feeds, from: path)
    }

    /// Members with their objects' names before them: `limits.idleSec`.
    private static func flattened(_ members: [String: Member]) -> [String: SettingValue] {
        var flat: [String: SettingValue] = [:]
        for (name, member) in members {
            switch member {
            case .value(let value): flat[name] = value
            case .object(let inner):
                for (rest, value) in flattened(inner) { flat["\(name).\(rest)"] = value }
            }
        }
        return flat
    }

    private static func read(_ path: String) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= 1 << 20 {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
        throw Fault(.configUnreadable, ["path": .text(path), "cause": "longer than 1 MiB"])
    }

    private static func unreadable(_ path: String) -> Fault {
        Fault(.configUnreadable, ["path": .text(path), "cause": .text(String(cString: strerror(errno)))])
    }
}

extension FeedSetting {
    /// The feeds of a file, by name.
    /// - Throws: `config.key`, `config.value`, with the file's path.
    fileprivate static func all(
        _ feeds: [String: [String: SettingValue]],
        from path: String
    ) throws(Fault) -> [FeedSetting] {
        var settings: [FeedSetting] = []
        for (name, values) in feeds.sorted(by: { $0.key < $1.key }) {
            for (key, value) in values {
                guard case .other(let shown) = value else { continue }
                throw Fault(
                    .configValue,
                    [
                        "key": .text("feeds.\(name).\(key)"), "value": .text(shown), "path": .text(path),
                        "expected": "text",
                    ]
                )
            }
            do throws(Fault) {
                settings.append(try FeedSetting(name: name, values: values.mapValues(\.shown)))
            } catch { throw Fault(error.code, error.facts.merging(["path": .text(path)]) { given, _ in given }) }
        }
        return settings
    }
}
