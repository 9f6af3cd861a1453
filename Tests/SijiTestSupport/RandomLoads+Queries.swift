import SijiFreight
public import SijiHours
public import SijiMatch
import SijiRoads

extension RandomLoads {
    /// A truck's query in the same world, with any of the options.
    public mutating func query() -> MatchQuery {
        var bodies = BodySet((0..<number(1...4)).map { _ in pick([.flatbed, .stake, .box, .reefer], or: .box) })
        if oneIn(4) { bodies = BodySet(Body.allCases) }
        let truck = Truck(
            bodies: bodies,
            deckLengthMm: pick([6800, 9600, 13000], or: 13000),
            payloadKg: number(5...36) * 1000,
            volumeL: oneIn(4) ? nil : number(20...100) * 1000,
            hazmatClasses: oneIn(2) ? ["2", "3", "4.2"] : oneIn(2) ? ["2.1", "1"] : [],
            costs: TruckCosts(
                emptyFenPerKm: oneIn(6) ? 0 : number(0...400),
                loadedFenPerKm: oneIn(6) ? 0 : number(0...500),
                tollFenPerKm: oneIn(2) ? nil : number(0...200),
                hourFen: oneIn(2) ? 0 : number(0...20_000)
            ),
            averageKmh: number(35...110)
        )
        var query = MatchQuery(truck: truck, at: point(spreadDeg: 2), readyAt: readyAt())
        if oneIn(2) {
            query.clocks = DrivingClocks(
                drivenMin: number(0...260),
                drivenTodayMin: oneIn(4) ? number(450...580) : number(0...400)
            )
        }
        query.maxDeadheadM = pick([0, 30_000, 200_000, 200_000, 500_000, 30_000_000], or: 200_000)
        if oneIn(5) {
            query.destination = MatchQuery.Circle(centre: point(spreadDeg: 3), radiusM: number(1...600) * 1000)
        }
        if oneIn(6) { query.minPriceFen = number(1...8) * 100_000 }
        if oneIn(4) { query.maxWaitMin = number(0...10) * 30 }
        if oneIn(6) { query.injuryCover = oneIn(3) ? [.platform, .own] : [.platform] }
        query.objective = pick(Objective.allCases, or: .perHour)
        query.limit = pick([1, 2, 5, 20, 1000], or: 20)
        query.distance = .circuity(factor: oneIn(4) ? 1 : Double(number(100...200)) / 100)
        query.rule = rule()
        query.explain = oneIn(3)
        query.count = oneIn(4)
        (query.truck.drivers, query.coClocks) = crew()
        return query
    }

    /// A rule of the contract, or one with odd figures.
    public mutating func rule() -> DrivingRule {
        guard oneIn(4) else { return pick(DrivingRule.known, or: .cn) }
        let breakMin = number(1...60)
        return DrivingRule(
            name: "odd",
            continuousMin: oneIn(4) ? nil : number(20...300),
            breakMin: breakMin,
            dailyDrivingMin: oneIn(3) ? nil : number(60...600),
            dailyRestMin: breakMin + number(0...650)
        )
    }

    /// Often at a moment at which windows open and close.
    private mutating func readyAt() -> Instant {
        oneIn(2)
            ? Self.now.adding(minutes: number(-2...12) * 30)
            : Instant(epochSec: Self.now.epochSec + Int64(number(-3600...40_000)))
    }
}

extension RandomLoads {
    /// A query that nearly everything fits, of which only the best are asked for.
    public mutating func wideQuery() -> MatchQuery {
        var query = query()
        query.destination = nil
        query.minPriceFen = nil
        query.injuryCover = nil
        query.maxDeadheadM = 800_000
        query.limit = min(query.limit, 20)
        query.count = false
        query.explain = false
        return query
    }
}
