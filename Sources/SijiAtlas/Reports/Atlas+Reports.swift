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
        reported(of: .restStop(id)).occupancy(atSec: atSec)
    }

    /// A place under the identifier that the atlas has it by, where it is named by that of a source that was merged into it.
    public func own(_ target: ReportTarget) -> ReportTarget {
        switch target {
        case .restStop(let id): .restStop(restStop(id: id)?.id ?? id)
        case .checkpoint(let id): .checkpoint(checkpoint(id: id)?.id ?? id)
        }
    }

    /// Every identifier under which a place was and may be reported: its own, then those of the sources that were merged into it.
    ///
    /// One that is another place's own by now is that place's.
    /// - Complexity: O(sources of the place · log n).
    public func names(of target: ReportTarget) -> [ReportTarget] {
        switch target {
        case .restStop(let id):
            guard let stop = knownStop(id: id) else { return [target] }
            let others = stop.others.map(\.id).filter { knownStop(id: $0)?.id == stop.id }
            return ([stop.id] + others).map(ReportTarget.restStop)
        case .checkpoint(let id):
            guard let check = knownCheck(id: id) else { return [target] }
            let others = check.others.map(\.id).filter { knownCheck(id: $0)?.id == check.id }
            return ([check.id] + others).map(ReportTarget.checkpoint)
        }
    }

    /// All that is reported of a place, also under the identifiers of sources that were merged into it since.
    /// - Complexity: O(reports of the place), and as `names(of:)`.
    public func reported(of target: ReportTarget) -> PlaceReports {
        let names = names(of: target)
        guard names.count > 1 else { return reports[names[0]] }
        return PlaceReports(names.flatMap { reports[$0].reports })
    }

    /// A rest stop with what drivers report of it.
    func told(_ stop: RestStop) -> RestStop {
        let known = stop.others.isEmpty ? reports[.restStop(stop.id)] : reported(of: .restStop(stop.id))
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
        let known =
            checkpoint.others.isEmpty
            ? reports[.checkpoint(checkpoint.id)] : reported(of: .checkpoint(checkpoint.id))
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
