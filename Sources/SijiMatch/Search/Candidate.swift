import SijiFreight

/// A load that fits, with the figures that objectives compare.
struct Candidate: Sendable {
    let id: LoadID
    let deadheadM: Int
    let loadedM: Int
    let minutes: Int
    let netFen: Int
    /// 0 for a 面议 load, which no objective that reads it ranks.
    let priceFen: Int
    let address: RowAddress
}

/// Where a row lies in one snapshot's grid.
struct RowAddress: Sendable {
    let band: Int32
    let cell: Int32
    let chunk: Int32
    let row: Int32
}

extension Objective {
    /// Whether one load comes before another: exactly, ratios cross-multiplied, ties by identifier.
    func prefers(_ left: Candidate, to right: Candidate) -> Bool {
        switch self {
        case .deadhead: left.deadheadM == right.deadheadM ? left.id < right.id : left.deadheadM < right.deadheadM
        case .price: left.priceFen == right.priceFen ? left.id < right.id : left.priceFen > right.priceFen
        case .net: left.netFen == right.netFen ? left.id < right.id : left.netFen > right.netFen
        case .perHour: Self.prefers(left, to: right, per: \.ratioMinutes)
        case .perKm: Self.prefers(left, to: right, per: \.ratioMetres)
        }
    }

    /// Loads that lose money come after all others, greatest net first: a ratio would prefer the longer loss.
    private static func prefers(_ left: Candidate, to right: Candidate, per part: (Candidate) -> Int) -> Bool {
        let leftLoses = left.netFen < 0
        guard leftLoses == (right.netFen < 0) else { return !leftLoses }
        let leftSide = leftLoses ? Int128(left.netFen) : Int128(left.netFen) * Int128(part(right))
        let rightSide = leftLoses ? Int128(right.netFen) : Int128(right.netFen) * Int128(part(left))
        return leftSide == rightSide ? left.id < right.id : leftSide > rightSide
    }
}

extension Candidate {
    /// Minutes as ratios count them, at least 1.
    var ratioMinutes: Int { max(1, minutes) }
    /// Metres empty and loaded as ratios count them, at least 1.
    var ratioMetres: Int { max(1, deadheadM + loadedM) }
}
