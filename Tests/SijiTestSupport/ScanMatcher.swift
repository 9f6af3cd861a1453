public import SijiFreight
import SijiGeo
import SijiHours
public import SijiMatch
import SijiRoads

/// The plain scan that the index is judged by: every load, every rule in the order of the design's §6, then a sort.
public struct ScanMatcher: Sendable {
    private let loads: [ListedLoad]

    /// Creates a matcher of loads with different identifiers.
    public init(_ loads: [ListedLoad]) { self.loads = loads }

    /// The answer; `examined` is the number of loads.
    public func match(_ query: MatchQuery, now: Instant) -> MatchAnswer {
        let fitting = loads.compactMap { ScannedCarry($0, query: query, now: now) }
        let priced = fitting.filter { $0.entry.load.price.truckFen != nil }
        let negotiable = fitting.filter { $0.entry.load.price.truckFen == nil && query.minPriceFen == nil }
        let ranked = priced.sorted { $0.comesBefore($1, by: query.objective) }
        let near = negotiable.sorted { ($0.deadheadM, $0.entry.id) < ($1.deadheadM, $1.entry.id) }
        return MatchAnswer(
            matches: ranked.prefix(query.limit).map { $0.match(query) },
            negotiable: near.prefix(query.limit).map { $0.match(query) },
            fits: query.count ? priced.count : nil,
            examined: loads.count
        )
    }
}

/// A load that a truck can carry, with its figures.
private struct ScannedCarry {
    let entry: ListedLoad
    let deadheadM: Int
    let loadedM: Int
    let minutes: Int
    let lines: [LedgerLine]
    let events: [(action: ScheduleStep.Action, minutes: Int)]
    var netFen: Int { lines.map(\.fen).reduce(0, +) }

    init?(_ entry: ListedLoad, query: MatchQuery, now: Instant) {
        if let among = query.among, !among.contains(entry.id) { return nil }
        self.entry = entry
        let load = entry.load
        guard now < load.endsAt, Self.suits(load, query: query) else { return nil }
        guard let deadheadM = query.distance.metres(from: query.at, to: load.origin.point),
            deadheadM <= query.maxDeadheadM
        else { return nil }
        self.deadheadM = deadheadM

        func driveMin(_ metres: Int) -> Int {
            let whole = metres * 60 / (1000 * query.truck.averageKmh)
            return metres * 60 % (1000 * query.truck.averageKmh) == 0 ? whole : whole + 1
        }
        var events = [(action: ScheduleStep.Action.deadhead, minutes: driveMin(deadheadM))]
        var drive = DriveSimulation(rule: query.rule, crew: query.atWheel)
        drive.drive(driveMin(deadheadM))
        let arrival = query.readyAt.epochSec + Int64(drive.elapsedMin) * 60
        guard arrival <= load.pickup.to.epochSec else { return nil }
        var waitMin = 0
        while arrival + Int64(waitMin) * 60 < load.pickup.from.epochSec { waitMin += 1 }
        guard waitMin <= query.maxWaitMin ?? waitMin else { return nil }
        drive.stand(waitMin)
        drive.stand(load.dwell.loadMin)
        events += [(.wait, waitMin), (.load, load.dwell.loadMin)]
        var here = load.origin.point
        var metres = 0
        for stop in load.via {
            guard let stretchM = query.distance.metres(from: here, to: stop.place.point) else { return nil }
            here = stop.place.point
            metres += stretchM
            drive.drive(driveMin(stretchM))
            drive.stand(stop.dwellMin)
            events += [(.drive, driveMin(stretchM)), (stop.action == .load ? .load : .unload, stop.dwellMin)]
        }
        guard let lastM = query.distance.metres(from: here, to: load.destination.point) else { return nil }
        metres += lastM
        drive.drive(driveMin(lastM))
        if let deliverBy = load.deliverBy {
            guard query.readyAt.epochSec + Int64(drive.elapsedMin) * 60 <= deliverBy.epochSec else { return nil }
        }
        drive.stand(load.dwell.unloadMin)
        events += [(.drive, driveMin(lastM)), (.unload, load.dwell.unloadMin)]
        self.events = events
        loadedM = metres
        minutes = drive.elapsedMin
        lines = Self.ledger(load, query: query, deadheadM: deadheadM, loadedM: metres, minutes: minutes)
    }

    /// The conditions that take neither distance to the pickup nor time.
    private static func suits(_ load: Load, query: MatchQuery) -> Bool {
        let truck = query.truck
        let cargo = load.cargo
        if !load.bodies.isEmpty, load.bodies.isDisjoint(with: truck.bodies) { return false }
        if let shortest = load.minLengthMm, truck.deckLengthMm < shortest { return false }
        if !load.lengthsMm.isEmpty,
            load.lengthsMm.allSatisfy({ truck.deckLengthMm < $0 - 250 || truck.deckLengthMm > $0 + 250 })
        {
            return false
        }
        if let mass = cargo.payloadMaxKg ?? cargo.payloadKg, mass > truck.payloadKg { return false }
        if let volume = cargo.volumeL, let room = truck.volumeL, volume > room { return false }
        if let hazmat = cargo.hazmatClass {
            let main = String(hazmat.prefix { $0 != "." })
            if !truck.hazmatClasses.contains(hazmat), !truck.hazmatClasses.contains(main) { return false }
        }
        if cargo.coldChain {
            guard truck.bodies.bodies.contains(.reefer) else { return false }
            guard load.bodies.isEmpty || load.bodies.bodies.contains(.reefer) else { return false }
        }
        if let circle = query.destination,
            GreatCircle.metres(from: circle.centre, to: load.destination.point) > Double(circle.radiusM)
        {
            return false
        }
        if let least = query.minPriceFen, let price = load.price.truckFen, price < least { return false }
        if let covers = query.injuryCover, !covers.contains(load.injuryCover) { return false }
        return true
    }

    private static func ledger(
        _ load: Load,
        query: MatchQuery,
        deadheadM: Int,
        loadedM: Int,
        minutes: Int
    ) -> [LedgerLine] {
        func half(_ amount: Int, _ divisor: Int) -> Int {
            let rest = amount % divisor
            return amount / divisor + (2 * rest >= divisor ? 1 : 0)
        }
        let costs = query.truck.costs
        var lines: [LedgerLine] = []
        if let price = load.price.truckFen { lines.append(LedgerLine(.price, fen: price)) }
        lines.append(LedgerLine(.infoFee, fen: -load.infoFeeFen))
        lines.append(LedgerLine(.empty, fen: -half(deadheadM * costs.emptyFenPerKm, 1000)))
        lines.append(LedgerLine(.loaded, fen: -half(loadedM * costs.loadedFenPerKm, 1000)))
        if let toll = costs.tollFenPerKm {
            let tolled = load.tolls == .shipper ? deadheadM : deadheadM + loadedM
            lines.append(LedgerLine(.toll, fen: -half(tolled * toll, 1000)))
        }
        lines.append(LedgerLine(.hours, fen: -half(minutes * costs.hourFen, 60)))
        return lines
    }

    func comesBefore(_ other: ScannedCarry, by objective: Objective) -> Bool {
        let isTie: Bool
        let isBetter: Bool
        switch objective {
        case .deadhead: (isTie, isBetter) = (deadheadM == other.deadheadM, deadheadM < other.deadheadM)
        case .net: (isTie, isBetter) = (netFen == other.netFen, netFen > other.netFen)
        case .price:
            let prices = (entry.load.price.truckFen ?? 0, other.entry.load.price.truckFen ?? 0)
            (isTie, isBetter) = (prices.0 == prices.1, prices.0 > prices.1)
        case .perHour: (isTie, isBetter) = compareRatio(other, max(minutes, 1), max(other.minutes, 1))
        case .perKm:
            let ways = (max(deadheadM + loadedM, 1), max(other.deadheadM + other.loadedM, 1))
            (isTie, isBetter) = compareRatio(other, ways.0, ways.1)
        }
        return isTie ? entry.id < other.entry.id : isBetter
    }

    private func compareRatio(_ other: ScannedCarry, _ mine: Int, _ theirs: Int) -> (Bool, Bool) {
        if netFen < 0 || other.netFen < 0 {
            // Any loss is under any ratio of 0 or more, and a greater net is a smaller loss.
            return (netFen == other.netFen, netFen > other.netFen)
        }
        let left = netFen.multipliedFullWidth(by: theirs)
        let right = other.netFen.multipliedFullWidth(by: mine)
        return (left == right, left.high > right.high || (left.high == right.high && left.low > right.low))
    }

    func match(_ query: MatchQuery) -> Match {
        let load = entry.load
        var unchecked: [Unchecked] = []
        if load.cargo.payloadKg == nil, load.cargo.payloadMaxKg == nil { unchecked.append(.payload) }
        if load.cargo.volumeL == nil || query.truck.volumeL == nil { unchecked.append(.volume) }
        if query.truck.costs.tollFenPerKm == nil { unchecked.append(.toll) }
        return Match(
            loadID: entry.id,
            version: entry.version,
            deadheadM: deadheadM,
            loadedM: loadedM,
            minutes: minutes,
            netFen: netFen,
            breakEvenFen: load.price.truckFen == nil ? -netFen : nil,
            unchecked: unchecked,
            ledger: query.explain ? lines : [],
            schedule: query.explain ? schedule(query) : []
        )
    }

    /// Goes through the events once more, minute by minute, and joins the minutes of each event that are alike.
    private func schedule(_ query: MatchQuery) -> [ScheduleStep] {
        var drive = DriveSimulation(rule: query.rule, crew: query.atWheel, keepsMinutes: true)
        var steps: [ScheduleStep] = []
        for event in events {
            let before = drive.minutes.count
            let isDriving = event.action == .deadhead || event.action == .drive
            if isDriving { drive.drive(event.minutes) } else { drive.stand(event.minutes) }
            var start = before
            for minute in before..<drive.minutes.count {
                let isLast = minute + 1 == drive.minutes.count
                guard isLast || drive.minutes[minute + 1] != drive.minutes[minute] else { continue }
                let action: ScheduleStep.Action =
                    switch drive.minutes[minute].kind {
                    case .drive, .stand: event.action
                    case .takeBreak: .takeBreak
                    case .rest: .rest
                    }
                steps.append(
                    ScheduleStep(
                        action,
                        from: query.readyAt.adding(minutes: start),
                        to: query.readyAt.adding(minutes: minute + 1),
                        driver: query.truck.drivers > 1 ? drive.minutes[minute].driver : nil
                    )
                )
                start = minute + 1
            }
        }
        return steps
    }
}

extension MatchQuery {
    /// The clocks of those who take turns.
    var atWheel: [DrivingClocks] { truck.drivers > 1 ? [clocks, coClocks] : [clocks] }
}
