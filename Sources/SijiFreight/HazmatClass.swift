/// Classes and divisions of dangerous goods.
///
/// Source: GB 6944-2012, 危险货物分类和品名编号, §4 (the nine classes of the UN Model Regulations).
public enum HazmatClass {
    /// Every code that a listing or a truck may carry: the classes, and the divisions of those that have any.
    public static let codes = [
        "1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6",
        "2", "2.1", "2.2", "2.3",
        "3",
        "4", "4.1", "4.2", "4.3",
        "5", "5.1", "5.2",
        "6", "6.1", "6.2",
        "7", "8", "9",
    ]

    /// Whether a text is one of the codes.
    public static func isKnown(_ code: String) -> Bool { codes.contains(code) }
}
