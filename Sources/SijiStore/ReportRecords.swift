public import SijiAtlas
public import SijiFault
public import SijiFreight

/// What can be asked of drivers' reports; a voice's party is `PartyID.rawValue`.
public protocol ReportReader {
    /// One report with its voices.
    func report(_ id: ReportID) throws(Fault) -> Report?
    /// The reports of a place, by their numbers.
    func reports(on target: ReportTarget) throws(Fault) -> [Report]
    /// The reports in which a party has a voice after one, by their numbers.
    func reports(of party: PartyID, after id: ReportID?, limit: Int) throws(Fault) -> [Report]
    /// The reports of new places in a box of 1e-7 degrees, edges included, by their numbers.
    func newReports(latE7: ClosedRange<Int>, lonE7: ClosedRange<Int>) throws(Fault) -> [Report]
    /// Every report, by its number, one at a time; `body` must not start this again.
    func forEachReport(_ body: (Report) throws(Fault) -> Void) throws(Fault)
    /// When a party reported after an instant, latest first.
    func reportTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant]
    /// Whether the retention job would find a report whose time is up at an instant.
    func hasReports(due instant: Instant) throws(Fault) -> Bool
}

/// What can be changed in drivers' reports.
public protocol ReportWriter: ReportReader {
    /// Adds a report without its voices; `store.failed` where the same is said of the place already.
    func insert(_ report: Report) throws(Fault)
    /// Keeps a party's voice in a report, and the report until `forgetAt` at least.
    ///
    /// False where the voice that is held of that party was said later (`ReportVoice.replaces`): what is held in the end does
    /// not depend on the order in which voices come.
    func put(_ voice: ReportVoice, of report: ReportID, forgetAt: Instant) throws(Fault) -> Bool
    /// Notes that a party reported, and forgets what it did before an instant.
    func countReport(of party: PartyID, at instant: Instant, forgetBefore: Instant) throws(Fault)
    /// Forgets at most `limit` reports with their voices whose time is up at an instant, by their numbers; which.
    func forgetReports(due instant: Instant, limit: Int) throws(Fault) -> [ReportID]
}

extension ReportReader {
    /// The reports of a place that goes by several names, by their numbers; a name may stand there twice.
    public func reports(onAny names: [ReportTarget]) throws(Fault) -> [Report] {
        var found: [Report] = []
        for name in Set(names) { found += try reports(on: name) }
        return found.sorted { $0.number < $1.number }
    }
}
