import FoundationEssentials
import Glibc
import SijiFault

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
    /// - Throws: `config.unreadable`, `config.key`, `config.value`.
    static func apply(_ path: String, to configuration: inout Configuration) throws(Fault) {
        let bytes = try read(path)
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        let members: [String: Member]
        do {
            members = try JSONDecoder().decode([String: Member].self, from: Data(bytes))
        } catch {
            throw Fault(.configUnreadable, ["path": .text(path), "cause": "not a JSON object"])
        }
        for (name, value) in flattened(members).sorted(by: { $0.key < $1.key }) {
            guard let key = ConfigurationKey(rawValue: name) else {
                throw Fault(.configKey, ["key": .text(name), "path": .text(path)])
            }
            try key.set(value, in: &configuration, from: path)
        }
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
