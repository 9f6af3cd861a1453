import SijiGeo

/// The edges of one land, to look for those near a place.
final class NearbyLinks: Sendable {
    private let chords: [LinkChord]
    private let links: [Int32]
    private let grid: LinkGrid?

    /// Lays out links by their numbers, in rising order.
    init(_ chords: [(link: Int, chord: LinkChord)]) {
        self.chords = chords.map(\.chord)
        links = chords.map { Int32($0.link) }
        grid = LinkGrid(self.chords)
    }

    /// The nodes about each degree; nil where there is no grid.
    func blocks(_ spans: [LinkSpan], _ points: [Coordinate], _ land: Land) -> NodeBlocks? {
        grid?.blocks(links, spans, points) { land.isDry(southE7: $0, westE7: $1, northE7: $2, eastE7: $3) }
    }

    /// All nodes of the links.
    func nodes(_ spans: [LinkSpan]) -> Set<Int> {
        Set(links.flatMap { [Int(spans[Int($0)].from), Int(spans[Int($0)].to)] })
    }

    /// The links nearest to a place by their chords, nearest first, ties by number: `FewLinks.most` of them, or all.
    /// - Complexity: the links that come into question for a quarter of a degree, some 20; all of them far from the network.
    func nearest(to point: Coordinate, _ on: SpherePoint) -> FewLinks {
        var few = FewLinks()
        chords.withUnsafeBufferPointer { chords in
            links.withUnsafeBufferPointer { links in
                if let cell = grid?.cell(at: point), let grid {
                    grid.visit(cell, around: point) { place, reach in
                        // What is farther from the cell's middle than the worst and the place are, is not nearer.
                        if reach > 0, reach * reach > few.worstSquare { return false }
                        few.offer(chords[place].square(to: on), link: Int(links[place]))
                        return true
                    }
                }
                // No grid, or a place outside of it.
                guard few.count == 0 else { return }
                for place in chords.indices { few.offer(chords[place].square(to: on), link: Int(links[place])) }
            }
        }
        return few
    }

    /// Hands over all links that may be among the nearest of a place; nil, and none, where they are not known.
    /// - Returns: the square of a distance, in radii of the earth, under which a link is among them for certain; 0 where none is.
    @inline(__always)
    func visit(around point: Coordinate, _ body: (_ link: Int) -> Void) -> Double? {
        guard let grid, let cell = grid.cell(at: point) else { return nil }
        links.withUnsafeBufferPointer { links in
            grid.visit(cell, around: point) { place, _ in
                body(Int(links[place]))
                return true
            }
        }
        let distance = max(0, grid.sureDistance(of: point, in: cell))
        return distance * distance
    }
}
