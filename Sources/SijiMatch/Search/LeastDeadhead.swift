import SijiRoads

/// The lower bounds of deadheads that hold in a cell, in single precision.
struct LeastDeadhead {
    private let nearFactor: Float
    private let slope: Float
    private let baseM: Float
    private let floorM: Float

    init(_ surroundings: NetworkOutlook.Surroundings) {
        nearFactor = surroundings.nearFactor.singleBelow
        slope = surroundings.slope.singleBelow
        baseM = surroundings.baseM.singleBelow
        floorM = surroundings.floorM.singleBelow
    }

    /// At most the deadheads over so many great-circle metres.
    @inline(__always)
    func metres(_ greatCircleM: SIMD8<Float>) -> SIMD8<Float> {
        let overNodesM = (greatCircleM * slope + baseM).greater(SIMD8(repeating: floorM)).greater(greatCircleM)
        return (greatCircleM * nearFactor).lesser(overNodesM) * (1 - 1e-6)
    }
}
