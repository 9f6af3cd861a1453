import SijiFault
import SijiGeo
import SijiRoads

extension ExpresswayPlan.Road {
    /// The columns that the file must have; `group` and `from` and `to` are for readers.
    static let columns = [
        "route", "name", "shortName", "group", "from", "to", "lengthKm", "lengthEvidence", "lengthSource", "source",
        "asOf",
    ]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        var published: Length?
        if let metres = try row.whole("lengthKm", in: 0.1...20_000, times: 1000) {
            published = Length(metres: metres, evidence: try row.requiredCode("lengthEvidence"))
            _ = try row.required("lengthSource")
        }
        _ = try row.required("source")
        self.init(
            number: try row.identifier("route"),
            name: try row.required("name"),
            shortName: try row.text("shortName"),
            published: published,
            asOf: try row.requiredDate("asOf")
        )
    }
}

extension ExpresswayPlan.Stop {
    /// The columns that the file must have.
    static let columns = [
        "route", "order", "name", "node", "kind", "lat", "lon", "pointSource", "source", "asOf",
    ]

    /// What the point of a row is.
    private enum Kind: String { case control, landing }

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let _: Kind = try row.requiredCode("kind")
        _ = try row.required("source")
        self.init(
            road: try row.identifier("route"),
            order: try row.requiredOrder(),
            name: try row.required("name"),
            node: try row.identifier("node"),
            point: try row.requiredPoint(),
            pointSource: try row.required("pointSource"),
            asOf: try row.requiredDate("asOf")
        )
    }

    /// What no other point of the file may share.
    var place: String { "\(road) \(order)" }
}

extension ExpresswayPlan.Stretch {
    /// The columns that the file must have.
    static let columns = ["route", "order", "from", "to", "state", "ferryMin", "source", "asOf"]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let state: State = try row.requiredCode("state")
        let ferryMin = try row.whole("ferryMin", in: 1...10_000)
        if let ferryMin, state != .ferry { throw row.fault("ferryMin", "\(ferryMin)", reason: "contradiction") }
        _ = try row.required("source")
        self.init(
            road: try row.identifier("route"),
            order: try row.requiredOrder(),
            from: try row.identifier("from"),
            to: try row.identifier("to"),
            state: state,
            ferryMin: ferryMin,
            asOf: try row.requiredDate("asOf")
        )
    }

    /// What no other stretch of the file may share.
    var place: String { "\(road) \(order)" }
}

extension Water {
    /// The columns that the file must have.
    static let columns = ["id", "name", "nameEn", "kind", "latA", "lonA", "latB", "lonB", "source", "asOf"]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let kind: Kind = try row.requiredCode("kind")
        let (first, second) = (try row.requiredPoint("latA", "lonA"), try row.requiredPoint("latB", "lonB"))
        if kind == .island, second.latE7 < first.latE7 || second.lonE7 < first.lonE7 {
            throw row.fault("latB", "\(second.latDeg)", reason: "contradiction")
        }
        _ = try row.required("source")
        self.init(
            id: try row.identifier("id"),
            name: try row.required("name"),
            nameEn: try row.required("nameEn"),
            kind: kind,
            first: first,
            second: second,
            asOf: try row.requiredDate("asOf")
        )
    }
}

extension DataRow {
    fileprivate func requiredDate(_ field: String) throws(Fault) -> String {
        guard let date = try date(field) else { throw fault(field, nil, reason: "missing") }
        return date
    }

    /// A place along a route, from 1.
    fileprivate func requiredOrder() throws(Fault) -> Int {
        guard let order = try whole("order", in: 1...10_000) else { throw fault("order", nil, reason: "missing") }
        return order
    }

    /// A point of two columns of their own, WGS-84.
    fileprivate func requiredPoint(_ latField: String, _ lonField: String) throws(Fault) -> Coordinate {
        guard let lat = try number(latField, in: -90...90) else { throw fault(latField, nil, reason: "missing") }
        guard let lon = try number(lonField, in: -180...180) else { throw fault(lonField, nil, reason: "missing") }
        guard let point = Coordinate(latDeg: lat, lonDeg: lon) else { throw fault(latField, "\(lat)", reason: "range") }
        return point
    }
}
