public import SijiFreight

/// What fixes say of a booking: the step that they prove, or the one that only the driver can tell.
///
/// Arrivals and departures are entered once, the earliest possible first, and never in place of what was said: a step that
/// stands is left alone, and nothing is entered before the last one.
public enum RoadWatch {
    /// What the fixes come to.
    public enum Finding: Sendable, Equatable {
        /// A step that is proven; of a stop on the way with its number.
        case step(BookingEvent.Step, at: Instant, stop: Int? = nil)
        /// A step that is the driver's to tell.
        case ask(RoadAsk)
    }

    /// An arrival sooner than this before the pickup opens is for something else, minutes: four hours, longer than anybody waits at a gate unasked.
    public static let earlyMin = 240
    /// Fixes older than this enter nothing, minutes: the farthest back that a step may be told (`BookingLife.apply`).
    public static let backMin = 24 * 60

    /// What the track says of a life at a moment; nil where nothing is to be done.
    ///
    /// - An arrival is the first fix of a visit within its time: at the pickup from four hours before it opens, at the delivery after the departure. Of the stops on the way that are still to come and the delivery it is the one that the truck came to first.
    /// - A departure from the pickup means that the goods left: it is entered where the driver said `loaded`, or where the truck then came to a later stop.
    ///   Without either the truck may be waiting its turn elsewhere, or be sent away empty: it is asked for.
    /// - A departure of unknown moment, and one before the last step, are asked for.
    /// - Complexity: O(n) in the fixes, for each stop.
    public static func look(
        at life: BookingLife,
        _ places: RoadPlaces,
        _ track: Track,
        now: Instant
    ) -> Finding? {
        let since = now.adding(minutes: -backMin)
        func visits(_ place: BookingSpot?, from: Instant) -> [Visit] {
            place.map { track.between(max(from, since), now).visits(of: $0) } ?? []
        }
        func can(_ step: BookingEvent.Step) -> Bool { life.isPossible(step, for: .driver) }
        if can(.arrivePickup) {
            let from = max(life.lastAt, places.opens.adding(minutes: -earlyMin))
            return visits(places.pickup, from: from).first.map { .step(.arrivePickup, at: $0.arrivedAt) }
        }
        if can(.depart) {
            let there = visits(places.pickup, from: since)
            let later = (places.via + [places.delivery]).flatMap { visits($0, from: since) }
            return departure(life, there, comesTo: later.map(\.arrivedAt))
        }
        if can(.leaveVia),
            let there = visits(places.spot(ofVia: life.lastVia), from: since).first(where: {
                $0.isSeen(after: life.lastAt)
            })
        {
            return finding(.leaveVia, there, life, stop: life.lastVia)
        }
        if can(.arriveDelivery) {
            let ahead = can(.arriveVia) ? (life.lastVia + 1)...life.viaCount : nil
            var first: (at: Instant, stop: Int?)?
            for stop in (ahead?.map(Optional.some) ?? []) + [nil] {
                let spot = stop.map { places.spot(ofVia: $0) } ?? places.delivery
                guard let visit = visits(spot, from: life.lastAt).first else { continue }
                if first.map({ visit.arrivedAt < $0.at }) ?? true { first = (visit.arrivedAt, stop) }
            }
            return first.map { .step($0.stop == nil ? .arriveDelivery : .arriveVia, at: $0.at, stop: $0.stop) }
        }
        if can(.leaveDelivery) {
            let first = visits(places.delivery, from: since).first { $0.isSeen(after: life.lastAt) }
            return first.flatMap { finding(.leaveDelivery, $0, life) }
        }
        return nil
    }

    private static func departure(_ life: BookingLife, _ there: [Visit], comesTo later: [Instant]) -> Finding? {
        if life.times[.loaded] != nil {
            let next = there.first { $0.isSeen(after: life.lastAt) } ?? there.last
            return next.flatMap { finding(.depart, $0, life) }
        }
        let carried = there.last { visit in later.contains { visit.isOver(by: $0) } }
        if let carried, carried.isSeen(after: life.lastAt) { return finding(.depart, carried, life) }
        guard let last = there.last, let finding = finding(.depart, last, life) else { return nil }
        guard case .step(let step, let at, _) = finding else { return finding }
        return .ask(RoadAsk(step: step, why: .loadedUnsaid, after: at, before: nil))
    }

    private static func finding(
        _ step: BookingEvent.Step,
        _ visit: Visit,
        _ life: BookingLife,
        stop: Int? = nil
    ) -> Finding? {
        switch visit.end {
        case .open: nil
        case .left(let at) where at >= life.lastAt: .step(step, at: at, stop: stop)
        case .left(let at): .ask(RoadAsk(step: step, why: .earlier, after: at, before: nil))
        case .unknown(let after, let before): .ask(RoadAsk(step: step, why: .gap, after: after, before: before))
        }
    }
}

/// A step that fixes show to be due, and cannot prove.
public struct RoadAsk: Sendable, Equatable {
    /// Why they cannot.
    public enum Why: String, Sendable, CaseIterable {
        /// Fixes are missing: it was between two moments.
        case gap
        /// It left the pickup, and nobody said that it was loaded.
        case loadedUnsaid
        /// It was before what was entered last.
        case earlier
    }

    /// Which step.
    public var step: BookingEvent.Step
    /// Why.
    public var why: Why
    /// Not before this.
    public var after: Instant
    /// Not after this; nil where `after` is the moment itself.
    public var before: Instant?

    /// Creates a question.
    public init(step: BookingEvent.Step, why: Why, after: Instant, before: Instant?) {
        self.step = step
        self.why = why
        self.after = after
        self.before = before
    }
}

extension Visit {
    /// Whether the truck was there, or may have been, at or after a moment.
    fileprivate func isSeen(after moment: Instant) -> Bool {
        switch end {
        case .open: true
        case .left(let at): at >= moment
        case .unknown(_, let before): before >= moment
        }
    }

    /// Whether it had left by a moment.
    fileprivate func isOver(by moment: Instant) -> Bool {
        switch end {
        case .open: false
        case .left(let at): at <= moment
        case .unknown(_, let before): before <= moment
        }
    }
}

extension BookingLife {
    /// Whether the booking's dispatcher may see where its truck is: from the moment it was won to the end of unloading (DESIGN §9).
    public var showsPosition: Bool { [.booked, .loading, .inTransit].contains(standing) }

    /// From when on the truck's positions are the dispatcher's to see; nil where it was never won.
    public var wonAt: Instant? { times[.accept] ?? times[.book] }
}
