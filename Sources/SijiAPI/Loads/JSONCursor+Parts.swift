import SijiFault
import SijiFreight

extension JSONCursor {
    /// Reads instalments.
    mutating func paymentParts() throws(Fault) -> [PaymentPart] {
        var parts: [PaymentPart] = []
        try beginArray()
        while try hasElement(max: ListingLimits.parts) {
            var when: Payment.Terms?
            var fen: Int?
            var days: Int?
            var means: PaymentPart.Means?
            try beginObject()
            while let key = try self.key(PartKey.table) {
                if try takeNull() { continue }
                switch key {
                case .when: when = try code(CodeTable.terms)
                case .fen: fen = try integer(in: ListingLimits.partFen)
                case .days: days = try integer(in: ListingLimits.days)
                case .by: means = try code(CodeTable.means)
                }
            }
            guard let when else { throw missing("when") }
            guard let fen else { throw missing("fen") }
            parts.append(PaymentPart(when: when, fen: fen, days: days, by: means))
        }
        return parts
    }
}
