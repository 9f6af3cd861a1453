import SijiAtlas
import SijiGeo

extension OSMObject {
    /// Roads that no truck drives, whatever their limits.
    private static let paths: Set<String> = [
        "footway", "path", "cycleway", "steps", "bridleway", "corridor", "platform", "elevator", "services",
        "rest_area",
        "proposed", "construction", "razed",
    ]
    /// What a limit is about where the object is no road: a car park's low roof stops nobody on the road beside it.
    private static let facilities = ["amenity", "building", "landuse", "leisure", "shop", "tourism", "parking"]

    /// A limit of a long way is set down every so often, so that a route along any part of it meets it.
    private static let spacingM = 1_000.0
    private static let mostPerWay = 50

    /// Whether its limits bind who drives on a road.
    var isRoad: Bool {
        if let highway = tags["highway"] { return !OSMObject.paths.contains(highway) }
        if tags["barrier"] != nil { return true }
        return !OSMObject.facilities.contains { tags[$0] != nil }
    }

    /// The checkpoints that it is: a toll booth, a weighbridge, and each limit of its tags.
    func checkpoints(feed: FeedStamp, tally: inout FeedTally) -> [Checkpoint] {
        var found: [Checkpoint] = []
        if tags["barrier"] == "toll_booth" {
            found.append(checkpoint(.toll, "toll", feed, names: ("收费站", "Toll booth")))
        }
        if tags["amenity"] == "weighbridge", tags["hgv"] != "no" {
            found.append(checkpoint(.weighStation, "scale", feed, names: ("地磅", "Weighbridge")))
        }
        guard isRoad else { return found }
        let read = OSMLimits(tags)
        var limits = read.limits
        tally.relaxations += read.relaxations
        tally.unread += limits.count { $0.unread != nil }
        if tags["barrier"] == "height_restrictor", !limits.contains(where: { $0.kind == .heightLimit }) {
            // It is there to stop somebody, and nobody says how high.
            limits.append(OSMLimits.Limit(key: "maxheight", kind: .heightLimit))
        }
        for limit in limits {
            for (number, place) in places(of: limit).enumerated() {
                var check = checkpoint(
                    limit.kind,
                    number == 0 ? limit.key : "\(limit.key).\(number + 1)p",
                    feed,
                    names: OSMObject.names[limit.kind] ?? ("限行", "Limit")
                )
                check.point = place.point
                check.headingDeg = place.headingDeg
                check.posted = limit.posted
                check.measured = limit.measured
                check.hours = limit.hours
                check.unread = limit.unread.map { FeedStamp.clean($0) ?? "?" }
                found.append(check)
            }
        }
        return found
    }

    private static let names: [Checkpoint.Kind: (name: String, nameEn: String)] = [
        .heightLimit: ("限高", "Height limit"), .widthLimit: ("限宽", "Width limit"), .lengthLimit: ("限长", "Length limit"),
        .weightLimit: ("限重", "Weight limit"), .axleLimit: ("限轴重", "Axle limit"), .noTrucks: ("货车禁行", "No trucks"),
        .noHazmat: ("危险品禁行", "No dangerous goods"),
    ]

    private func checkpoint(
        _ kind: Checkpoint.Kind,
        _ key: String,
        _ feed: FeedStamp,
        names: (name: String, nameEn: String)
    ) -> Checkpoint {
        let own = FeedStamp.clean(tags["name:zh"] ?? tags["name"])
        let isLimit = kind != .toll && kind != .weighStation
        let name = own.map { isLimit ? "\($0)\(names.name)" : $0 } ?? names.name
        return Checkpoint(
            id: feed.id("\(shortID).\(key)"),
            name: String(name.prefix(200)),
            nameEn: FeedStamp.clean(tags["name:en"]) ?? (own == nil ? names.nameEn : nil),
            kind: kind,
            point: geometry.point,
            road: FeedStamp.clean(tags["ref"]),
            source: feed.source("OpenStreetMap \(self.kind.rawValue) \(id)"),
            asOf: changedOn,
            isSynthetic: false
        )
    }

    /// Where a limit is set down, with the heading that it binds.
    private func places(of limit: OSMLimits.Limit) -> [(point: Coordinate, headingDeg: Double?)] {
        let oneway = tags["oneway"]
        let isOneway = oneway == "yes" || oneway == "true" || oneway == "1" || (oneway == nil && isOnewayByKind)
        let isForward = limit.isForward ?? (isOneway ? true : oneway == "-1" ? false : nil)
        var places: [(Coordinate, Double?)] = []
        for line in geometry.lines.compactMap({ Polyline($0) }) {
            let count = max(1, min(OSMObject.mostPerWay, Int((line.lengthM / OSMObject.spacingM).rounded(.up))))
            for number in 0..<count {
                let alongM = line.lengthM * (Double(number) + 0.5) / Double(count)
                let heading = isForward.map { isForward in
                    let ahead = line.headingDeg(atM: alongM)
                    let turned = isForward ? ahead : ahead < 180 ? ahead + 180 : ahead - 180
                    // A tenth of a degree is more than a map knows.
                    let rounded = (turned * 10).rounded() / 10
                    return rounded >= 360 ? 0 : rounded
                }
                places.append((line.point(atM: alongM), heading))
            }
        }
        return places.isEmpty ? [(geometry.point, nil)] : places
    }

    private var isOnewayByKind: Bool { tags["highway"] == "motorway" || tags["junction"] == "roundabout" }
}
