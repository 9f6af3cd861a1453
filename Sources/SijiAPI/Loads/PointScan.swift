import SijiFault
import SijiFreight
import SijiGeo
import SijiRoads

/// A point as it was read, before it is looked up.
struct PointScan {
    private var lat: (number: JSONNumber, text: Range<Int>)?
    private var lon: (number: JSONNumber, text: Range<Int>)?
    private var datum: String?
    private var adcode: String?
    private var name: String?
    private var address: String?
    /// Metres; only in a circle.
    private(set) var radiusM: Int?

    /// Reads the object; `table` says which members it may have.
    init(_ cursor: inout JSONCursor, _ table: KeyTable<PointKey>) throws(Fault) {
        try cursor.beginObject()
        while let key = try cursor.key(table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .lat: lat = try cursor.anyNumber()
            case .lon: lon = try cursor.anyNumber()
            case .datum: datum = try cursor.string(max: PointScan.datum)
            case .adcode: adcode = try cursor.filledString(max: PointScan.adcode)
            case .name: name = try cursor.filledString(max: ListingLimits.name)
            case .address: address = try cursor.filledString(max: ListingLimits.address)
            case .radiusKm: radiusM = try cursor.scaled(by: 3, in: PointScan.radiusM)
            }
        }
    }

    /// Circles of up to 5,000 km.
    static let radiusM = 0...5_000_000
    static let latDeg = 90
    static let lonDeg = 180
    static let adcode = 16
    static let datum = 16

    /// The place that is meant: coordinates first, then the adcode, then the name.
    ///
    /// Beside coordinates or an adcode the name is a label; an adcode beside coordinates is one too, and must be known unless
    /// the point `isStored`.
    /// - Throws: `place.outside`, `place.incomplete`, `place.unknown`, `place.ambiguous`, `place.noPoint`, `field.code` (the datum).
    func place(_ cursor: JSONCursor, _ gazetteer: Gazetteer, isStored: Bool = false) throws(Fault) -> Place {
        if let lat, let lon {
            let point = try point(lat, lon, cursor)
            if let adcode, !isStored { _ = try gazetteer.entry(adcode: adcode, field: cursor.path("adcode")) }
            return Place(point: point, name: name, address: address, adcode: adcode)
        }
        guard lat == nil, lon == nil, datum == nil else {
            throw cursor.fault(.placeIncomplete, ["missing": .text(lat == nil ? "lat" : "lon")])
        }
        if let adcode {
            return try place(gazetteer.entry(adcode: adcode, field: cursor.path("adcode")), cursor.path("adcode"))
        }
        guard let name else {
            throw cursor.fault(.placeIncomplete, ["missing": .list(["lat", "lon", "adcode", "name"])])
        }
        return try place(gazetteer.place(named: name, field: cursor.path("name")), cursor.path("name"))
    }

    /// The point that coordinates alone name.
    /// - Throws: `place.outside`, `place.incomplete`, `field.code` (the datum).
    func coordinates(_ cursor: JSONCursor) throws(Fault) -> Coordinate {
        guard let lat, let lon else {
            let missing = [lat == nil ? "lat" : nil, lon == nil ? "lon" : nil].compactMap(\.self)
            throw cursor.fault(.placeIncomplete, ["missing": .list(missing)])
        }
        return try point(lat, lon, cursor)
    }

    /// The gazetteer's point, under the label that was given, else the entry's own short name.
    private func place(_ entry: GazetteerEntry, _ field: String) throws(Fault) -> Place {
        guard let point = entry.point else {
            throw Fault(
                .placeNoPoint,
                field: field,
                ["value": .text(entry.fullName), "adcode": .text(entry.adcode)]
            )
        }
        return Place(point: point, name: name ?? entry.shortName, address: address, adcode: entry.adcode)
    }

    private func point(
        _ lat: (number: JSONNumber, text: Range<Int>),
        _ lon: (number: JSONNumber, text: Range<Int>),
        _ cursor: JSONCursor
    ) throws(Fault) -> Coordinate {
        let latE9 = try degreesE9(lat, max: PointScan.latDeg, "lat", cursor)
        let lonE9 = try degreesE9(lon, max: PointScan.lonDeg, "lon", cursor)
        if datum == nil || datum == "wgs84", let latE7 = lat.number.scaled(by: 7), let lonE7 = lon.number.scaled(by: 7),
            let point = Coordinate(latE7: Int32(latE7), lonE7: Int32(lonE7))
        {
            return point
        }
        let converted = try DatumConversion.convert(
            latE9: latE9,
            lonE9: lonE9,
            datum: datum ?? "wgs84",
            field: cursor.path("datum")
        )
        guard let converted else {
            throw Fault(.placeOutside, field: cursor.path("lat"), ["value": .text(text(lat.text, cursor))])
        }
        return converted
    }

    private func degreesE9(
        _ value: (number: JSONNumber, text: Range<Int>),
        max: Int,
        _ member: String,
        _ cursor: JSONCursor
    ) throws(Fault) -> Int {
        if let degreesE9 = value.number.scaled(by: 9), abs(degreesE9) <= max * 1_000_000_000 { return degreesE9 }
        throw Fault(
            .placeOutside,
            field: cursor.path(member),
            ["value": .text(text(value.text, cursor)), "min": .integer(-max), "max": .integer(max)]
        )
    }

    private func text(_ range: Range<Int>, _ cursor: JSONCursor) -> String {
        String(decoding: cursor.bytes[range].prefix(40), as: UTF8.self)
    }
}
