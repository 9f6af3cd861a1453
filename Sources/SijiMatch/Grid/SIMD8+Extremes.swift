extension SIMD8<Float> {
    /// The greater of two numbers, lane by lane.
    @inline(__always)
    func greater(_ other: Self) -> Self { replacing(with: other, where: self .< other) }

    /// The lesser of two numbers, lane by lane.
    @inline(__always)
    func lesser(_ other: Self) -> Self { replacing(with: other, where: other .< self) }
}
