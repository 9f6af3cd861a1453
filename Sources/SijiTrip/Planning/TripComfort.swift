/// What a stop costs beside its time, in minutes that a driver would rather drive than do without.
///
/// A judgement, not a measure: the law knows no grades, and no survey is at hand. The order is DESIGN's, a 司机之家 first, then a service area,
/// then any stop. A break is short, and a toilet and hot water are all it needs: a quarter of an hour is what one without costs at the most. A
/// night without a shower, a meal or a guard is worth an hour's drive to a better one. What is stood at a halt, or at the start, is no further
/// stop and so costs nothing for a break; a night in a yard is one at any stop.
enum TripComfort {
    /// The charge of a break at a haven, minutes.
    static func ofBreak(_ grade: Haven.Grade) -> Int {
        switch grade {
        case .driversHome: 0
        case .serviceArea: 5
        case .parking: 15
        }
    }

    /// The charge of a daily rest at a haven, minutes.
    static func ofRest(_ grade: Haven.Grade) -> Int {
        switch grade {
        case .driversHome: 0
        case .serviceArea: 30
        case .parking: 60
        }
    }

    /// The charge of a daily rest at a halt or at the start, minutes; a break there is free.
    static let ofRestAtHalt = 60
}
