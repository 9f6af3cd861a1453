import SijiFreight

/// One query's search of a snapshot: priced loads by the objective, 面议 by deadhead, then the figures of those in the answer.
struct MatchSearch {
    private let index: FreightIndex
    private let carrier: Carrier

    init(_ index: FreightIndex, _ query: MatchQuery, now: Instant) {
        self.index = index
        carrier = Carrier(query, now: now)
    }

    mutating func run() -> MatchAnswer {
        let query = carrier.query
        var priced = GridSearch(
            index.priced,
            carrier: carrier,
            objective: query.objective,
            isNegotiable: false,
            isCounting: query.count
        )
        priced.run()
        var examined = priced.examinedCount
        var swept = priced.sweptCount
        var negotiable: [Match] = []
        if query.minPriceFen == nil {
            var search = GridSearch(
                index.negotiable,
                carrier: carrier,
                objective: .deadhead,
                isNegotiable: true,
                isCounting: false
            )
            search.run()
            examined += search.examinedCount
            swept += search.sweptCount
            negotiable = search.best.ranked.map { match($0, in: index.negotiable, isNegotiable: true) }
        }
        return MatchAnswer(
            matches: priced.best.ranked.map { match($0, in: index.priced, isNegotiable: false) },
            negotiable: negotiable,
            fits: query.count ? priced.fitCount : nil,
            examined: examined,
            swept: swept
        )
    }

    private func match(_ candidate: Candidate, in grid: LoadGrid, isNegotiable: Bool) -> Match {
        let address = candidate.address
        let row = Int(address.row)
        let chunk = grid.bands[Int(address.band)].cells[Int(address.cell)].chunks[Int(address.chunk)]
        let packed = chunk[row]
        let terms = chunk.terms(of: packed, at: row)
        let unchecked = carrier.unchecked(terms)
        var match = Match(
            loadID: candidate.id,
            version: Int(packed.version),
            deadheadM: candidate.deadheadM,
            loadedM: candidate.loadedM,
            minutes: candidate.minutes,
            netFen: candidate.netFen,
            breakEvenFen: isNegotiable ? -candidate.netFen : nil,
            unchecked: unchecked,
            ledger: [],
            schedule: []
        )
        guard carrier.query.explain else { return match }
        let money = CarriedMoney(
            priceFen: isNegotiable ? nil : candidate.priceFen,
            infoFeeFen: terms.infoFeeFen,
            deadheadM: candidate.deadheadM,
            loadedM: candidate.loadedM,
            minutes: candidate.minutes,
            shipperPaysTolls: packed.shipperPaysTolls
        )
        match.ledger = carrier.tariff.lines(for: money)
        let way = LoadedWay(packed, chunk.extras(of: packed, at: row), by: carrier.query.distance)
        let carriage = way.flatMap {
            carrier.carry(deadheadM: candidate.deadheadM, way: $0, terms: terms, isRecording: true)
        }
        match.schedule = carriage?.steps ?? []
        return match
    }
}
