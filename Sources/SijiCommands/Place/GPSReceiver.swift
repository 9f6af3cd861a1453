import FoundationEssentials
import Glibc
import SijiFault
import SijiFreight

/// A position from gpsd on this machine, by its JSON protocol (gpsd_json(5)).
struct GPSReceiver {
    /// Where the truck is, and how sure that is.
    struct Fix: Equatable {
        let latDeg: Double
        let lonDeg: Double
        /// When the receiver had it, RFC 3339 in UTC and whole seconds.
        let at: Instant
        /// How far off it may be, metres, 19 times of 20; nil where the receiver does not say.
        let accuracyM: Double?
    }

    /// Why there is no position.
    enum Absence: Error, Equatable {
        /// Nobody listens there.
        case notRunning
        /// It answers, and has none yet.
        case noFix
        /// What answers is not gpsd.
        case notGPSD
    }

    /// gpsd's own port.
    static let standardPort: UInt16 = 2_947
    /// How long a position is waited for in all: a receiver tells it every second.
    private static let waitMs = 5_000
    private static let longestLine = 65_536

    private let port: UInt16

    /// The receiver of an environment: `SIJI_GPSD` names another port.
    /// - Throws: `usage.badValue` where it names none.
    init(environment: [String: String]) throws(Fault) {
        guard let named = environment["SIJI_GPSD"], !named.isEmpty else {
            port = GPSReceiver.standardPort
            return
        }
        guard let port = UInt16(named), port > 0 else {
            throw Fault(.usageBadValue, ["command": "SIJI_GPSD", "value": .text(named), "allowed": .list(["1-65535"])])
        }
        self.port = port
    }

    /// The first position that it tells.
    func read() throws(Absence) -> Fix {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .notRunning }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isThere = withUnsafeBytes(of: &address) { bytes in
            guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress else { return false }
            return connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
        guard isThere else { throw .notRunning }
        let watch = Array(#"?WATCH={"enable":true,"json":true};"#.utf8) + [0x0A]
        guard send(descriptor, watch, watch.count, Int32(MSG_NOSIGNAL)) == watch.count else { throw .notRunning }
        var lines = LineReader(descriptor: descriptor)
        var isKnown = false
        while let line = lines.next() {
            guard let report = try? JSONDecoder().decode(Report.self, from: Data(line)) else { throw .notGPSD }
            isKnown = true
            if let fix = report.fix { return fix }
        }
        throw isKnown ? .noFix : .notGPSD
    }

    /// One report; of a position only a `TPV` of two or three dimensions is one.
    private struct Report: Decodable {
        let `class`: String
        let mode: Int?
        let time: String?
        let lat: Double?
        let lon: Double?
        let eph: Double?

        var fix: Fix? {
            guard self.class == "TPV", mode ?? 0 >= 2, let lat, let lon, let time, let at = Instant(rfc3339: time),
                (-90...90).contains(lat), (-180...180).contains(lon)
            else { return nil }
            return Fix(latDeg: lat, lonDeg: lon, at: at, accuracyM: eph)
        }
    }

    /// Lines of a connection, until the time is up.
    private struct LineReader {
        let descriptor: Int32
        private var rest: [UInt8] = []
        private let deadline = ContinuousClock.now + .milliseconds(waitMs)

        init(descriptor: Int32) { self.descriptor = descriptor }

        mutating func next() -> [UInt8]? {
            while true {
                if ContinuousClock.now < deadline, let end = rest.firstIndex(of: 0x0A) {
                    let line = Array(rest[..<end])
                    rest.removeSubrange(...end)
                    return line
                }
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                let leftMs = (deadline - .now) / .milliseconds(1)
                guard leftMs > 0, rest.count < longestLine, poll(&wait, 1, Int32(leftMs)) == 1 else { return nil }
                var part = [UInt8](repeating: 0, count: 4_096)
                let count = recv(descriptor, &part, part.count, 0)
                guard count > 0 else { return nil }
                rest += part[..<count]
            }
        }
    }
}
