import Glibc
import SijiAPI
import SijiFault
import SijiFreight

/// Where the truck is now: by gpsd where it runs, else where the driver last said.
enum HereNow {
    /// The place, and words about it: how old and how sure, or why it is not the receiver's.
    /// - Throws: `here.missing` where there is neither.
    static func place(in session: Session) throws(Fault) -> RememberedState.Here {
        let receiver = try GPSReceiver(environment: session.environment)
        do throws(GPSReceiver.Absence) {
            let fix = try receiver.read()
            session.console.words(words(of: fix, nowSec: Int64(time(nil)), session.speech))
            return RememberedState.Here(
                point: PointWire(lat: fix.latDeg, lon: fix.lonDeg),
                label: PointText.coordinates(fix.latDeg, fix.lonDeg)
            )
        } catch {
            let kept = try session.memory.read().here
            session.console.words(GPSWord.absent(error, kept?.label).text(session.language))
            guard let kept else { throw Fault(.hereMissing) }
            return kept
        }
    }

    /// How old a fix is, and how sure.
    static func words(of fix: GPSReceiver.Fix, nowSec: Int64, _ speech: Speech) -> String {
        let ageSec = max(0, nowSec - fix.at.epochSec)
        let accuracy = fix.accuracyM.map { Amount.decimal($0.rounded(.up), 0) }
        return GPSWord.fix(PointText.coordinates(fix.latDeg, fix.lonDeg), ageSec, accuracy).text(speech.language)
    }
}

/// A sentence about the receiver.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum GPSWord {
    case fix(_ place: String, _ ageSec: Int64, _ accuracyM: String?)
    case absent(_ absence: GPSReceiver.Absence, _ label: String?)

    /// A fix older than this is marked, seconds: a truck is a kilometre on by then.
    private static let staleSec: Int64 = 60

    func text(_ language: Language) -> String {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }

    private var chinese: String {
        switch self {
        case .fix(let place, let ageSec, let accuracyM):
            let age = ageSec < 60 ? "\(ageSec)秒前" : "\(Amount.clock(Int(ageSec / 60)))前"
            return
                "位置 \(place): 定位\(age)\(ageSec > GPSWord.staleSec ? "*旧" : ""), 误差\(accuracyM.map { "\($0)米" } ?? "未知")"
        case .absent(let absence, let label):
            let why =
                switch absence {
                case .notRunning: "gpsd 没开"
                case .noFix: "gpsd 还没定到位"
                case .notGPSD: "那个端口上的不是 gpsd"
                }
            return label.map { "\(why), 用记下的: \($0)" } ?? "\(why)。"
        }
    }

    private var english: String {
        switch self {
        case .fix(let place, let ageSec, let accuracyM):
            let age = ageSec < 60 ? "\(ageSec) s" : "\(Amount.clock(Int(ageSec / 60))) h"
            let mark = ageSec > GPSWord.staleSec ? " *stale" : ""
            return
                "At \(place): fix \(age) old\(mark), off by \(accuracyM.map { "\($0) m" } ?? "an unknown distance")"
        case .absent(let absence, let label):
            let why =
                switch absence {
                case .notRunning: "gpsd does not run"
                case .noFix: "gpsd has no fix yet"
                case .notGPSD: "what listens there is not gpsd"
                }
            return label.map { "\(why); taking the place that is kept: \($0)" } ?? "\(why)."
        }
    }
}
