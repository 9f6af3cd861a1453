import SijiGeo

extension Atlas {
    /// The same atlas with what drivers report, as it stands at a moment, seconds since 1970.
    ///
    /// Places that the data have stay, whatever is reported of them; places that only drivers know of are found as long as
    /// enough say that they are there, and by their ids even then.
    /// - Complexity: O(1).
    public func standing(_ book: ReportBook, atSec: Int64) -> Atlas {
        var atlas = self
        atlas.reports = book
        atlas.momentSec = atSec
        return atlas
    }

    /// Whether a rest stop has room at a moment, seconds since 1970, by what drivers reported; `unknown` where nobody did.
    ///
    /// For a moment to come it says what will be left of what is known now.
    /// - Complexity: O(voices of the stop).
    public func occupancy(of id: String, atSec: Int64) -> Occupancy {
        reports[.restStop(id)].occupancy(atSec: atSec)
    }

    /// A place under the identifier that the atlas has it by, where it is named by that of a source that was merged into it.
    public func own(_ target: ReportTarget) -> ReportTarget {
        switch target {
        case .restStop(let id): .restStop(restStop(id: id)?.id ?? id)
        case .checkpoint(let id): .checkpoint(checkpoint(id: id)?.id ?? id)
        }
    }

    /// A rest stop with what drivers report of it.
    func told(_ stop: RestStop) -> RestStop {
        let known = reports[.restStop(stop.id)]
        guard !known.reports.isEmpty else { return stop }
        var stop = stop
        stop.reports = StopReports(
            occupancy: known.occupancy(atSec: momentSec),
            gone: known.side(.gone, atSec: momentSec),
            there: stop.isReported ? known.side(.new, atSec: momentSec) : nil
        )
        return stop
    }

    /// A checkpoint with what drivers report of it.
    func told(_ checkpoint: Checkpoint) -> Checkpoint {
        let known = reports[.checkpoint(checkpoint.id)]
        guard !known.reports.isEmpty else { return checkpoint }
        var checkpoint = checkpoint
        checkpoint.reports = CheckReports(
            values: known.values(atSec: momentSec),
            gone: known.side(.gone, atSec: momentSec),
            there: checkpoint.isReported ? known.side(.new, atSec: momentSec) : nil
        )
        return checkpoint
    }

    /// Whether enough says that a place is there that only drivers know of.
    func isShown(_ target: ReportTarget) -> Bool { reports[target].side(.new, atSec: momentSec) != nil }
}

extension RestStop {
    /// Whether only drivers know of it.
    public var isReported: Bool { source == ReportedPlace.source }
}

extension Checkpoint {
    /// Whether only drivers know of it.
    public var isReported: Bool { source == ReportedPlace.source }
}

/// The first so many of two sequences that are each in order.
func merged<Element>(
    _ left: [Element],
    _ right: [Element],
    limit: Int,
    by precedes: (Element, Element) -> Bool
) -> [Element] {
    guard !right.isEmpty else { return left }
    var all: [Element] = []
    var (first, second) = (0, 0)
    while all.count < limit, first < left.count || second < right.count {
        if second == right.count || (first < left.count && !precedes(right[second], left[first])) {
            all.append(left[first])
            first += 1
        } else {
            all.append(right[second])
            second += 1
        }
    }
    return all
}
