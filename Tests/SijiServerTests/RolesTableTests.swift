import SijiAPI
import Testing

@Suite("Roles, routes and ownership")
struct RolesTableTests {
    /// Every cell on a stage of its own: what one person may do must not make way for another.
    @Test(arguments: Route.allCases)
    func `every person gets what the table says of every route`(route: Route) async throws {
        var cells = 0
        for (place, person) in Person.allCases.enumerated() {
            let depot = try PlayedDepot()
            let scene = try await Scene(on: depot)
            let row = RoleRow.of(route, in: scene)
            try #require(row.statuses.count == Person.allCases.count)
            let answer = try await depot.ask(
                route.method.rawValue,
                row.path,
                as: person,
                body: row.body,
                headers: row.headers
            )
            #expect(answer.status == row.statuses[place], "\(route) as \(person): \(answer.body.prefix(300))")
            // What is refused leaves nothing behind: the rightful side can still do it.
            if answer.status == 403 || answer.status == 404 {
                let entitled = row.statuses.firstIndex { $0 < 300 }.map { Person.allCases[$0] }
                if let entitled {
                    let after = try await depot.ask(
                        route.method.rawValue,
                        row.path,
                        as: entitled,
                        body: row.body,
                        headers: row.headers
                    )
                    #expect(after.status < 300, "\(route) as \(entitled) after \(person): \(after.body.prefix(300))")
                }
            }
            checkWords(answer, route, person)
            for word in Self.words {
                #expect(!depot.logged.text.contains(word), "\(route) as \(person): \(word) in the log")
            }
            await depot.shutdown()
            cells += 1
        }
        #expect(cells == 8)
    }

    private static let words =
        [
            Scene.driverPhone, Scene.driverPlate, Scene.told, Scene.place, Scene.listingPhone, "28.2,", "112.9,",
            "30.1", "114.2",
        ] + Scene.positionDigits

    /// No answer holds a word that is not for its reader; nor does an error's.
    private func checkWords(_ answer: PlayedDepot.Answer, _ route: Route, _ person: Person) {
        for word in [Scene.driverPhone, Scene.driverPlate] {
            let mayRead = Self.readsDriver(route, person)
            #expect(mayRead || !answer.body.contains(word), "\(route) as \(person): \(word)")
        }
        for word in [Scene.told, Scene.place] {
            #expect(person == .bookingDriver || !answer.body.contains(word), "\(route) as \(person): \(word)")
        }
        for word in Scene.positionDigits {
            let mayRead = person == .bookingDriver || person == .loadOwner && route == .positions
            #expect(mayRead || !answer.body.contains(word), "\(route) as \(person): \(word)")
        }
        // A written agreement names both sides, to both.
        let isParty = person == .bookingDriver && [.agreement, .answerAgreement].contains(route)
        let mayReadPhone = person == .loadOwner || route == .callLoad || Self.ownListing(route) || isParty
        #expect(mayReadPhone || !answer.body.contains(Scene.listingPhone), "\(route) as \(person): listing's phone")
    }

    /// Who may read the driver's phone and plate: the driver, the dispatcher of the booking, an administrator asking for the party.
    private static func readsDriver(_ route: Route, _ person: Person) -> Bool {
        switch person {
        case .bookingDriver: true
        case .loadOwner:
            [.booking, .bookings, .bookingEvidence, .agreement, .answerAgreement, .waybill, .changeBooking, .putTruck]
                .contains(route)
        case .administrator, .everyRole: route == .showParty || route == .putTruck
        // They wrote that plate themselves just now.
        case .otherDispatcher, .otherDriver: route == .putTruck
        case .stranger, .adviser: false
        }
    }

    /// Routes that answer with a listing that the caller has pushed just now.
    private static func ownListing(_ route: Route) -> Bool { route == .pushLoads }

    @Test func `the table has a cell for every route and person`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let rows = Route.allCases.map { RoleRow.of($0, in: scene) }
        let cells = rows.flatMap(\.statuses)
        #expect(cells.count == Route.allCases.count * Person.allCases.count)
        // Both answers occur for every role but the one that has them all.
        for (place, person) in Person.allCases.enumerated() {
            let column = rows.map { $0.statuses[place] }
            #expect(column.contains { $0 < 300 } && column.contains { $0 == 403 }, "\(person)")
        }
        await depot.shutdown()
    }
}
