/// An edge that a little more, or a little less, goes over.
public struct Cliff: Sendable, Hashable {
    /// Which edge.
    public enum Edge: String, Sendable, CaseIterable {
        /// The mass of vehicle and load that the overload rule allows.
        case mass
        /// The height that it allows.
        case height
        /// The width.
        case width
        /// The length.
        case length
        /// Four fifths of the rated load or of the box, for fresh produce (绿色通道).
        case greenChannel
        /// Class 1 to class 2 of two axles.
        case tollClass
    }
    /// What lies beyond it.
    public enum Loss: String, Sendable, CaseIterable {
        /// The vehicle is over-limit: unloaded and fined.
        case overLimit
        /// The toll-free passage of fresh produce is lost.
        case greenChannel
        /// The toll class rises.
        case tollClass
    }

    /// Which edge.
    public let edge: Edge
    /// Where it lies: mm or kg.
    public let limit: Int
    /// What the vehicle measures.
    public let measure: Int
    /// How much is left before it, mm or kg; negative where it is past.
    public let room: Int
    /// The step that is looked at: 50 mm, or one pallet's kg; negative where a pallet less is what goes over.
    public let step: Int
    /// What is left after that step; negative where it goes over.
    public let after: Int
    /// What lies beyond.
    public let losses: [Loss]
    /// The toll at stake, fen; nil where none is set or none is at stake.
    public let tollFen: Int?
    /// The limit of the rule, where it is one of several that may hold.
    public var among: NationalLimit?
}

/// What the cliffs are reckoned from, beside the vehicle.
public struct CliffLoad: Sendable, Hashable {
    /// The share of the rated load, or of the box's volume, from which fresh produce goes toll-free: four fifths, unmixed and
    /// within the limits; two axles also within the licence's mass (南京市人民政府, answer of 2025-05-07, t20250507_5141824).
    public static let greenShare = (parts: 4, of: 5)
    /// How much higher, wider or longer is looked at, mm.
    public static let stepMm = 50
    /// The mass of a pallet where nobody says it, kg: an assumption, and shown as one.
    public static let assumedPalletKg = 1_000

    /// Whether it is fresh produce on the national list, unmixed.
    public var isFresh: Bool
    /// The load's mass, kg.
    public var loadKg: Int?
    /// What the truck may carry, kg.
    public var ratedKg: Int?
    /// The load's volume, litres.
    public var loadL: Int?
    /// The box's volume, litres.
    public var boxL: Int?
    /// One pallet, kg.
    public var palletKg: Int
    /// The toll of the route, fen; nil where no rate is set.
    public var routeTollFen: Int?

    /// Creates a load.
    public init(
        isFresh: Bool = false,
        loadKg: Int? = nil,
        ratedKg: Int? = nil,
        loadL: Int? = nil,
        boxL: Int? = nil,
        palletKg: Int = CliffLoad.assumedPalletKg,
        routeTollFen: Int? = nil
    ) {
        self.isFresh = isFresh
        self.loadKg = loadKg
        self.ratedKg = ratedKg
        self.loadL = loadL
        self.boxL = boxL
        self.palletKg = palletKg
        self.routeTollFen = routeTollFen
    }

    /// Whether the volume alone fills four fifths of the box.
    var fillsBox: Bool {
        guard let loadL, let boxL else { return false }
        return loadL * CliffLoad.greenShare.of >= boxL * CliffLoad.greenShare.parts
    }

    /// The least mass that is four fifths of the rated load, kg.
    var greenKg: Int? {
        ratedKg.map { ($0 * CliffLoad.greenShare.parts + CliffLoad.greenShare.of - 1) / CliffLoad.greenShare.of }
    }

    /// Whether it goes toll-free by its share; nil where that is not known.
    public var reachesGreenShare: Bool? {
        guard isFresh else { return false }
        if fillsBox { return true }
        guard let loadKg, let greenKg else { return nil }
        if loadKg >= greenKg { return true }
        return loadL != nil && boxL != nil ? false : nil
    }
}

extension NationalLimits {
    /// The edges near a loaded vehicle, in the order of `Cliff.Edge`; an edge of which a measure is not known is left out.
    ///
    /// Where several limits may hold, each is an edge of its own. The toll at stake is that of the whole route, where fresh produce goes
    /// toll-free now and would not beyond the edge; what a higher class costs is not known and not made up.
    public func cliffs(of vehicle: Vehicle, load: CliffLoad) -> [Cliff] {
        let judged = judge(vehicle)
        // Over any of the limits there is no toll-free passage to lose.
        var isLegal = judged.allSatisfy { $0.clearance.verdict != .blocked }
        if vehicle.axles == 2, let massKg = vehicle.massKg, let allowedKg = vehicle.allowedKg, massKg > allowedKg {
            isLegal = false
        }
        let isGreen = load.isFresh && isLegal && load.reachesGreenShare == true
        var cliffs: [Cliff] = []
        func add(_ edge: Cliff.Edge, _ item: NationalLimit.Item, step: Int) {
            guard let one = judged.first(where: { $0.item == item }), let measure = one.measure else { return }
            for limit in one.limits {
                cliffs.append(
                    Cliff(
                        edge: edge,
                        limit: limit.value,
                        measure: measure,
                        room: limit.value - measure,
                        step: step,
                        after: limit.value - measure - step,
                        losses: [.overLimit] + (load.isFresh ? [.greenChannel] : []),
                        tollFen: isGreen ? load.routeTollFen : nil,
                        among: one.limits.count > 1 ? limit : nil
                    )
                )
            }
        }
        add(.mass, .mass, step: load.palletKg)
        add(.height, .height, step: CliffLoad.stepMm)
        add(.width, .width, step: CliffLoad.stepMm)
        add(.length, .length, step: CliffLoad.stepMm)
        if load.isFresh, !load.fillsBox, let loadKg = load.loadKg, let greenKg = load.greenKg {
            cliffs.append(
                Cliff(
                    edge: .greenChannel,
                    limit: greenKg,
                    measure: loadKg,
                    room: loadKg - greenKg,
                    step: -load.palletKg,
                    after: loadKg - load.palletKg - greenKg,
                    losses: [.greenChannel],
                    tollFen: isLegal ? load.routeTollFen : nil
                )
            )
        }
        if TollClass(vehicle)?.number == 1, let lengthMm = vehicle.lengthMm {
            // The last millimetre of class 1.
            let last = TollClass.lengthMm - 1
            cliffs.append(
                Cliff(
                    edge: .tollClass,
                    limit: last,
                    measure: lengthMm,
                    room: last - lengthMm,
                    step: CliffLoad.stepMm,
                    after: last - lengthMm - CliffLoad.stepMm,
                    losses: [.tollClass],
                    tollFen: nil
                )
            )
        }
        return cliffs
    }
}
