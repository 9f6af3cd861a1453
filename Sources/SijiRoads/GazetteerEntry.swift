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
    /// The prefecture's full name, a prefecture's own; nil for provinces, and for counties directly under a province.
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
    public var fullName: String {
        switch level {
        case .province: name
        case .prefecture: provinceName + name
        case .county: provinceName + (prefectureName ?? "") + name
        }
    }
}
