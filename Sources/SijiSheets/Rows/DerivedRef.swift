import SijiAPI

/// The number of a row that has none of its own: `S-` and 16 characters that follow from what the row means.
///
/// Hashed by FNV-1a, 128 bits (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 80. Two rows of a million different ones
/// share a number with a chance of about 4 in 10¹³; that would be refused as two rows for the same goods, never mixed up.
public enum DerivedRef {
    /// FNV-1a over bytes.
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt128 {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
        for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
        return hash
    }

    /// The number of a meaning.
    static func of(_ parts: [String]) -> String {
        // A unit separator parts the parts: it stands in no cell.
        let hash = hash(parts.joined(separator: "\u{1F}").utf8)
        var folded = (hash ^ (hash >> 80)) & ((1 << 80) - 1)
        var letters: [Character] = []
        for _ in 0..<16 {
            letters.append(alphabet[Int(folded & 31)])
            folded >>= 5
        }
        return "S-" + String(letters.reversed())
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// What makes a listing the same one again: places, cargo, bodies, decks, mass, pickup day and phone, not its price or notes.
    static func of(_ load: LoadWire, pickupDay: String?) -> String {
        func text(_ point: PointWire) -> String { "\(point.adcode ?? "")\u{1E}\(point.address ?? "")" }
        return of(
            [
                text(load.origin), text(load.destination),
                (load.via ?? []).map { $0.do + text($0.at) }.joined(separator: "\u{1E}"),
                load.cargo.type, load.cargo.name, (load.bodies ?? []).sorted().joined(separator: ","),
                (load.lengthsM ?? []).sorted().map { "\($0)" }.joined(separator: ","),
                load.minLengthM.map { "\($0)" } ?? "",
                load.cargo.payloadKg.map(String.init) ?? "", load.cargo.payloadMaxKg.map(String.init) ?? "",
                load.cargo.volumeM3.map { "\($0)" } ?? "", pickupDay ?? "any", load.contact?.phone ?? "",
            ]
        )
    }
}
