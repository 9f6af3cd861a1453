import SijiMatch
public import SijiRoads
import Synchronization

extension Dispatcher {
    /// Measures up to `limit` loaded ways that the index does not know over a network, the latest put first, and shows the index as it then
    /// is; returns how many there were.
    ///
    /// Searches are exact without it, and slower: they measure what they meet. It changes nothing but the index, and may be called
    /// beside the writer.
    /// - Complexity: some 8 µs a way; the writer waits for the 2 µs in which one is told to the index.
    public func measureWays(over network: ExpresswayNetwork, limit: Int) -> Int {
        let ways = writer.withLock { $0.takeUnmeasured(limit) }
        guard !ways.isEmpty else { return 0 }
        publish(ways.map { .measure($0.measured(over: network)) })
        return ways.count
    }
}
