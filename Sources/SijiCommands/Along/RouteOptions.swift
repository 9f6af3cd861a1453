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
    ///   `place.*`, `route.unreachable`.
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
        let way = try client.route(RoadRouteRequest(from: start.point, to: end.point))
        let points = try way.geometry.coordinates.map { (place) throws(Fault) in
            guard place.count >= 2, let point = Coordinate(latDeg: place[1], lonDeg: place[0]) else {
                throw Fault(.daemonAnswer, ["cause": "a place of the line"])
            }
            return point
        }
        return Found(
            line: try line(points, file: nil),
            label: "\(start.label) > \(end.label)",
            // A routing engine draws on the road.
            isSurveyed: !way.skeleton
        )
    }

    /// The request for a route; the line is thinned where a request would not hold it.
    ///
    /// `skeletonKm` is half the width along a skeleton where none was asked for: between two of its points the road is often far off.
    func request(_ found: Found, skeletonKm: Double? = nil) -> CorridorRequest {
        var toleranceM = 2.0
        var text = EncodedPolyline.encode(found.line.points, precision: 6)
        while text.utf8.count > Self.longestText {
            text = EncodedPolyline.encode(found.line.thinned(toleranceM: toleranceM).points, precision: 6)
            toleranceM *= 2
        }
        var request = CorridorRequest(polyline: .init(text: text, precision: 6))
        request.surveyed = found.isSurveyed
        request.halfWidthKm = halfWidth?.km ?? (found.isSurveyed ? nil : skeletonKm)
        request.fromAlongKm = fromKm?.km
        return request
    }

    private func line(_ points: [Coordinate], file: String?) throws(Fault) -> Polyline {
        if let line = Polyline(points) { return line }
        var facts: [String: FactValue] = ["reason": "fewPoints"]
        if let file { facts["path"] = .text(file) }
        throw Fault(.lineUnreadable, facts)
    }
}
