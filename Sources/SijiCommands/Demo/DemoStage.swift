import FoundationEssentials
import Glibc
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// Where the demo plays: a folder of its own with a daemon in it.
struct DemoStage {
    /// A session whose socket and memory lie in the folder.
    let session: Session
    /// The sample's name, in `data/` and on the stage.
    static let sampleName = "loads-sample.ndjson"

    /// How long a daemon may take to start: a second on an idle machine, many on one that is building.
    static let patienceSec = 120

    private let folder: String
    private let data: String
    private let daemon: ChildProcess
    private let begun = ContinuousClock().now

    /// Makes the folder and starts the daemon in it.
    /// - Throws: `file.unreadable` where daemon, sample or folder is missing.
    init(session: Session) throws(Fault) {
        let beside = SelfPath.folder(of: session.executable)
        guard let sijid = SelfPath.neighbour("sijid", of: session.executable) else {
            throw Self.missing(beside + "/sijid")
        }
        guard let data = SelfPath.dataFolder(holding: Self.sampleName, from: session.executable) else {
            throw Self.missing("data/" + Self.sampleName)
        }
        let folder = try Self.makeFolder(session.environment)
        let state = folder + "/state"
        mkdir(state, 0o700)
        // What an administrator wrote for the depot's own daemon is not for this one.
        setenv("SIJI_MODE", "user", 1)
        do {
            daemon = try ChildProcess(
                [sijid, "--socket", folder + "/s.sock", "--state", state, "--data", data],
                log: folder + "/sijid.log"
            )
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
        self.folder = folder
        self.data = data
        var environment = session.environment
        environment["SIJI_SOCKET"] = folder + "/s.sock"
        environment["XDG_STATE_HOME"] = folder + "/memory"
        var own = Session(console: session.console, environment: environment, executable: session.executable)
        own.speech = session.speech
        self.session = own
    }

    /// Waits until the daemon answers.
    /// - Returns: How long that took, and the daemon's clock.
    /// - Throws: `daemon.unreachable` with the log's last line where it ended, or did not answer within ``patienceSec``.
    func awaitDaemon(signals: HeldSignals) throws(Fault) -> (milliseconds: Int, now: Instant) {
        let client = SijiClient(socket: folder + "/s.sock", language: session.language)
        let clock = ContinuousClock()
        var told = begun
        while clock.now - begun < .seconds(Self.patienceSec), !signals.hasArrived {
            if let status = try? client.status(), let now = Instant(rfc3339: status.now) {
                let taken = (clock.now - begun).components
                return (Int(taken.seconds) * 1000 + Int(taken.attoseconds / 1_000_000_000_000_000), now)
            }
            if daemon.hasEnded() { break }
            if clock.now - told >= .seconds(3) {
                told = clock.now
                session.console.words(session.speech[.demoWaits(Int((told - begun).components.seconds))])
            }
            Pause.milliseconds(10)
        }
        session.console.words(session.speech[.demoFailed(lastLogLine)])
        throw Fault(.daemonUnreachable, ["path": .text(folder + "/s.sock")])
    }

    /// Writes the sample with its times moved, so that its pickups lie ahead.
    /// - Returns: By how many days, and when the truck is to be ready.
    /// - Throws: `file.unreadable`, `file.format`.
    func prepareSample(now: Instant) throws(Fault) -> (days: Int, ready: String) {
        let bytes = try FileBytes.read(data + "/" + Self.sampleName, limitBytes: 64 << 20)
        let sample = try DemoSample(bytes, path: Self.sampleName)
        let days = sample.days(until: now)
        try FileBytes.replace(folder + "/" + Self.sampleName, with: sample.moved(by: days))
        return (days, sample.ready(movedBy: days) ?? "now")
    }

    /// Runs a command line as it was shown, the sample's name meaning the moved one.
    func run(_ line: String) -> SijiProgram.ExitStatus {
        let words = line.split(separator: " ").map(String.init)
        let arguments = words.map { $0 == Self.sampleName ? folder + "/" + $0 : $0 }
        return SijiProgram.run(arguments, in: session)
    }

    /// Stops the daemon and takes the folder away.
    func strike() {
        daemon.stop(patienceMs: 5000)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private var lastLogLine: String {
        let bytes = (try? FileBytes.read(folder + "/sijid.log", limitBytes: 1 << 20)) ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return DisplayWidth.harmless(lines.last.map(String.init) ?? "")
    }

    private static func missing(_ path: String) -> Fault {
        errno = ENOENT
        return FileBytes.unreadable(path)
    }

    /// A new folder that only its owner may enter; in `/tmp` where the path of a socket would grow too long elsewhere.
    private static func makeFolder(_ environment: [String: String]) throws(Fault) -> String {
        let wanted = environment["TMPDIR"] ?? "/tmp"
        let parent = wanted.hasPrefix("/") && wanted.utf8.count < 70 ? wanted : "/tmp"
        var template = Array((parent + "/siji-demo-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw FileBytes.unreadable(parent) }
        return String(cString: made)
    }
}
