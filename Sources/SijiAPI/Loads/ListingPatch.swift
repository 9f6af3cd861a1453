import SijiFault
import SijiFreight

/// A JSON value as far as a merge patch looks into it: objects are taken apart, everything else is bytes.
indirect enum PatchValue {
    case null
    case object([(key: String, value: PatchValue)])
    /// An array, text, number or Boolean as it was written.
    case verbatim([UInt8])

    /// Reads the value that is next.
    ///
    /// It calls itself for nested objects, which the cursor's depth limit ends.
    init(_ cursor: inout JSONCursor) throws(Fault) {
        if try cursor.takeNull() {
            self = .null
            return
        }
        guard cursor.next == JSONByte.openBrace else {
            let start = cursor.at
            try cursor.skipValue()
            self = .verbatim(Array(cursor.bytes[start..<cursor.at]))
            return
        }
        var members: [(key: String, value: PatchValue)] = []
        var keys: Set<String> = []
        try cursor.beginObject()
        while let key = try cursor.anyKey() {
            guard keys.insert(key).inserted else {
                throw cursor.fault(.requestDuplicateKey, ["key": .text(String(key.prefix(64)))])
            }
            members.append((key, try PatchValue(&cursor)))
        }
        self = .object(members)
    }

    /// The members of an object, else none.
    var members: [(key: String, value: PatchValue)] {
        if case .object(let members) = self { members } else { [] }
    }

    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    subscript(_ key: String) -> PatchValue? { members.first { $0.key == key }?.value }

    /// RFC 7396, but for one thing: what a patch takes away stays as null, which a reader takes for absence, so that the reader
    /// sees, and refuses, an unknown name that is to be taken away.
    func merged(with patch: PatchValue) -> PatchValue {
        guard case .object(let changes) = patch else { return patch }
        var merged = members
        let places = Dictionary(merged.indices.map { (merged[$0].key, $0) }) { first, _ in first }
        for (key, value) in changes {
            if let place = places[key] {
                merged[place].value = merged[place].value.merged(with: value)
            } else {
                merged.append((key, value))
            }
        }
        return .object(merged)
    }

    func without(_ keys: [String]) -> PatchValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !keys.contains($0.key) })
    }

    func write(into writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .verbatim(let bytes): writer.verbatim(bytes)
        case .object(let members):
            writer.beginObject()
            for (key, value) in members {
                writer.key(text: key)
                value.write(into: &writer)
            }
            writer.endObject()
        }
    }
}

/// Lays a merge patch over a listing.
enum ListingPatch {
    private static let priceForms = ["priceFen", "unitPrice", "negotiable"]
    private static let positions = ["lat", "lon", "datum", "adcode"]

    /// The listing's JSON with the patch applied, yet to be read.
    /// - Throws: `request.*`, `field.type` where the patch is no object.
    static func merged(_ load: Load, by patch: borrowing Span<UInt8>) throws(Fault) -> [UInt8] {
        var patchCursor = JSONCursor(patch)
        patchCursor.skipBlanks()
        guard patchCursor.next == JSONByte.openBrace else { throw patchCursor.mismatch(expected: "object") }
        let change = try PatchValue(&patchCursor)
        try patchCursor.end()

        var writer = JSONWriter(capacity: 1024)
        writer.beginObject()
        LoadWriter.write(load, .china, .amendable, into: &writer)
        writer.endObject()
        var baseCursor = JSONCursor(writer.bytes.span)
        var base = try PatchValue(&baseCursor)

        if priceForms.contains(where: { change[$0].map { !$0.isNull } ?? false }) { base = base.without(priceForms) }
        for (key, place) in [("origin", load.origin), ("destination", load.destination)] {
            if let points = change[key], replaces(points, place) { base = base.without([key]) }
        }

        writer = JSONWriter(capacity: 1024)
        base.merged(with: change).write(into: &writer)
        return writer.bytes
    }

    /// Whether a patch of a place gives it a new position: half of an old one would contradict it.
    private static func replaces(_ patch: PatchValue, _ place: Place) -> Bool {
        patch.members.contains { key, value in
            !value.isNull && (positions.contains(key) || (key == "name" && place.adcode != nil))
        }
    }
}
