public import SijiFault
public import SijiGeo

/// One place of the gazetteer.
public struct GazetteerEntry: Sendable, Hashable {
    /// The administrative level.
    public enum Level: String, Sendable, CaseIterable { case province, prefecture, county }

    /// GB/T 2260, six digits.
    public let adcode: String
    /// The full name of this level, such as `长沙市`.
    public let name: String
    /// The short name, such as `长沙`.
    public let shortName: String
    /// Pinyin of the short name, lower case, spaced by syllable.
    public let pinyin: String
    /// The name in English.
    public let nameEn: String
    /// The level.
    public let level: Level
    /// The province's full name; the entry's own for a province.
    public let provinceName: String
    /// The prefecture's full name; nil for provinces, and for counties directly under a province.
    public let prefectureName: String?
    /// The seat of government, WGS-84; nil where no point may be restated.
    public let point: Coordinate?

    /// Creates an entry.
    public init(
        adcode: String,
        name: String,
        shortName: String,
        pinyin: String,
        nameEn: String,
        level: Level,
        provinceName: String,
        prefectureName: String?,
        point: Coordinate?
    ) {
        self.adcode = adcode
        self.name = name
        self.shortName = shortName
        self.pinyin = pinyin
        self.nameEn = nameEn
        self.level = level
        self.provinceName = provinceName
        self.prefectureName = prefectureName
        self.point = point
    }

    /// The name with its parents, such as `湖南省长沙市雨花区`.
    public var fullName: String { "" }
}

/// Provinces, prefectures and counties by adcode, Chinese name and pinyin.
public struct Gazetteer: Sendable {
    /// Creates a gazetteer.
    public init(_ entries: [GazetteerEntry]) {}

    /// Every entry, by adcode.
    public var entries: [GazetteerEntry] { [] }

    /// The entry of a code.
    /// - Throws: `place.unknown`.
    public func entry(adcode: String, field: String) throws(Fault) -> GazetteerEntry {
        throw Fault(.placeUnknown, field: field)
    }

    /// The one place that a name means: `长沙`, `长沙市`, `长沙雨花`, `湖南长沙雨花区`, `changsha`.
    /// - Throws: `place.unknown` (with near names), `place.ambiguous` (with the candidates, full name and adcode).
    public func place(named name: String, field: String) throws(Fault) -> GazetteerEntry {
        throw Fault(.placeUnknown, field: field)
    }

    /// Places that match a word, best first.
    public func search(_ word: String, limit: Int) -> [GazetteerEntry] { [] }
}
