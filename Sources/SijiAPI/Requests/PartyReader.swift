public import SijiFault
import SijiFreight

enum PartyKey: String, CaseIterable {
    case name, phone, plates
    static let table = KeyTable<PartyKey>()
}

/// Reads `PUT /v1/parties/{uid}`.
public enum PartyReader {
    static let name = ListingLimits.name
    static let plates = 8

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `load.phoneMasked`.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> PartyRequest {
        var cursor = JSONCursor(json)
        var name: String?
        var phone: String?
        var plates: [String] = []
        try cursor.beginObject()
        while let key = try cursor.key(PartyKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .name: name = try cursor.filledString(max: Self.name)
            case .phone: phone = try cursor.phone()
            case .plates: plates = try self.plates(&cursor)
            }
        }
        try cursor.end()
        guard let name else { throw cursor.missing("name") }
        return PartyRequest(name: name, phone: phone, plates: plates)
    }

    /// The Unix user that a path names; nil for what is no user's number.
    ///
    /// 65534 and 4294967295 stand for users that the kernel cannot name.
    public static func uid(_ text: String) -> UInt32? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), text == "0" || text.first != "0",
            let uid = UInt32(text), uid != 65_534, uid != UInt32.max
        else { return nil }
        return uid
    }

    private static func plates(_ cursor: inout JSONCursor) throws(Fault) -> [String] {
        var plates: [String] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: Self.plates) {
            guard let plate = try cursor.privateString(max: TruckReader.plate) else {
                throw cursor.fault(.fieldMissing)
            }
            if !plates.contains(plate) { plates.append(plate) }
        }
        return plates
    }
}

extension JSONCursor {
    /// Reads a phone as somebody writes it: whole, and such that it can be dialled.
    mutating func phone() throws(Fault) -> String? {
        guard let phone = try privateString(max: ListingLimits.phone) else { return nil }
        guard !Contact.isMasked(phone) else { throw fault(.loadPhoneMasked) }
        guard Contact.isPhone(phone) else { throw fault(.fieldType, ["expected": "phone number"]) }
        return phone
    }
}
