import SijiGeo

/// One object of OpenStreetMap with its place.
struct OSMObject {
    /// What it is in the database.
    enum Kind: String { case node, way, relation }

    let kind: Kind
    let id: Int64
    let tags: [String: String]
    let geometry: FeedGeometry
    /// When it was last changed, `YYYY-MM-DD`.
    let changedOn: String?

    /// Its identifier within a feed: `n1`, `w1`, `r1`.
    var shortID: String { "\(kind.rawValue.prefix(1))\(id)" }

    /// What its tags are called in a tally: `node` or `way`; a relation counts as neither.
    static let counted = [
        "maxheight", "maxwidth", "maxlength", "maxweight", "maxaxleload", "hgv", "hazmat", "hgv:conditional",
    ]
    /// Tags of which one value is counted.
    static let countedValues: [String: Set<String>] = [
        "highway": ["motorway", "services", "rest_area"],
        "barrier": ["toll_booth", "height_restrictor"],
        "amenity": ["parking", "fuel", "toilets", "shower", "restaurant", "weighbridge"],
    ]

    /// The tags that a tally counts of it, such as `maxheight way`, `amenity=fuel node`.
    var countedTags: [String] {
        var found: [String] = []
        for key in OSMObject.counted where tags[key] != nil { found.append("\(key) \(kind.rawValue)") }
        for (key, values) in OSMObject.countedValues {
            if let value = tags[key], values.contains(value) { found.append("\(key)=\(value) \(kind.rawValue)") }
        }
        if tags["highway"] != nil { found.append("highway \(kind.rawValue)") }
        return found
    }
}

extension OSMObject {
    /// An object's type and number, as exporters write them: `way/12`, `w12`, or `@type` and `@id` apart.
    static func identity(_ id: String?, type: String?) -> (kind: Kind, id: Int64)? {
        guard let id else { return nil }
        let kinds: [String: Kind] = [
            "node": .node, "n": .node, "way": .way, "w": .way, "relation": .relation, "r": .relation,
        ]
        if let type, let kind = kinds[type], let number = Int64(id) { return (kind, number) }
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let kind = kinds[String(parts[0])], let number = Int64(parts[1]) { return (kind, number) }
        guard let kind = kinds[String(id.prefix(1))], let number = Int64(id.dropFirst()) else { return nil }
        return (kind, number)
    }

    /// The date of a timestamp such as `2024-03-13T01:02:03Z`; nil where it is none.
    static func date(_ text: String?) -> String? {
        guard let text, text.utf8.count >= 10 else { return nil }
        let date = text.prefix(10)
        let isDate = date.utf8.enumerated().allSatisfy { index, byte in
            index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
        }
        return isDate ? String(date) : nil
    }
}
