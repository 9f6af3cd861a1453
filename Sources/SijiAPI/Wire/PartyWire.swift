/// Who a Unix user is: what `GET /v1/me` and `/v1/parties/{uid}` answer.
public struct PartyWire: Codable, Sendable, Equatable {
    /// The Unix user.
    public var uid: Int
    /// The party; nil before the first write.
    public var id: String?
    /// The name shown.
    public var name: String
    /// A phone; nil where unknown.
    public var phone: String?
    /// Number plates.
    public var plates: [String]

    /// Creates a party.
    public init(uid: Int, id: String?, name: String, phone: String?, plates: [String]) {
        self.uid = uid
        self.id = id
        self.name = name
        self.phone = phone
        self.plates = plates
    }
}

/// `PUT /v1/parties/{uid}`: the whole of what is known; what is left out is not known any more.
public struct PartyRequest: Codable, Sendable, Equatable {
    /// The name shown, 1 to 64 characters.
    public var name: String
    /// A phone.
    public var phone: String?
    /// Number plates, at most 8.
    public var plates: [String]?

    /// Creates a request.
    public init(name: String, phone: String? = nil, plates: [String]? = nil) {
        self.name = name
        self.phone = phone
        self.plates = plates
    }
}
