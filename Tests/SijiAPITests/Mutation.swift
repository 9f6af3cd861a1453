import SijiTestSupport

/// Damage to good bytes, drawn from a seed.
enum Mutation {
    /// Cuts, flips, overwrites, doubles, leaves out, nests, or puts in what has broken parsers before.
    static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: bytes.indices, using: &generator)
        let length = Int.random(in: 1...min(24, bytes.count - place), using: &generator)
        switch Int.random(in: 0...7, using: &generator) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        case 4: bytes.removeSubrange(place..<(place + length))
        case 5:
            let marks = Array(#"{}[]",:\eE-+.0"#.utf8)
            bytes[place] = marks[Int.random(in: marks.indices, using: &generator)]
        case 6:
            let opening = Array((generator.oneIn(2) ? "[" : #"{"a":"#).utf8)
            for _ in 0..<Int.random(in: 1...80, using: &generator) { bytes.insert(contentsOf: opening, at: place) }
        default:
            let words = ["null", "1e999", "-0", #"\ud800"#, "NaN", #""""#, "\u{0}", "99999999999999999999999"]
            let word = words[Int.random(in: words.indices, using: &generator)]
            bytes.replaceSubrange(place..<(place + length), with: Array(word.utf8))
        }
    }
}
