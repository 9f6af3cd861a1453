public import SijiAPI
public import SijiFault
import SijiHTTP

extension SijiClient {
    /// Pushes one listing, given as its JSON.
    /// - Throws: `request.*`, `field.*`, `place.*`, `load.*` of a listing that is refused; `role.missing`.
    public func pushLoad(_ json: [UInt8]) throws(Fault) -> PushLine {
        try ask(.pushLoads, json: json)
    }

    /// One page of the caller's own listings, in the order of ids.
    /// - Throws: `role.missing`, `field.*`.
    public func listLoads(
        status: String? = nil,
        ref: String? = nil,
        cursor: String? = nil,
        limit: Int? = nil
    ) throws(Fault) -> LoadsAnswer {
        try ask(
            .listLoads,
            query: [("status", status), ("ref", ref), ("cursor", cursor), ("limit", limit.map(String.init))]
        )
    }

    /// One listing.
    /// - Throws: `load.notFound`.
    public func showLoad(_ id: String) throws(Fault) -> LoadWire { try ask(.showLoad, id) }

    /// Amends a listing by a merge patch (RFC 7396), if it still has the version that was seen.
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`, `load.refFixed`, and as a push.
    public func amendLoad(_ id: String, version: Int, patch: [UInt8]) throws(Fault) -> LoadWire {
        try ask(.amendLoad, id, headers: [.init("If-Match", "\"\(version)\"")], json: patch)
    }

    /// Takes a listing back; with a version only if it still has that.
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`.
    public func withdrawLoad(_ id: String, version: Int? = nil) throws(Fault) {
        try tell(.withdrawLoad, id, headers: version.map { [.init("If-Match", "\"\($0)\"")] } ?? [])
    }

    /// The business phone of a listing; counted for its dispatcher.
    /// - Throws: `load.notFound`, `load.notOpen`, `call.limit`, `role.missing`.
    public func callLoad(_ id: String) throws(Fault) -> CallAnswer { try ask(.callLoad, id) }

    /// Ranks loads for a truck.
    /// - Throws: `truck.notFound`, `truck.missing`, `place.*`, `field.*`, `model.unavailable`.
    public func match(_ request: MatchRequest) throws(Fault) -> MatchesAnswer {
        try ask(.match, json: Self.encode(request))
    }

    /// Why a load is not in the answer to a request.
    /// - Throws: `load.notFound`, and as ``match(_:)``.
    public func whyNot(_ id: String, _ request: MatchRequest) throws(Fault) -> WhyNotAnswer {
        try ask(.whyNot, id, json: Self.encode(request))
    }

    /// A ranked answer again.
    /// - Throws: `answer.notFound`.
    public func answer(_ id: String) throws(Fault) -> MatchesAnswer { try ask(.answer, id) }
}
