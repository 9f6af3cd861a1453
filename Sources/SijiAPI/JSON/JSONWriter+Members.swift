extension JSONWriter {
    /// A member with a text; left out where there is none.
    mutating func optional(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A member with a whole number; left out where there is none.
    mutating func optional(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        key(name)
        integer(number)
    }

    /// A member whose unit is a thousand of ours: metres from mm, m³ from litres, km from metres.
    mutating func optional(_ name: StaticString, thousandths: Int?) {
        guard let thousandths else { return }
        key(name)
        decimal(thousandths, places: 3)
    }

    /// A list of texts.
    mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
