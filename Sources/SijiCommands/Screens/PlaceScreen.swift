import SijiAPI

/// Places that match a word.
struct PlaceScreen: Screen {
    let answer: PlacesAnswer
    let word: String

    var wire: PlacesAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.places.isEmpty else { return [speech[.noPlaces(DisplayWidth.harmless(word))]] }
        let isNarrow = width < MatchScreen.narrow
        var table = TextTable(
            columns: [.init(title: speech[.columnAdcode]), .init(title: speech[.columnName], narrowest: 12)]
                + (isNarrow ? [] : [.init(title: speech[.columnPinyin], narrowest: 8)])
                + [.init(title: speech[.columnLevel]), .init(title: speech[.columnPoint])]
        )
        for place in answer.places {
            let point = place.lat.flatMap { lat in place.lon.map { PointText.coordinates(lat, $0) } }
            table.rows.append(
                .cells(
                    [place.adcode, place.fullName] + (isNarrow ? [] : [place.pinyin])
                        + [speech.code(place.level, of: .levels), point ?? speech[.noPoint]]
                )
            )
        }
        return table.lines(width: width)
    }

    var csv: [[String]] {
        [["adcode", "fullName", "name", "pinyin", "level", "lat", "lon"]]
            + answer.places.map { place in
                [
                    place.adcode, place.fullName, place.name, place.pinyin, place.level,
                    place.lat.map { "\($0)" } ?? "", place.lon.map { "\($0)" } ?? "",
                ]
            }
    }
}
