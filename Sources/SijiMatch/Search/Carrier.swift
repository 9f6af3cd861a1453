import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads

/// A query with what follows from it alone: the truck, where and when it stands, and how it drives.
///
/// A class, so that the parts of a search share it without copying what it holds.
final class Carrier: Sendable {
    let query: MatchQuery
    let nowSec: Int64
    /// The truck's bodies, with ``PackedRow/anyBody``.
    let bodyBits: UInt16
    let coverBits: UInt8
    let tariff: Tariff
    /// See ``DistanceModel/nearFactor``.
    let nearFactor: Double
    /// Of loaded ways by `measure`.
    let wayFactor: Double
    let measure: WayMeasure
    /// The network as it is seen from the truck; nil where distances are great circles times a factor.
    let outlook: NetworkOutlook?
    let minutesPerM: Double
    let standing: Standing
    let destination: DestinationBox?
    private let clock: CrewClock
    // The truck's figures lie here flat: a copy of the truck itself would count references for each row.
    let payloadKg: Int
    private let volumeL: Int?
    let deckLengthMm: Int
    private let averageKmh: Int
    /// All that ``unchecked(_:)`` may answer, so that matches share four arrays.
    private let uncheckedKinds: [[Unchecked]]
    let readySec: Int64

    init(_ query: MatchQuery, now: Instant) {
        self.query = query
        nowSec = now.epochSec
        bodyBits = query.truck.bodies.rawValue & PackedRow.allBodies | PackedRow.anyBody
        coverBits = query.injuryCover.map { $0.reduce(0) { $0 | $1.bit } } ?? .max
        tariff = Tariff(costs: query.truck.costs)
        nearFactor = query.distance.nearFactor
        wayFactor = query.distance.wayFactor
        measure = query.distance.measure
        if case .expressway(let network) = query.distance {
            outlook = NetworkOutlook(network, from: query.at)
        } else {
            outlook = nil
        }
        minutesPerM = 60 / Double(1000 * query.truck.averageKmh)
        standing = Standing(query)
        destination = query.destination.map { DestinationBox($0) }
        clock = query.clock()
        let tolls: [Unchecked] = query.truck.costs.tollFenPerKm == nil ? [.toll] : []
        uncheckedKinds = [tolls, [.payload] + tolls, [.volume] + tolls, [.payload, .volume] + tolls]
        payloadKg = query.truck.payloadKg
        volumeL = query.truck.volumeL
        deckLengthMm = query.truck.deckLengthMm
        averageKmh = query.truck.averageKmh
        readySec = query.readyAt.epochSec
    }

    /// Whether a row fits in all that takes neither the deadhead nor the schedule.
    func accepts(_ row: PackedRow, terms: CarriageTerms, extras: RowExtras?, priceFen: Int?) -> Bool {
        guard row.bodies & bodyBits != 0, terms.endsAtSec > nowSec, row.coverBit & coverBits != 0 else { return false }
        if let neededKg = terms.payloadKg, neededKg > payloadKg { return false }
        if let minLengthMm = terms.minLengthMm, minLengthMm > deckLengthMm { return false }
        if let neededL = terms.volumeL, let volumeL, neededL > volumeL { return false }
        if let leastFen = query.minPriceFen, (priceFen ?? .min) < leastFen { return false }
        if let extras {
            let lengths = extras.lengthsMm
            guard lengths.isEmpty || lengths.contains(where: { abs($0 - deckLengthMm) <= 250 }) else {
                return false
            }
            if let hazmatClass = extras.hazmatClass, !query.truck.holds(hazmatClass: hazmatClass) { return false }
        }
        return isWanted(latE7: row.destinationLatE7, lonE7: row.destinationLonE7)
    }

    /// What a carry costs a metre and a minute.
    var costRates: Rates { Rates(self) }

    /// At most the deadhead of a row of a cell, so many great-circle metres away, but for what rounding takes off.
    @inline(__always)
    func leastDeadheadM(_ greatCircleM: Double, in view: CellView) -> Double {
        view.surroundings.leastM(greatCircleM: greatCircleM)
    }

    /// The least that a row's carry is not driven, minutes; the deadhead at least so long, the way by ``measure``.
    func leastStandingMin(deadheadM: Double, wayM: Double, terms: CarriageTerms) -> Double {
        let untilMin = Double(terms.pickupFromSec - readySec) / 60
        let waitMin = max(0, untilMin - deadheadM * minutesPerM)
        let stood = Double(terms.loadMin + terms.unloadMin) + waitMin
        guard standing.isBroken else { return stood }
        return standing.leastMin(
            deadhead: max(0, (deadheadM - 1) * minutesPerM),
            loaded: max(0, wayM * wayFactor * minutesPerM - minutesPerM),
            stood: stood
        )
    }

    /// What cannot be checked of a load for want of a figure.
    func unchecked(_ terms: CarriageTerms) -> [Unchecked] {
        let hasVolume = terms.volumeL != nil && volumeL != nil
        return uncheckedKinds[(terms.payloadKg == nil ? 1 : 0) + (hasVolume ? 0 : 2)]
    }

    private func isWanted(latE7: Int32, lonE7: Int32) -> Bool {
        guard let circle = query.destination else { return true }
        // Latitude alone is never more than the distance; 0.0111 m is a unit of it.
        let leastM = abs(Double(Int(latE7) - Int(circle.centre.latE7))) * 0.011119
        guard leastM <= Double(circle.radiusM) + 1, let point = Coordinate(latE7: latE7, lonE7: lonE7) else {
            return false
        }
        return GreatCircle.metres(from: circle.centre, to: point) <= Double(circle.radiusM)
    }

    /// A carry from `readyAt` to the end of unloading; nil where the pickup window, the longest wait or `deliverBy` is missed.
    func carry(
        deadheadM: Int,
        way: LoadedWay,
        terms: CarriageTerms,
        isRecording: Bool = false
    ) -> Carriage? {
        let start = isRecording ? query.clock(isRecording: true) : clock
        var timeline = Timeline(startSec: readySec, clock: start, isRecording: isRecording)
        timeline.drive(minutes(deadheadM), as: .deadhead)
        guard timeline.nowSec <= terms.pickupToSec else { return nil }
        let earlySec = terms.pickupFromSec - timeline.nowSec
        let waitMin = earlySec > 0 ? Int((earlySec + 59) / 60) : 0
        if let maxWaitMin = query.maxWaitMin, waitMin > maxWaitMin { return nil }
        timeline.stand(waitMin, as: .wait)
        timeline.stand(terms.loadMin, as: .load)
        var loadedM = 0
        for (metres, stop) in zip(way.toStopM, way.stops) {
            loadedM += metres
            timeline.drive(minutes(metres), as: .drive)
            timeline.stand(stop.dwellMin, as: stop.action == .load ? .load : .unload)
        }
        loadedM += way.lastM
        timeline.drive(minutes(way.lastM), as: .drive)
        if let deliverBySec = terms.deliverBySec, timeline.nowSec > deliverBySec { return nil }
        timeline.stand(terms.unloadMin, as: .unload)
        return Carriage(loadedM: loadedM, minutes: timeline.elapsedMin, steps: isRecording ? timeline.steps : [])
    }

    private func minutes(_ metres: Int) -> Int {
        DrivingTime.minutes(metres: metres, averageKmh: averageKmh)
    }
}

/// What carrying one load came to.
struct Carriage {
    let loadedM: Int
    let minutes: Int
    /// Empty unless recorded.
    let steps: [ScheduleStep]
}

extension Truck {
    /// Whether truck and driver are licensed for a class of dangerous goods.
    ///
    /// A class held covers itself, and a main class (`2`) covers its divisions (`2.1`); a division covers neither its main class nor
    /// another division.
    func holds(hazmatClass: String) -> Bool {
        hazmatClasses.contains { held in
            held == hazmatClass || (!held.contains(".") && hazmatClass.hasPrefix(held + "."))
        }
    }
}
