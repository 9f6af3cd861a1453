public import SijiFault
import SijiFreight

extension AgreementContent {
    /// The content after changes; nil takes an item away.
    ///
    /// A new price is a price for the truck: the unit price goes.
    /// - Throws: `request.unknownField` (an item that belongs to the booking itself), `field.range`, `field.code`, `field.tooLong`, `field.type`, `load.windowEmpty`, `load.deliverBeforePickup`, `load.partsSum`, `agreement.unchanged`.
    public func applying(_ changes: [AgreementItem: AgreementValue?]) throws(Fault) -> AgreementContent {
        var next = self
        for item in AgreementItem.allCases {
            guard let change = changes[item] else { continue }
            guard item.isAmendable else { throw Fault(.requestUnknownField, field: item.rawValue) }
            if let change { try item.check(change) }
            next[item] = change
            if item == .priceFen, change != items[.priceFen] {
                for unit in [AgreementItem.unitFen, .unit, .weighedAt] { next[unit] = nil }
            }
        }
        try next.requireSense()
        guard next != self else { throw Fault(.agreementUnchanged) }
        return next
    }

    private func requireSense() throws(Fault) {
        if let from = instant(.pickupFrom), let to = instant(.pickupTo), from >= to {
            throw Fault(.loadWindowEmpty, field: "pickupTo")
        }
        if let from = instant(.pickupFrom), let by = instant(.deliverBy), by < from {
            throw Fault(.loadDeliverBeforePickup, field: "deliverBy")
        }
        let sum = parts.reduce(0) { $0 + $1.fen }
        if let price = number(.priceFen), !parts.isEmpty, sum != price {
            throw Fault(.loadPartsSum, field: "parts", ["sumFen": .integer(sum), "priceFen": .integer(price)])
        }
    }
}

extension AgreementItem {
    /// Checks that a value is one that the item may hold.
    ///
    /// - Throws: `field.range`, `field.code`, `field.tooLong`, `field.tooMany`, `field.type`.
    public func check(_ value: AgreementValue) throws(Fault) {
        switch (form, value) {
        case (.text(let most), .text(let text)):
            guard text.count <= most, !text.isEmpty else {
                throw Fault(.fieldTooLong, field: rawValue, ["max": .integer(most), "got": .integer(text.count)])
            }
        case (.code(let codes), .text(let code)):
            guard codes.contains(code) else {
                throw Fault(.fieldCode, field: rawValue, ["value": .text(code), "allowed": .list(codes)])
            }
        case (.number(let range), .number(let number)): try require(number, in: range, rawValue)
        case (.parts, .parts(let parts)):
            guard parts.count <= 12 else {
                throw Fault(.fieldTooMany, field: rawValue, ["max": 12, "got": .integer(parts.count)])
            }
            for (place, part) in parts.enumerated() {
                try require(part.fen, in: 1...10_000_000_000, "parts[\(place)].fen")
                try require(part.days ?? 0, in: 0...365, "parts[\(place)].days")
            }
        case (.instant, .instant), (.flag, .flag), (.stops, .stops): break
        default: throw Fault(.fieldType, field: rawValue, ["expected": .text(form.word)])
        }
    }

    private func require(_ number: Int, in range: ClosedRange<Int>, _ field: String) throws(Fault) {
        guard range.contains(number) else {
            throw Fault(
                .fieldRange,
                field: field,
                [
                    "value": .integer(number), "min": .integer(range.lowerBound), "max": .integer(range.upperBound),
                ]
            )
        }
    }
}

extension AgreementItem.Form {
    /// The word of `field.type` for what should stand there.
    public var word: String {
        switch self {
        case .text, .code, .instant: "text"
        case .number: "integer"
        case .flag: "boolean"
        case .stops, .parts: "list"
        }
    }
}
