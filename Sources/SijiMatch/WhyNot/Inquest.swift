public import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads

extension WhyNot {
    /// Puts one load to every rule of a query; what breaks none is what ``FreightIndex/match(_:now:)`` finds.
    ///
    /// A load that has won its last driver, or was taken back, is not in the index at all: that is for the caller to say.
    /// - Complexity: one schedule, or two where an earlier start is tried.
    public init(_ load: Load, query: MatchQuery, now: Instant) {
        let inquest = Inquest(load: load, query: query, now: now)
        let deadheadM = query.distance.metres(from: query.at, to: load.origin.point)
        let stretchesM = inquest.stretchesM
        let run = deadheadM.map { inquest.run(deadheadM: $0, stretchesM: stretchesM, readyAt: query.readyAt) }
        let loadedM = stretchesM?.reduce(0, +)
        var netFen: Int?
        if let deadheadM, let loadedM, let minutes = run?.minutes {
            let money = CarriedMoney(
                priceFen: load.price.truckFen,
                infoFeeFen: load.infoFeeFen,
                deadheadM: deadheadM,
                loadedM: loadedM,
                minutes: minutes,
                shipperPaysTolls: load.tolls == .shipper
            )
            netFen = Tariff(costs: query.truck.costs).netFen(money)
        }
        self.init(
            deadheadM: deadheadM,
            loadedM: loadedM,
            minutes: run?.minutes,
            netFen: netFen,
            violations: inquest.violations(deadheadM: deadheadM, stretchesM: stretchesM, run: run)
        )
    }
}

/// One load and one query, rule by rule.
struct Inquest {
    let load: Load
    let query: MatchQuery
    let now: Instant

    private var truck: Truck { query.truck }

    func violations(deadheadM: Int?, stretchesM: [Int]?, run: CarryRun?) -> [Violation] {
        let found: [Violation?] =
            [ended, bodies, coldChain, minLength, lengths, payload, volume, hazmat, destination, price, cover]
            + [reach(deadheadM, stretchesM), deadheadM.flatMap(deadhead)]
            + (run.map { times(stretchesM: stretchesM, run: $0) } ?? [])
        return found.compactMap(\.self)
    }

    /// Nobody can mend it: what lies beyond it is an island without a ferry, or too far from every road that is known.
    private func reach(_ deadheadM: Int?, _ stretchesM: [Int]?) -> Violation? {
        let missing = (deadheadM == nil ? ["deadhead"] : []) + (stretchesM == nil ? ["loaded"] : [])
        guard !missing.isEmpty else { return nil }
        return Violation(.reach, has: .codes(missing), needs: .codes(["road"]), change: nil)
    }

    private var ended: Violation? {
        guard load.endsAt <= now else { return nil }
        let margin = Self.minutes(from: load.endsAt, to: now)
        return Violation(.ended, has: .instant(load.endsAt), needs: .instant(now), margin: margin, change: nil)
    }

    // MARK: The truck

    private var bodies: Violation? {
        guard !load.bodies.isEmpty, load.bodies.isDisjoint(with: truck.bodies) else { return nil }
        return Violation(
            .bodies,
            has: .codes(truck.bodies.bodies.map(\.rawValue)),
            needs: .codes(load.bodies.bodies.map(\.rawValue)),
            change: body.map(Change.body)
        )
    }

    /// Cold chain goes in a reefer only: one that the truck is, and that the listing takes.
    private var coldChain: Violation? {
        guard load.cargo.coldChain else { return nil }
        let isTaken = load.bodies.isEmpty || load.bodies.contains(BodySet([.reefer]))
        guard !isTaken || !truck.bodies.contains(BodySet([.reefer])) else { return nil }
        return Violation(
            .coldChain,
            has: .codes(truck.bodies.bodies.map(\.rawValue)),
            needs: .codes([Body.reefer.rawValue]),
            change: body.map(Change.body)
        )
    }

    /// The body that would do; nil for a listing that asks for a cold chain and takes no reefer.
    private var body: Body? {
        guard load.cargo.coldChain else { return load.bodies.bodies.first }
        return load.bodies.isEmpty || load.bodies.contains(BodySet([.reefer])) ? .reefer : nil
    }

    private var minLength: Violation? {
        guard let least = load.minLengthMm, least > truck.deckLengthMm else { return nil }
        return Violation(
            .minLength,
            has: .millimetres(truck.deckLengthMm),
            needs: .millimetres(least),
            margin: .millimetres(least - truck.deckLengthMm),
            change: deckMm.map(Change.deckMm)
        )
    }

    private var lengths: Violation? {
        let deck = truck.deckLengthMm
        let away = load.lengthsMm.map { (asked: $0, byMm: abs($0 - deck) - Self.deckSlackMm) }
        guard let nearest = away.min(by: { $0.byMm < $1.byMm }), nearest.byMm > 0 else { return nil }
        return Violation(
            .lengths,
            has: .millimetres(deck),
            needs: .millimetres(nearest.asked),
            margin: .millimetres(nearest.byMm),
            change: deckMm.map(Change.deckMm)
        )
    }

    /// A deck within a quarter of a metre is the deck asked for.
    private static let deckSlackMm = 250

    /// The deck nearest to the truck's that the listing takes; nil where its own two words exclude each other.
    private var deckMm: Int? {
        let deck = truck.deckLengthMm
        let least = load.minLengthMm ?? 0
        guard !load.lengthsMm.isEmpty else { return max(deck, least) }
        let decks = load.lengthsMm.compactMap { asked -> Int? in
            let shortest = max(asked - Self.deckSlackMm, least)
            let longest = asked + Self.deckSlackMm
            return shortest <= longest ? min(max(deck, shortest), longest) : nil
        }
        return decks.min { abs($0 - deck) < abs($1 - deck) }
    }

    private var payload: Violation? {
        guard let needed = load.cargo.fittingKg, needed > truck.payloadKg else { return nil }
        return Violation(
            .payload,
            has: .kilograms(truck.payloadKg),
            needs: .kilograms(needed),
            margin: .kilograms(needed - truck.payloadKg),
            change: .payloadKg(needed)
        )
    }

    private var volume: Violation? {
        guard let needed = load.cargo.volumeL, let room = truck.volumeL, needed > room else { return nil }
        return Violation(
            .volume,
            has: .litres(room),
            needs: .litres(needed),
            margin: .litres(needed - room),
            change: .volumeL(needed)
        )
    }

    private var hazmat: Violation? {
        guard let needed = load.cargo.hazmatClass, !truck.holds(hazmatClass: needed) else { return nil }
        return Violation(
            .hazmat,
            has: .codes(truck.hazmatClasses),
            needs: .codes([needed]),
            change: .hazmatClass(needed)
        )
    }

    // MARK: What was asked for

    private var destination: Violation? {
        guard let circle = query.destination else { return nil }
        let metres = GreatCircle.metres(from: circle.centre, to: load.destination.point)
        guard metres > Double(circle.radiusM) else { return nil }
        let needed = Int(metres.rounded(.up))
        return Violation(
            .destination,
            has: .metres(needed),
            needs: .metres(circle.radiusM),
            margin: .metres(needed - circle.radiusM),
            change: .destinationRadiusM(needed)
        )
    }

    private var price: Violation? {
        guard let least = query.minPriceFen else { return nil }
        guard let price = load.price.truckFen else {
            return Violation(.price, has: .codes([]), needs: .fen(least), change: .minPriceFen(nil))
        }
        guard price < least else { return nil }
        return Violation(
            .price,
            has: .fen(price),
            needs: .fen(least),
            margin: .fen(least - price),
            change: .minPriceFen(price)
        )
    }

    private var cover: Violation? {
        guard let accepted = query.injuryCover, !accepted.contains(load.injuryCover) else { return nil }
        return Violation(
            .cover,
            has: .codes([load.injuryCover.rawValue]),
            needs: .codes(accepted.map(\.rawValue)),
            change: .cover(load.injuryCover)
        )
    }

    private func deadhead(_ metres: Int) -> Violation? {
        guard metres > query.maxDeadheadM else { return nil }
        return Violation(
            .deadhead,
            has: .metres(metres),
            needs: .metres(query.maxDeadheadM),
            margin: .metres(metres - query.maxDeadheadM),
            change: .maxDeadheadM(metres)
        )
    }

    /// The time between two instants in whole minutes, rounded up.
    static func minutes(from start: Instant, to end: Instant) -> Figure {
        .minutes(Int((end.epochSec - start.epochSec + 59) / 60))
    }
}
