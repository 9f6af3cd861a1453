import SijiGeo
import Testing

@Suite("Great circles")
struct GreatCircleTests {
    private func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
        try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    @Test func `measures a quarter of the earth from pole to equator`() throws {
        let quarter = Double.pi / 2 * GreatCircle.earthRadiusM
        #expect(abs(GreatCircle.metres(from: try at(90, 0), to: try at(0, 77)) - quarter) < 0.001)
    }

    @Test func `measures Beijing to Baodi as the expressway edges have it`() throws {
        let metres = GreatCircle.metres(from: try at(39.902807, 116.401151), to: try at(39.716291, 117.303438))
        #expect(abs(metres - 79_800) < 60)
    }

    @Test func `is nothing across the seam of the date line`() throws {
        #expect(GreatCircle.metres(from: try at(10, 180), to: try at(10, -180)) < 1e-6)
    }

    @Test func `is the same in both directions to the bit`() throws {
        let a = try at(28.2282, 112.9388)
        let b = try at(-33.1, -70.4)
        #expect(GreatCircle.metres(from: a, to: b) == GreatCircle.metres(from: b, to: a))
    }

    @Test func `bears along the compass`() throws {
        let here = try at(0, 0)
        #expect(GreatCircle.bearingDeg(from: here, to: try at(1, 0)) == 0)
        #expect(abs(GreatCircle.bearingDeg(from: here, to: try at(0, 1)) - 90) < 1e-9)
        #expect(abs(GreatCircle.bearingDeg(from: here, to: try at(-1, 0)) - 180) < 1e-9)
        #expect(abs(GreatCircle.bearingDeg(from: here, to: try at(0, -1)) - 270) < 1e-9)
        #expect(GreatCircle.bearingDeg(from: here, to: here) == 0)
        #expect(abs(GreatCircle.bearingDeg(from: try at(0, 179.5), to: try at(0, -179.5)) - 90) < 1e-9)
    }
}
