/// A place's name as short as drivers say it: `南充市仪陇县` is `南充仪陇`.
enum ShortPlace {
    /// The words that end a name of each level, longest first.
    private static let endings = ["自治区", "自治州", "自治县", "自治旗", "特别行政区", "林区", "地区", "省", "市", "区", "县", "盟", "旗"]
    /// After these a name of the next level begins.
    private static let seams: Set<Character> = ["省", "市", "州", "盟"]

    /// The short form; a name that is no Chinese place is left as it is.
    static func of(_ name: String) -> String {
        var words: [String] = []
        for part in parts(of: name) {
            // `长沙县` must not become the city of the same name.
            let isCityAgain = words.last == short(part) || words.isEmpty && part.hasSuffix("县")
            words.append(isCityAgain ? part : short(part))
        }
        return words.joined()
    }

    /// The last part alone, for a place in the city where the truck stands: `长沙 雨花` is `雨花`.
    static func district(of name: String) -> String {
        guard let last = parts(of: name).last else { return name }
        return last.hasSuffix("县") ? last : short(last)
    }

    private static func parts(of name: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in name {
            guard character != " " else {
                parts.append(part)
                part = ""
                continue
            }
            part.append(character)
            // A city's own name may hold such a character (`沙市区`): two before it make it an ending.
            if seams.contains(character), part.count > 2 {
                parts.append(part)
                part = ""
            }
        }
        return (parts + [part]).filter { !$0.isEmpty }
    }

    private static func short(_ part: String) -> String {
        for ending in endings where part.hasSuffix(ending) && part.count - ending.count >= 2 {
            let rest = String(part.dropLast(ending.count))
            return ending.hasPrefix("自治") ? withoutPeople(rest) : rest
        }
        return part
    }

    /// `富川瑶族` is `富川`: the people's name follows that of the place, where two characters of it are left.
    private static func withoutPeople(_ name: String) -> String {
        guard name.hasSuffix("族"),
            let place = peoples.first(where: { name.hasSuffix($0) && name.count - $0.count >= 2 })
        else { return name }
        return withoutPeople(String(name.dropLast(place.count)))
    }

    /// Peoples after whom autonomous places are named (GB/T 3304), longest first.
    private static let peoples = [
        "维吾尔族", "哈萨克族", "柯尔克孜族", "土家族", "布依族", "哈尼族", "傈僳族", "拉祜族", "纳西族", "景颇族", "达斡尔族", "仫佬族",
        "布朗族", "撒拉族", "毛南族", "塔吉克族", "普米族", "鄂温克族", "鄂伦春族", "裕固族", "保安族", "东乡族", "独龙族", "蒙古族", "朝鲜族",
        "各族", "回族", "藏族", "苗族", "彝族", "壮族", "满族", "侗族", "瑶族", "白族", "傣族", "黎族", "佤族", "畲族", "水族", "土族", "羌族", "怒族",
        "锡伯族", "仡佬族",
    ].sorted { $0.count > $1.count }
}
