import HTTPTypes
import SijiAPI
import SijiFault
import SijiStore

/// `GET /metrics`: figures for Prometheus.
enum MetricsHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let depot = call.depot
        let text = try await call.read { reader throws(Fault) in
            MetricsPage(
                depot: depot,
                counts: try reader.counts(),
                bookings: try reader.bookingCounts(),
                complaints: try reader.complaintCounts(),
                lastChange: try reader.lastChange(),
                newestBackup: DaemonFiles.newestBackup(in: depot.facts.backupFolder)
            ).text
        }
        var reply = Reply(json: Array(text.utf8))
        reply.headers[.contentType] = MetricsText.mediaType
        return reply
    }
}
