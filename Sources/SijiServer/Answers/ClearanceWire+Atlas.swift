import SijiAPI
import SijiAtlas
import SijiFreight

extension ClearanceWire {
    /// What a checkpoint means, each value with its own source and age.
    init(_ clearance: Clearance, of checkpoint: Checkpoint, today: CalendarDay, _ view: ReportView) {
        let perUnit = checkpoint.kind.unit == "m" ? 1_000.0 : 1.0
        self.init(clearance, isLength: checkpoint.kind.unit == "m")
        values = zip(clearance.values, checkpoint.reportedSides).map { held, side in
            if let side {
                return Value(
                    of: held.of.rawValue,
                    value: Double(held.value) / perUnit,
                    margin: held.margin.map { Double($0) / perUnit },
                    source: ReportedPlace.source,
                    asOf: view.date(side.atSec),
                    ageDays: view.ageDays(side.atSec),
                    drivers: side.drivers
                )
            }
            let origin = checkpoint.origin(of: held.of)
            return Value(
                of: held.of.rawValue,
                value: Double(held.value) / perUnit,
                margin: held.margin.map { Double($0) / perUnit },
                source: origin.source,
                asOf: origin.asOf,
                ageDays: origin.asOf.flatMap { Instant(rfc3339: $0 + "T00:00:00Z") }.map {
                    max(0, CalendarDay(of: $0, in: .utc).days(to: today))
                }
            )
        }
    }

    /// An answer without values.
    init(_ clearance: Clearance, isLength: Bool = false) {
        self.init(
            verdict: clearance.verdict.rawValue,
            clearCm: isLength ? clearance.clearCm : nil,
            missingCm: isLength ? clearance.missingCm : nil,
            clearKg: !isLength && clearance.verdict == .clear ? clearance.margin : nil,
            missingKg: !isLength && clearance.verdict == .blocked ? clearance.margin.map { -$0 } : nil,
            reason: clearance.reason?.rawValue
        )
    }
}

extension VehicleWire {
    /// What limits were held against.
    init(_ vehicle: Vehicle, _ state: TruckState, _ truck: Truck?, tollFen: Int?) {
        func metres(_ mm: Int?) -> Double? { mm.map { Double($0) / 1_000 } }
        let load = CliffLoad(state, truck, routeTollFen: nil)
        self.init(
            heightM: metres(vehicle.heightMm),
            widthM: metres(vehicle.widthMm),
            lengthM: metres(vehicle.lengthMm),
            massKg: vehicle.massKg,
            massFrom: vehicle.massKg == nil ? nil : state.loaded?.loadKg == nil ? "gross" : "load",
            axles: vehicle.axles,
            tollClass: TollClass(vehicle)?.number,
            tollFen: tollFen,
            greenChannel: load.isFresh ? load.reachesGreenShare : nil
        )
    }
}

extension LawWire {
    /// A national limit beside a truck.
    init(_ judged: NationalLimits.Judged) {
        let perUnit = judged.item == .mass ? 1.0 : 1_000.0
        self.init(
            item: judged.item.rawValue,
            limits: judged.limits.map {
                Limit(
                    value: Double($0.value) / perUnit,
                    build: $0.build.rawValue,
                    driveAxles: $0.driveAxles,
                    source: $0.source,
                    asOf: $0.asOf
                )
            },
            clearance: ClearanceWire(judged.clearance, isLength: judged.item != .mass)
        )
    }
}

extension CliffWire {
    /// An edge near a truck.
    init(_ cliff: Cliff, isAssumed: Bool) {
        let isMass = cliff.edge == .mass || cliff.edge == .greenChannel
        func unit(_ value: Int) -> Double { isMass ? Double(value) : Double(value) / 1_000 }
        var only: String?
        if let among = cliff.among {
            only = among.driveAxles == 1 ? "singleDrive" : among.build == .any ? nil : among.build.rawValue
        }
        self.init(
            edge: cliff.edge.rawValue,
            limit: unit(cliff.limit),
            measure: unit(cliff.measure),
            room: unit(cliff.room),
            step: unit(cliff.step),
            after: unit(cliff.after),
            unit: isMass ? "kg" : "m",
            assumed: isMass && isAssumed,
            only: only,
            losses: cliff.losses.map(\.rawValue),
            tollFen: cliff.tollFen
        )
    }
}

extension CityBanWire {
    /// A ban, and where and when its zone is entered and left.
    init(
        _ ban: CityBan,
        fromKm: Double,
        toKm: Double,
        enterAt: String?,
        leaveAt: String?,
        clearance: ClearanceWire?
    ) {
        self.init(
            id: ban.id,
            name: ban.name,
            nameEn: ban.nameEn,
            fromKm: fromKm,
            toKm: toKm,
            enterAt: enterAt,
            leaveAt: leaveAt,
            hours: ban.hours,
            plateColours: PlateColour.allCases.filter(ban.plateColours.contains).map(\.rawValue),
            overKg: ban.overKg,
            permit: ban.isLiftedByPermit,
            source: ban.source,
            asOf: ban.asOf,
            synthetic: ban.isSynthetic,
            clearance: clearance
        )
    }
}
