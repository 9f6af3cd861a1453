import SijiGeo

extension NetworkBuilder {
    /// A further end of a stray part is joined within this, great-circle metres.
    static let nearM = 60_000.0
    /// A node this near to the nearest place on its edge is taken instead, great-circle metres.
    static let nodeM = 10_000.0

    private struct Joint {
        let end: Int
        let link: Int
        let place: Coordinate
        let distanceM: Double
    }

    /// Joins the stray parts of the plan to its greatest part.
    ///
    /// A connecting line may meet a main line between two control points, and the plan then names no node there. Each stray part is
    /// joined from its ends (from every node, where it has no end): from the nearest in any case, from the others where they lie
    /// within `nearM`. The joint is the nearest place on an edge of the greatest part, or that edge's node where it lies within `nodeM`
    /// of the place; the way to it is an ordinary road. Parts go by their smallest node.
    mutating func joinStrayParts() {
        var parts = parts()
        guard let greatest = parts.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }) else { return }
        parts.removeAll { $0 == greatest }
        var isMain = Array(repeating: false, count: nodes.count)
        for node in greatest { isMain[node] = true }
        var degrees = Array(repeating: 0, count: nodes.count)
        for link in links {
            degrees[link.from] += 1
            degrees[link.to] += 1
        }
        for part in parts {
            let ends = part.filter { degrees[$0] == 1 }
            var nearest: [Joint] = []
            for end in ends.isEmpty ? part : ends {
                if let joint = nearestJoint(from: end, isMain) { nearest.append(joint) }
            }
            guard let first = nearest.min(by: { ($0.distanceM, $0.end) < ($1.distanceM, $1.end) }) else { continue }
            for joint in nearest where joint.end == first.end || joint.distanceM <= NetworkBuilder.nearM {
                // An earlier joint may have cut the edge in two.
                guard let joint = nearestJoint(from: joint.end, isMain) else { continue }
                connect(joint, &isMain)
            }
        }
        links.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    /// The connected parts, each in rising order, by their smallest node.
    private func parts() -> [[Int]] {
        var neighbours: [[Int]] = Array(repeating: [], count: nodes.count)
        for link in links {
            neighbours[link.from].append(link.to)
            neighbours[link.to].append(link.from)
        }
        var isSeen = Array(repeating: false, count: nodes.count)
        var parts: [[Int]] = []
        for start in nodes.indices where !isSeen[start] {
            isSeen[start] = true
            var part = [start]
            var next = 0
            while next < part.count {
                for neighbour in neighbours[part[next]] where !isSeen[neighbour] {
                    isSeen[neighbour] = true
                    part.append(neighbour)
                }
                next += 1
            }
            parts.append(part.sorted())
        }
        return parts
    }

    private func nearestJoint(from end: Int, _ isMain: [Bool]) -> Joint? {
        let node = nodes[end]
        let point = SpherePoint(node.point)
        var best: Joint?
        for (number, link) in links.enumerated() where isMain[link.from] && isMain[link.to] && link.basis != .ferry {
            guard nodes[link.from].land == node.land, nodes[link.to].land == node.land else { continue }
            guard let place = place(on: link, nearest: point), !land.isWet(from: node.point, to: place) else {
                continue
            }
            let distanceM = GreatCircle.metres(from: node.point, to: place)
            if distanceM < best?.distanceM ?? .infinity {
                best = Joint(end: end, link: number, place: place, distanceM: distanceM)
            }
        }
        return best
    }

    /// The place on a link that is nearest to another place.
    func place(on link: NetworkLink, nearest point: SpherePoint) -> Coordinate? {
        let chord = LinkChord(from: SpherePoint(nodes[link.from].point), to: SpherePoint(nodes[link.to].point))
        let share = chord.share(nearest: point)
        return share <= 0 ? nodes[link.from].point : share >= 1 ? nodes[link.to].point : chord.coordinate(at: share)
    }

    private mutating func connect(_ joint: Joint, _ isMain: inout [Bool]) {
        let link = links[joint.link]
        let nearer = [link.from, link.to].min {
            GreatCircle.metres(from: nodes[$0].point, to: joint.place)
                < GreatCircle.metres(from: nodes[$1].point, to: joint.place)
        }
        var meeting = nearer ?? link.from
        if GreatCircle.metres(from: nodes[meeting].point, to: joint.place) > NetworkBuilder.nodeM {
            meeting = nodes.count
            let name = nodes[joint.end].name
            nodes.append(NetworkNode(id: nil, name: name, point: joint.place, land: nodes[joint.end].land))
            isMain.append(true)
            cut(joint.link, at: meeting)
        }
        let lengthM = RoadCircuity.metres(
            GreatCircle.metres(from: nodes[joint.end].point, to: nodes[meeting].point),
            RoadCircuity.ordinary
        )
        links.append(
            NetworkLink(
                from: min(joint.end, meeting),
                to: max(joint.end, meeting),
                lengthM: lengthM,
                basis: .ordinary,
                factor: RoadCircuity.ordinary,
                roads: [],
                ferryMin: nil
            )
        )
    }

    /// Puts a node into a link: the two parts are together at least as long as the link was.
    private mutating func cut(_ number: Int, at node: Int) {
        let link = links[number]
        let first = RoadCircuity.metres(
            GreatCircle.metres(from: nodes[link.from].point, to: nodes[node].point),
            link.factor
        )
        let second = RoadCircuity.metres(
            GreatCircle.metres(from: nodes[node].point, to: nodes[link.to].point),
            link.factor
        )
        // The joint has the greatest number of all.
        links[number] = link.part(from: link.from, to: node, lengthM: first)
        links.append(link.part(from: link.to, to: node, lengthM: max(second, link.lengthM - first)))
    }
}

extension NetworkLink {
    fileprivate func part(from: Int, to: Int, lengthM: Int) -> NetworkLink {
        NetworkLink(
            from: from,
            to: to,
            lengthM: lengthM,
            basis: basis,
            factor: factor,
            roads: roads,
            ferryMin: ferryMin
        )
    }
}
