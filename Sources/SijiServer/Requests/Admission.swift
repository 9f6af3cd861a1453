import HTTPTypes
import HummingbirdCore
import SijiAPI
import SijiFault

/// Whether a request may go to its handler: looked at before its body is read.
enum Admission {
    /// Refuses web pages, callers without the role, and bodies that say that they are too long.
    /// - Throws: `request.origin`, `role.missing`, `request.tooLarge`.
    static func check(_ request: Request, _ route: Route, _ connection: Connection, _ depot: Depot) throws(Fault) {
        for name in [HTTPField.Name.origin, .referer] where request.headers.contains(name) {
            throw Fault(.requestOrigin, field: name.rawName)
        }
        let roles = depot.roles.current.roles(of: connection.peer)
        guard route.access.isGranted(to: roles) else {
            let role = route.access == .member ? "member" : route.access.openers.first?.rawValue ?? ""
            throw Fault(.roleMissing, ["role": .text(role), "uid": .integer(Int(connection.peer.uid))])
        }
        let isBulk = route == .pushLoads && isLines(request)
        let limit = connection.limits.bodyBytes
        if !isBulk, let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Fault(.requestTooLarge, ["gotBytes": .integer(length), "limitBytes": .integer(limit)])
        }
    }

    /// Whether the client waits for a word before it sends its body.
    static func isWaiting(_ request: Request) -> Bool {
        request.headers[.expect]?.lowercased() == "100-continue"
    }

    private static func isLines(_ request: Request) -> Bool {
        request.headers[.contentType]?.lowercased().hasPrefix(MediaTypes.lines) ?? false
    }
}
