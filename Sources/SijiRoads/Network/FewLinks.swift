/// The links nearest to a place by their chords, at most eight, nearest first.
struct FewLinks {
    /// How many links near a place are looked at.
    static let most = 8

    private(set) var count = 0
    private var squares = InlineArray<8, Double>(repeating: .infinity)
    private var links = InlineArray<8, Int32>(repeating: -1)

    /// The link at a place, 0 being the nearest.
    subscript(place: Int) -> Int { Int(links[place]) }

    /// The square of the distance to the link at a place, in radii of the earth.
    func square(_ place: Int) -> Double { squares[place] }

    /// Whether a link is among them.
    func contains(_ link: Int) -> Bool {
        for place in 0..<count where self[place] == link { return true }
        return false
    }

    /// The square that a link must be under, or at, to be among them.
    var worstSquare: Double { squares[Self.most - 1] }

    /// Takes a link in if it is among the nearest, ties by number.
    @inline(__always)
    mutating func offer(_ square: Double, link: Int) {
        guard square <= worstSquare else { return }
        let last = Self.most - 1
        if square == worstSquare, count == Self.most, link > Int(links[last]) { return }
        var place = min(count, last)
        while place > 0, squares[place - 1] > square || squares[place - 1] == square && Int(links[place - 1]) > link {
            squares[place] = squares[place - 1]
            links[place] = links[place - 1]
            place -= 1
        }
        squares[place] = square
        links[place] = Int32(truncatingIfNeeded: link)
        count = min(count + 1, Self.most)
    }
}
