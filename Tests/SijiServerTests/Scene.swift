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
    /// Where the driver's truck was, and the digits of it that nobody else may read.
    static let positionLat = "28.7713941"
    static let positionLon = "113.4418273"
    static let positionDigits = ["28.77139", "7713941", "113.44182", "4418273", "287713941", "1134418273"]
    /// The listings' business phone: shown whole to its owner and to callers only.
    static let listingPhone = "13800000000"

    let newListing = LiveDepot.listing("NEW")
    let truck = #"{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,"plate":"\#(Scene.driverPlate)"}"#
    let query = """
        {"truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000},"at":{"lat":28.2,"lon":112.9},\
        "readyAt":"2026-12-01T06:00:00+08:00","distance":{"model":"circuity","factor":1.3}}
        """
    let positions = #"{"fixes":[{"at":"2026-11-24T11:58:00+08:00","lat":30.1,"lon":114.2}]}"#
    let trip =
        #"{"truck":{"bodies":["stake"],"deckLengthM":13,"payloadKg":32000,"costs":{"emptyFenPerKm":180,"loadedFenPerKm":230}},"at":{"lat":28.2,"lon":112.9},"to":{"lat":30.6,"lon":114.3},"rule":"none"}"#
    let journey = #"{"from":{"lat":28.2,"lon":112.9},"to":{"lat":30.6,"lon":114.3}}"#
    let report = #"{"kind":"full","restStopId":"s-1","lat":28.2,"lon":112.9}"#
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
        let fix = #"{"at":"2026-11-24T11:59:30+08:00","lat":\#(Self.positionLat),"lon":\#(Self.positionLon)}"#
        _ = try await ask("POST", "/v1/positions", .bookingDriver, #"{"fixes":[\#(fix)]}"#)
        _ = try await ask("PUT", "/v1/me/grants/\(Person.adviser.uid)", .bookingDriver, grant)
    }
}
