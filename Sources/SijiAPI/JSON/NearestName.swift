/// The known name that a mistyped one was probably meant to be.
public enum NearestName {
    /// The nearest of `names`, by edit distance with case left aside; nil where none is near.
    ///
    /// Near is a third of the name's length at most, and at least one letter; names that share no letter are not near.
    /// - Complexity: the product of the lengths for each name; only the first 64 characters typed are looked at.
    public static func of(_ name: String, among names: [String]) -> String? {
        let typed = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in names {
            let known = Array(candidate.lowercased().unicodeScalars)
            let distance = distance(typed, known)
            guard distance <= max(1, max(typed.count, known.count) / 3), distance < max(typed.count, known.count) else {
                continue
            }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Optimal string alignment: a letter added, left out, changed, or two neighbours swapped, each counts one.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                var cost = min(
                    last[column] + (left[row] == right[column] ? 0 : 1),
                    last[column + 1] + 1,
                    current[column] + 1
                )
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
