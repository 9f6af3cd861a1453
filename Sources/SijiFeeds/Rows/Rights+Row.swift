import SijiFault
import SijiTrust

extension Hotline {
    /// The columns that a file must have; `answer answerEn` may be missing.
    static let columns = ["id", "number", "name", "nameEn", "does", "doesEn", "evidence", "source", "asOf"]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let number = try row.required("number")
        guard number.utf8.count <= 12, number.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw row.fault("number", number, reason: "number")
        }
        let answer = try row.text("answer")
        self.init(
            id: try row.identifier("id"),
            number: number,
            name: Bilingual(zh: try row.required("name"), en: try row.required("nameEn")),
            does: Bilingual(zh: try row.required("does"), en: try row.required("doesEn")),
            answer: try answer.map { zh throws(Fault) in Bilingual(zh: zh, en: try row.required("answerEn")) },
            origin: try Origin(row: row)
        )
    }
}

extension RightsStep {
    /// The columns that a file must have.
    static let columns = [
        "id", "trouble", "standing", "kind", "hotline", "text", "textEn", "evidence", "source", "asOf",
    ]

    /// Believes a row, or says why not; `any` stands for both standings.
    init(row: DataRow) throws(Fault) {
        let standing: Standing? =
            switch try row.required("standing") {
            case "any": nil
            default: try row.requiredCode("standing")
            }
        self.init(
            id: try row.identifier("id"),
            trouble: try row.requiredCode("trouble"),
            standing: standing,
            kind: try row.requiredCode("kind"),
            hotline: try row.text("hotline"),
            text: Bilingual(zh: try row.required("text"), en: try row.required("textEn")),
            origin: try Origin(row: row)
        )
    }
}

extension Origin {
    /// Where a row comes from: without source and date no row is believed.
    fileprivate init(row: DataRow) throws(Fault) {
        guard let asOf = try row.date("asOf") else { throw row.fault("asOf", nil, reason: "missing") }
        self.init(evidence: try row.requiredCode("evidence"), source: try row.required("source"), asOf: asOf)
    }
}
