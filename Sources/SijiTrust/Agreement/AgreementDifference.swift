/// One item in which two versions differ.
public struct AgreementDifference: Sendable, Hashable {
    /// The item.
    public let item: AgreementItem
    /// What the earlier one says; nil where it says nothing.
    public let was: AgreementValue?
    /// What the later one says; nil where it says nothing.
    public let isNow: AgreementValue?
}

extension AgreementContent {
    /// In what another content differs from this one, in the order in which items are read; empty where in nothing.
    public func differences(to other: AgreementContent) -> [AgreementDifference] {
        AgreementItem.allCases.compactMap { item in
            items[item] == other.items[item]
                ? nil : AgreementDifference(item: item, was: items[item], isNow: other.items[item])
        }
    }
}
