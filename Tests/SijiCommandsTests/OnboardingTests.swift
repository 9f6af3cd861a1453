import FoundationEssentials
import Glibc
import SijiFault
import Testing

@testable import SijiCommands

@Suite("Taking people on")
struct OnboardingTests {
    /// A key of 32 zero bytes: nobody's, and well formed.
    private static let blob = blob("ssh-ed25519", bytes: 32)

    private static func blob(_ type: String, bytes count: Int) -> String {
        func field(_ bytes: [UInt8]) -> [UInt8] {
            [0, 0, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes
        }
        return Data(field(Array(type.utf8)) + field(Array(repeating: 0, count: count))).base64EncodedString()
    }

    private func fault(_ body: () throws(Fault) -> Void) -> FaultCode? {
        do throws(Fault) { try body() } catch { return error.code }
        return nil
    }

    @Test(arguments: ["laowang", "_x", "a", "wang-2", String(repeating: "a", count: 32)])
    func `take Debian's user names`(name: String) throws { #expect(try UserName(name).text == name) }

    @Test(arguments: [
        "", "Wang", "老王", "-x", "1x", "a b", "a;id", "a$", "a\n", "../x", "a.b", "root:x", "a\u{0}",
        String(repeating: "a", count: 33),
    ])
    func `refuse other names`(name: String) {
        #expect(fault { () throws(Fault) in _ = try UserName(name) } == .userName)
    }

    @Test(arguments: ["ssh-ed25519 \(blob)", "ssh-ed25519 \(blob) me@home\n", "\n\tssh-ed25519  \(blob)\r\n"])
    func `take one line of a key, and nothing else of it`(file: String) throws {
        let key = try PublicKey(file: Array(file.utf8))
        let line = try KeyLine(key, of: try UserName("laowang"), program: "/usr/bin/siji").text
        #expect(line == "restrict,pty,command=\"/usr/bin/siji shell\" ssh-ed25519 \(Self.blob) siji:laowang")
    }

    @Test(arguments: [
        "", "\n", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-dss \(blob("ssh-dss", bytes: 64))",
        "ssh-ed25519 \(blob)\nssh-ed25519 \(blob)",
        "ssh-ed25519 \(blob)\nrestrict ssh-ed25519 \(blob)", "command=\"/bin/sh\" ssh-ed25519 \(blob)",
        "ssh-rsa \(blob)",
        "ssh-ed25519 \(blob)\u{0}", "ssh-ed25519 \(blob.dropLast(8))\"x", "ssh-ed25519 \(blob)\u{2028}ssh-rsa x",
        "ssh-ed25519 \(blob)\u{B}x", "-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----",
        "ssh-ed25519 " + String(repeating: "A", count: 9_000),
    ])
    func `refuse whatever else a key's file holds`(file: String) {
        #expect(fault { () throws(Fault) in _ = try PublicKey(file: Array(file.utf8)) } == .keyInvalid)
    }

    @Test(arguments: ["siji", "/opt/a b/siji", "/opt/\"x/siji", "/opt/$x/siji", "/opt/老王/siji"])
    func `force no command that a shell would read otherwise`(program: String) {
        #expect(fault { () throws(Fault) in _ = try KeyLine.prefix(program: program) } == .fileUnreadable)
    }

    @Test func `run only what is still missing`() throws {
        let name = try UserName("laowang")
        let groups: [String: UInt32] = ["siji": 900, "siji-driver": 901]
        let fresh = Onboarding.commands(name: name, role: .driver, account: nil) { _ in nil }
        #expect(
            fresh == [
                ["groupadd", "--system", "siji"], ["groupadd", "--system", "siji-driver"],
                ["useradd", "--create-home", "--user-group", "--shell", "/bin/sh", "--password", "*", "laowang"],
                ["usermod", "--append", "--groups", "siji,siji-driver", "laowang"],
            ]
        )
        // A user of nobody's name is in its own group only.
        let account = UnixAccount(name: "siji-nobody-has-this", uid: 1_000, gid: 900, home: "/")
        let half = Onboarding.commands(name: name, role: .driver, account: account) { groups[$0] }
        #expect(half == [["usermod", "--append", "--groups", "siji-driver", "laowang"]])
        let other = UnixAccount(name: "siji-nobody-has-this", uid: 1_000, gid: 901, home: "/")
        let again = Onboarding.commands(name: name, role: .driver, account: other) { _ in 901 }
        #expect(again.isEmpty)
    }

    @Test(arguments: Onboarding.Role.allCases, Language.allCases)
    func `say in a dry run what would be done, and do nothing`(role: Onboarding.Role, language: Language) throws {
        let bench = try Bench(["LANG": language == .zh ? "zh_CN.UTF-8" : "C"])
        let name = "siji-dry-\(getpid())"
        #expect(bench.run("admin", role.rawValue, "add", name, "--phone", "13800001234", "--dry-run") == .done)
        #expect(bench.words.contains("useradd --create-home --user-group --shell /bin/sh --password * \(name)"))
        #expect(bench.words.contains(role.groups.joined(separator: ",")))
        #expect(bench.data.hasPrefix("restrict,pty,command=\"\(bench.folder)/siji shell\" ssh-ed25519 "))
        #expect(UnixAccount.of(name) == nil)
        #expect(bench.run("admin", role.rawValue, "add", "root", "--dry-run") == .fault)
        #expect(bench.run("admin", role.rawValue, "add", name, "--phone", "138****1234", "--dry-run") == .fault)
        #expect(bench.run("admin", role.rawValue, "add", name, "--phone", "x; id", "--dry-run") == .usage)
        #expect(bench.words.contains("x; id") && bench.words.contains("siji admin \(role.rawValue) add --help"))
        #expect(bench.run("admin", role.rawValue, "add", "a;b", "--dry-run") == .fault)
    }

    @Test func `make nobody where the daemon does not answer`() throws {
        let bench = try Bench()
        let name = "siji-none-\(getpid())"
        let status = bench.run("admin", "driver", "add", name)
        #expect(status == (geteuid() == 0 ? .unreachable : .fault))
        #expect(UnixAccount.of(name) == nil)
    }

    @Test(arguments: [
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", "privateKey"), ("", "empty"),
        ("ssh-ed25519 \(blob)\nssh-ed25519 \(blob)", "manyLines"),
    ])
    func `say what the file is that is no public key`(file: String, cause: String) throws {
        let fault = #expect(throws: Fault.self) { try PublicKey(file: Array(file.utf8)) }
        #expect(fault?.facts["cause"] == .text(cause))
        #expect(fault?.detail(in: .zh).contains(cause) == false)
    }

    @Test func `keep a key once, in place of the same key without a forced command`() throws {
        try Home.with { home in
            let key = try PublicKey(file: Array("ssh-ed25519 \(Self.blob) me".utf8))
            let line = try KeyLine(key, of: try UserName("laowang"), program: "/usr/bin/siji")
            let keys = AuthorizedKeys(account: home.account)
            #expect(try keys.install(line, of: key))
            #expect(try home.keys() == line.text + "\n")
            #expect(try !keys.install(line, of: key))
            try home.write("ssh-rsa AAAAother x\nssh-ed25519 \(Self.blob) me@home\n")
            #expect(try keys.install(line, of: key))
            #expect(try home.keys() == "ssh-rsa AAAAother x\n\(line.text)\n")
            #expect(try home.mode() == 0o600)
        }
    }

    @Test func `follow no link of the user's out of the home`() throws {
        try Home.with { home in
            let key = try PublicKey(file: Array("ssh-ed25519 \(Self.blob)".utf8))
            let line = try KeyLine(key, of: try UserName("laowang"), program: "/usr/bin/siji")
            let keys = AuthorizedKeys(account: home.account)
            symlink("/tmp", home.path + "/.ssh")
            #expect(fault { () throws(Fault) in _ = try keys.install(line, of: key) } == .fileUnreadable)
            unlink(home.path + "/.ssh")
            mkdir(home.path + "/.ssh", 0o700)
            symlink("/etc/hostname", home.path + "/.ssh/authorized_keys")
            #expect(fault { () throws(Fault) in _ = try keys.install(line, of: key) } == .fileUnreadable)
        }
    }
}

/// A home folder of a user who is the one that runs the tests.
private struct Home {
    let path: String

    var account: UnixAccount { UnixAccount(name: "laowang", uid: getuid(), gid: getgid(), home: path) }
    private var file: String { path + "/.ssh/authorized_keys" }

    static func with(_ body: (Home) throws -> Void) throws {
        var template = Array("/tmp/siji-home-XXXXXX".utf8CString)
        let home = Home(path: String(cString: try #require(mkdtemp(&template))))
        defer {
            unlink(home.file)
            rmdir(home.path + "/.ssh")
            rmdir(home.path)
        }
        try body(home)
    }

    func keys() throws -> String { String(decoding: try FileBytes.read(file, limitBytes: 1 << 20), as: UTF8.self) }

    func write(_ text: String) throws { try FileBytes.replace(file, with: Array(text.utf8)) }

    func mode() throws -> mode_t {
        var facts = stat()
        try #require(stat(file, &facts) == 0)
        return facts.st_mode & 0o777
    }
}
