import Glibc
import SijiFault
import SijiFeeds
import SijiGeo
import SijiServer
import Testing

@testable import SijiDaemon

@Suite("Configuration")
struct ConfigurationTests {
    @Test func `takes feeds by name, and names the key that is wrong`() throws {
        let configuration = try read(
            file: """
                {"feeds": {"osm-ah": {"url": "https://x.example/i", "format": "overpass", "refreshMin": 60, "query": "q"},
                "own": {"file": "/srv/a.csv", "format": "csv", "datum": "gcj02"}}, "depot": 3}
                """
        )
        #expect(configuration.depot == 3)
        #expect(configuration.feeds.map(\.name) == ["osm-ah", "own"])
        #expect(configuration.feeds[0].refreshMin == 60 && configuration.feeds[0].query == "q")
        #expect(configuration.feeds[1].place == .file("/srv/a.csv") && configuration.feeds[1].datum == .gcj02)
        for (file, key) in [
            (#"{"feeds": {"a": {"url": "https://x", "format": "csv", "reload": 1}}}"#, "feeds.a.reload"),
            (#"{"feeds": {"a": {"url": "https://x", "format": ["csv"]}}}"#, "feeds.a.format"),
            (#"{"feeds": {"A": {"url": "https://x", "format": "csv"}}}"#, "feeds"),
            (#"{"feeds": {"a": {"url": "ftp://x", "format": "csv"}}}"#, "feeds.a.url"), (#"{"feeds": 1}"#, "feeds"),
        ] {
            let fault = #expect(throws: Fault.self) { try read(file: file) }
            #expect(fault?.facts["key"] == .text(key), "\(file)")
        }
    }

    @Test func `is the contract's where nothing is said`() throws {
        let configuration = try read(file: "{}")
        #expect(configuration == Configuration())
        #expect(configuration.limits.connections == 1_024)
        #expect(configuration.limits.headerTime == .seconds(5))
    }

    @Test func `says in which line of the file the key stands`() throws {
        for (text, key, line) in [
            ("{\n\n\"mood\": 1}", "mood", 3), ("{\"depot\": 3,\n\"limits\":\n{\"idlSec\": 7}}", "limits.idlSec", 3),
            ("{\"state\": \"a\\\"{,\",\n\"data\": \"/feeds.f.query\",\n\"eventLoops\": 900}", "eventLoops", 3),
            (
                """
                {"feeds": {
                  "e": {"url": "https://x", "format": "csv", "query": "q"},
                  "f": {"file": "/x", "format": "csv",
                    "query": "q"}}}
                """, "feeds.f.query", 4
            ),
        ] as [(String, String, Int)] {
            let fault = try #require(throws: Fault.self) { try read(file: text) }
            #expect(fault.facts["key"] == .text(key) && fault.facts["line"] == .integer(line), "\(text)")
            for language in Language.allCases {
                #expect(fault.detail(in: language).contains(language == .zh ? "第 \(line) 行" : ", line \(line))"))
            }
        }
        // A key that is missing stands nowhere.
        let missing = try #require(throws: Fault.self) { try read(file: #"{"feeds": {"f": {"file": "/x"}}}"#) }
        #expect(missing.facts["key"] == "feeds.f.format" && missing.facts["line"] == nil)
    }

    @Test func `takes the flag before the environment before the file before the default`() throws {
        let file = #"{"socket": "/file", "state": "/file", "data": "/file", "limits": {"idleSec": 7}}"#
        let environment = ["SIJI_SOCKET": "/env", "SIJI_STATE": "/env", "SIJI_LIMITS_IDLE_SEC": "8"]
        let configuration = try read(file: file, environment: environment, flags: ["--socket", "/flag"])
        #expect(configuration.socket == "/flag")
        #expect(configuration.state == "/env")
        #expect(configuration.data == "/file")
        #expect(configuration.limits.idleTime == .seconds(8))
        #expect(configuration.limits.stalledTime == .seconds(15))
    }

    @Test func `refuses a key that it does not know, by its name`() throws {
        let fault = try #require(throws: Fault.self) { try read(file: #"{"limits": {"idlSec": 7}}"#) }
        #expect(fault.code == .configKey)
        #expect(fault.facts["key"] == "limits.idlSec")
        #expect(throws: Fault.self) { try read(file: #"{"mood": "user"}"#) }
    }

    @Test(
        arguments: [
            #"{"mode": "root"}"#, #"{"depot": 1024}"#, #"{"depot": -1}"#, #"{"depot": 1.5}"#, #"{"socket": ""}"#,
            #"{"socket": 5}"#, #"{"logLevel": "loud"}"#, #"{"limits": {"idleSec": 0}}"#, #"{"limits": []}"#,
            #"{"workers": true}"#, #"{"language": null}"#, #"{"mode": {"user": 1}}"#,
        ]
    )
    func `refuses a value out of its range`(file: String) throws {
        let fault = try #require(throws: Fault.self) { try read(file: file) }
        #expect([.configValue, .configKey].contains(fault.code))
    }

    @Test func `names the key, the value and the range of a bad value`() throws {
        let fault = try #require(throws: Fault.self) {
            try read(file: "{}", environment: ["SIJI_LIMITS_CONNECTIONS": "none"])
        }
        #expect(fault.code == .configValue)
        #expect(fault.facts["key"] == "limits.connections")
        #expect(fault.facts["value"] == "none")
        #expect(fault.facts["min"] == 1)
        #expect(fault.facts["path"] == "SIJI_LIMITS_CONNECTIONS")
    }

    @Test(arguments: ["", "  \n", "{}"])
    func `takes an empty file for one that says nothing`(file: String) throws {
        #expect(try read(file: file) == Configuration())
    }

    @Test(arguments: ["[]", "{", "5", "{\"mode\" \"user\"}"])
    func `refuses a file that is no object`(file: String) throws {
        let fault = try #require(throws: Fault.self) { try read(file: file) }
        #expect(fault.code == .configUnreadable)
    }

    @Test func `refuses a file that was named and is not there`() throws {
        let fault = try #require(throws: Fault.self) {
            try Configuration.read(flags: Flags(["--config", "/nowhere/sijid.json"]), environment: [:])
        }
        #expect(fault.code == .configUnreadable)
        #expect(Daemon.status(of: fault) == 78)
    }

    @Test func `knows which changes take a restart`() throws {
        let old = try read(file: #"{"logLevel": "info", "limits": {"idleSec": 5}, "eventLoops": 1}"#)
        let new = try read(file: #"{"logLevel": "debug", "limits": {"idleSec": 6}, "eventLoops": 2, "mode": "system"}"#)
        #expect(new.keysNeedingRestart(from: old) == [.mode, .eventLoops])
        #expect(new.keysNeedingRestart(from: new).isEmpty)
    }

    @Test func `spells every key for the environment in its own way`() {
        #expect(ConfigurationKey.socketGroup.variable == "SIJI_SOCKET_GROUP")
        #expect(ConfigurationKey.connectionsPerUser.variable == "SIJI_LIMITS_CONNECTIONS_PER_USER")
        #expect(Set(ConfigurationKey.allCases.map(\.variable)).count == ConfigurationKey.allCases.count)
    }

    @Test func `sets and tells every key`() throws {
        for key in ConfigurationKey.allCases {
            let value: SettingValue =
                switch key.kind {
                case .text: .text("x")
                case .address: .text("https://roads.example:8002")
                case .word(let allowed): .text(allowed[allowed.count - 1])
                case .number(_, let range), .seconds(_, let range): .number(range.upperBound)
                }
            var configuration = Configuration()
            try key.set(value, in: &configuration, from: nil)
            #expect(key.value(in: configuration) == value)
            for other in ConfigurationKey.allCases where other != key {
                #expect(other.value(in: configuration) == other.value(in: Configuration()))
            }
        }
    }

    @Test func `finds the places that systemd and XDG name`() throws {
        var configuration = Configuration()
        configuration.data = "/data"
        let service = try Paths(configuration, environment: ["STATE_DIRECTORY": "/s:/t", "RUNTIME_DIRECTORY": "/r"])
        #expect(service.state == "/s")
        #expect(service.socket == "/r/siji.sock")
        #expect(service.backups == "/s/backups")
        let user = try Paths(configuration, environment: ["HOME": "/h", "XDG_RUNTIME_DIR": "/x"])
        #expect(user.state == "/h/.local/state/siji")
        #expect(user.socket == "/x/siji/siji.sock")
        configuration.state = "/own"
        configuration.socket = "/own.sock"
        let own = try Paths(configuration, environment: ["STATE_DIRECTORY": "/s"])
        #expect(own.state == "/own")
        #expect(own.socket == "/own.sock")
    }

    @Test(arguments: ["/proc/nothing/here", "/dev/null"])
    func `refuses a state that is no folder of its own, and is not tried again`(path: String) throws {
        var configuration = Configuration()
        configuration.data = "/data"
        configuration.socket = "/s.sock"
        configuration.state = path
        let fault = try #require(throws: Fault.self) { try Paths(configuration, environment: [:]).requireState() }
        #expect(fault.code == .configValue)
        #expect(fault.facts["key"] == "state")
        #expect(fault.detail(in: .en).contains(path))
        #expect(Daemon.status(of: fault) == 78)
    }

    @Test func `knows the machine's socket without a runtime directory`() throws {
        var configuration = Configuration()
        configuration.data = "/data"
        configuration.mode = .system
        let service = try Paths(configuration, environment: ["STATE_DIRECTORY": "/s"])
        #expect(service.socket == "/run/siji/siji.sock")
    }

    @Test func `reads the flags in both spellings and refuses what it does not know`() throws {
        #expect(try Flags(["--socket=/a", "--state", "/b"]).settings == [.socket: "/a", .state: "/b"])
        #expect(try Flags(["--help"]).task == .help)
        #expect(try Flags(["--version"]).task == .version)
        #expect(try Flags(["--restore", "f", "--state=/b"]).task == .restore(file: "f"))
        for (bad, code) in [
            (["--sockt", "x"], FaultCode.usageUnknownOption), (["--socket"], .usageMissingValue),
            (["--socket="], .usageMissingValue), (["x"], .usageSurplus), (["--help=1"], .usageUnknownOption),
        ] {
            let fault = try #require(throws: Fault.self) { try Flags(bad) }
            #expect(fault.code == code)
            #expect(fault.facts["command"] == "sijid")
            #expect(Daemon.status(of: fault) == 64)
        }
        #expect(try #require(throws: Fault.self) { try Flags(["--sockt"]) }.facts["near"] == .list(["--socket"]))
    }

    private func read(
        file: String,
        environment: [String: String] = [:],
        flags: [String] = []
    ) throws -> Configuration {
        var template = Array("/tmp/sijid-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        try #require(descriptor >= 0)
        defer {
            close(descriptor)
            unlink(template)
        }
        let bytes = Array(file.utf8)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return try Configuration.read(flags: Flags(["--config", path] + flags), environment: environment)
    }
}
