import SijiAPI
import SijiAtlas
import SijiFault
import SijiFreight
import SijiGeo
import Testing

@Suite("Addresses: paths and queries")
struct AddressTests {
    private func query(_ text: String, _ route: Route) throws(Fault) -> QueryParameters {
        try QueryParameters(text, for: route)
    }

    private func fault(_ text: String, _ route: Route) -> Fault? {
        Fixtures.fault { () throws(Fault) in
            let query = try query(text, route)
            switch route {
            case .places: _ = try PlacesQuery(query)
            case .listLoads: _ = try ListQuery(query)
            case .pushLoads: _ = try PushOptions(query)
            case .bookings: _ = try BookingsQuery(query)
            default: _ = try NearQuery(query)
            }
        }
    }

    @Test(arguments: Route.allCases)
    func `every route is found by its own method and path`(route: Route) {
        let parameters = Dictionary(uniqueKeysWithValues: route.parameterNames.map { ($0, "长沙 a/b") })
        let path = route.path(parameters)
        #expect(!path.contains("{"))
        #expect(Route.match(method: route.method.rawValue, path: path) == .found(route, parameters: parameters))
        #expect(Route.methods(ofPath: path).contains(route.method))
    }

    @Test func `a path with another method says which it takes`() {
        #expect(Route.match(method: "PUT", path: "/v1/loads") == .methodNotAllowed(allowed: [.get, .post]))
        #expect(
            Route.match(method: "POST", path: "/v1/loads/x") == .methodNotAllowed(allowed: [.get, .patch, .delete])
        )
        #expect(Route.match(method: "BREW", path: "/v1/status") == .methodNotAllowed(allowed: [.get]))
        #expect(Route.match(method: "get", path: "/v1/status") == .methodNotAllowed(allowed: [.get]))
    }

    @Test(arguments: [
        "", "/", "/v1", "/v1/loads/", "/v1/status/", "/v2/status", "/v1/loads/a/b", "/v1//status",
        "/v1/trucks/%zz", "/v1/trucks/%ff", "/v1/trucks/%00", "v1/status",
    ])
    func `other paths are not found`(path: String) {
        #expect(Route.match(method: "GET", path: path) == .notFound)
    }

    @Test func `queries are decoded, typed and defaulted`() throws {
        let near = try NearQuery(
            query("lat=28.2282&lon=112.9388&radiusKm=50.5&services=shower,%68otWater&limit=5", .restStops)
        )
        #expect(near.centre == Coordinate(latE7: 282_282_000, lonE7: 1_129_388_000))
        #expect(near.radiusM == 50_500)
        #expect(near.services == [.shower, .hotWater])
        #expect(near.limit == 5)
        #expect(try NearQuery(query("lat=1&lon=2", .checkpoints)).radiusM == nil)
        #expect(try NearQuery(query("lat=1&lon=2&kinds=toll", .checkpoints)).kinds == [.toll])
        let places = try PlacesQuery(query("q=%E9%95%BF+%E6%B2%99", .places))
        #expect(places.word == "长 沙")
        #expect(places.limit == 20)
        let list = try ListQuery(query("status=open,booked&ref=A%261&cursor=000000000002d&limit=7", .listLoads))
        #expect(list.statuses == [.open, .booked])
        #expect(list.ref == "A&1")
        #expect(list.after == LoadID(rawValue: 77))
        #expect(list.limit == 7)
        let push = try PushOptions(query("atomic=true&answers=rejected", .pushLoads))
        #expect(push.isAtomic)
        #expect(push.answers == .rejected)
        #expect(try PushOptions(query("", .pushLoads)).answers == .all)
        #expect(try BookingsQuery(query("", .bookings)).limit == 100)
    }

    @Test(arguments: [
        ("atomic", Route.pushLoads, FaultCode.fieldCode, "atomic"),
        ("answers=", .pushLoads, .fieldCode, "answers"),
        ("lta=1", Route.restStops, FaultCode.queryUnknown, "lta"),
        ("kinds=toll", .restStops, .queryUnknown, "kinds"),
        ("lat=1&lat=2", .restStops, .requestDuplicateKey, "lat"),
        ("lat=1", .restStops, .fieldMissing, "lon"),
        ("lat=91&lon=1", .restStops, .placeOutside, "lat"),
        ("lat=1&lon=1e999", .restStops, .placeOutside, "lon"),
        ("lat=abc&lon=1", .restStops, .fieldType, "lat"),
        ("lat=1&lon=2&limit=1.5", .restStops, .fieldType, "limit"),
        ("lat=1&lon=2&limit=0", .restStops, .fieldRange, "limit"),
        ("lat=1&lon=2&datum=utm", .restStops, .fieldCode, "datum"),
        ("lat=1&lon=2&services=sauna", .restStops, .fieldCode, "services"),
        ("lat=1&lon=2&kinds=tol", .checkpoints, .fieldCode, "kinds"),
        ("q=", .places, .fieldMissing, "q"),
        ("q=%ff", .places, .requestBadText, "q"),
        ("q=%e9%95", .places, .requestBadText, "q"),
        ("q=%4", .places, .requestBadText, "q"),
        ("atomic=yes", .pushLoads, .fieldCode, "atomic"),
        ("answers=none", .pushLoads, .fieldCode, "answers"),
        ("status=opened", .listLoads, .fieldCode, "status"),
        ("cursor=abc", .listLoads, .fieldCode, "cursor"),
        ("limit=1001", .bookings, .fieldRange, "limit"),
    ])
    func `a bad query is refused by name`(text: String, route: Route, code: FaultCode, field: String) {
        let fault = fault(text, route)
        #expect(fault?.code == code)
        #expect(fault?.field == field)
    }

    @Test func `an unknown name comes with the nearest known one`() {
        let fault = fault("radiuskm=1", .restStops)
        #expect(fault?.facts["near"] == "radiusKm")
        #expect(fault?.facts["allowed"] == .list(Route.restStops.queryNames))
    }

    @Test func `a query that was written is read back`() throws {
        let text = QueryParameters.string(["q": "长沙 & 100%+", "limit": nil])
        #expect(!text.contains(" "))
        #expect(try PlacesQuery(query(text, .places)).word == "长沙 & 100%+")
    }
}
