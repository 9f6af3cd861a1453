import SijiHours

/// The clocks of one driver in a search: what counts already, and how long the wheels have not turned under their hand.
struct DriverState {
    /// Driven since the last break, minutes.
    var drivenMin: Int32
    /// Driven since the last daily rest, minutes.
    var drivenTodayMin: Int32
    /// Minutes for which this driver has not driven.
    var stillMin: Int32
}

/// The clocks of who drives, told by seat and not by name, so that two crews that differ in names alone are one.
///
/// A standstill takes off the clocks as soon as it is long enough: it could not get shorter before driving goes on.
struct CrewState {
    /// Who drives.
    var wheel: DriverState
    /// Who rides along; all 0 for a crew of one.
    var rider: DriverState
    /// Minutes that the truck has stood.
    var stoodMin: Int32 = 0
}

/// The limits of a rule as a search reads them; no limit is a large one.
struct CrewLimits {
    /// No plan is that long.
    static let none: Int32 = 1 << 29

    let continuousMin: Int32
    let breakMin: Int32
    let dailyMin: Int32
    let restMin: Int32
    let isPair: Bool

    init(_ rule: DrivingRule, drivers: Int) {
        continuousMin = rule.continuousMin.map { Int32(clamping: $0) } ?? Self.none
        breakMin = Int32(clamping: rule.breakMin)
        dailyMin = rule.dailyDrivingMin.map { Int32(clamping: $0) } ?? Self.none
        restMin = Int32(clamping: rule.dailyRestMin)
        isPair = drivers > 1
    }

    var hasContinuous: Bool { continuousMin < Self.none }
    var hasDaily: Bool { dailyMin < Self.none }
    var hasAny: Bool { hasContinuous || hasDaily }
    /// The longest drive between two standstills, minutes.
    var hopMin: Int { Int(min(continuousMin, dailyMin)) }

    /// Minutes that the driver at the wheel may drive on.
    func leftMin(_ state: CrewState) -> Int {
        Int(min(continuousMin - state.wheel.drivenMin, dailyMin - state.wheel.drivenTodayMin))
    }

    /// Drives; a drive of 0 minutes does not end a standstill.
    func drive(_ state: inout CrewState, _ minutes: Int) {
        guard minutes > 0 else { return }
        let minutes = Int32(truncatingIfNeeded: minutes)
        state.wheel.drivenMin += minutes
        state.wheel.drivenTodayMin += minutes
        state.wheel.stillMin = 0
        state.stoodMin = 0
        guard isPair else { return }
        state.rider.stillMin += minutes
        if state.rider.stillMin >= breakMin { state.rider.drivenMin = 0 }
    }

    /// Stands.
    func stand(_ state: inout CrewState, _ minutes: Int) {
        guard minutes > 0 else { return }
        let minutes = Int32(truncatingIfNeeded: minutes)
        state.stoodMin += minutes
        state.wheel.stillMin += minutes
        if state.wheel.stillMin >= breakMin { state.wheel.drivenMin = 0 }
        if isPair {
            state.rider.stillMin += minutes
            if state.rider.stillMin >= breakMin { state.rider.drivenMin = 0 }
        }
        guard state.stoodMin >= restMin else { return }
        state.wheel.drivenMin = 0
        state.wheel.drivenTodayMin = 0
        state.rider.drivenMin = 0
        state.rider.drivenTodayMin = 0
    }

    /// Lets the drivers change places.
    func swap(_ state: inout CrewState) { Swift.swap(&state.wheel, &state.rider) }
}

extension CrewState {
    /// A crew at the start, which has not stood yet.
    init(_ crew: [DrivingClocks]) {
        func driver(_ clocks: DrivingClocks) -> DriverState {
            DriverState(
                drivenMin: Int32(clamping: clocks.drivenMin),
                drivenTodayMin: Int32(clamping: clocks.drivenTodayMin),
                stillMin: 0
            )
        }
        self.init(wheel: driver(crew[0]), rider: driver(crew.count > 1 ? crew[1] : DrivingClocks()))
    }
}
