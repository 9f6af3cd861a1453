extension UnitPrice {
    /// The price for the truck, fen: the unit price times the quantity, rounded half away from zero.
    ///
    /// Mass counts where the unit is the tonne, volume where it is the cubic metre. Nil where that quantity is not known, or
    /// the product does not fit.
    public func estimateFen(payloadKg: Int?, volumeL: Int?) -> Int? {
        let thousandths: Int?
        switch per {
        case .tonne: thousandths = payloadKg
        case .m3: thousandths = volumeL
        }
        guard let thousandths, fen >= 0, thousandths >= 0 else { return nil }
        let product = fen.multipliedReportingOverflow(by: thousandths)
        guard !product.overflow else { return nil }
        return product.partialValue / 1000 + (product.partialValue % 1000 >= 500 ? 1 : 0)
    }
}
