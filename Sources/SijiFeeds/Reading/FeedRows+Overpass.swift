import SijiFault
import SijiGeo

extension FeedRows {
    /// An answer of the Overpass API (https://wiki.openstreetmap.org/wiki/Overpass_API/Overpass_QL, `out center` or `out geom`).
    ///
    /// A `remark` says that the query ended early: what came is then only a part, and is refused as a whole.
    mutating func overpass(
        _ supply: @escaping FeedSupply,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        let shell = try elements(of: "elements", supply) { rows, bytes throws(Fault) in
            try rows.element(bytes, onPlace)
        }
        if let remark = shell["remark"] {
            throw reader.fault("remark", ["value": .text(FeedStamp.clean(remark.cell) ?? "?")])
        }
        guard shell["elements"] != nil else { throw reader.fault("elements") }
        tally.asOf = OSMObject.date(shell["osm3s"]?["timestamp_osm_base"]?.text)
    }

    private mutating func element(
        _ bytes: ArraySlice<UInt8>,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        try count()
        let value: JSONValue
        do throws(JSONValue.Flaw) {
            value = try JSONValue(bytes)
        } catch { return tally.refuse(fault(error.rawValue, field: "type")) }
        guard let kind = value["type"]?.text.flatMap({ OSMObject.Kind(rawValue: $0) }) else {
            return tally.refuse(fault("code", field: "type", value: value["type"]?.cell))
        }
        guard let number = value["id"]?.number, let id = Int64(exactly: number) else {
            return tally.refuse(fault("missing", field: "id"))
        }
        var tags: [String: String] = [:]
        if case .object(let members)? = value["tags"] {
            for (name, member) in members { if let cell = member.cell { tags[name] = cell } }
        }
        // Bare nodes of ways come with `out skel`: they have no tags and say nothing.
        guard !tags.isEmpty else {
            tally.unrelated += 1
            return
        }
        let found = geometry(of: value, kind)
        switch found {
        case .success(let geometry):
            let object = OSMObject(
                kind: kind,
                id: id,
                tags: tags,
                geometry: geometry,
                changedOn: OSMObject.date(value["timestamp"]?.text)
            )
            try take(object, onPlace)
        case .failure(let flaw): tally.refuse(fault(flaw.rawValue, field: "geometry", value: "\(kind.rawValue) \(id)"))
        }
    }

    private func geometry(
        of value: JSONValue,
        _ kind: OSMObject.Kind
    ) -> Result<FeedGeometry, FeedGeometry.Flaw> {
        Result { () throws(FeedGeometry.Flaw) in
            if kind == .node { return FeedGeometry(point: try place(value)) }
            if kind == .way, let line = value["geometry"]?.list {
                let points = try line.map { position throws(FeedGeometry.Flaw) in try place(position) }
                let isArea = points.count >= 4 && points.first == points.last && value["tags"]?["highway"] == nil
                return isArea ? try FeedGeometry(rings: [points]) : try FeedGeometry(lines: [points])
            }
            if let centre = value["center"] { return FeedGeometry(point: try place(centre)) }
            var lines: [[Coordinate]] = []
            for member in value["members"]?.list ?? [] {
                guard let line = member["geometry"]?.list else { continue }
                lines.append(try line.map { position throws(FeedGeometry.Flaw) in try place(position) })
            }
            return try FeedGeometry(lines: lines)
        }
    }

    private func place(_ value: JSONValue) throws(FeedGeometry.Flaw) -> Coordinate {
        guard let lat = value["lat"]?.number, let lon = value["lon"]?.number else { throw .geometry }
        return try FeedGeometry.coordinate(latDeg: lat, lonDeg: lon, datum)
    }
}
