import FoundationEssentials
import Glibc
import SijiFormats
import SijiGeo
import SijiRoads

enum SampleTurn {
    static func sine(_ angle: Double) -> Double { sin(angle) }

    /// A coordinate on a grid of 1e-5 degree: synthetic places pretend to no more.
    static func rounded(_ latDeg: Double, _ lonDeg: Double) -> Coordinate? {
        Coordinate(latDeg: (latDeg * 1e5).rounded() / 1e5, lonDeg: (lonDeg * 1e5).rounded() / 1e5)
    }

    /// Degrees with so many decimals.
    static func text(_ degrees: Double, decimals: Int) -> String {
        let scale = pow(10, Double(decimals))
        let whole = Int((abs(degrees) * scale).rounded())
        let fraction = String(whole % Int(scale))
        let padded = String(repeating: "0", count: decimals - fraction.count) + fraction
        return (degrees < 0 ? "-" : "") + "\(whole / Int(scale))." + padded
    }

    /// A CSV cell, quoted where it must be.
    static func cell(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
}

/// Points of GeoNames by its identifiers.
struct SampleGeoNames {
    private var points: [String: (lat: Double, lon: Double)] = [:]
    private var kept: [String: (lat: Double, lon: Double)] = [:]

    private struct City: Decodable {
        let latitude: Double
        let longitude: Double
    }

    init(cities500: String?, kept path: String) throws {
        if let cities500 {
            let data = try Data(contentsOf: URL(filePath: cities500))
            for (id, city) in try JSONDecoder().decode([String: City].self, from: data) {
                points[id] = (city.latitude, city.longitude)
            }
        } else if let bytes = try? SampleTurn.bytes(path) {
            var table = try CSVTable(bytes, file: path, required: ["adcode", "lat", "lon", "pointSource"])
            while let row = try table.next() {
                guard row["pointSource"] == "geonames", let adcode = row["adcode"] else { continue }
                guard let lat = row["lat"].flatMap(Double.init), let lon = row["lon"].flatMap(Double.init) else {
                    continue
                }
                kept[adcode] = (lat, lon)
            }
        }
    }

    func point(id: String, adcode: String) -> (lat: Double, lon: Double)? { points[id] ?? kept[adcode] }
}

/// The cities of the shared facts, with the points that may be restated.
struct SampleCities {
    struct City {
        let entry: GazetteerEntry
        let pointSource: String
        let population: Double
    }

    let cities: [City]
    let gazetteer: Gazetteer
    /// Counties with a point, and a grid over them.
    let counties: [GazetteerEntry]
    let countyGrid: SpatialGrid
    private let cityOf: [String: Int]

    init(path: String, geoNames: SampleGeoNames) throws {
        let columns = ["adcode", "name_zh", "short_zh", "pinyin", "name_en", "level", "coord_source", "flags"]
        var table = try CSVTable(try SampleTurn.bytes(path), file: path, required: columns)
        var cities: [City] = []
        while let row = try table.next() { cities.append(SampleCities.city(row, geoNames)) }
        self.cities = cities.sorted { $0.entry.adcode < $1.entry.adcode }
        gazetteer = Gazetteer(cities.map(\.entry))
        counties = gazetteer.entries.filter { $0.level == .county && $0.point != nil }
        countyGrid = SpatialGrid(counties.compactMap(\.point))
        cityOf = Dictionary(uniqueKeysWithValues: self.cities.enumerated().map { ($0.element.entry.adcode, $0.offset) })
    }

    func city(_ adcode: String) -> City? { cityOf[adcode].map { cities[$0] } }

    /// The county whose seat lies nearest, and how far it is.
    func nearestCounty(to point: Coordinate) -> (county: GazetteerEntry, metres: Double)? {
        countyGrid.nearest(1, to: point).first.map { (counties[$0.index], $0.distanceM) }
    }

    /// Counties of a prefecture or municipality, with points.
    func counties(of adcode: String) -> [GazetteerEntry] {
        let stem = adcode.hasSuffix("0000") ? adcode.prefix(2) : adcode.prefix(4)
        return counties.filter { $0.adcode.hasPrefix(stem) }
    }

    var summary: String {
        let sources = Dictionary(grouping: cities, by: \.pointSource).mapValues(\.count)
        let parts = sources.sorted { $0.key < $1.key }.map { "\($0.key.isEmpty ? "no point" : $0.key) \($0.value)" }
        return "gazetteer: \(cities.count) places; " + parts.joined(separator: ", ")
    }

    var gazetteerCSV: String {
        var text = "adcode,name,shortName,pinyin,nameEn,level,province,prefecture,lat,lon,pointSource\n"
        for city in cities {
            let entry = city.entry
            let cells = [
                entry.adcode, entry.name, entry.shortName, entry.pinyin, entry.nameEn, entry.level.rawValue,
                entry.provinceName, entry.prefectureName ?? "",
                entry.point.map { SampleTurn.text($0.latDeg, decimals: 6) } ?? "",
                entry.point.map { SampleTurn.text($0.lonDeg, decimals: 6) } ?? "", city.pointSource,
            ]
            text += cells.map(SampleTurn.cell).joined(separator: ",") + "\n"
        }
        return text
    }

    /// English names in common use where the facts have joined pinyin.
    private static let englishProvinces = [
        "150000": "Inner Mongolia", "540000": "Tibet", "610000": "Shaanxi", "710000": "Taiwan", "810000": "Hong Kong",
        "820000": "Macau",
    ]

    private static func city(_ row: CSVTable.Row, _ geoNames: SampleGeoNames) -> City {
        let adcode = row["adcode"] ?? ""
        let level = GazetteerEntry.Level(rawValue: row["level"] ?? "") ?? .prefecture
        let name = row["name_zh"] ?? ""
        var source = ""
        var place: (lat: Double, lon: Double)?
        if row["coord_source"]?.hasPrefix("cpca") == true {
            source = "cpca"
            if let lat = row["lat_wgs84"].flatMap(Double.init), let lon = row["lon_wgs84"].flatMap(Double.init) {
                place = (lat, lon)
            }
        } else if let id = row["geonames_id"], row["flags"]?.contains("geonames") != true {
            // A flagged match is a place of the same name elsewhere, not this one.
            place = geoNames.point(id: id, adcode: adcode)
            source = place == nil ? "" : "geonames"
        }
        let entry = GazetteerEntry(
            adcode: adcode,
            name: name,
            shortName: row["short_zh"] ?? name,
            pinyin: row["pinyin"] ?? "",
            nameEn: englishProvinces[adcode] ?? row["name_en"] ?? "",
            level: level,
            provinceName: row["province_zh"] ?? name,
            prefectureName: level == .prefecture ? name : row["prefecture_zh"],
            point: place.flatMap { Coordinate(latDeg: $0.lat, lonDeg: $0.lon) }
        )
        return City(entry: entry, pointSource: source, population: row["population"].flatMap(Double.init) ?? 0)
    }
}
