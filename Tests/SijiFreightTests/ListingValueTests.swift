import SijiFreight
import Testing

@Suite("Values of a listing")
struct ListingValueTests {
    @Test(arguments: [
        ("13800000000", "138****0000"),
        ("138-0000 0000", "138****0000"),
        ("+86 138 1234 5678", "861******5678"),
        ("075512345678", "075*****5678"),
        ("88886666", "******66"),
        ("95128", "****28"),
        ("138****0000", "138****0000"),
    ])
    func `a phone keeps three and four digits, a short one two`(phone: String, masked: String) {
        #expect(Contact.mask(phone) == masked)
        #expect(Contact.mask(masked) == masked)
        #expect(Contact.isMasked(masked))
    }

    @Test func `a mask shows no more than half of any number`() {
        for count in 5...20 {
            let masked = Contact.mask(String(repeating: "7", count: count))
            #expect(masked.filter { $0 == "7" }.count * 11 <= max(count, 11) * 7)
            #expect(masked.contains("****"))
        }
    }

    @Test func `a phone is digits with the usual marks`() {
        for phone in ["13800000000", "+86 (731) 8888-6666", "0731-88886666#12", "95128"] {
            #expect(Contact.isPhone(phone))
        }
        for text in ["", "1234", "微信abc12345", "138****0000", "1380000000012345678901", "１３８００００００００"] {
            #expect(!Contact.isPhone(text))
        }
    }

    @Test(arguments: [
        (9_500, UnitPrice.Unit.tonne, 32_000, 304_000),
        (1, .tonne, 500, 1),
        (1, .tonne, 499, 0),
        (3, .m3, 500, 2),
        (12_345, .m3, 90_001, 1_111_062),
    ])
    func `a unit price comes to the product, half away from zero`(fen: Int, per: UnitPrice.Unit, of: Int, sum: Int) {
        let unit = UnitPrice(fen: fen, per: per)
        #expect(unit.estimateFen(payloadKg: per == .tonne ? of : nil, volumeL: per == .m3 ? of : nil) == sum)
    }

    @Test func `a unit price without its quantity comes to nothing known`() {
        #expect(UnitPrice(fen: 100, per: .tonne).estimateFen(payloadKg: nil, volumeL: 90_000) == nil)
        #expect(UnitPrice(fen: 100, per: .m3).estimateFen(payloadKg: 32_000, volumeL: nil) == nil)
        #expect(UnitPrice(fen: .max, per: .m3).estimateFen(payloadKg: nil, volumeL: 2) == nil)
    }

    @Test func `each body has a bit of its own, in the order of the list`() {
        for (place, body) in Body.allCases.enumerated() { #expect(body.bit == 1 << UInt16(place)) }
        #expect(BodySet(Body.allCases).bodies == Body.allCases)
    }

    @Test func `the classes of GB 6944 are known, and no others`() {
        for code in ["1", "1.4", "2.1", "3", "4.3", "5.2", "6.1", "7", "8", "9"] { #expect(HazmatClass.isKnown(code)) }
        for code in ["", "0", "1.7", "2.4", "3.1", "10", "9.1", "第3类"] { #expect(!HazmatClass.isKnown(code)) }
    }
}
