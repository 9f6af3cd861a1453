import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads

/// The plain scan that the index is compared with: columns over every load, as one would write it without an index.
///
/// A first pass without branches keeps the rows that are near enough, carry and fit; a second takes their exact figures.
/// Both know only what the workload has: neither stops, hazmat, tolls, fees nor terms for delivery.
struct ColumnScan {
    /// What a scan found.
    struct Answer: Equatable {
        var matches: [Row] = []
        var negotiable: [Row] = []
    }

    /// One load in an answer.
    struct Row: Equatable {
        let id: UInt64
        let deadheadM: Int
        let loadedM: Int
        let minutes: Int
        let netFen: Int
        let priceFen: Int
    }

    private var x: [Float] = []
    private var y: [Float] = []
    private var z: [Float] = []
    private var bodies: [UInt16] = []
    private var minLengthMm: [UInt16] = []
    private var payloadKg: [UInt32] = []
    private var ids: [UInt64] = []
    private var origins: [Coordinate] = []
    private var destinations: [Coordinate] = []
    private var wayM: [Double] = []
    private var priceFen: [Int] = []
    private var opensSec: [Int64] = []
    private var closesSec: [Int64] = []
    private var kept: [UInt32] = []
    /// Rows that the last query's second pass looked at.
    private(set) var examined = 0

    var count: Int { ids.count }

    mutating func append(_ id: LoadID, _ load: Load) {
        let vector = Self.vector(load.origin.point)
        x.append(vector.0)
        y.append(vector.1)
        z.append(vector.2)
        bodies.append(load.bodies.isEmpty ? .max : load.bodies.rawValue)
        minLengthMm.append(UInt16(clamping: load.minLengthMm ?? 0))
        payloadKg.append(UInt32(clamping: load.cargo.fittingKg ?? 0))
        ids.append(id.rawValue)
        origins.append(load.origin.point)
        destinations.append(load.destination.point)
        wayM.append(GreatCircle.metres(from: load.origin.point, to: load.destination.point))
        priceFen.append(load.price.truckFen ?? 0)
        opensSec.append(load.pickup.from.epochSec)
        closesSec.append(load.pickup.to.epochSec)
        kept.append(0)
    }

    /// The exact answer.
    mutating func match(_ query: MatchQuery) -> Answer {
        // Out of the value while the columns are read: it is written to beside them.
        var kept: [UInt32] = []
        swap(&kept, &self.kept)
        defer { swap(&kept, &self.kept) }
        let found = suited(query, into: &kept)
        examined = found
        var answer = Answer()
        for place in 0..<found {
            guard let row = row(Int(kept[place]), query) else { continue }
            if row.priceFen > 0 {
                Self.insert(row, into: &answer.matches, limit: query.limit) { Self.precedes($0, $1, query.objective) }
            } else {
                Self.insert(row, into: &answer.negotiable, limit: query.limit) { Self.precedes($0, $1, .deadhead) }
            }
        }
        return answer
    }

    /// Whether an index's answer is this one.
    static func isSame(_ answer: Answer, _ other: MatchAnswer) -> Bool {
        func isSame(_ rows: [Row], _ matches: [Match]) -> Bool {
            rows.count == matches.count
                && zip(rows, matches).allSatisfy { row, match in
                    row.id == match.loadID.rawValue && row.deadheadM == match.deadheadM
                        && row.loadedM == match.loadedM && row.minutes == match.minutes && row.netFen == match.netFen
                }
        }
        return isSame(answer.matches, other.matches) && isSame(answer.negotiable, other.negotiable)
    }

    /// The rows that a first look does not rule out, to the front of `kept`.
    private func suited(_ query: MatchQuery, into kept: inout [UInt32]) -> Int {
        let from = Self.vector(query.at)
        let halfAngle = (Double(query.maxDeadheadM) + 0.5) / Self.factor(query) / GreatCircle.earthRadiusM / 2
        // A thousandth of a thousandth, and two metres: single precision never loses a row that is near enough.
        let chord = Float(2 * Self.sine(halfAngle) * (1 + 1e-6) + 2 / GreatCircle.earthRadiusM)
        let greatest = chord * chord
        let wanted = query.truck.bodies.rawValue
        let deckMm = UInt16(clamping: query.truck.deckLengthMm)
        let room = UInt32(clamping: query.truck.payloadKg)
        let (x, y, z, bodies) = (x.span, y.span, z.span, bodies.span)
        let (minLengthMm, payloadKg) = (minLengthMm.span, payloadKg.span)
        var out = kept.mutableSpan
        var found = 0
        for row in x.indices {
            let dx = x[row] - from.0
            let dy = y[row] - from.1
            let dz = z[row] - from.2
            let isNear = dx * dx + dy * dy + dz * dz <= greatest
            let fits = bodies[row] & wanted != 0
            let isLong = minLengthMm[row] <= deckMm
            let isLight = payloadKg[row] <= room
            out[found] = UInt32(truncatingIfNeeded: row)
            found &+= (isNear ? 1 : 0) & (fits ? 1 : 0) & (isLong ? 1 : 0) & (isLight ? 1 : 0)
        }
        return found
    }

    /// A row's exact figures; nil where it does not fit.
    private func row(_ row: Int, _ query: MatchQuery) -> Row? {
        if let circle = query.destination {
            // Latitude alone is never more than the distance; 0.0111 m is a unit of it.
            let leastM = abs(Double(destinations[row].latE7) - Double(circle.centre.latE7)) * 0.011119
            guard leastM <= Double(circle.radiusM) + 1,
                GreatCircle.metres(from: circle.centre, to: destinations[row]) <= Double(circle.radiusM)
            else { return nil }
        }
        let deadheadM = DistanceModel.metres(
            greatCircleM: GreatCircle.metres(from: query.at, to: origins[row]),
            factor: Self.factor(query)
        )
        guard deadheadM <= query.maxDeadheadM else { return nil }
        let speed = query.truck.averageKmh
        var clock = CrewClock(
            rule: query.rule,
            first: query.clocks,
            second: query.truck.drivers > 1 ? query.coClocks : nil
        )
        clock.drive(DrivingTime.minutes(metres: deadheadM, averageKmh: speed))
        let arrivalSec = query.readyAt.epochSec + 60 * Int64(clock.elapsedMin)
        guard arrivalSec <= closesSec[row] else { return nil }
        clock.stand(max(0, Int((opensSec[row] - arrivalSec + 59) / 60)))
        clock.stand(60)
        let loadedM = DistanceModel.metres(greatCircleM: wayM[row], factor: Self.factor(query))
        clock.drive(DrivingTime.minutes(metres: loadedM, averageKmh: speed))
        clock.stand(60)
        let costs = query.truck.costs
        let emptyFen = (deadheadM * costs.emptyFenPerKm + 500) / 1_000
        let loadedFen = (loadedM * costs.loadedFenPerKm + 500) / 1_000
        return Row(
            id: ids[row],
            deadheadM: deadheadM,
            loadedM: loadedM,
            minutes: clock.elapsedMin,
            netFen: priceFen[row] - emptyFen - loadedFen,
            priceFen: priceFen[row]
        )
    }

    /// Keeps the best few in order: twenty are too few for a heap to pay.
    private static func insert(_ row: Row, into rows: inout [Row], limit: Int, by precedes: (Row, Row) -> Bool) {
        if rows.count == limit {
            guard let last = rows.last, precedes(row, last) else { return }
            rows.removeLast()
        }
        var place = rows.count
        while place > 0, precedes(row, rows[place - 1]) { place -= 1 }
        rows.insert(row, at: place)
    }

    private static func precedes(_ left: Row, _ right: Row, _ objective: Objective) -> Bool {
        let (better, worse): (Int, Int)
        switch objective {
        case .deadhead: (better, worse) = (right.deadheadM, left.deadheadM)
        case .price: (better, worse) = (left.priceFen, right.priceFen)
        case .net: (better, worse) = (left.netFen, right.netFen)
        case .perHour, .perKm:
            if left.netFen < 0 || right.netFen < 0 {
                (better, worse) = (left.netFen, right.netFen)
            } else {
                let isHourly = objective == .perHour
                let leftPart = max(1, isHourly ? left.minutes : left.deadheadM + left.loadedM)
                let rightPart = max(1, isHourly ? right.minutes : right.deadheadM + right.loadedM)
                // Under 10^12 fen and 10^8 metres the products fit.
                (better, worse) = (left.netFen * rightPart, right.netFen * leftPart)
            }
        }
        return better == worse ? left.id < right.id : better > worse
    }

    private static func factor(_ query: MatchQuery) -> Double {
        switch query.distance {
        case .circuity(let factor): factor
        case .expressway: preconditionFailure("the column scan knows great circles alone")
        }
    }

    private static func sine(_ angle: Double) -> Double { SampleTurn.sine(angle) }

    private static func vector(_ point: Coordinate) -> (Float, Float, Float) {
        let lat = point.latDeg * .pi / 180
        let lon = point.lonDeg * .pi / 180
        let cosLat = sine(lat + .pi / 2)
        return (Float(cosLat * sine(lon + .pi / 2)), Float(cosLat * sine(lon)), Float(sine(lat)))
    }
}
