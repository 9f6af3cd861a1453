import SijiFault
import SijiFormats
import SijiGeo

/// One row of a data file, before it is believed: text by column name.
struct DataRow {
    let file: String
    /// The record's number in a CSV file, the feature's in a GeoJSON file, from 1.
    let number: Int
    let value: (String) -> String?

    init(file: String, number: Int, value: @escaping (String) -> String?) {
        self.file = file
        self.number = number
        self.value = value
    }

    /// Every row of a CSV file, or what is wrong with it.
    static func all(
        ofCSV bytes: [UInt8],
        file: String,
        required: [String]
    ) throws(Fault) -> [Result<DataRow, Fault>] {
        var table = try CSVTable(bytes, file: file, required: required)
        var rows: [Result<DataRow, Fault>] = []
        while true {
            do throws(Fault) {
                guard let row = try table.next() else { return rows }
                rows.append(.success(DataRow(file: file, number: row.number) { row[$0] }))
            } catch {
                guard error.code == .dataRow else { throw error }
                rows.append(.failure(error))
            }
        }
    }

    /// What is wrong with a field of this row.
    func fault(_ field: String, _ value: String?, reason: String) -> Fault {
        var facts: [String: FactValue] = [
            "file": .text(file), "row": .integer(number), "reason": .text(reason),
        ]
        if let value { facts["value"] = .text(String(value.prefix(80))) }
        return Fault(.dataRow, field: field, facts)
    }

    /// Text of at most 200 characters, none of them a control; nil where the field is empty.
    func text(_ field: String) throws(Fault) -> String? {
        guard let text = value(field) else { return nil }
        guard text.count <= 200 else { throw fault(field, text, reason: "long") }
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw fault(field, text, reason: "text")
        }
        return text
    }

    /// Text that must be there.
    func required(_ field: String) throws(Fault) -> String {
        guard let text = try text(field) else { throw fault(field, nil, reason: "missing") }
        return text
    }

    /// An identifier: 1 to 64 letters, digits, `.`, `_`, `-` of ASCII, since it becomes part of a path.
    func identifier(_ field: String) throws(Fault) -> String {
        let text = try required(field)
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, text.utf8.count <= 64 else { throw fault(field, text, reason: "identifier") }
        return text
    }

    /// The ring of a polygon: three to 10,000 different corners, the first of them not repeated at the end.
    func ring() throws(Fault) -> [Coordinate] {
        var corners: [Coordinate] = []
        for pair in (value("ring") ?? "").split(separator: ",") {
            let degrees = pair.split(separator: " ").compactMap { Double($0) }
            guard degrees.count == 2, let corner = Coordinate(latDeg: degrees[0], lonDeg: degrees[1]) else {
                throw fault("geometry", String(pair), reason: "range")
            }
            corners.append(corner)
        }
        if corners.count > 1, corners.first == corners.last { corners.removeLast() }
        guard (3...10_000).contains(corners.count), Set(corners).count == corners.count else {
            throw fault("geometry", nil, reason: "ring")
        }
        return corners
    }

    /// A number within a range; nil where the field is empty.
    func number(_ field: String, in range: ClosedRange<Double>) throws(Fault) -> Double? {
        guard let text = try text(field) else { return nil }
        // `Double` also takes hexadecimal, infinity and NaN, which no sheet means.
        let isDecimal = text.utf8.allSatisfy { byte in "0123456789.+-eE".utf8.contains(byte) }
        guard isDecimal, let number = Double(text) else { throw fault(field, text, reason: "number") }
        guard range.contains(number) else { throw fault(field, text, reason: "range") }
        return number
    }

    /// A number within a range, times a factor, as a whole number.
    func whole(_ field: String, in range: ClosedRange<Double>, times factor: Double = 1) throws(Fault) -> Int? {
        guard let number = try number(field, in: range) else { return nil }
        return Int((number * factor).rounded())
    }

    /// `true` or `false`, which must be there.
    func flag(_ field: String) throws(Fault) -> Bool {
        let text = try required(field)
        switch text {
        case "true": return true
        case "false": return false
        default: throw fault(field, text, reason: "code")
        }
    }

    /// One word of a closed set; nil where the field is empty.
    func code<Code: RawRepresentable<String>>(_ field: String, as _: Code.Type = Code.self) throws(Fault) -> Code? {
        guard let text = try text(field) else { return nil }
        guard let code = Code(rawValue: text) else { throw fault(field, text, reason: "code") }
        return code
    }

    /// One word of a closed set, which must be there.
    func requiredCode<Code: RawRepresentable<String>>(_ field: String) throws(Fault) -> Code {
        guard let code: Code = try code(field) else { throw fault(field, nil, reason: "missing") }
        return code
    }

    /// Words of a closed set, parted by blanks.
    func codes<Code: RawRepresentable<String> & Hashable>(_ field: String) throws(Fault) -> Set<Code> {
        var codes: Set<Code> = []
        for word in (try text(field) ?? "").split(separator: " ") {
            guard let code = Code(rawValue: String(word)) else { throw fault(field, String(word), reason: "code") }
            codes.insert(code)
        }
        return codes
    }

    /// A date `YYYY-MM-DD`; nil where the field is empty.
    func date(_ field: String) throws(Fault) -> String? {
        guard let text = try text(field) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        let isDigits = parts.map(\.utf8.count) == lengths && parts.allSatisfy { $0.utf8.allSatisfy { 48...57 ~= $0 } }
        guard isDigits, let month = Int(parts[1]), let day = Int(parts[2]), 1...12 ~= month, 1...31 ~= day else {
            throw fault(field, text, reason: "date")
        }
        return text
    }

    /// The position in `lat` and `lon`, of the datum in `datum` (WGS-84 where empty); nil where both are empty.
    func point() throws(Fault) -> Coordinate? {
        let lat = try number("lat", in: -90...90)
        let lon = try number("lon", in: -180...180)
        let datum = try code("datum", as: Datum.self) ?? .wgs84
        if lat == nil, lon == nil { return nil }
        guard let lat else { throw fault("lat", nil, reason: "missing") }
        guard let lon else { throw fault("lon", nil, reason: "missing") }
        guard let point = Coordinate(latDeg: lat, lonDeg: lon, datum: datum) else {
            throw fault("lat", "\(lat)", reason: "range")
        }
        return point
    }

    /// The position, which must be there.
    func requiredPoint() throws(Fault) -> Coordinate {
        guard let point = try point() else { throw fault("lat", nil, reason: "missing") }
        return point
    }
}
