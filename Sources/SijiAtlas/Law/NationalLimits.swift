/// The national limits as they were read; a rule that was not read is unknown, never clear.
public struct NationalLimits: Sendable, Hashable {
    /// One item beside a vehicle.
    public struct Judged: Sendable, Hashable {
        /// What is limited.
        public let item: NationalLimit.Item
        /// The limits that may hold, the strictest first; empty where none is known.
        public let limits: [NationalLimit]
        /// What the vehicle measures, mm or kg.
        public let measure: Int?
        /// The answer: between two limits of which one holds it is unknown.
        public let clearance: Clearance
    }

    /// The limits, in the order of the file.
    public let limits: [NationalLimit]

    /// Creates the set.
    public init(_ limits: [NationalLimit] = []) { self.limits = limits }

    /// The four items beside a vehicle, in the order of `NationalLimit.Item`.
    ///
    /// Where a limit of one drive axle and one for any stand beside each other, the special one goes first.
    public func judge(_ vehicle: Vehicle) -> [Judged] { NationalLimit.Item.allCases.map { judge($0, vehicle) } }

    private func judge(_ item: NationalLimit.Item, _ vehicle: Vehicle) -> Judged {
        let measure =
            switch item {
            case .height: vehicle.heightMm
            case .width: vehicle.widthMm
            case .length: vehicle.lengthMm
            case .mass: vehicle.massKg
            }
        var held = limits.filter { $0.item == item && $0.concerns(vehicle) != false }
        // A rule for the vehicle's drive axles, known to hold, is the exception from the rule for any.
        if held.contains(where: { $0.driveAxles != nil && $0.concerns(vehicle) == true }) {
            held.removeAll { $0.driveAxles == nil }
        }
        // Without axles any of the masses may hold, and to list them all says nothing.
        if item == .mass, vehicle.axles == nil { held = [] }
        held.sort { ($0.value, $0.id) < ($1.value, $1.id) }
        return Judged(item: item, limits: held, measure: measure, clearance: Self.clearance(held, measure, vehicle))
    }

    private static func clearance(_ held: [NationalLimit], _ measure: Int?, _ vehicle: Vehicle) -> Clearance {
        guard let least = held.first?.value, let most = held.last?.value else {
            return Clearance(.unknown, reason: measure == nil || vehicle.axles == nil ? .vehicleUnknown : .noValue)
        }
        guard let measure else { return Clearance(.unknown, reason: .vehicleUnknown) }
        if measure <= least { return Clearance(.clear, margin: least - measure) }
        if measure > most { return Clearance(.blocked, margin: most - measure) }
        return Clearance(.unknown, reason: .severalLimits)
    }
}
