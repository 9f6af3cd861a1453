import SijiAPI
import Testing

/// What stands on the stage before each cell of the table of roles: a load that is free, one that is booked, and a driver's records,
/// all of them with words that nobody else may read.
struct Scene: Sendable {
    let freeLoad: String
    let booking: String
    let answer: String

    /// Words of the driver's that must not be seen by others: phone, plate, what was told, where.
    static let driverPhone = "13911112222"
    static let driverPlate = "湘C9A7N"
    static let told = "canary-told-7741"
    static let place = "canary-place-7742"
    /// The listings' business phone: shown whole to its owner and to callers only.
    static let listingPhone = "13800000000"

    let newListing = LiveDepot.listing("NEW")
    let truck = #"{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,"plate":"\#(Scene.driverPlate)"}"#
    let query = """
        {"truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000},"at":{"lat":28.2,"lon":112.9},\
        "readyAt":"2026-12-01T06:00:00+08:00","distance":{"model":"circuity","factor":1.3}}
        """
    let grant = #"{"to":"2026-12-10T08:00:00+08:00"}"#

    /// Sets the stage.
    init(on depot: PlayedDepot) async throws {
        func ask(_ method: String, _ path: String, _ person: Person, _ body: String? = nil) async throws -> String {
            let answer = try await depot.ask(method, path, as: person, body: body)
            try #require(answer.status < 300, "\(method) \(path): \(answer.body)")
            return answer.body
        }
        func id(_ body: String) throws -> String {
            try #require(PlayedDepot.Answer(status: 200, body: body).text("id"))
        }
        freeLoad = try id(await ask("POST", "/v1/loads", .loadOwner, LiveDepot.listing("FREE")))
        let booked = try id(await ask("POST", "/v1/loads", .loadOwner, LiveDepot.listing("BOOKED")))
        let party = #"{"name":"王师傅","phone":"\#(Self.driverPhone)","plates":["\#(Self.driverPlate)"]}"#
        _ = try await ask("PUT", "/v1/parties/\(Person.bookingDriver.uid)", .administrator, party)
        _ = try await ask("PUT", "/v1/trucks/red", .bookingDriver, truck)
        let claim = #"{"loadId":"\#(booked)","truckName":"red"}"#
        booking = try id(await ask("POST", "/v1/bookings", .bookingDriver, claim))
        answer = try id(await ask("POST", "/v1/matches", .bookingDriver, query))
        let runs = #"{"runs":[{"kind":"pension","first":"2026-01","last":"2026-03"}]}"#
        _ = try await ask("PUT", "/v1/me/cover", .bookingDriver, runs)
        let told = #"{"trouble":"arrears","what":"\#(Self.told)","place":"\#(Self.place)"}"#
        _ = try await ask("POST", "/v1/complaints", .bookingDriver, told)
        _ = try await ask("PUT", "/v1/me/grants/\(Person.adviser.uid)", .bookingDriver, grant)
    }
}
