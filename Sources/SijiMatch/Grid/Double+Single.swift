extension Double {
    /// The greatest single-precision number that is not above this one.
    var singleBelow: Float {
        let single = Float(self)
        return Double(single) > self ? single.nextDown : single
    }

    /// The least single-precision number that is not below this one.
    var singleAbove: Float {
        let single = Float(self)
        return Double(single) < self ? single.nextUp : single
    }
}
