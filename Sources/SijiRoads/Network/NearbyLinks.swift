import SijiGeo

/// The edges of one land, to look for those near a place.
struct NearbyLinks: Sendable {
    /// How many links near a place are looked at.
    static let looked = 8

    private let chords: [LinkChord]
    private let links: [Int]

    /// Lays out links by their numbers, in rising order.
    init(_ chords: [(link: Int, chord: LinkChord)]) {
        self.chords = chords.map(\.chord)
        links = chords.map(\.link)
    }

    /// The links nearest to a place by their chords, nearest first, ties by number: `looked` of them, or all.
    /// - Complexity: O(links): some 5 µs for the whole plan.
    func nearest(to point: SpherePoint) -> [Int] {
        var kept: [(square: Double, link: Int)] = []
        kept.reserveCapacity(NearbyLinks.looked + 1)
        var worst = Double.infinity
        chords.withUnsafeBufferPointer { chords in
            for (number, chord) in chords.enumerated() {
                let square = chord.square(to: point)
                if square < worst {
                    var place = kept.count
                    while place > 0, kept[place - 1].square > square { place -= 1 }
                    kept.insert((square, links[number]), at: place)
                    if kept.count > NearbyLinks.looked { kept.removeLast() }
                    if kept.count == NearbyLinks.looked { worst = kept[NearbyLinks.looked - 1].square }
                }
            }
        }
        return kept.map(\.link)
    }
}
