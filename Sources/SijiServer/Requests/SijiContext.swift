import Hummingbird
import Logging

/// What a request carries on its way through the router: its connection.
struct SijiContext: RequestContext {
    /// Where it comes from.
    struct Source: RequestContextSource {
        let connection: Connection
        let logger: Logger
    }

    var coreContext: CoreRequestContextStorage
    let connection: Connection

    init(source: Source) {
        coreContext = .init(source: source)
        connection = source.connection
    }
}
