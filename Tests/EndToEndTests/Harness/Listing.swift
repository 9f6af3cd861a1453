import FoundationEssentials
import SijiAPI

/// A listing as a dispatcher would write it; members can be replaced or taken away as raw JSON.
struct Listing {
    private var members: [(String, String)]

    init(ref: String, priceFen: Int = 850_000) {
        members = [
            ("ref", "\"\(ref)\""),
            ("origin", #"{"lat":28.2282,"lon":112.9388,"name":"长沙 雨花"}"#),
            ("destination", #"{"adcode":"110000"}"#),
            ("pickup", #"{"from":"2099-12-01T08:00:00+08:00","to":"2099-12-01T18:00:00+08:00"}"#),
            ("cargo", #"{"type":"0400","name":"卷钢","payloadKg":30000}"#),
            ("bodies", #"["flatbed","stake"]"#),
            ("mode", "\"full\""),
            ("priceFen", "\(priceFen)"),
            ("contact", #"{"name":"王","phone":"13800001234"}"#),
        ]
    }

    /// Replaces a member by raw JSON; nil takes it away.
    func with(_ name: String, _ json: String?) -> Listing {
        var copy = self
        copy.members.removeAll { $0.0 == name }
        if let json { copy.members.append((name, json)) }
        return copy
    }

    var json: String { "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}" }

    /// A truck that fits it, standing in Changsha two hours before the window.
    static let search = #"""
        {"truck":{"bodies":["stake"],"deckLengthM":13,"payloadKg":32000,
         "costs":{"emptyFenPerKm":180,"loadedFenPerKm":230}},
         "at":{"name":"长沙"},"readyAt":"2099-12-01T06:00:00+08:00","distance":{"model":"circuity","factor":1.3}}
        """#
}

extension Answer {
    /// Reads the body as a wire type.
    func decoded<Wire: Decodable>(_ type: Wire.Type = Wire.self) throws -> Wire {
        do {
            return try JSONDecoder().decode(Wire.self, from: Data(body.utf8))
        } catch {
            throw HarnessError("not a \(Wire.self) (status \(status)): \(body.prefix(600))")
        }
    }
}

extension Depot {
    /// Pushes one listing and gives its identifier.
    func push(_ listing: Listing) async throws -> String {
        let answer = try await curl("POST", "/v1/loads", body: listing.json)
        guard answer.status == 200 || answer.status == 201, let id = try answer.decoded(PushLine.self).id else {
            throw HarnessError("push: \(answer.status) \(answer.body)")
        }
        return id
    }

    /// The caller's own listings.
    func loads() async throws -> [LoadWire] {
        try await curl("GET", "/v1/loads").decoded(LoadsAnswer.self).loads
    }

    /// The change log's last number: nothing was changed where it stands still.
    func sequence() async throws -> Int {
        try await curl("GET", "/v1/status").decoded(StatusAnswer.self).store.sequence
    }
}
