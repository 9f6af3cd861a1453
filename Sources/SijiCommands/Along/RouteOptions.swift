import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFormats
import SijiGeo

/// The route that is asked about: a file, an encoded polyline, or two places.
struct RouteOptions: ParsableArguments {
    @Argument(help: .of(.alongPlaces))
    var places: [PlaceArgument] = []

    @Option(help: .of(.routeFile))
    var route: String?

    @Option(help: .of(.polyline))
    var polyline: String?

    @Option(help: .of(.precision))
    var precision: Int?

    @Option(help: .of(.halfWidth))
    var halfWidth: DistanceArgument?

    @Option(help: .of(.fromKm))
    var fromKm: DistanceArgument?

    @OptionGroup var here: AtOptions

    /// A route, and what it is called.
    struct Found {
        let line: Polyline
        let label: String
        /// Whether it is drawn on the road.
        let isSurveyed: Bool
    }

    /// The largest text that a request takes.
    private static let longestText = 60_000

    /// Reads the route.
    /// - Throws: `line.unreadable`, `file.unreadable`, `usage.missingArgument`, `usage.surplus`, `usage.badValue`, `here.missing`,
    ///   `place.*`.
    func find(in session: Session, _ client: SijiClient, command: String) throws(Fault) -> Found {
        let given = [route.map { "--route \($0)" }, polyline.map { "--polyline \($0)" }].compactMap(\.self)
        guard given.count + (places.isEmpty ? 0 : 1) <= 1, places.count <= 2 else {
            let surplus = places.count > 2 ? places[2].label : given.last ?? ""
            throw Fault(.usageSurplus, ["command": .text(command), "value": .text(surplus)])
        }
        if let route {
            let bytes =
                route == "-"
                ? try FileBytes.read(0, path: "-", limitBytes: RouteFile.largestBytes)
                : try FileBytes.read(route, limitBytes: RouteFile.largestBytes)
            let points = try RouteFile.read(bytes, file: route)
            return Found(line: try line(points, file: route), label: DisplayWidth.harmless(route), isSurveyed: true)
        }
        if let polyline {
            let precision = precision ?? 5
            guard EncodedPolyline.precisions.contains(precision) else {
                throw Fault(
                    .usageBadValue,
                    ["command": .text(command), "value": .text("\(precision)"), "allowed": .list(["5", "6"])]
                )
            }
            let points = try EncodedPolyline.decode(polyline, precision: precision)
            return Found(line: try line(points, file: nil), label: "--polyline", isSurveyed: true)
        }
        guard let last = places.last else {
            throw Fault(.usageMissingArgument, ["command": .text(command), "needed": "--route"])
        }
        // One place is where to: from where `siji here` is.
        let start = try here.place(in: session, or: places.count == 2 ? places[0] : nil)
        let end = RememberedState.Here(point: last.wire(datum: here.datum), label: last.label)
        let from = try PlaceLookup.find(start, client: client)
        let to = try PlaceLookup.find(end, client: client)
        let points = try [coordinate(from.point), coordinate(to.point)]
        return Found(
            line: try line(points, file: nil),
            label: "\(start.label) > \(end.label)",
            isSurveyed: false
        )
    }

    /// The request for a route; the line is thinned where a request would not hold it.
    func request(_ found: Found) -> CorridorRequest {
        var toleranceM = 2.0
        var text = EncodedPolyline.encode(found.line.points, precision: 6)
        while text.utf8.count > Self.longestText {
            text = EncodedPolyline.encode(found.line.thinned(toleranceM: toleranceM).points, precision: 6)
            toleranceM *= 2
        }
        var request = CorridorRequest(polyline: .init(text: text, precision: 6))
        request.surveyed = found.isSurveyed
        request.halfWidthKm = halfWidth?.km
        request.fromAlongKm = fromKm?.km
        return request
    }

    private func coordinate(_ point: GeoPoint) throws(Fault) -> Coordinate {
        let datum = point.datum.flatMap { Datum(rawValue: $0) } ?? .wgs84
        guard let coordinate = Coordinate(latDeg: point.latDeg, lonDeg: point.lonDeg, datum: datum) else {
            throw Fault(.placeOutside, field: "at")
        }
        return coordinate
    }

    private func line(_ points: [Coordinate], file: String?) throws(Fault) -> Polyline {
        if let line = Polyline(points) { return line }
        var facts: [String: FactValue] = ["reason": "fewPoints"]
        if let file { facts["path"] = .text(file) }
        throw Fault(.lineUnreadable, facts)
    }
}
