import SijiFault
import SijiFeeds
import SijiRoads
import Testing

@Suite("Reading the expressway plan")
struct ExpresswayFileTests {
    private static let good = [
        "gazetteer.csv": "adcode,name,shortName,pinyin,nameEn,level,province,prefecture,lat,lon,pointSource\n",
        "expressway-routes.csv": """
        route,name,shortName,group,from,to,lengthKm,lengthEvidence,lengthSource,source,asOf
        G1,甲—乙高速公路,甲乙高速,radial,甲,乙,120,stored,2004 plan,plan,2022-07-01
        G2,乙—丙高速公路,,radial,乙,丙,,,,plan,2022-07-01

        """,
        "expressway-points.csv": """
        route,order,name,node,kind,lat,lon,pointSource,source,asOf
        G1,1,甲,a,control,28,113,gazetteer,plan,2022-07-01
        G1,2,乙,b,control,28,114,gazetteer,plan,2022-07-01
        G2,1,乙,b,control,28,114,gazetteer,plan,2022-07-01
        G2,2,丙,c,landing,28,115,approx,plan,2022-07-01

        """,
        "expressway-edges.csv": """
        route,order,from,to,state,ferryMin,source,asOf
        G1,1,a,b,road,,plan,2022-07-01
        G2,1,b,c,ferry,60,plan,2022-07-01

        """,
        "expressway-waters.csv": """
        id,name,nameEn,kind,latA,lonA,latB,lonB,source,asOf
        w,湾,Bay,line,27,113.5,27.5,113.5,siji,2026-11-26

        """,
    ]

    /// The files with more rows of one of them.
    private func read(_ file: String, _ rows: [String]) throws -> DataFolder {
        var files = ExpresswayFileTests.good
        files[file, default: ""] += rows.map { $0 + "\n" }.joined()
        return try folder(files)
    }

    private func folder(_ files: [String: String]) throws -> DataFolder {
        let temporary = try TemporaryFolder(files)
        return try withExtendedLifetime(temporary) { try DataFolder(path: temporary.path) }
    }

    private func reasons(_ file: String, _ rows: [String]) throws -> [String] {
        let read = try read(file, rows)
        return (read.files.first { $0.name == file }?.skipped ?? []).map { fault in
            guard case .text(let reason) = fault.facts["reason"] else { return "\(fault)" }
            return "\(fault.field ?? "-") \(reason)"
        }
    }

    @Test func `takes the four files whole`() throws {
        let plan = try #require(try read("expressway-waters.csv", []).expressways)
        #expect(plan.roads.map(\.number) == ["G1", "G2"])
        #expect(plan.roads[0].published == .init(metres: 120_000, evidence: .stored))
        #expect(plan.stops.map(\.node) == ["a", "b", "b", "c"])
        #expect(plan.stretches.map(\.state) == [.road, .ferry] && plan.stretches[1].ferryMin == 60)
        #expect(plan.waters.map(\.kind) == [.line])
    }

    @Test func `leaves out a bad row and says why`() throws {
        #expect(
            try reasons(
                "expressway-routes.csv",
                [
                    "G1,再,,radial,甲,乙,,,,plan,2022-07-01", "G3,丁,,radial,甲,乙,10,,x,plan,2022-07-01",
                    "G4,戊,,radial,甲,乙,10,stored,,plan,2022-07-01", "G5,己,,radial,甲,乙,ten,stored,x,plan,2022-07-01",
                    "G6,庚,,radial,甲,乙,,,,plan,",
                ]
            ) == ["id twice", "lengthEvidence missing", "lengthSource missing", "lengthKm number", "asOf missing"]
        )
        #expect(
            try reasons(
                "expressway-points.csv",
                [
                    "G9,1,甲,a,control,28,113,gazetteer,plan,2022-07-01",
                    "G1,2,甲,a,control,28,113,gazetteer,plan,2022-07-01",
                    "G1,3,甲,a,control,29,113,gazetteer,plan,2022-07-01",
                    "G1,0,甲,a,control,28,113,gazetteer,plan,2022-07-01",
                    "G1,4,丁,d,place,28,113,gazetteer,plan,2022-07-01",
                ]
            ) == ["route code", "id twice", "node contradiction", "order range", "kind code"]
        )
        #expect(
            try reasons(
                "expressway-edges.csv",
                [
                    "G1,2,b,z,road,,plan,2022-07-01", "G9,1,a,b,road,,plan,2022-07-01",
                    "G1,3,a,b,road,30,plan,2022-07-01",
                    "G1,4,a,b,tunnel,,plan,2022-07-01", "G1,1,a,b,road,,plan,2022-07-01",
                ]
            ) == ["to code", "route code", "ferryMin contradiction", "state code", "id twice"]
        )
        #expect(
            try reasons(
                "expressway-waters.csv",
                ["i,岛,Island,island,3,3,2,4,siji,2026-11-26", "j,岛,Island,island,1,1,2,,siji,2026-11-26"]
            ) == ["latB contradiction", "lonB missing"]
        )
    }

    @Test func `needs all four files, or none of them`() throws {
        var files = ExpresswayFileTests.good
        files["expressway-edges.csv"] = nil
        let some = files
        let fault = #expect(throws: Fault.self) { try folder(some) }
        #expect(fault?.code == .dataFile && fault?.facts["reason"] == "unreadable")
        let none = files.filter { !$0.key.hasPrefix("expressway") }
        #expect(try folder(none).expressways == nil)
    }
}
