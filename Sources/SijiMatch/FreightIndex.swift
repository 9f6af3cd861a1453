public import SijiFreight

/// An immutable snapshot of every offered load, in columns over a spatial grid.
///
/// Snapshots share with one another all that did not change between them. Any number of tasks may read one.
public struct FreightIndex: Sendable {
    /// Loads with a price.
    let priced: LoadGrid
    /// 面议.
    let negotiable: LoadGrid

    /// How many loads are offered.
    public var count: Int { priced.count + negotiable.count }

    /// Bytes in use, as far as arrays tell: without what the allocator rounds up, and counting what is shared with other snapshots.
    public var bytesInUse: Int { priced.bytesInUse + negotiable.bytesInUse }

    /// The exact top k for a query; loads that end at or before `now` are left out.
    ///
    /// 面议 loads are ranked apart, by deadhead; where the query asks for a least price they have none and are left out.
    /// - Complexity: what pruning leaves: about the chunks within `maxDeadheadM`, and a few hundred loads looked at one by one;
    ///   all that fit where `count` is asked.
    public func match(_ query: MatchQuery, now: Instant) -> MatchAnswer {
        var search = MatchSearch(self, query, now: now)
        return search.run()
    }
}
