import SijiGeo

extension Place {
    /// The place as a contract names it: name and address, else the code, else the coordinates to 1e-4 degrees.
    public var label: String {
        let words = [name, address].compactMap(\.self).filter { !$0.isEmpty }
        if !words.isEmpty { return words.joined(separator: " ") }
        if let adcode { return adcode }
        return "\(Self.degrees(point.latE7)),\(Self.degrees(point.lonE7))"
    }

    private static func degrees(_ e7: Int32) -> String {
        let tenThousandths = (Int(e7.magnitude) + 500) / 1000
        let fraction = String(tenThousandths % 10_000)
        let padding = String(repeating: "0", count: 4 - fraction.count)
        return "\(e7 < 0 ? "-" : "")\(tenThousandths / 10_000).\(padding)\(fraction)"
    }
}
