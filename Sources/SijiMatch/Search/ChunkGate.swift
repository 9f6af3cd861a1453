import SijiFreight
import SijiRoads

/// What a chunk must have for any row of it to fit.
struct ChunkGate {
    private let carrier: Carrier
    /// The longest deadhead, metres, and what rounding takes off.
    let greatestM: Double
    private let bodies: UInt16
    private let deckMm: Int
    private let payloadKg: Int
    private let covers: UInt8
    private let tiles: TileSet?
    private let nowSec: Int64
    private let readySec: Int64
    private let minutesPerM: Double
    private let isTimeMoney: Bool

    init(_ carrier: Carrier, greatestM: Double) {
        self.carrier = carrier
        self.greatestM = greatestM
        bodies = carrier.bodyBits
        deckMm = carrier.deckLengthMm
        payloadKg = carrier.payloadKg
        covers = carrier.coverBits
        tiles = carrier.destination?.tiles
        nowSec = carrier.nowSec
        readySec = carrier.readySec
        minutesPerM = carrier.minutesPerM
        isTimeMoney = carrier.query.objective == .perHour || carrier.query.truck.costs.hourFen > 0
    }

    /// The least deadhead of a chunk's rows, metres; nil where none of them can fit.
    func leastDeadheadM(_ reach: ChunkReach, in view: CellView) -> Double? {
        guard reach.bodies & bodies != 0, Int(reach.leastLengthMm) <= deckMm, Int(reach.leastPayloadKg) <= payloadKg,
            reach.covers & covers != 0, reach.latestEndSec > nowSec
        else {
            return nil
        }
        let leastM = carrier.leastDeadheadM(view.leastM(reach), in: view)
        guard leastM <= greatestM else { return nil }
        return Double(reach.latestCloseSec - readySec) + 1 >= 60 * leastDriveMin(leastM) ? leastM : nil
    }

    /// The least that the rows of a chunk stand, minutes; nil where none of them ends where it must.
    func standingMin(_ bounds: ChunkBounds, leastDeadheadM: Double) -> Double? {
        if let tiles, !bounds.destinations.meets(tiles) { return nil }
        guard !bounds.ways(carrier.measure).isEmpty else { return nil }
        guard isTimeMoney else { return 0 }
        let untilMin = Double(bounds.earliestOpenSec - readySec) / 60
        let stood = Double(bounds.leastDwellMin) + max(0, untilMin - leastDeadheadM * minutesPerM)
        guard carrier.standing.isBroken else { return stood }
        return carrier.standing.leastMin(
            deadhead: leastDriveMin(leastDeadheadM),
            loaded: Double(bounds.ways(carrier.measure).leastWayM) * carrier.wayFactor * carrier.minutesPerM,
            stood: stood
        )
    }

    /// Less what the model may round off.
    private func leastDriveMin(_ deadheadM: Double) -> Double {
        max(0, (deadheadM - DistanceModel.shortM) * minutesPerM)
    }
}
