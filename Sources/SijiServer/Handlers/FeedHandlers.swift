import HTTPTypes
import SijiAPI
import SijiFault

/// `/v1/feeds`: the sources from outside.
enum FeedHandlers {
    static func list(_ call: Call) async throws(Fault) -> Reply {
        try Reply(.ok, FeedsAnswer(feeds: call.depot.feeds.list(call.language)))
    }

    static func refresh(_ call: Call) async throws(Fault) -> Reply {
        let confirms = try RefreshQuery(call.query).confirms
        let feed = try call.depot.feeds.refresh(call.parameters["name"] ?? "", confirms, call.language)
        return try Reply(.accepted, feed)
    }
}
