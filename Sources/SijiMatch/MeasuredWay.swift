public import SijiFreight
public import SijiGeo
public import SijiRoads

/// A loaded way whose length over the expressway network the index does not know yet.
public struct UnmeasuredWay: Sendable {
    /// The load.
    public let id: LoadID
    /// Its version.
    public let version: Int
    /// Origin, stops and destination, in order.
    public let points: [Coordinate]

    /// Measures it, each stretch on its own.
    /// - Complexity: an access to the network for each point, some 4 µs.
    public func measured(over network: ExpresswayNetwork) -> MeasuredWay {
        MeasuredWay(id: id, version: version, stretchesM: network.stretchesM(through: points))
    }
}

/// What the index is told of a way's length.
public struct MeasuredWay: Sendable {
    /// The load.
    public let id: LoadID
    /// The version that was measured: what is said of another is left aside.
    public let version: Int
    /// Metres of each stretch, at least one; nil where one of them has no way.
    public let stretchesM: [Int]?
}

extension ExpresswayNetwork {
    /// The stretches between points, metres; nil where one of them has no way.
    func stretchesM(through points: [Coordinate]) -> [Int]? {
        var stretches: [Int] = []
        stretches.reserveCapacity(points.count - 1)
        let accesses = points.map(access)
        for (start, end) in zip(accesses, accesses.dropFirst()) {
            guard let metres = metres(from: start, to: end) else { return nil }
            stretches.append(metres)
        }
        return stretches
    }
}
