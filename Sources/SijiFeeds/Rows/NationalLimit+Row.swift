import SijiAtlas
import SijiFault

extension NationalLimit {
    /// The columns that a file must have.
    static let columns = [
        "id", "item", "axles", "orMore", "build", "driveAxles", "value", "evidence", "source", "asOf",
    ]

    /// Believes a row, or says why not.
    ///
    /// Only what was read in the text of a rule is a limit; a row of any other evidence is refused.
    init(row: DataRow) throws(Fault) {
        let evidence = try row.required("evidence")
        guard evidence == "text" else { throw row.fault("evidence", evidence, reason: "code") }
        guard let asOf = try row.date("asOf") else { throw row.fault("asOf", nil, reason: "missing") }
        let item: Item = try row.requiredCode("item")
        let value =
            item == .mass
            ? try row.whole("value", in: 100...1_000_000) : try row.whole("value", in: 0.5...100, times: 1000)
        guard let value else { throw row.fault("value", nil, reason: "missing") }
        let axles = try row.whole("axles", in: 2...20)
        if item == .mass, axles == nil { throw row.fault("axles", nil, reason: "missing") }
        self.init(
            id: try row.identifier("id"),
            item: item,
            axles: axles,
            orMore: try row.text("orMore") == nil ? false : try row.flag("orMore"),
            build: try row.requiredCode("build"),
            driveAxles: try row.whole("driveAxles", in: 1...20),
            value: value,
            source: try row.required("source"),
            asOf: asOf
        )
    }
}
