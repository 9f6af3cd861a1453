import SijiGeo
import SijiTestSupport
import Testing

/// One row of the reference vectors.
private struct Vector: CustomStringConvertible {
    let description: String
    let wgs: (Double, Double)
    let gcj: (Double, Double)
    let bd: (Double, Double)
    let isInsideBox: Bool

    static func all() throws -> [Vector] {
        let text = String(decoding: try SourceTree.sharedBytes("gcj_bd_vectors.csv"), as: UTF8.self)
        return try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            func number(_ column: Int) throws -> Double { try #require(Double(cells[column])) }
            return Vector(
                description: "\(cells[0]) \(cells[2])",
                wgs: (try number(3), try number(4)),
                gcj: (try number(6), try number(7)),
                bd: (try number(8), try number(9)),
                isInsideBox: cells[5] == "1"
            )
        }
    }
}

private func metres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    // Plane metres are exact enough under a kilometre, and know nothing of 1e-7 degree.
    let north = (a.0 - b.0) * 111_195
    let east = (a.1 - b.1) * 111_195 * max(0.2, 1 - (a.0 / 90) * (a.0 / 90))
    return (north * north + east * east).squareRoot()
}

@Suite("Datum")
struct DatumTests {
    @Test func `shifts as the thousand reference vectors do`() throws {
        let vectors = try Vector.all()
        #expect(vectors.count == 1000)
        for vector in vectors {
            let gcj = Datum.gcj02.position(latDeg: vector.wgs.0, lonDeg: vector.wgs.1)
            let bd = Datum.bd09.position(latDeg: vector.wgs.0, lonDeg: vector.wgs.1)
            let same = Datum.wgs84.position(latDeg: vector.wgs.0, lonDeg: vector.wgs.1)
            // The reference is printed with ten decimals.
            #expect(abs(gcj.latDeg - vector.gcj.0) < 6e-11 && abs(gcj.lonDeg - vector.gcj.1) < 6e-11, "\(vector)")
            #expect(abs(bd.latDeg - vector.bd.0) < 6e-11 && abs(bd.lonDeg - vector.bd.1) < 6e-11, "\(vector)")
            #expect(same == vector.wgs, "\(vector)")
        }
    }

    @Test func `finds the way back from every vector within a millimetre`() throws {
        for vector in try Vector.all() {
            let fromGCJ = Datum.gcj02.wgs84Position(latDeg: vector.gcj.0, lonDeg: vector.gcj.1)
            let fromBD = Datum.bd09.wgs84Position(latDeg: vector.bd.0, lonDeg: vector.bd.1)
            if vector.isInsideBox || !vector.description.hasSuffix("_out") {
                #expect(metres(fromGCJ, vector.wgs) < 0.001, "\(vector)")
                #expect(metres(fromBD, vector.wgs) < 0.001, "\(vector)")
            }
            // Just outside the box a position has two origins: then it is at least one of them. On the very edge, the last
            // digit decides which side a position is on, so those are left to the comparison above.
            guard !vector.description.hasSuffix("_in") else { continue }
            let again = Datum.gcj02.position(latDeg: fromGCJ.latDeg, lonDeg: fromGCJ.lonDeg)
            #expect(metres(again, vector.gcj) < 0.001, "\(vector)")
        }
    }

    @Test(arguments: Datum.allCases)
    func `round trips through a coordinate within its own grain`(datum: Datum) throws {
        for vector in try Vector.all() where vector.isInsideBox {
            let shifted = datum.position(latDeg: vector.wgs.0, lonDeg: vector.wgs.1)
            let point = try #require(Coordinate(latDeg: shifted.latDeg, lonDeg: shifted.lonDeg, datum: datum))
            // The vectors stand on 1e-6 degree, so the nearest unit of 1e-7 is exactly theirs.
            #expect(point == Coordinate(latDeg: vector.wgs.0, lonDeg: vector.wgs.1), "\(vector)")
        }
    }

    @Test(arguments: Datum.allCases)
    func `refuses what is not on the earth`(datum: Datum) {
        #expect(Coordinate(latDeg: 90.1, lonDeg: 0, datum: datum) == nil)
        #expect(Coordinate(latDeg: 0, lonDeg: 180.1, datum: datum) == nil)
        #expect(Coordinate(latDeg: .nan, lonDeg: 0, datum: datum) == nil)
        #expect(Coordinate(latDeg: 0, lonDeg: .infinity, datum: datum) == nil)
        #expect(Coordinate(latDeg: -90, lonDeg: 0, datum: .bd09) == nil)
    }

    @Test func `carries a shifted longitude over the date line`() throws {
        let point = try #require(Coordinate(latDeg: 10, lonDeg: -179.999, datum: .bd09))
        #expect(point.lonDeg > 179.99)
    }
}
