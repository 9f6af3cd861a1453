import SijiFreight
import SijiMatch
import SijiTestSupport

/// A load and a query after the changes of a repair.
struct Mended {
    var query: MatchQuery
    var load: Load
    private let id: LoadID

    var entry: ListedLoad { ListedLoad(id: id, version: 1, load: load) }

    init(_ entry: ListedLoad, _ query: MatchQuery, by changes: [Change]) {
        self.query = query
        load = entry.load
        id = entry.id
        for change in changes { apply(change) }
    }

    private mutating func apply(_ change: Change) {
        switch change {
        case .body(let body): query.truck.bodies.formUnion(BodySet([body]))
        case .deckMm(let length): query.truck.deckLengthMm = length
        case .payloadKg(let mass): query.truck.payloadKg = mass
        case .volumeL(let volume): query.truck.volumeL = volume
        case .hazmatClass(let name): query.truck.hazmatClasses.append(name)
        case .destinationRadiusM(let radius):
            query.destination = query.destination.map { .init(centre: $0.centre, radiusM: radius) }
        case .minPriceFen(let price): query.minPriceFen = price
        case .cover(let cover): query.injuryCover?.append(cover)
        case .maxDeadheadM(let metres): query.maxDeadheadM = metres
        case .readyAt(let instant): query.readyAt = instant
        case .maxWaitMin(let minutes): query.maxWaitMin = minutes
        case .pickupTo(let instant): load.pickup = TimeWindow(from: load.pickup.from, to: instant) ?? load.pickup
        case .deliverBy(let instant): load.deliverBy = instant
        }
    }

    /// The change with one unit less; nil for a change that has no smaller one.
    static func smaller(_ change: Change, than query: MatchQuery) -> Change? {
        switch change {
        case .deckMm(let length): .deckMm(length > query.truck.deckLengthMm ? length - 1 : length + 1)
        case .payloadKg(let mass): .payloadKg(mass - 1)
        case .volumeL(let volume): .volumeL(volume - 1)
        case .destinationRadiusM(let radius): .destinationRadiusM(radius - 1)
        case .minPriceFen(let price): price.map { .minPriceFen($0 + 1) }
        case .maxDeadheadM(let metres): .maxDeadheadM(metres - 1)
        case .readyAt(let instant): .readyAt(Instant(epochSec: instant.epochSec + 1))
        case .maxWaitMin(let minutes): .maxWaitMin(minutes - 1)
        case .pickupTo(let instant): .pickupTo(Instant(epochSec: instant.epochSec - 1))
        case .deliverBy(let instant): .deliverBy(Instant(epochSec: instant.epochSec - 1))
        case .body, .hazmatClass, .cover: nil
        }
    }
}
