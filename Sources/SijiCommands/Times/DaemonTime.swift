import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// Times as people write them, read by the daemon's clock and in its zone.
enum DaemonTime {
    /// The moment of some words, RFC 3339; `now` is the daemon's.
    /// - Throws: `usage.time`, `usage.timePast`, and what asking for the daemon's clock throws.
    static func read(_ words: String, _ client: SijiClient) throws(Fault) -> String {
        guard Instant(rfc3339: words) == nil else { return words }
        let status = try client.status().now
        guard let now = Moment(status) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
        if TimeScanner(words).isNow { return status }
        return try TimeWords(now: now.instant, zone: now.zone).read(words).rfc3339(in: now.zone)
    }
}
