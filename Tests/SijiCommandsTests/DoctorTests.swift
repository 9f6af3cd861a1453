import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("The doctor")
struct DoctorTests {
    /// A machine on which all is well, as a driver sees it.
    static let well = DoctorFacts(
        path: "/run/siji/siji.sock",
        isMachines: true,
        socket: .open,
        socketMode: "660 siji:siji",
        user: "zhang",
        uid: 1000,
        groups: ["zhang", "siji", "siji-driver"],
        registeredGroups: ["zhang", "siji", "siji-driver"],
        units: [
            "sijid.socket": ["LoadState": "loaded", "ActiveState": "active", "UnitFileState": "enabled"],
            "sijid.service": [
                "LoadState": "loaded", "ActiveState": "active", "SubState": "running", "NRestarts": "0",
            ],
            "siji-backup.timer": ["LoadState": "loaded", "ActiveState": "active"],
        ],
        status: StatusAnswer(
            version: "0.1.0",
            now: "2026-12-01T08:00:00+08:00",
            uptimeSec: 5_400,
            store: .init(kind: "sqlite", schema: 1, sequence: 4_711, integrity: "whole"),
            counts: .init(loads: .init(open: 2_000), restStops: 1_300, checkpoints: 3_000, places: 3_200),
            feeds: [.init(name: "gazetteer.csv", rows: 3_200, skipped: 0, asOf: "2025-01-01", synthetic: false)],
            you: .init(uid: 1_000, party: nil, roles: ["driver"])
        ),
        daemonEpochSec: 1_796_083_200,
        nowEpochSec: 1_796_083_200,
        version: "0.1.0",
        disk: .init(
            path: "/var/lib/siji",
            freeBytes: 40 << 30,
            totalBytes: 80 << 30,
            freeInodes: 900_000,
            totalInodes: 1_000_000
        ),
        isClockKept: true,
        locale: "zh_CN.UTF-8",
        columns: 80,
        backup: .made(epochSec: 1_796_083_200 - 5 * 3_600)
    )

    /// One thing that is not as it should be, and what the doctor must say of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout DoctorFacts) -> Void
        let check: Finding.Check
        let verdict: Finding.Verdict
        let mend: String?

        init(
            _ name: String,
            _ check: Finding.Check,
            _ verdict: Finding.Verdict,
            _ mend: String?,
            _ change: @escaping @Sendable (inout DoctorFacts) -> Void
        ) {
            testDescription = name
            self.change = change
            self.check = check
            self.verdict = verdict
            self.mend = mend
        }
    }

    static let cases: [Case] = [
        Case("no socket", .socket, .wrong, "sudo systemctl enable --now sijid.socket") { $0.socket = .missing },
        Case("a file there", .socket, .wrong, "sudo rm /run/siji/siji.sock") { $0.socket = .notSocket },
        Case("nobody listens", .socket, .wrong, "sudo systemctl restart sijid.socket") { $0.socket = .deaf },
        Case("wrong mode", .socket, .wrong, "sudo systemctl restart sijid.socket") { $0.socketMode = "600 root:root" },
        Case("a stranger", .groups, .wrong, "sudo usermod -aG siji,siji-driver zhang") { $0.registeredGroups = [] },
        Case("no role", .groups, .wrong, "sudo usermod -aG siji-driver zhang") { $0.registeredGroups = ["siji"] },
        Case("an old log-in", .groups, .wrong, "exec su - zhang") { $0.groups = ["zhang"] },
        Case("root", .groups, .ok, nil) {
            $0.uid = 0
            $0.groups = []
            $0.registeredGroups = []
        },
        Case("no systemd", .unit, .unknown, nil) { $0.units = nil },
        Case("no systemd, timer", .timer, .unknown, nil) { $0.units = nil },
        Case("no units", .unit, .wrong, "sudo systemd/install.sh") {
            $0.units?["sijid.service"]?["LoadState"] = "not-found"
        },
        Case("failed", .unit, .wrong, "sudo systemctl restart sijid.service") {
            $0.units?["sijid.service"]?["ActiveState"] = "failed"
        },
        Case("configured wrongly", .unit, .wrong, "sudo journalctl -u sijid -n 20") {
            $0.units?["sijid.service"]? = [
                "LoadState": "loaded", "ActiveState": "failed", "Result": "exit-code", "ExecMainStatus": "78",
            ]
        },
        Case("socket unit off", .unit, .wrong, "sudo systemctl enable --now sijid.socket") {
            $0.units?["sijid.socket"]?["ActiveState"] = "inactive"
        },
        Case("not at boot", .unit, .wrong, "sudo systemctl enable sijid.socket sijid.service") {
            $0.units?["sijid.socket"]?["UnitFileState"] = "disabled"
        },
        Case("asleep until asked", .unit, .ok, nil) { $0.units?["sijid.service"]?["ActiveState"] = "inactive" },
        Case("silent", .daemon, .wrong, "sudo journalctl -u sijid -n 20") { $0.status = nil },
        Case("behind a closed door", .daemon, .unknown, nil) {
            $0.status = nil
            $0.socket = .forbidden
        },
        Case("an old daemon", .version, .wrong, "sudo systemctl restart sijid.service") { $0.version = "0.2.0" },
        Case("silent, version", .version, .unknown, nil) { $0.status = nil },
        Case("checking", .store, .unknown, nil) { $0.status?.store.integrity = "checking" },
        Case("a full disk", .disk, .wrong, "sudo du -xh --max-depth=2 /var | sort -h | tail") {
            $0.disk?.freeBytes = 400 << 20
        },
        Case("a small disk, half full", .disk, .ok, nil) {
            $0.disk?.freeBytes = 400 << 20
            $0.disk?.totalBytes = 800 << 20
        },
        Case("no disk", .disk, .unknown, nil) { $0.disk = nil },
        Case("no inodes", .inodes, .wrong, "sudo du -x --inodes --max-depth=2 /var | sort -n | tail") {
            $0.disk?.freeInodes = 49_999
        },
        Case("btrfs", .inodes, .ok, nil) { $0.disk?.totalInodes = 0 },
        Case("no time service", .clock, .wrong, "sudo timedatectl set-ntp true") { $0.isClockKept = false },
        Case("no timedatectl", .clock, .unknown, nil) { $0.isClockKept = nil },
        Case("three seconds", .skew, .ok, nil) { $0.nowEpochSec -= 3 },
        Case("four seconds", .skew, .wrong, "sudo timedatectl set-ntp true") { $0.nowEpochSec -= 4 },
        Case("no data", .data, .wrong, "sudo systemd/install.sh") { $0.status?.feeds[0].rows = 0 },
        Case("rows left out", .data, .wrong, "sudo journalctl -u sijid -g 'rows left out'") {
            $0.status?.feeds[0].skipped = 1
        },
        Case("old data", .data, .wrong, "sudo systemd/install.sh") { $0.status?.feeds[0].asOf = "2024-01-01" },
        Case("a plan of old that still holds", .data, .ok, nil) {
            $0.status?.feeds[0].name = "expressway-edges.csv"
            $0.status?.feeds[0].asOf = "2022-07-01"
        },
        Case("data without a date", .data, .ok, nil) { $0.status?.feeds[0].asOf = "once" },
        Case("no backup", .backup, .wrong, "sudo systemctl start siji-backup.service") {
            $0.backup = DoctorFacts.Backup.none
        },
        Case("a backup of two days", .backup, .ok, nil) { $0.backup = .made(epochSec: $0.nowEpochSec - 172_800) },
        Case("a backup older than that", .backup, .wrong, "sudo systemctl start siji-backup.service") {
            $0.backup = .made(epochSec: $0.nowEpochSec - 172_801)
        },
        Case("no administrator", .backup, .unknown, nil) { $0.backup = .forbidden },
        Case("no timer", .timer, .wrong, "sudo systemctl enable --now siji-backup.timer") {
            $0.units?["siji-backup.timer"]?["ActiveState"] = "inactive"
        },
        Case("ASCII", .terminal, .wrong, "export LC_ALL=C.UTF-8") { $0.locale = "C" },
        Case("narrow", .terminal, .wrong, "stty cols 80") { $0.columns = 49 },
        Case("a pipe", .terminal, .ok, nil) { $0.columns = nil },
    ]

    @Test func `finds nothing wrong where nothing is`() {
        let findings = Examination(facts: Self.well).findings
        #expect(findings.map(\.check) == Finding.Check.allCases)
        #expect(findings.allSatisfy { $0.verdict == .ok && $0.mend == nil })
    }

    @Test(arguments: cases)
    func `names what is wrong and the one command that mends it`(of it: Case) throws {
        var facts = Self.well
        it.change(&facts)
        let findings = Examination(facts: facts).findings
        let finding = try #require(findings.first { $0.check == it.check })
        #expect(finding.verdict == it.verdict)
        #expect(finding.mend == it.mend)
        // What is wrong has its command; what is not has none.
        #expect(findings.allSatisfy { ($0.verdict == .wrong) == ($0.mend != nil) })
    }

    @Test func `gives the whole command for a damaged store`() throws {
        var facts = Self.well
        facts.status?.store.integrity = "damaged"
        let finding = try #require(Examination(facts: facts).findings.first { $0.check == .store })
        #expect(finding.mend?.contains("siji restore") == true)
    }

    @Test func `asks of a user's own daemon only what belongs to it`() {
        var facts = Self.well
        facts.isMachines = false
        facts.units = nil
        facts.groups = []
        facts.socketMode = "600 zhang:zhang"
        #expect(Examination(facts: facts).findings.allSatisfy { $0.verdict == .ok })
    }

    @Test(arguments: ScreenTests.views)
    func `shows what is wrong with its command`(view: (Language, Int)) {
        let findings = Self.cases.filter { $0.verdict != .ok }.map { it in
            var facts = Self.well
            it.change(&facts)
            return Examination(facts: facts).findings.first { $0.check == it.check }
        }
        let all = Examination(facts: Self.well).findings + findings.compactMap(\.self)
        let screen = DoctorScreen(findings: all, speech: Speech(view.0))
        let lines = screen.lines(width: view.1, speech: Speech(view.0))
        expectGolden(lines, "doctor-\(view.0.rawValue)-\(view.1)")
        // A command is copied, so it is never broken.
        #expect(lines.allSatisfy { $0.hasPrefix("  $ ") || DisplayWidth.of($0) <= view.1 })
    }

    @Test func `works with the daemon down, and ends with 1`() throws {
        let bench = try Bench(["LC_ALL": "C.UTF-8"])
        #expect(bench.run("doctor") == .fault)
        #expect(bench.data.contains("none.sock is not there"))
        #expect(bench.data.contains("  $ sijid\n"))
        #expect(bench.run("doctor", "--format", "json") == .fault)
        #expect(bench.data.contains(#""check" : "socket""#))
        #expect(bench.run("doctor", "--format", "csv", "--lang", "zh") == .fault)
        #expect(bench.data.hasPrefix("check,verdict,seen,mend\nsocket,wrong,没有"))
    }
}
