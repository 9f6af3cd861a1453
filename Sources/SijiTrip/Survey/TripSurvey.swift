public import SijiAtlas
import SijiFreight
import SijiGeo
import SijiRoads

/// The way of a trip, its halts, and the places along it where the truck may rest.
public struct TripSurvey: Sendable {
    /// What a halt of the question is.
    public enum HaltOrigin: Sendable, Hashable {
        /// An errand, by its place in order.
        case errand(Int)
        /// A ferry.
        case ferry(TripLeg.Ferry)
    }

    /// A rest stop that may be chosen, and where.
    public struct Choice: Sendable {
        /// The stop along its leg.
        public let along: Along<RestStop>
        /// The leg, by its place in order.
        public let leg: Int
        /// Where it is left for, driven metres from the start of the trip.
        public let alongM: Int
        /// Driven metres out and back.
        public let detourM: Int
    }

    /// How far to either side of the way is looked, and what rest stops must have.
    public struct Wish: Sendable, Hashable {
        /// Great-circle metres in which rest stops count.
        public var halfWidthM: Double
        /// The same of limits.
        public var limitsWithinM: Double
        /// What the source must say is there.
        public var services: Set<RestService>

        /// Creates a wish.
        public init(halfWidthM: Double, limitsWithinM: Double, services: Set<RestService> = []) {
            self.halfWidthM = halfWidthM
            self.limitsWithinM = limitsWithinM
            self.services = services
        }
    }

    /// The legs in order, each ending at the errand of its number.
    public let legs: [TripLeg]
    /// The errands.
    public let errands: [TripErrand]
    /// The halts of the question, in the order of the way.
    public let halts: [TripHalt]
    /// What each halt is.
    public let origins: [HaltOrigin]
    /// The rest stops that may be chosen, in the order of the way; the havens of the question.
    public let choices: [Choice]
    /// How far to either side limits count, great-circle metres.
    let limitsWithinM: Double

    /// Looks along the legs of a trip.
    ///
    /// A stop that lies beside the other carriageway is left out, and so is one that `isOpen` refuses. A stop whose source names the
    /// expressway that is driven there is on it, however far from the line the skeleton puts it: no detour.
    /// - Parameters:
    ///   - legs: The legs, one for each errand.
    ///   - errands: The errands.
    ///   - atlas: Where rest stops are.
    ///   - wish: Which of them count.
    ///   - isOpen: Whether a stop may be chosen, as far as is known; it lies so many driven metres from the start.
    /// - Complexity: that of the corridors.
    public init(
        legs: [TripLeg],
        errands: [TripErrand],
        atlas: Atlas,
        wish: Wish,
        isOpen: (RestStop, _ alongM: Int) -> Bool = { _, _ in true }
    ) {
        precondition(legs.count == errands.count && !legs.isEmpty, "each leg ends at an errand")
        var halts: [TripHalt] = []
        var origins: [HaltOrigin] = []
        var choices: [Choice] = []
        for (number, leg) in legs.enumerated() {
            for ferry in leg.ferries {
                halts.append(TripHalt(alongM: ferry.alongM, dwellMin: ferry.minutes))
                origins.append(.ferry(ferry))
            }
            let errand = errands[number]
            halts.append(
                TripHalt(
                    alongM: leg.endM,
                    opensSec: errand.opens?.epochSec,
                    closesSec: errand.closes?.epochSec,
                    dwellMin: errand.dwellMin
                )
            )
            origins.append(.errand(number))
            choices += TripSurvey.choices(along: leg, number, atlas, wish).filter { isOpen($0.along.item, $0.alongM) }
        }
        self.legs = legs
        self.errands = errands
        self.halts = halts
        self.origins = origins
        self.choices = choices
        limitsWithinM = wish.limitsWithinM
    }

    private static func choices(along leg: TripLeg, _ number: Int, _ atlas: Atlas, _ wish: Wish) -> [Choice] {
        guard let line = leg.line else { return [] }
        let search = RouteSearch(line: line, halfWidthM: wish.halfWidthM, isSurveyed: leg.isSurveyed, limit: .max)
        let found = atlas.restStops(along: search, services: wish.services).compactMap { along -> Choice? in
            let road = leg.road(atLineM: along.alongM)
            let isOnRoad = along.item.road != nil && along.item.road == road
            guard let detourM = isOnRoad ? 0 : along.detourM else { return nil }
            return Choice(
                along: along,
                leg: number,
                alongM: leg.drivenM(atLineM: along.alongM),
                detourM: detourM
            )
        }
        // Driven metres stand still on a ferry: the order of the line is kept among equals.
        return found
    }

    /// The havens of the question, in the order of `choices`.
    public var havens: [Haven] {
        choices.map { choice in
            Haven(
                id: choice.along.item.id,
                grade: Haven.Grade(choice.along.item.kind),
                alongM: choice.alongM,
                detourM: choice.detourM
            )
        }
    }

    /// Metres that a plan drives in all on legs that are loaded, or empty, its detours with them.
    public func drivenM(loaded: Bool, of plan: TripPlan) -> Int {
        let ways = legs.filter { $0.isLoaded == loaded }.reduce(0) { $0 + $1.route.drivenM }
        return ways + detourM(of: plan) { legs[$0].isLoaded == loaded }
    }

    /// Metres of the detours of a plan.
    public func detourM(of plan: TripPlan) -> Int { detourM(of: plan) { _ in true } }

    private func detourM(of plan: TripPlan, onLeg counts: (Int) -> Bool) -> Int {
        var last: TripStep.Place?
        var sum = 0
        for step in plan.steps {
            defer { last = step.place }
            // Several steps at one haven are one visit.
            guard case .haven(let haven)? = step.place, step.place != last, counts(choices[haven].leg) else { continue }
            sum += choices[haven].detourM
        }
        return sum
    }
}

extension Haven.Grade {
    /// The grade of a kind of rest stop.
    public init(_ kind: RestStop.Kind) {
        switch kind {
        case .driversHome: self = .driversHome
        case .serviceArea: self = .serviceArea
        case .parking: self = .parking
        }
    }
}
