import SijiAPI
import SijiTrust
import Testing

@Suite("Every route, by a foreign client")
struct RoutesTests {
    @Test func `curl can use all of the contract`() async throws {
        try await Depot.with { depot in
            var seen: Set<Route> = []
            func ask(
                _ route: Route,
                _ path: String? = nil,
                body: String? = nil,
                headers: [String] = [],
                expecting status: Int = 200
            ) async throws -> Answer {
                seen.insert(route)
                let answer = try await depot.curl(
                    route.method.rawValue,
                    path ?? route.path,
                    body: body,
                    headers: headers
                )
                #expect(answer.status == status, "\(route): \(answer.body)")
                return answer
            }
            let first = try await ask(.pushLoads, body: Listing(ref: "R-1").json, expecting: 201)
            let id = try #require(try first.decoded(PushLine.self).id)
            _ = try await ask(.pushLoads, body: Listing(ref: "R-1").json, expecting: 200)
            let other = try await depot.push(Listing(ref: "R-2"))

            let contract = try await ask(.contract)
            #expect(contract.headers["content-type"] == "application/json")
            #expect(Array(contract.body.utf8) == Contract.document)
            let status: StatusAnswer = try await ask(.status).decoded()
            #expect(status.counts.loads.open == 2)
            #expect(status.counts.restStops > 1_000)
            #expect(status.counts.checkpoints > 2_000)
            let places: PlacesAnswer = try await ask(.places, "/v1/places?q=changsha").decoded()
            #expect(places.places.contains { $0.adcode == "430100" })

            let listed: LoadsAnswer = try await ask(.listLoads, "/v1/loads?limit=1").decoded()
            #expect(listed.loads.map(\.ref) == ["R-1"])
            let cursor = try #require(listed.nextCursor)
            let second: LoadsAnswer = try await ask(.listLoads, "/v1/loads?limit=1&cursor=\(cursor)").decoded()
            #expect(second.loads.map(\.ref) == ["R-2"])
            #expect(second.nextCursor == nil)

            let shown = try await ask(.showLoad, "/v1/loads/\(id)")
            let etag = try #require(shown.headers["etag"])
            #expect(try shown.decoded(LoadWire.self).contact?.phone == "13800001234")
            let patch = #"{"priceFen":900000}"#
            _ = try await ask(.amendLoad, "/v1/loads/\(id)", body: patch, expecting: 428)
            let amended = try await ask(.amendLoad, "/v1/loads/\(id)", body: patch, headers: ["If-Match: \(etag)"])
            #expect(try amended.decoded(LoadWire.self).priceFen == 900_000)
            _ = try await ask(
                .amendLoad,
                "/v1/loads/\(id)",
                body: patch,
                headers: ["If-Match: \(etag)"],
                expecting: 412
            )
            let call: CallAnswer = try await ask(.callLoad, "/v1/loads/\(id)/call").decoded()
            #expect(call.phone == "13800001234")

            let truck = #"{"bodies":["stake"],"deckLengthM":13,"payloadKg":32000}"#
            _ = try await ask(.putTruck, "/v1/trucks/red", body: truck)
            _ = try await ask(.showTruck, "/v1/trucks/red")
            let trucks: TrucksAnswer = try await ask(.listTrucks).decoded()
            #expect(trucks.trucks.map(\.name) == ["red"])
            let query = #"{"truckName":"red","at":{"lat":28.2,"lon":112.9},"readyAt":"2099-12-01T06:00:00+08:00"}"#
            let match = try await ask(.match, body: query)
            let matches: MatchesAnswer = try match.decoded()
            #expect(matches.matches.map(\.loadId) == [id, other])
            let judged = try await ask(.whyNot, "/v1/loads/\(other)/why-not", body: query)
            let why: WhyNotAnswer = try judged.decoded()
            #expect(why.listed)
            #expect(why.rank == 2)
            let again = try await ask(.answer, "/v1/answers/\(matches.id)")
            #expect(again.body == match.body)

            let stops: RestStopsAnswer = try await ask(.restStops, "/v1/rest-stops?lat=28.2&lon=112.9&limit=3")
                .decoded()
            #expect(stops.restStops.count == 3)
            _ = try await ask(.restStop, "/v1/rest-stops/\(stops.restStops[0].id)")
            let checks: CheckpointsAnswer =
                try await ask(.checkpoints, "/v1/checkpoints?lat=28.2&lon=112.9&kinds=heightLimit&limit=2").decoded()
            #expect(checks.checkpoints.allSatisfy { $0.kind == "heightLimit" && $0.synthetic })
            _ = try await ask(.checkpoint, "/v1/checkpoints/\(checks.checkpoints[0].id)")
            let drive = #"{"line":{"type":"LineString","coordinates":[[112.9,28.2],[113.2,29.4]]},"truckName":"red"}"#
            let along: CorridorAnswer = try await ask(.corridors, body: drive).decoded()
            #expect(!along.items.isEmpty && along.items.map(\.alongKm) == along.items.map(\.alongKm).sorted())
            #expect(along.law?.isEmpty == false)

            let journey = #"{"from":{"name":"长沙"},"to":{"name":"北京"},"truckName":"red"}"#
            let trip = #"{"at":{"name":"长沙"},"to":{"name":"武汉"},"truckName":"red","drivenMin":0}"#
            let planned: TripAnswer = try await ask(.trips, body: trip).decoded()
            #expect(planned.steps.contains { $0.do == "break" && $0.restStop != nil })
            let way: RoadRouteAnswer = try await ask(.routes, body: journey).decoded()
            #expect(way.roads.contains("G4") && way.km > 1_300 && way.skeleton && way.geometry.coordinates.count > 5)
            let toTaiwan = #"{"from":{"name":"长沙"},"to":{"adcode":"710000"}}"#
            _ = try await ask(.routes, body: toTaiwan, expecting: 422)

            let claim = #"{"loadId":"\#(id)","truckName":"red"}"#
            let booked = try await ask(.book, body: claim, headers: ["Idempotency-Key: k-1"], expecting: 201)
            let replay = try await ask(.book, body: claim, headers: ["Idempotency-Key: k-1"], expecting: 201)
            #expect(booked.body == replay.body)
            _ = try await ask(.book, body: claim, expecting: 409)
            let booking: BookingWire = try booked.decoded()
            let bookings: BookingsAnswer = try await ask(.bookings).decoded()
            #expect(bookings.bookings.map(\.id) == [booking.id])
            _ = try await ask(.booking, "/v1/bookings/\(booking.id)")
            let own = "/v1/bookings/\(booking.id)"
            _ = try await ask(.changeBooking, own, body: #"{"do":"arrivePickup"}"#, expecting: 428)
            let arrived = #"{"do":"arrivePickup"}"#
            _ = try await ask(
                .addBookingEvent,
                own + "/events",
                body: arrived,
                headers: ["If-Match: \"1\""],
                expecting: 201
            )
            let payment = #"{"amountFen":500000,"by":"transfer"}"#
            _ = try await ask(.recordPayment, own + "/payments", body: payment, expecting: 201)
            let payments: PaymentsAnswer = try await ask(.bookingPayments, own + "/payments").decoded()
            #expect(payments.payments.map(\.amountFen) == [500_000] && payments.confirmedFen == 0)
            let events: BookingEventsAnswer = try await ask(.bookingEvents, own + "/events").decoded()
            #expect(events.events.map(\.do) == ["book", "arrivePickup", "recordPayment"])
            let evidence = try await ask(.bookingEvidence, own + "/evidence")
            let kept = booking.receipt.flatMap { Receipt("\($0.seq):\($0.hash)") }
            let report = try EvidenceVerifier.verify(Array(evidence.body.utf8), receipts: [try #require(kept)])
            #expect(report.finding == nil && report.events.map(\.kind) == ["book", "arrivePickup", "recordPayment"])
            _ = try await ask(.changeBooking, own, body: arrived, headers: ["If-Match: \"1\""], expecting: 412)
            _ = try await ask(.changeBooking, own, body: arrived, headers: ["If-Match: \"3\""], expecting: 409)
            let rights: RightsAnswer = try await ask(.rights, "/v1/rights?trouble=arrears&standing=owner").decoded()
            #expect(rights.hotlines.contains { $0.number == "12328" })
            #expect(rights.steps.allSatisfy { $0.standing != "employed" })
            _ = try await ask(.rights, "/v1/rights?trouble=rain", expecting: 422)
            let months = #"{"runs":[{"kind":"pension","first":"2026-01","last":"2026-03"}]}"#
            let covered: CoverAnswer = try await ask(.putCover, body: months).decoded()
            #expect(covered.months.pension == 3)
            #expect(try await ask(.cover).decoded(CoverAnswer.self) == covered)
            let driving: HoursAnswer = try await ask(.tellHours, body: #"{"do":"drive"}"#).decoded()
            #expect(driving.standing?.do == "drive" && driving.standing?.leftTodayMin == 540)
            #expect(try await ask(.hours).decoded(HoursAnswer.self).marks == driving.marks)
            let byLaw: HoursAnswer = try await ask(.hours, "/v1/hours?rule=cn-law").decoded()
            #expect(byLaw.rule == "cn-law" && byLaw.standing?.leftMin != nil && byLaw.standing?.leftTodayMin == nil)
            _ = try await ask(.tellHours, body: #"{"do":"rest","at":"2020-01-01T08:00:00+08:00"}"#, expecting: 422)
            let told = #"{"trouble":"arrears","what":"不付","proofs":[{"kind":"booking","ref":"\#(booking.id)"}]}"#
            let complaint: ComplaintWire =
                try await ask(.complain, body: told, headers: ["Idempotency-Key: c-1"], expecting: 201).decoded()
            let repeated = try await ask(.complain, body: told, headers: ["Idempotency-Key: c-1"], expecting: 201)
            #expect(try repeated.decoded(ComplaintWire.self) == complaint)
            #expect(complaint.number == 1 && complaint.letter.zh.count == 7)
            let listedComplaints: ComplaintsAnswer = try await ask(.complaints).decoded()
            #expect(listedComplaints.complaints == [complaint])
            #expect(try await ask(.complaint, "/v1/complaints/1").decoded(ComplaintWire.self) == complaint)
            let submitted = #"{"status":"submitted"}"#
            let moved = try await ask(.changeComplaint, "/v1/complaints/1", body: submitted)
            #expect(try moved.decoded(ComplaintWire.self).possible == ["answered", "solved"])
            _ = try await ask(.changeComplaint, "/v1/complaints/1", body: submitted, expecting: 409)
            _ = try await ask(.complaint, "/v1/complaints/2", expecting: 404)
            let waybill: WaybillAnswer = try await ask(.waybill, "/v1/bookings/\(booking.id)/waybill").decoded()
            #expect(waybill.fields.contains { $0.name == "shippingNoteNumber" && $0.value == booking.id })
            #expect(waybill.flaws > 0 && waybill.flaws == waybill.fields.count { $0.flaw != nil })
            let agreement: AgreementWire = try await ask(.agreement, own + "/agreement").decoded()
            #expect(agreement.version == 1 && agreement.missing.contains("detentionHourFen"))
            #expect(agreement.items["priceFen"] == .number(900_000))
            let text = try await ask(
                .agreement,
                own + "/agreement?format=text&width=50",
                headers: []
            )
            #expect(text.headers["content-type"] == MediaTypes.text && text.body.hasPrefix("Road freight agreement"))
            let page = try await ask(.agreement, own + "/agreement?format=html")
            #expect(page.headers["content-type"] == MediaTypes.html && page.body.hasPrefix("<!DOCTYPE html>"))
            let proposal = #"{"do":"propose","version":1,"items":{"detentionHourFen":10000}}"#
            _ = try await ask(.answerAgreement, own + "/agreement", body: proposal)
            _ = try await ask(.answerAgreement, own + "/agreement", body: proposal, expecting: 409)
            let yes = #"{"do":"accept","version":2}"#
            let agreed: AgreementWire = try await ask(.answerAgreement, own + "/agreement", body: yes).decoded()
            #expect(agreed.standing == "inForce" && agreed.acceptances.map(\.side) == ["driver", "dispatcher"])
            let compared: AgreementWire = try await ask(.agreement, own + "/agreement?version=2&against=1").decoded()
            #expect(compared.changes == [.init(item: "detentionHourFen", was: nil, is: .number(10_000))])
            let claims: ClaimsAnswer = try await ask(.claims, own + "/claims").decoded()
            #expect(claims.agreed && claims.agreementVersion == 2 && claims.stops.count == 1)
            #expect(claims.pay.outstandingFen == 400_000)
            let changed = try await ask(
                .changeBooking,
                own,
                body: #"{"status":"cancelled"}"#,
                headers: ["If-Match: *"]
            )
            #expect(changed.headers["etag"] == "\"6\"")
            #expect(try changed.decoded(BookingWire.self).status == "cancelled")

            let me: PartyWire = try await ask(.me).decoded()
            let party = "/v1/parties/\(me.uid)"
            _ = try await ask(.putParty, party, body: #"{"name":"王师傅","phone":"13800001234"}"#)
            _ = try await ask(.putParty, party, body: #"{"name":"王师傅","phone":"138****1234"}"#, expecting: 422)
            let known: PartyWire = try await ask(.showParty, party).decoded()
            #expect(known == PartyWire(uid: me.uid, id: me.id, name: "王师傅", phone: "13800001234", plates: []))
            _ = try await ask(.showParty, "/v1/parties/65534", expecting: 404)
            let fix = #"{"at":"\#(status.now)","lat":28.7713941,"lon":113.4418273,"datum":"wgs84","accuracyM":9}"#
            let taken: PositionsTakenAnswer = try await ask(.takePositions, body: #"{"fixes":[\#(fix)]}"#).decoded()
            #expect(taken == PositionsTakenAnswer(kept: 1, known: 0, steps: [], asks: []))
            let resent: PositionsTakenAnswer = try await ask(.takePositions, body: #"{"fixes":[\#(fix)]}"#).decoded()
            #expect(resent.kept == 0 && resent.known == 1)
            let late = #"{"fixes":[{"at":"2026-01-01T08:00:00+08:00","lat":28.1,"lon":113.4}]}"#
            _ = try await ask(.takePositions, body: late, expecting: 422)
            let seenAt: PositionsAnswer = try await ask(.positions).decoded()
            #expect(seenAt.positions.map(\.lat) == [28.7713941] && seenAt.positions.first?.accuracyM == 9)
            let spot = #""lat":\#(stops.restStops[0].lat),"lon":\#(stops.restStops[0].lon)"#
            let full = #"{"kind":"full","restStopId":"\#(stops.restStops[0].id)",\#(spot)}"#
            let posted: ReportWire = try await ask(.report, body: full, expecting: 201).decoded()
            #expect(posted.stands && posted.drivers == 1)
            let history: ReportsAnswer = try await ask(.reports).decoded()
            #expect(history.reports.map(\.id) == [posted.id])
            let exported = try await ask(.exportMe)
            #expect(exported.headers["content-type"] == "application/x-ndjson")
            let kinds = exported.body.split(separator: "\n").compactMap { line in
                line.split(separator: "\"").dropFirst(3).first.map(String.init)
            }
            #expect(
                Set(kinds).isSuperset(of: [
                    "party", "truck", "cover", "hours", "complaint", "booking", "load", "call", "position",
                    "report",
                ])
            )
            let year = "2099-01-01T08:00:00+08:00"
            _ = try await ask(.putGrant, "/v1/me/grants/\(me.uid)", body: #"{"to":"\#(year)"}"#, expecting: 422)
            let soon = try #require(status.now.split(separator: "T").first)
            let today = #"{"from":"\#(soon)T00:00:00+08:00","to":"\#(soon)T23:59:59+08:00"}"#
            _ = try await ask(.advice, "/v1/advice/\(me.uid)", expecting: 403)
            let given: GrantWire = try await ask(.putGrant, "/v1/me/grants/\(me.uid)", body: today).decoded()
            #expect(given.holds && given.looks == 0)
            let advice: AdviceAnswer = try await ask(.advice, "/v1/advice/\(me.uid)").decoded()
            #expect(advice.driver == "王师傅")
            let grants: GrantsAnswer = try await ask(.grants).decoded()
            #expect(grants.grants.map(\.looks) == [1])
            _ = try await ask(.revokeGrant, "/v1/me/grants/\(me.uid)", expecting: 204)
            _ = try await ask(.advice, "/v1/advice/\(me.uid)", expecting: 403)
            _ = try await ask(.withdrawLoad, "/v1/loads/\(id)")
            _ = try await ask(.removeTruck, "/v1/trucks/red", expecting: 204)
            let backup: BackupAnswer = try await ask(.backup, body: "{}", expecting: 201).decoded()
            #expect(backup.bytes > 0)
            for _ in 1...2 { _ = try await ask(.backup, body: #"{"keep":1}"#, expecting: 201) }
            _ = try await ask(.backup, body: #"{"keep":1,"path":"/tmp/x.sqlite"}"#, expecting: 422)
            let feeds: FeedsAnswer = try await ask(.feeds).decoded()
            #expect(feeds.feeds.isEmpty)
            _ = try await ask(.refreshFeed, "/v1/feeds/osm/refresh", expecting: 404)
            let figures = try await ask(.metrics)
            #expect(figures.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(figures.body.contains(#"siji_bookings{state="cancelled"} 1"#))
            #expect(figures.body.contains(#"siji_requests_total{method="POST",route="/v1/bookings",status="4xx"} 1"#))
            #expect(figures.body.contains("siji_store_bytes "))
            let erasure: EraseAnswer = try await ask(.eraseMe).decoded()
            #expect(
                erasure.erased.complaints == 1 && erasure.erased.coverRuns == 1
                    && erasure.erased.drivingMarks == 1 && erasure.kept.bookings == 1
            )
            #expect(try await ask(.complaints).decoded(ComplaintsAnswer.self).complaints.isEmpty)
            #expect(try await ask(.me).decoded(PartyWire.self).phone == nil)
            #expect(seen == Set(Route.allCases))
        }
    }

    @Test func `a wrong method says which are allowed, a wrong path what to read`() async throws {
        try await Depot.with { depot in
            let method = try await depot.curl("PUT", "/v1/status")
            #expect(method.status == 405)
            #expect(method.headers["allow"]?.hasPrefix("GET") == true)
            let path = try await depot.curl("GET", "/v1/lodas")
            #expect(path.status == 404)
            #expect(try path.decoded(ProblemDocument.self).code == "route.notFound")
            #expect(path.headers["content-type"]?.hasPrefix("application/problem+json") == true)
        }
    }
}
