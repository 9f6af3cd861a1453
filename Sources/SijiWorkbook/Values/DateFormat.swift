/// Which number formats show a date or a time.
enum DateFormat {
    /// Whether a built-in format does: ECMA-376 part 1, 18.8.30, with those of Chinese and Japanese programs.
    static func isDate(builtIn id: Int) -> Bool {
        (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
    }

    /// Whether a custom format does: its first section holds `y`, `m`, `d` or `h` outside quotes, brackets and escapes.
    static func isDate(code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var skipsNext = false
        for byte in code.utf8 {
            if skipsNext {
                skipsNext = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case _ where isQuoted: continue
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case _ where isBracketed: continue
            // What follows is shown as it stands, is the width of a gap, or fills one.
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skipsNext = true
            case UInt8(ascii: ";"): return false
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "d"),
                UInt8(ascii: "D"), UInt8(ascii: "h"), UInt8(ascii: "H"):
                return true
            default: continue
            }
        }
        return false
    }
}
