import SijiFault

/// Where something lies from here.
enum PointText {
    /// `28.228,112.939`.
    static func coordinates(_ latDeg: Double, _ lonDeg: Double) -> String {
        "\(Amount.fixed(latDeg, 3)),\(Amount.fixed(lonDeg, 3))"
    }

    /// One of eight points of the compass: `东北`, `NE`.
    static func compass(_ bearingDeg: Double?, speech: Speech) -> String {
        guard let bearingDeg, bearingDeg.isFinite else { return "?" }
        let points =
            speech.language == .zh
            ? ["北", "东北", "东", "东南", "南", "西南", "西", "西北"] : ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
        let turned = bearingDeg.truncatingRemainder(dividingBy: 360)
        let place = Int(((turned < 0 ? turned + 360 : turned) / 45).rounded()) % 8
        return points[place]
    }

    /// Where a row comes from: `样例` for one that nobody measured, else its source and year.
    ///
    /// Marked where the source was not updated in time.
    static func source(
        _ source: String,
        asOf: String?,
        isSynthetic: Bool,
        isStale: Bool = false,
        speech: Speech
    ) -> String {
        if isSynthetic { return speech[.sample] }
        if source == ReportText.source { return speech.reported(.source) }
        let year = asOf.map { " \($0.prefix(4))" } ?? ""
        let mark = isStale ? (speech.language == .zh ? " *旧" : " *") : ""
        return DisplayWidth.harmless(source) + year + mark
    }
}
