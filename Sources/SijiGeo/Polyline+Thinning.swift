extension Polyline {
    /// The same line with fewer vertices: none that is left out lies farther than `toleranceM` from what is left.
    ///
    /// By Douglas and Peucker (*Algorithms for the reduction of the number of points*, 1973), on great circles; the ends stay.
    /// - Complexity: O(n log n) on the average, O(n²) at worst.
    public func thinned(toleranceM: Double) -> Polyline {
        var isKept = [Bool](repeating: false, count: points.count)
        isKept[0] = true
        isKept[points.count - 1] = true
        var open = [(0, points.count - 1)]
        while let (first, last) = open.popLast() {
            guard last - first > 1 else { continue }
            let start = segments[first].start
            let end = segments[last - 1].end
            // Ends that are one place have no arc; then the distance to that place counts.
            let arc = start.squaredChord(to: end) > 1e-24 ? LineSegment(from: start, to: end) : nil
            var farthest = (swing: -1.0, at: first + 1)
            for middle in (first + 1)..<last {
                let point = segments[middle].start
                let swing = arc?.measure(point).swing ?? Swing.of(point.squaredChord(to: start))
                if swing > farthest.swing { farthest = (swing, middle) }
            }
            guard Swing.metres(farthest.swing) > toleranceM else { continue }
            isKept[farthest.at] = true
            open.append((first, farthest.at))
            open.append((farthest.at, last))
        }
        let kept = zip(points, isKept).filter(\.1).map(\.0)
        return Polyline(kept) ?? self
    }
}
