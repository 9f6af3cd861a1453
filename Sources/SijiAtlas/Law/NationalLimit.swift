/// A limit of the country's rules, for every road.
public struct NationalLimit: Sendable, Hashable {
    /// What it limits.
    public enum Item: String, Sendable, CaseIterable {
        /// Height with the load, mm.
        case height
        /// Width with the load, mm.
        case width
        /// Length of the whole vehicle, mm; never the deck's.
        case length
        /// Mass of vehicle and load, kg.
        case mass
    }
    /// Which build.
    public enum Build: String, Sendable, CaseIterable { case any, truck, train }

    /// Its identifier.
    public var id: String
    /// What it limits.
    public var item: Item
    /// Axles; nil for all.
    public var axles: Int?
    /// Whether it is also for more axles.
    public var orMore: Bool
    /// Single trucks, trains (汽车列车), or both.
    public var build: Build
    /// Driven axles of the tractor; nil where that does not matter.
    public var driveAxles: Int?
    /// mm or kg.
    public var value: Int
    /// Where it was read.
    public var source: String
    /// The day that the rule is of, `YYYY-MM-DD`.
    public var asOf: String

    /// Creates a limit.
    public init(
        id: String,
        item: Item,
        axles: Int? = nil,
        orMore: Bool = false,
        build: Build = .any,
        driveAxles: Int? = nil,
        value: Int,
        source: String,
        asOf: String
    ) {
        self.id = id
        self.item = item
        self.axles = axles
        self.orMore = orMore
        self.build = build
        self.driveAxles = driveAxles
        self.value = value
        self.source = source
        self.asOf = asOf
    }

    /// Whether it is for a vehicle: nil where too little is known of it.
    func concerns(_ vehicle: Vehicle) -> Bool? {
        var isSure = true
        if let axles {
            guard let own = vehicle.axles else { return nil }
            guard own == axles || (orMore && own > axles) else { return false }
        }
        if build != .any {
            if let isTrain = vehicle.isTrain {
                guard isTrain == (build == .train) else { return false }
            } else {
                isSure = false
            }
        }
        if let driveAxles {
            if let own = vehicle.driveAxles {
                guard own == driveAxles else { return false }
            } else {
                isSure = false
            }
        }
        return isSure ? true : nil
    }
}
