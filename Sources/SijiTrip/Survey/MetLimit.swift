public import SijiAtlas
import SijiGeo

/// A limit along a trip, and what it means for the vehicle as it stands there.
public struct MetLimit: Sendable {
    /// Whether a limit is on the way or beside it, as far as its source names a road.
    public enum Bearing: String, Sendable, CaseIterable {
        /// Its source names the expressway that is driven there, or it lies on a line that is drawn on the road.
        case onWay
        /// Its source names another road than the expressway that is driven there, or it lies beside a line that is drawn on the road.
        case beside
        /// It names none, or the truck is on ordinary roads there, which nobody knows.
        case unknown
    }

    /// The limit along its leg.
    public let along: Along<Checkpoint>
    /// The leg, by its place in order.
    public let leg: Int
    /// Where, driven metres from the start of the trip.
    public let alongM: Int
    /// When, minutes since the start; nil without a plan.
    public let minute: Int?
    /// Whether it is on the way.
    public let bearing: Bearing
    /// What it means.
    public let clearance: Clearance
}

/// A city's ban whose zone a trip enters.
public struct MetBan: Sendable {
    /// The ban.
    public let ban: CityBan
    /// The leg, by its place in order.
    public let leg: Int
    /// Where the zone is entered and left, driven metres from the start of the trip.
    public let alongM: ClosedRange<Int>
    /// When, minutes since the start.
    public let minutes: ClosedRange<Int>
    /// What it means.
    public let clearance: Clearance
}

/// A vehicle on a trip: as it is empty and as it is loaded.
public struct TripVehicle: Sendable {
    /// Without the load.
    public var empty: Vehicle
    /// With it.
    public var loaded: Vehicle

    /// Creates a vehicle.
    public init(empty: Vehicle, loaded: Vehicle) {
        self.empty = empty
        self.loaded = loaded
    }
}

extension TripSurvey {
    /// A limit that lies so close to a line drawn on the road is on it, great-circle metres: half a motorway with its verge, and
    /// what two maps differ by.
    public static let onRoadM = 50.0

    /// The limits that are met beside the way, in its order.
    ///
    /// The hours of a limit are held against the time at which the plan comes by.
    /// - Parameters:
    ///   - plan: The plan; without one a limit with hours is taken to hold.
    ///   - atlas: Where limits are.
    ///   - vehicle: What passes.
    ///   - startWeekMin: When the plan starts, minutes of the week of the depot's zone.
    /// - Returns: Each passing of each limit within the width.
    public func limits(
        of plan: TripPlan? = nil,
        _ atlas: Atlas,
        vehicle: TripVehicle,
        startWeekMin: Int = 0
    ) -> [MetLimit] {
        let progress = plan.map { TripProgress($0, havens: havens, halts: halts) }
        var met: [MetLimit] = []
        for (number, leg) in legs.enumerated() {
            guard let line = leg.line else { continue }
            let search = RouteSearch(line: line, halfWidthM: limitsWithinM, isSurveyed: leg.isSurveyed, limit: .max)
            for along in atlas.checkpoints(along: search) {
                let alongM = leg.drivenM(atLineM: along.alongM)
                let minute = progress?.arrivalMin(atM: alongM)
                let passing = Passing(
                    headingDeg: line.headingDeg(atM: along.alongM),
                    time: minute.map { WeekSpan(fromMin: startWeekMin + $0) }
                )
                let vehicle = leg.isLoaded ? vehicle.loaded : vehicle.empty
                guard let clearance = along.item.clearance(of: vehicle, passing: passing) else { continue }
                met.append(
                    MetLimit(
                        along: along,
                        leg: number,
                        alongM: alongM,
                        minute: minute,
                        bearing: TripSurvey.bearing(of: along, on: leg),
                        clearance: clearance
                    )
                )
            }
        }
        return met
    }

    private static func bearing(of along: Along<Checkpoint>, on leg: TripLeg) -> MetLimit.Bearing {
        if leg.isSurveyed { return along.offsetM <= onRoadM ? .onWay : .beside }
        guard let driven = leg.road(atLineM: along.alongM), let road = along.item.road else { return .unknown }
        return road == driven ? .onWay : .beside
    }

    /// The bans whose zones are entered, in the order of the way, each with the time that the truck is in the zone, standing
    /// there included.
    public func bans(of plan: TripPlan, _ atlas: Atlas, vehicle: TripVehicle, startWeekMin: Int) -> [MetBan] {
        let progress = TripProgress(plan, havens: havens, halts: halts)
        var met: [MetBan] = []
        for (number, leg) in legs.enumerated() {
            guard let line = leg.line else { continue }
            for (ban, crossing) in atlas.bans(along: line) {
                let (from, to) = (leg.drivenM(atLineM: crossing.fromM), leg.drivenM(atLineM: crossing.toM))
                // Where the leg begins in the zone, it is there from when the wheels turn.
                let enters =
                    from == leg.startM ? progress.departureMin(atM: from) : progress.arrivalMin(atM: from)
                let leaves = to == leg.endM ? progress.arrivalMin(atM: to) : progress.departureMin(atM: to)
                let vehicle = leg.isLoaded ? vehicle.loaded : vehicle.empty
                let span = WeekSpan(fromMin: startWeekMin + enters, lengthMin: max(0, leaves - enters))
                met.append(
                    MetBan(
                        ban: ban,
                        leg: number,
                        alongM: from...max(from, to),
                        minutes: enters...max(enters, leaves),
                        clearance: ban.clearance(of: vehicle, during: span)
                    )
                )
            }
        }
        return met
    }
}
