import Glibc
public import SijiGeo
public import SijiRoads

/// The distance over an expressway network by its definition alone.
///
/// Every access of one place with every access of the other, nothing pruned, nothing kept: slow and plain, the oracle of
/// `ExpresswayNetwork`.
public struct ScanNetwork {
    private let nodes: [NetworkNode]
    private let links: [NetworkLink]
    private let waters: [Water]
    /// Between nodes, by Floyd and Warshall; nil where there is no way.
    public let table: [[Int?]]

    /// The network's own nodes and edges, and the plan's waters.
    public init(_ network: ExpresswayNetwork, _ waters: [Water]) {
        nodes = network.nodes
        links = network.links
        self.waters = waters
        table = ScanNetwork.shortest(network)
    }

    /// The same over a table that was made elsewhere.
    public init(_ network: ExpresswayNetwork, _ waters: [Water], table: [[Int?]]) {
        nodes = network.nodes
        links = network.links
        self.waters = waters
        self.table = table
    }

    /// All shortest ways (Floyd 1962, Warshall 1962), by row and column.
    public static func shortest(_ network: ExpresswayNetwork) -> [[Int?]] {
        let count = network.nodes.count
        let metres = shortestMetres(network)
        return (0..<count).map { Array(metres[$0 * count..<($0 + 1) * count]) }
    }

    /// The same in one row after the other.
    public static func shortestMetres(_ network: ExpresswayNetwork) -> [Int?] {
        let count = network.nodes.count
        let far = Int32.max / 2
        var metres = Array(repeating: far, count: count * count)
        for node in 0..<count { metres[node * count + node] = 0 }
        for link in network.links {
            let length = Int32(link.lengthM)
            metres[link.from * count + link.to] = min(metres[link.from * count + link.to], length)
            metres[link.to * count + link.from] = min(metres[link.to * count + link.from], length)
        }
        metres.withUnsafeMutableBufferPointer { metres in
            guard let base = metres.baseAddress else { return }
            for middle in 0..<count {
                for start in 0..<count {
                    relax(base + start * count, through: base + middle * count, at: middle, count)
                }
            }
        }
        return metres.map { $0 < far ? Int($0) : nil }
    }

    /// Makes a row's ways shorter through a node: 64 at a time, since a plain build does each step by itself.
    private static func relax(
        _ row: UnsafeMutablePointer<Int32>,
        through other: UnsafeMutablePointer<Int32>,
        at middle: Int,
        _ count: Int
    ) {
        let first = row[middle]
        guard first < Int32.max / 2 else { return }
        let firsts = SIMD64<Int32>(repeating: first)
        var place = 0
        while place + 64 <= count {
            let here = UnsafeMutableRawPointer(row + place)
            let ways = UnsafeRawPointer(other + place).loadUnaligned(as: SIMD64<Int32>.self) &+ firsts
            let known = UnsafeRawPointer(here).loadUnaligned(as: SIMD64<Int32>.self)
            here.storeBytes(of: known.replacing(with: ways, where: ways .< known), as: SIMD64<Int32>.self)
            place += 64
        }
        while place < count {
            row[place] = min(row[place], first &+ other[place])
            place += 1
        }
    }

    /// All that is looked at of a place.
    public struct Seen {
        fileprivate let point: Coordinate
        fileprivate let accesses: [(node: Int, metres: Int)]
        fileprivate let meetings: [(link: Int, legM: Int, alongM: Int, restM: Int)]
    }

    /// Looks at a place.
    public func seen(_ point: Coordinate) -> Seen {
        let near = nearest(to: point)
        let meetings = meetings(of: point, near)
        return Seen(point: point, accesses: accesses(of: point, near, meetings), meetings: meetings)
    }

    /// The distance, metres; nil where there is none.
    public func metres(from start: Seen, to end: Seen) -> Int? {
        guard !start.accesses.isEmpty, !end.accesses.isEmpty else { return nil }
        var best: Int?
        func offer(_ metres: Int) { best = min(best ?? metres, metres) }
        if land(of: start.point) == land(of: end.point), let leg = leg(start.point, end.point) { offer(leg) }
        for one in start.accesses {
            for other in end.accesses {
                if let between = table[one.node][other.node] { offer(one.metres + between + other.metres) }
            }
        }
        for one in start.meetings.prefix(2) {
            for other in end.meetings.prefix(2) where one.link == other.link {
                offer(one.legM + abs(one.alongM - other.alongM) + 1 + other.legM)
            }
        }
        return best
    }

    /// Every way from a place to a node that is looked at, none left out.
    private func accesses(
        of point: Coordinate,
        _ near: [Int],
        _ meetings: [(link: Int, legM: Int, alongM: Int, restM: Int)]
    ) -> [(node: Int, metres: Int)] {
        var found: [(node: Int, metres: Int)] = []
        for link in near {
            for node in [links[link].from, links[link].to] {
                if let leg = leg(point, nodes[node].point) { found.append((node, leg)) }
            }
        }
        for meeting in meetings {
            let link = links[meeting.link]
            found.append((link.from, meeting.legM + meeting.alongM))
            found.append((link.to, meeting.legM + meeting.restM))
        }
        return found
    }

    private func meetings(
        of point: Coordinate,
        _ near: [Int]
    ) -> [(link: Int, legM: Int, alongM: Int, restM: Int)] {
        near.compactMap { number in
            let link = links[number]
            let (first, second) = (nodes[link.from].point, nodes[link.to].point)
            guard let place = nearestPlace(on: link, to: point), let legM = leg(point, place) else { return nil }
            let along = min(link.lengthM, Int((GreatCircle.metres(from: first, to: place) * link.factor).rounded(.up)))
            let rest = Int((GreatCircle.metres(from: place, to: second) * link.factor).rounded(.up))
            return (number, legM, along, max(rest, link.lengthM - along))
        }
    }

    private func nearest(to point: Coordinate) -> [Int] {
        let home = land(of: point)
        let near = links.indices.filter { number in
            links[number].basis != .ferry && land(of: nodes[links[number].from].point) == home
                && land(of: nodes[links[number].to].point) == home
        }.map { (number: $0, square: square(from: point, to: links[$0])) }
        return near.sorted { ($0.square, $0.number) < ($1.square, $1.number) }.prefix(8).map(\.number)
    }

    private func leg(_ start: Coordinate, _ end: Coordinate) -> Int? {
        let greatCircleM = GreatCircle.metres(from: start, to: end)
        guard greatCircleM <= 400_000 else { return nil }
        for water in waters where water.kind == .line && crosses(start, end, water.first, water.second) { return nil }
        return Int((greatCircleM * 1.3).rounded(.up))
    }

    private func land(of point: Coordinate) -> String? {
        waters.first { water in
            water.kind == .island && (water.first.latE7...water.second.latE7).contains(point.latE7)
                && (water.first.lonE7...water.second.lonE7).contains(point.lonE7)
        }?.id
    }

    // MARK: Geometry

    private func vector(_ point: Coordinate) -> [Double] {
        let (lat, lon) = (point.latDeg * .pi / 180, point.lonDeg * .pi / 180)
        return [cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)]
    }

    private func share(_ point: [Double], _ from: [Double], _ chord: [Double]) -> Double {
        let square = chord[0] * chord[0] + chord[1] * chord[1] + chord[2] * chord[2]
        guard square > 0 else { return 0 }
        let along =
            (point[0] - from[0]) * chord[0] + (point[1] - from[1]) * chord[1] + (point[2] - from[2]) * chord[2]
        return min(1, max(0, along * (1 / square)))
    }

    private func chord(_ link: NetworkLink) -> (from: [Double], along: [Double]) {
        let (from, to) = (vector(nodes[link.from].point), vector(nodes[link.to].point))
        return (from, [to[0] - from[0], to[1] - from[1], to[2] - from[2]])
    }

    private func square(from point: Coordinate, to link: NetworkLink) -> Double {
        let (from, along) = chord(link)
        let point = vector(point)
        let share = share(point, from, along)
        let off = (0..<3).map { (point[$0] - from[$0]) - share * along[$0] }
        return off[0] * off[0] + off[1] * off[1] + off[2] * off[2]
    }

    private func nearestPlace(on link: NetworkLink, to point: Coordinate) -> Coordinate? {
        let (from, along) = chord(link)
        let share = share(vector(point), from, along)
        if share == 0 { return nodes[link.from].point }
        if share == 1 { return nodes[link.to].point }
        let at = (0..<3).map { from[$0] + share * along[$0] }
        let lat = atan2(at[2], (at[0] * at[0] + at[1] * at[1]).squareRoot())
        return Coordinate(latDeg: lat * 180 / .pi, lonDeg: atan2(at[1], at[0]) * 180 / .pi)
    }

    /// Whether two straight lines on the plate carrée touch, in whole units of 1e-5 degree.
    private func crosses(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate) -> Bool {
        func x(_ point: Coordinate) -> Int { Int(point.lonE7) / 100 }
        func y(_ point: Coordinate) -> Int { Int(point.latE7) / 100 }
        func turn(_ p: Coordinate, _ q: Coordinate, _ r: Coordinate) -> Int {
            let area = (x(q) - x(p)) * (y(r) - y(p)) - (y(q) - y(p)) * (x(r) - x(p))
            return area > 0 ? 1 : area < 0 ? -1 : 0
        }
        func spans(_ p: Coordinate, _ q: Coordinate, _ r: Coordinate) -> Bool {
            min(x(p), x(q)) <= x(r) && x(r) <= max(x(p), x(q)) && min(y(p), y(q)) <= y(r) && y(r) <= max(y(p), y(q))
        }
        let (first, second) = (turn(a, b, c), turn(a, b, d))
        let (third, fourth) = (turn(c, d, a), turn(c, d, b))
        if first * second < 0, third * fourth < 0 { return true }
        return first == 0 && spans(a, b, c) || second == 0 && spans(a, b, d) || third == 0 && spans(c, d, a)
            || fourth == 0 && spans(c, d, b)
    }
}
