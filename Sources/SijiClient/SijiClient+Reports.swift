public import SijiAPI
public import SijiFault
import SijiHTTP

/// What drivers report of places.
extension SijiClient {
    /// Reports a place, or confirms or denies a report; the same key with the same request has one effect.
    /// - Throws: `field.*`, `place.outside`, `report.*`, `restStop.notFound`, `checkpoint.notFound`, `idempotency.conflict`,
    ///   `role.missing`.
    public func report(_ request: ReportRequest, key: String) throws(Fault) -> ReportWire {
        try ask(.report, headers: [.init("Idempotency-Key", key)], json: Self.encode(request))
    }

    /// One page of what is reported of a place, or, without one, of the caller's own reports.
    /// - Throws: `restStop.notFound`, `checkpoint.notFound`, `field.*`.
    public func reports(
        checkpoint: String? = nil,
        restStop: String? = nil,
        cursor: String? = nil,
        limit: Int? = nil
    ) throws(Fault) -> ReportsAnswer {
        try ask(
            .reports,
            query: [
                ("checkpointId", checkpoint), ("restStopId", restStop), ("cursor", cursor),
                ("limit", limit.map(String.init)),
            ]
        )
    }
}
