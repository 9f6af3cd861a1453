public import SijiGeo

extension ExpresswayNetwork {
    /// How a place reaches the network.
    ///
    /// Looked at are the 8 edges on the same land whose chords are nearest, ties by number. Each is met where it is nearest, over ordinary
    /// roads, then driven to either end; each of their nodes is also reached over ordinary roads alone. No leg is longer than
    /// `RoadCircuity.longestLegM`, and none crosses water. Of the nodes those are kept that cannot be reached as soon over another.
    /// - Complexity: some 4 µs.
    public func access(from point: Coordinate) -> NetworkAccess {
        let legs = keptLegs(from: point)
        return NetworkAccess(
            point: point,
            land: land.index(of: point),
            meetings: legs.meetings.prefix(2),
            legs: legs.legs
        )
    }

    /// The legs that `access(from:)` keeps, in its order, and the edges met, nearest first.
    func keptLegs(from point: Coordinate) -> (legs: [AccessLeg], meetings: [LinkMeeting]) {
        let on = SpherePoint(point)
        let looked = nearbyOf[land.index(of: point)].nearest(to: point, on)
        var legs: [AccessLeg] = []
        var meetings: [LinkMeeting] = []
        var ends: [Int] = []
        legs.reserveCapacity(4 * FewLinks.most)
        meetings.reserveCapacity(FewLinks.most)
        ends.reserveCapacity(2 * FewLinks.most)
        for place in 0..<looked.count {
            let number = looked[place]
            let (from, to) = (Int(spans[number].from), Int(spans[number].to))
            for node in [from, to] where !ends.contains(node) {
                ends.append(node)
                guard let legM = leg(from: point, to: nodePoints[node]) else { continue }
                legs.append(AccessLeg(node: node, metres: legM, legM: legM, along: nil))
            }
            guard let meeting = meeting(of: point, on, with: number) else { continue }
            meetings.append(meeting)
            let along = AccessLeg.Along(link: number, place: meeting.place)
            for (node, alongM) in [(from, meeting.alongM.first), (to, meeting.alongM.second)] {
                legs.append(
                    AccessLeg(node: node, metres: meeting.legM + alongM, legM: meeting.legM, along: along)
                )
            }
        }
        return (kept(legs), meetings)
    }

    /// The leg over ordinary roads between two places, metres; nil where it would be too long or cross water.
    func leg(from start: Coordinate, to end: Coordinate) -> Int? {
        let greatCircleM = GreatCircle.metres(from: start, to: end)
        guard greatCircleM <= RoadCircuity.longestLegM, !land.isWet(from: start, to: end) else { return nil }
        return RoadCircuity.metres(greatCircleM, RoadCircuity.ordinary)
    }

    /// Where a place meets an edge; nil where it is too far, or across water.
    func meeting(of point: Coordinate, _ on: SpherePoint, with number: Int) -> LinkMeeting? {
        let (span, lengthM) = (spans[number], Int(spans[number].lengthM))
        let (first, second) = (nodePoints[Int(span.from)], nodePoints[Int(span.to)])
        let share = chords[number].share(nearest: on)
        let within = share <= 0 ? first : share >= 1 ? second : chords[number].coordinate(at: share)
        guard let place = within, let legM = leg(from: point, to: place) else { return nil }
        let alongM = min(lengthM, RoadCircuity.metres(GreatCircle.metres(from: first, to: place), span.factor))
        let restM = RoadCircuity.metres(GreatCircle.metres(from: place, to: second), span.factor)
        return LinkMeeting(
            link: number,
            place: place,
            legM: legM,
            alongM: (alongM, max(restM, lengthM - alongM))
        )
    }

    /// Nearest first, without those whose node is reached as soon over one that is kept: exact, since the table keeps the
    /// triangle inequality in whole metres.
    private func kept(_ legs: [AccessLeg]) -> [AccessLeg] {
        // By metres, then by node, then in the order in which they were found.
        let order = legs.indices.map { place in
            UInt64(legs[place].metres) << 32 | UInt64(legs[place].node) << 16 | UInt64(place)
        }.sorted()
        var kept: [AccessLeg] = []
        table.metres.withUnsafeBufferPointer { metres in
            for key in order {
                let leg = legs[Int(key & 0xFFFF)]
                let isReached = kept.contains { other in
                    other.metres + Int(metres[other.node * table.count + leg.node]) <= leg.metres
                }
                if !isReached { kept.append(leg) }
            }
        }
        return kept
    }

    /// Why a place does not reach the network; nil where it does.
    func gap(of access: NetworkAccess) -> AccessGap? {
        guard !access.reachesNetwork else { return nil }
        let (point, index) = (access.point, Int(access.land))
        let few = nearbyOf[index].nearest(to: point, SpherePoint(point))
        guard few.count > 0 else {
            return index > 0 ? .island(land.islands[index - 1]) : .far(nearestM: nil)
        }
        let nearest = few[0]
        let share = chords[nearest].share(nearest: SpherePoint(point))
        let place = chords[nearest].coordinate(at: share) ?? nodePoints[Int(spans[nearest].from)]
        return .far(nearestM: Int(GreatCircle.metres(from: point, to: place)))
    }
}
