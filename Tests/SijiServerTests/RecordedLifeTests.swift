import Foundation
import SijiAPI
import Testing

/// What a booking's events say elsewhere than in the booking.
@Suite("A booking's record in the adviser's page and the waybill")
struct RecordedLifeTests {
    @Test func `an empty run is reckoned between where the driver set out and turned back`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let booking = "/v1/bookings/\(scene.booking)"
        func say(_ person: Person, _ body: String) async throws {
            let answer = try await depot.ask("POST", booking + "/events", as: person, body: body)
            try #require(answer.status < 300, "\(body): \(answer.body)")
        }
        func run() async throws -> ClaimsAnswer.EmptyRun? {
            let answer = try await depot.ask("GET", booking + "/claims", as: .bookingDriver)
            return try JSONDecoder().decode(ClaimsAnswer.self, from: Data(answer.body.utf8)).emptyRun
        }
        try await say(.bookingDriver, #"{"do":"setOut","spot":{"lat":28.0,"lon":112.9}}"#)
        #expect(try await run() == nil)
        try await say(.loadOwner, #"{"do":"cancel"}"#)
        #expect(try await run()?.flags.contains("distanceMissing") == true)
        try await say(.bookingDriver, #"{"do":"turnBack","spot":{"lat":28.1,"lon":112.9}}"#)
        let told = try #require(try await run())
        #expect(told.cause == "cancelledOnTheWay" && told.flags.contains("distanceTold"))
    }

    @Test func `an empty run is measured by the driver's positions, which the dispatcher does not see`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let booking = "/v1/bookings/\(scene.booking)"
        func say(_ person: Person, _ path: String, _ body: String) async throws {
            let answer = try await depot.ask("POST", path, as: person, body: body)
            try #require(answer.status < 300, "\(body): \(answer.body)")
        }
        try await say(.bookingDriver, booking + "/events", #"{"do":"setOut","spot":{"lat":28.0,"lon":112.9}}"#)
        // The clock of this depot stands: all that lies between is one moment, and so is proven whole.
        let now = try JSONDecoder().decode(
            StatusAnswer.self,
            from: Data(try await depot.ask("GET", "/v1/status", as: .bookingDriver).body.utf8)
        ).now
        let fix = "{\"fixes\":[{\"at\":\"\(now)\",\"lat\":28.0123,\"lon\":112.9321}]}"
        try await say(.bookingDriver, "/v1/positions", fix)
        try await say(.loadOwner, booking + "/events", #"{"do":"cancel"}"#)
        try await say(.bookingDriver, booking + "/events", #"{"do":"turnBack","spot":{"lat":28.1,"lon":112.9}}"#)
        for person in [Person.bookingDriver, .loadOwner] {
            let claims = try await depot.ask("GET", booking + "/claims", as: person)
            let run = try JSONDecoder().decode(ClaimsAnswer.self, from: Data(claims.body.utf8)).emptyRun
            #expect(run?.flags.contains("distanceMeasured") == true && run?.lines.first?.quantity ?? 0 == 0)
            let events = try await depot.ask("GET", booking + "/events", as: person)
            #expect(events.body.contains(#""emptyKm":0"#), "\(events.body)")
            #expect(!events.body.contains("28.0123") && !events.body.contains("112.9321"))
        }
    }

    @Test func `payments, times and the agreed price are told as they were recorded`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let booking = "/v1/bookings/\(scene.booking)"
        func ask(_ method: String, _ path: String, _ person: Person, _ body: String? = nil) async throws -> Data {
            let answer = try await depot.ask(method, path, as: person, body: body)
            try #require(answer.status < 300, "\(method) \(path): \(answer.body)")
            return Data(answer.body.utf8)
        }
        func advice() async throws -> AdviceAnswer {
            let page = try await ask("GET", "/v1/advice/\(Person.bookingDriver.uid)", .adviser)
            return try JSONDecoder().decode(AdviceAnswer.self, from: page)
        }
        let before = try #require(try await advice().months.first)
        #expect(before.agreedFen == 850_000 && before.waitMin == nil && before.workMin == nil)

        for step in ["arrivePickup", "depart", "arriveDelivery", "deliver"] {
            _ = try await ask("POST", booking + "/events", .bookingDriver, #"{"do":"\#(step)"}"#)
        }
        for fen in [300_000, 50_000] {
            _ = try await ask("POST", booking + "/payments", .loadOwner, #"{"amountFen":\#(fen),"by":"transfer"}"#)
        }
        for (step, number) in [("confirmPayment", 1), ("denyPayment", 2)] {
            _ = try await ask("POST", booking + "/events", .bookingDriver, #"{"do":"\#(step)","payment":\#(number)}"#)
        }

        let page = try await advice()
        let debt = try #require(page.debts.first)
        #expect(debt.bookingId == scene.booking && debt.paidFen == 300_000 && debt.openFen == 550_000)
        // All steps were told at one moment of a clock that stands.
        #expect(page.months.first?.waitMin == 0 && page.months.first?.workMin == 0)

        let waybill = try JSONDecoder().decode(
            WaybillAnswer.self,
            from: try await ask("GET", booking + "/waybill", .bookingDriver)
        )
        func value(_ name: String) -> String? { waybill.fields.first { $0.name == name }?.value }
        #expect(value("despatchActualDateTime") == value("consignmentDateTime"))
        #expect(value("goodsReceiptDateTime") == value("consignmentDateTime"))
        let payments = waybill.fields.filter { $0.name == "documentNumber" }.compactMap(\.value)
        #expect(payments == ["\(scene.booking)-1"])
    }

    @Test func `the plate is the one that was booked, whatever becomes of the truck, until it is erased`() async throws
    {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let (booking, driver) = ("/v1/bookings/\(scene.booking)", Person.bookingDriver)
        let other = #"{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,"plate":"湘D77777"}"#
        func pages(_ change: String) async throws -> [String] {
            var found: [String] = []
            for (page, person) in [("/agreement", driver), ("/waybill", driver), ("", Person.loadOwner)] {
                let answer = try await depot.ask("GET", booking + page, as: person)
                #expect(answer.status == 200, "\(page) \(change): \(answer.body)")
                found.append(answer.body)
            }
            return found
        }
        let evidence = try await depot.ask("GET", booking + "/evidence", as: driver)
        #expect(evidence.body.contains(#""name":"plate""#) && !evidence.body.contains(#""name":"plates""#))
        for truck in [scene.truck, other] {
            try #require(try await depot.ask("PUT", "/v1/trucks/red", as: driver, body: truck).status < 300)
            let party = #"{"name":"王师傅","phone":"13900001111","plates":["湘E88888"]}"#
            let path = "/v1/parties/\(driver.uid)"
            try #require(try await depot.ask("PUT", path, as: .administrator, body: party).status < 300)
            for body in try await pages("changed") {
                #expect(body.contains(Scene.driverPlate) && !body.contains("湘D77777") && !body.contains("湘E88888"))
            }
        }
        try #require(try await depot.ask("DELETE", "/v1/me", as: driver).status < 300)
        try #require(try await depot.ask("PUT", "/v1/trucks/red", as: driver, body: other).status < 300)
        for body in try await pages("erased") {
            #expect(!body.contains(Scene.driverPlate) && !body.contains("湘D77777"))
        }
    }
}
