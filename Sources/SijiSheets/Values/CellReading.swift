import SijiFault

/// What one cell means.
struct CellReading: Equatable {
    var facts: [SheetFact] = []
    var notes: [SheetNote] = []

    static func + (left: CellReading, right: CellReading) -> CellReading {
        CellReading(facts: left.facts + right.facts, notes: left.notes + right.notes)
    }
}

extension Fault {
    /// A cell that cannot be read; `expected` names how it is written.
    static func unreadable(_ expected: String) -> Fault {
        Fault(.sheetValueUnreadable, ["expected": .text(expected)])
    }

    /// A number whose unit is not known.
    static func unitMissing(_ allowed: String...) -> Fault {
        Fault(.sheetUnitMissing, ["allowed": .list(allowed)])
    }

    /// The fault with where it was found.
    func at(row: Int, column: String?, value: String?) -> Fault {
        var facts = self.facts
        facts["row"] = .integer(row)
        if let column { facts["column"] = .text(column) }
        if let value, !value.isEmpty, facts["value"] == nil { facts["value"] = .text(String(value.prefix(80))) }
        return Fault(code, facts)
    }
}
