extension AgreementContent {
    /// The items that an agreement should have and this one lacks, in the order in which they are read.
    public func missing(_ parties: AgreementParties) -> [AgreementItem] {
        AgreementItem.allCases.filter { isNeeded($0) && items[$0] == nil && parties.items[$0] == nil }
    }

    private func isNeeded(_ item: AgreementItem) -> Bool {
        switch item {
        case .dispatcherName, .dispatcherPhone, .driverName, .driverPhone, .plate, .deliverBy, .priceFen, .tolls,
            .invoice, .loadFreeMin, .unloadFreeMin, .detentionHourFen, .injuryCover, .cancelNoticeMin, .disputes:
            true
        case .payloadKg: items[.volumeL] == nil
        case .weighedAt: items[.unitFen] != nil
        case .terms: parts.isEmpty
        case .depositReturn: number(.depositFen) ?? 0 > 0
        case .emptyRunFen: items[.emptyRunFenPerKm] == nil
        default: false
        }
    }
}
