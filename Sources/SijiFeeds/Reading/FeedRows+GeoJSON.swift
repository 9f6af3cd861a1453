import SijiAtlas
import SijiFault
import SijiGeo

extension FeedRows {
    /// One FeatureCollection.
    mutating func collection(
        _ supply: @escaping FeedSupply,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        let shell = try elements(of: "features", supply) { rows, bytes throws(Fault) in
            try rows.feature(bytes, onPlace)
        }
        guard shell["type"]?.text == "FeatureCollection", shell["features"] != nil else {
            throw reader.fault("featureCollection")
        }
        tally.asOf = OSMObject.date(shell["timestamp"]?.text)
    }

    /// Texts one after the other: behind record separators where the first byte is one (RFC 8142), else one a line.
    mutating func sequence(
        _ supply: @escaping FeedSupply,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        var blocks = FeedBlocks(supply)
        var separator: UInt8?
        var text: [UInt8] = []
        var isTooLarge = false
        while let block = try blocks.next() {
            guard let first = block.first else { continue }
            let mark = separator ?? (first == 0x1E ? 0x1E : 0x0A)
            separator = mark
            var rest = block
            while let end = rest.firstIndex(of: mark) {
                keep(rest[..<end], in: &text, &isTooLarge)
                try textEnds(&text, &isTooLarge, isLast: false, onPlace)
                rest = rest[(end + 1)...]
            }
            keep(rest, in: &text, &isTooLarge)
        }
        guard separator != nil else { throw reader.fault("empty") }
        try textEnds(&text, &isTooLarge, isLast: true, onPlace)
        guard tally.rows > 0 else { throw reader.fault("empty") }
        // A page of HTML has many lines and no feature.
        if tally.rows == tally.refused, tally.reasons["json"] != nil { throw reader.fault("json") }
    }

    private func keep(_ bytes: ArraySlice<UInt8>, in text: inout [UInt8], _ isTooLarge: inout Bool) {
        if text.count + bytes.count > JSONElements.elementBytes {
            isTooLarge = true
            text.removeAll()
        }
        if !isTooLarge { text += bytes }
    }

    private mutating func textEnds(
        _ text: inout [UInt8],
        _ isTooLarge: inout Bool,
        isLast: Bool,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        defer {
            text.removeAll(keepingCapacity: true)
            isTooLarge = false
        }
        if isTooLarge {
            try count()
            return tally.refuse(fault("size", field: "type"))
        }
        guard text.contains(where: { $0 > 0x20 }) else { return }
        try feature(text[...], isLast: isLast, onPlace)
    }

    /// One feature's text.
    ///
    /// The last text of a sequence that is cut off says that the whole is.
    private mutating func feature(
        _ bytes: ArraySlice<UInt8>,
        isLast: Bool = false,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        try count()
        let value: JSONValue
        do throws(JSONValue.Flaw) {
            value = try JSONValue(bytes)
        } catch {
            if isLast, error == .cutOff { throw reader.fault("cutOff") }
            return tally.refuse(fault(error.rawValue, field: "type"))
        }
        guard value["type"]?.text == "Feature" else { return tally.refuse(fault("feature", field: "type")) }
        if isHouse(value) { return try house(value, onPlace) }
        var tags: [String: String] = [:]
        if case .object(let members)? = value["properties"] {
            for (name, member) in members { if let cell = member.cell { tags[name] = cell } }
        }
        let typed = OSMObject.identity(tags["@id"] ?? tags["id"], type: tags["@type"] ?? tags["type"])
        guard let identity = OSMObject.identity(value["id"]?.cell, type: nil) ?? typed else {
            return tally.refuse(fault("missing", field: "id"))
        }
        guard let geometry = geometry(of: value, datum) else { return }
        try take(
            OSMObject(
                kind: identity.kind,
                id: identity.id,
                tags: tags,
                geometry: geometry,
                changedOn: OSMObject.date(tags["@timestamp"] ?? tags["timestamp"])
            ),
            onPlace
        )
    }

    /// A feature's geometry; nil where it was refused, and counted.
    private mutating func geometry(of value: JSONValue, _ datum: Datum) -> FeedGeometry? {
        do throws(FeedGeometry.Flaw) {
            return try FeedGeometry(value["geometry"], datum: datum)
        } catch {
            tally.refuse(fault(error.rawValue, field: "geometry", value: value["geometry"]?["type"]?.text))
            return nil
        }
    }

    /// Whether a feature has the house's own properties: its `kind` is one of ours.
    private func isHouse(_ value: JSONValue) -> Bool {
        guard let kind = value["properties"]?["kind"]?.text else { return false }
        return RestStop.Kind(rawValue: kind) != nil || Checkpoint.Kind(rawValue: kind) != nil
    }

    private mutating func house(
        _ value: JSONValue,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        // The datum comes with the row, so the numbers are taken as they stand.
        guard let geometry = geometry(of: value, .wgs84) else { return }
        let row = DataRow(file: reader.name, number: tally.rows) { column in
            switch column {
            case "lat": return "\(geometry.point.latDeg)"
            case "lon": return "\(geometry.point.lonDeg)"
            default: break
            }
            let cell = value["properties"]?[column]?.cell ?? (column == "id" ? value["id"]?.cell : nil)
            return cell.flatMap { $0.isEmpty ? nil : $0 }
        }
        try take(row, onPlace)
    }

    /// Goes through the elements of a list; gives what stands around it.
    mutating func elements(
        of list: String,
        _ supply: @escaping FeedSupply,
        _ each: (inout FeedRows, ArraySlice<UInt8>) throws(Fault) -> Void
    ) throws(Fault) -> JSONValue {
        var blocks = FeedBlocks(supply)
        var parts = JSONElements(list: list)
        do throws(FeedFlaw) {
            while let block = try next(&blocks) {
                try parts.take(block) { piece throws(Fault) in
                    switch piece {
                    case .element(let bytes): try each(&self, bytes)
                    case .tooLarge:
                        try count()
                        tally.refuse(fault("size", field: "type"))
                    case .other:
                        try count()
                        tally.refuse(fault("feature", field: "type"))
                    }
                }
            }
            return try parts.end()
        } catch {
            switch error {
            case .reason(let reason): throw reader.fault(reason)
            case .fault(let fault): throw fault
            }
        }
    }

    private func next(_ blocks: inout FeedBlocks) throws(FeedFlaw) -> ArraySlice<UInt8>? {
        do throws(Fault) { return try blocks.next() } catch { throw .fault(error) }
    }
}
