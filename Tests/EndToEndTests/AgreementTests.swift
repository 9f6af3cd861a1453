import FoundationEssentials
import SijiAPI
import SijiFault
import SijiHTTP
import Testing

@Suite("A booking's agreement, claims and pay, end to end")
struct AgreementTests {
    private func booked(_ depot: Depot, _ ref: String) async throws -> BookingWire {
        let id = try await depot.push(Listing(ref: ref).with("payment", #"{"terms":"onDelivery","days":0}"#))
        return try await depot.curl("POST", "/v1/bookings", body: #"{"loadId":"\#(id)"}"#).decoded()
    }

    private func take(_ depot: Depot, _ booking: String, _ bodies: [String]) async throws {
        for body in bodies {
            let answer = try await depot.curl("POST", "/v1/bookings/\(booking)/events", body: body)
            #expect(answer.status == 201, "\(body): \(answer.body)")
        }
    }

    @Test func `is read, changed and accepted from the shell, and the claim follows it`() async throws {
        try await Depot.with { depot in
            let booking = try await booked(depot, "A-1")
            let agreement = ["booking", "agreement", booking.id]
            let first = try await depot.siji(agreement, language: "zh", columns: 50)
            #expect(first.exitCode == 0 && first.output.hasPrefix("公路货物运输协议（运输合同）"))
            #expect(first.output.contains("还没写明：") && first.output.contains("压车费"))
            let odd = try await depot.siji(agreement + ["--propose", "cargoName=gold"])
            #expect(odd.exitCode == 64 && odd.errors.contains("--propose"))
            let both = try await depot.siji(agreement + ["--accept", "--refuse"])
            #expect(both.exitCode != 0)
            let terms = ["--propose", "压车费=100", "--propose", "loadFreeMin=0"]
            let proposed = try await depot.siji(agreement + terms, language: "zh")
            #expect(proposed.exitCode == 0 && proposed.errors.contains("已提出第2版"), "\(proposed.errors)")
            let accepted = try await depot.siji(agreement + ["--accept"])
            #expect(accepted.exitCode == 0 && accepted.errors.contains("in force"), "\(accepted.errors)")
            #expect(accepted.errors.contains("does not say"))
            let compared = try await depot.siji(agreement + ["--version", "2", "--diff", "1"])
            #expect(compared.output.hasPrefix("Free time, loading: not agreed -> 0 min\nDetention: not agreed"))
            let again = try await depot.siji(agreement + ["--accept", "--version", "2"])
            #expect(again.exitCode == 1 && again.errors.contains("agreement"))
            let page = try await depot.siji(agreement + ["--format", "html"], language: "zh")
            #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("已生效"))
            let json = try await depot.siji(agreement + ["--format", "json"])
            let wire = try JSONDecoder().decode(AgreementWire.self, from: Data(json.output.utf8))
            #expect(wire.items["detentionHourFen"] == .number(10_000) && wire.standing == "inForce")
            try await take(depot, booking.id, [#"{"do":"arrivePickup"}"#])
            let claim = try await depot.siji(["booking", "claim", booking.id], language: "zh")
            #expect(claim.exitCode == 0 && claim.output.contains("按协议第2版算"), "\(claim.output)\(claim.errors)")
            #expect(claim.output.contains("8500.00"))
        }
    }

    @Test func `tells how a dispatcher pays beside each of their listings, from the fifth booking on`() async throws {
        try await Depot.with { depot in
            let other = try await depot.push(Listing(ref: "Z"))
            let wish = Listing.search.replacing("\"readyAt\"", with: "\"maxDaysToPay\":3,\"readyAt\"")
            func found() async throws -> [String] {
                try await depot.curl("POST", "/v1/matches", body: wish).decoded(MatchesAnswer.self).matches.map(
                    \.loadId
                )
            }
            func why() async throws -> WhyNotAnswer {
                try await depot.curl("POST", "/v1/loads/\(other)/why-not", body: wish).decoded()
            }
            // Of whom nothing is known nothing is promised.
            #expect(try await found() == [])
            let unknown = try await why()
            #expect(unknown.violations.map(\.rule) == ["daysToPay"] && unknown.violations.first?.has == "unknown")
            #expect(!unknown.listed && unknown.repair == nil)
            for place in 1...5 {
                let booking = try await booked(depot, "P-\(place)")
                let shown: LoadWire = try await depot.curl("GET", "/v1/loads/\(other)").decoded()
                #expect(shown.pays == nil)
                try await take(
                    depot,
                    booking.id,
                    ["arrivePickup", "depart", "deliver", "sendPod", "receivePod"].map { #"{"do":"\#($0)"}"# }
                )
                let paid = try await depot.curl(
                    "POST",
                    "/v1/bookings/\(booking.id)/payments",
                    body: #"{"amountFen":850000,"by":"transfer"}"#
                )
                #expect(paid.status == 201)
                try await take(depot, booking.id, [#"{"do":"confirmPayment","payment":1}"#])
                let claims: ClaimsAnswer = try await depot.curl("GET", "/v1/bookings/\(booking.id)/claims").decoded()
                #expect(claims.pay.outstandingFen == 0 && claims.pay.parts.first?.confirmedFen == 850_000)
            }
            // The daemon follows its log once a second.
            var pays: LoadWire.Pays?
            for _ in 1...600 where pays == nil {
                pays = try await depot.curl("GET", "/v1/loads/\(other)").decoded(LoadWire.self).pays
            }
            #expect(pays == .init(medianDays: 0, p90Days: 0, bookings: 5, overdueBookings: 0, overdueFen: 0))
            let all: MatchesAnswer = try await depot.curl("POST", "/v1/matches", body: Listing.search).decoded()
            #expect(all.matches.first?.load.pays == pays)
            #expect(try await found() == [other])
            let listed = try await why()
            #expect(listed.listed && listed.rank == 1)
        }
    }
}
