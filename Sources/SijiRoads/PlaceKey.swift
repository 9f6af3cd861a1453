/// How a name stands for its entry, best first.
enum PlaceRank: UInt8, Comparable, Sendable {
    /// The adcode or the full Chinese name.
    case full
    /// The short Chinese name, or a common one such as `延边州`.
    case short
    /// Pinyin or English.
    case latin

    static func < (left: PlaceRank, right: PlaceRank) -> Bool { left.rawValue < right.rawValue }
}

/// An entry that a name stands for.
struct PlaceMatch: Hashable, Sendable {
    let entry: Int
    let rank: PlaceRank
}

/// One name of an entry, as it is looked up.
struct PlaceKey: Hashable, Sendable {
    let text: String
    let rank: PlaceRank

    /// Every name of an entry, each once, with its best rank.
    static func all(of entry: GazetteerEntry) -> [PlaceKey] {
        var keys: [PlaceKey] = []
        func add(_ name: String, _ rank: PlaceRank) {
            let text = folded(name)
            guard !text.isEmpty, !keys.contains(where: { $0.text == text }) else { return }
            keys.append(PlaceKey(text: text, rank: rank))
            // Those who have no ü type v, or leave the dots out.
            if rank == .latin, text.contains("v") {
                add(String(text.map { $0 == "v" ? "u" : $0 }), .latin)
            }
        }
        add(entry.adcode, .full)
        add(entry.name, .full)
        add(entry.shortName, .short)
        for (suffix, ending) in commonEndings where entry.name.hasSuffix(suffix) && entry.name != entry.shortName {
            add(entry.shortName + ending, .short)
        }
        add(entry.pinyin, .latin)
        add(entry.nameEn, .latin)
        for (suffix, sound) in spokenSuffixes where entry.name != entry.shortName && entry.name.hasSuffix(suffix) {
            add(entry.pinyin + sound, .latin)
        }
        // 吉林市 and 浦东新区 are listed without a shorter name; people use one all the same. 长沙县 stays whole.
        if entry.name == entry.shortName, entry.name.count > 3 || entry.level == .prefecture,
            let dropped = droppedEndings.first(where: { entry.name.hasSuffix($0.text) })
        {
            add(String(entry.name.dropLast(dropped.text.count)), .short)
            if entry.pinyin.hasSuffix(dropped.sound) { add(String(entry.pinyin.dropLast(dropped.sound.count)), .latin) }
        }
        return keys
    }

    /// A name as it is compared: lower case, half width, without blanks, apostrophes, hyphens, middle dots and commas; ü is v.
    static func folded(_ name: some StringProtocol) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x20, 0x27, 0x2C, 0x2D, 0x60, 0xA0, 0xB7, 0x2018, 0x2019, 0x2022, 0x3000, 0x3001, 0x30FB, 0xFF0C:
                continue
            case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case 0xDC, 0xFC: text.append("v")
            case 0xFF01...0xFF5E:
                text += folded(String(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))))
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// What people shorten the long names of autonomous places to.
    private static let commonEndings = [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "自治区")]
    private static let droppedEndings: [(text: String, sound: String)] = [
        ("新区", " xin qu"), ("矿区", " kuang qu"), ("自治旗", " zi zhi qi"), ("区", " qu"), ("旗", " qi"), ("市", " shi"),
    ]
    private static let spokenSuffixes = [
        ("省", "sheng"), ("市", "shi"), ("区", "qu"), ("县", "xian"), ("旗", "qi"), ("盟", "meng"), ("州", "zhou"),
    ]
}
