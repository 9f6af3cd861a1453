extension Substring {
    /// The text without the blanks around it; other white space is part of a tag's value.
    var withoutBlanks: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
