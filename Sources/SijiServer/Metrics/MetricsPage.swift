import Glibc
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiStore
import SijiTrust

/// Everything that `GET /metrics` tells, at one moment.
struct MetricsPage {
    let depot: Depot
    let counts: StoreCounts
    let bookings: [BookingStatus: Int]
    let complaints: [Trouble: [ComplaintStatus: Int]]
    let lastChange: Int64
    let newestBackup: DaemonFiles.Newest?

    /// The page as text.
    var text: String {
        var text = MetricsText()
        addDaemon(to: &text)
        addFeeds(to: &text)
        addStore(to: &text)
        addRequests(to: &text)
        addPushes(to: &text)
        return text.text
    }

    private func addDaemon(to text: inout MetricsText) {
        let facts = depot.facts
        text.add(
            "siji_build_info",
            .gauge,
            "Version of sijid, kind and schema of its store; always 1.",
            [.init([("version", facts.version), ("store", facts.storeKind), ("schema", "\(facts.schema)")], 1)]
        )
        text.add("siji_start_time_seconds", .gauge, "When it started, seconds since 1970.", depot.startedAt.epochSec)
        let uptimeSec = max(depot.clock().epochSec - depot.startedAt.epochSec, 0)
        text.add("siji_uptime_seconds", .gauge, "How long it has run.", uptimeSec)
        text.add("siji_connections", .gauge, "Connections that are open.", depot.census.total)
        text.add(
            "siji_queue_depth",
            .gauge,
            "Commands that wait for the writer, jobs that wait for a worker.",
            [
                .init([("queue", "writer")], depot.dispatcher.waiting),
                .init([("queue", "workers")], depot.pool.waiting + depot.bulkPool.waiting),
            ]
        )
    }

    private func addStore(to text: inout MetricsText) {
        text.add("siji_loads_open", .gauge, "Loads that are offered now.", depot.dispatcher.index.count)
        text.add("siji_loads", .gauge, "Loads in the store, whatever their standing.", counts.loads)
        text.add("siji_parties", .gauge, "Parties.", counts.parties)
        text.add(
            "siji_bookings",
            .gauge,
            "Bookings by state.",
            BookingStatus.allCases.map { .init([("state", $0.rawValue)], bookings[$0] ?? 0) }
        )
        text.add(
            "siji_complaints",
            .gauge,
            "Complaints by kind and state.",
            Trouble.allCases.flatMap { trouble in
                ComplaintStatus.allCases.map { status in
                    .init([("kind", trouble.rawValue), ("state", status.rawValue)], complaints[trouble]?[status] ?? 0)
                }
            }
        )
        text.add("siji_commits_total", .counter, "Transactions that are on the disk.", depot.dispatcher.commits)
        text.add("siji_failed_commits_total", .counter, "Transactions that failed.", depot.dispatcher.failedCommits)
        text.add("siji_changes_total", .counter, "The last number of the change log.", lastChange)
        text.add(
            "siji_store_integrity",
            .gauge,
            "How the check of the store stands: 1 for the one that holds.",
            Depot.Integrity.allCases.map { state in
                .init([("state", state.rawValue)], state == depot.integrity.current ? 1 : 0)
            }
        )
        let audit = depot.audit.current
        text.add(
            "siji_audit_log",
            .gauge,
            "How the verification of the audit log stands: 1 for the one that holds.",
            Depot.AuditStanding.State.allCases.map { state in
                .init([("state", state.rawValue)], state == audit.state ? 1 : 0)
            }
        )
        text.add("siji_audit_events_verified", .gauge, "Events of the audit log that stood.", Int(audit.verified))
        if let path = depot.facts.storeFile {
            text.add("siji_store_bytes", .gauge, "Size of the store's file.", DaemonFiles.bytes(of: path) ?? 0)
            text.add("siji_store_wal_bytes", .gauge, "Size of its log.", DaemonFiles.bytes(of: path + "-wal") ?? 0)
            if let free = DaemonFiles.freeBytes(beside: path) {
                text.add("siji_store_free_bytes", .gauge, "Room that is left on its disk.", free)
            }
        }
        if let newestBackup {
            text.add(
                "siji_last_backup_time_seconds",
                .gauge,
                "When the newest backup in the daemon's own folder was made, seconds since 1970.",
                newestBackup.epochSec
            )
        }
    }

    private func addRequests(to text: inout MetricsText) {
        var answers: [MetricsText.Sample] = []
        var latencies: [MetricsText.Sample] = []
        func add(_ meter: RouteMeter, _ labels: [(name: String, value: String)]) {
            let figures = meter.figures
            let classes = figures.byStatusClass
            for digit in classes.indices where classes[digit] > 0 {
                answers.append(.init(labels + [("status", "\(digit)xx")], classes[digit]))
            }
            let cumulative = figures.latency.cumulative
            guard let all = cumulative.last, all > 0 else { return }
            for (bound, count) in zip(LatencyHistogram.boundsUs, cumulative) {
                let labels = labels + [("le", MetricsText.seconds(us: bound))]
                latencies.append(.init(labels, count, suffix: "_bucket"))
            }
            latencies.append(.init(labels + [("le", "+Inf")], all, suffix: "_bucket"))
            latencies.append(.init(labels, us: figures.latency.sumUs, suffix: "_sum"))
            latencies.append(.init(labels, all, suffix: "_count"))
        }
        for route in Route.allCases {
            guard let meter = depot.meter.routes[route] else { continue }
            add(meter, [("method", route.method.rawValue), ("route", route.path)])
        }
        add(depot.meter.strays, [("method", "any"), ("route", "none")])
        text.add("siji_requests_total", .counter, "Answers by route and class of status.", answers)
        text.add(
            "siji_request_seconds",
            .histogram,
            "From the head of a request to the last byte of its answer.",
            latencies
        )
        text.add(
            "siji_refusals_total",
            .counter,
            "Problem documents by code.",
            depot.meter.refusalsByCode.byName.map { .init([("code", $0.name)], $0.count) }
        )
    }

    private func addPushes(to text: inout MetricsText) {
        let lines = depot.meter.pushedLines
        text.add(
            "siji_push_lines_total",
            .counter,
            "Pushed listings by outcome.",
            [
                .init([("outcome", "created")], lines.created), .init([("outcome", "updated")], lines.updated),
                .init([("outcome", "unchanged")], lines.unchanged),
                .init([("outcome", "rejected")], lines.refused.values.reduce(0, +)),
            ]
        )
        text.add(
            "siji_push_refusals_total",
            .counter,
            "Refused listings by code.",
            lines.refused.byName.map { .init([("code", $0.name)], $0.count) }
        )
    }

    /// The start of a day that stands as `2024-01-31`, UTC; nil for any other text.
    ///
    /// Source: Howard Hinnant, days_from_civil, https://howardhinnant.github.io/date_algorithms.html.
    static func epochSec(ofDate text: String?) -> Int? {
        guard let parts = text?.split(separator: "-"), parts.count == 3, let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2].prefix(2)), (1970...9999).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let yearOfEra = shifted % 400
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (shifted / 400 * 146_097 + dayOfEra - 719_468) * 86_400
    }
}

extension [FaultCode: Int] {
    /// By the names of the codes, in their order.
    fileprivate var byName: [(name: String, count: Int)] {
        map { (name: $0.key.rawValue, count: $0.value) }.sorted { $0.name < $1.name }
    }
}
