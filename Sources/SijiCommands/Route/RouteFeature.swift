import SijiAPI

/// A route as one feature of GeoJSON (RFC 7946), for maps.
struct RouteFeature: Encodable {
    /// What the line is.
    struct Properties: Encodable {
        let from: String
        let to: String
        let km: Double
        let minutes: Int
        let roads: [String]
        let model: String
        let skeleton: Bool
    }

    let type = "Feature"
    let geometry: RoadRouteAnswer.Line
    let properties: Properties

    init(_ answer: RoadRouteAnswer, labels: [String]) {
        geometry = answer.geometry
        properties = Properties(
            from: labels.first ?? "",
            to: labels.last ?? "",
            km: answer.km,
            minutes: answer.minutes,
            roads: answer.roads,
            model: answer.model,
            skeleton: answer.skeleton
        )
    }
}
