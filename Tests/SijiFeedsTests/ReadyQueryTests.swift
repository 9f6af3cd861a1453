import Foundation
import SijiTestSupport
import Testing

@Suite("Ready queries")
struct ReadyQueryTests {
    @Test(arguments: ["service-areas", "drivers-homes", "limits"])
    func `are for a province, in JSON, with places`(name: String) throws {
        let text = String(decoding: try SourceTree.bytes("data/feeds/\(name).overpassql"), as: UTF8.self)
        #expect(text.contains("[out:json]") && text.contains(#"["ISO3166-2"="{{province}}"]"#))
        #expect(text.contains("out center meta;") || text.contains("out geom meta;"))
        // Every gap has a name that siji fills, and every bracket closes.
        #expect(!text.replacing("{{province}}", with: "").contains("{{"))
        for (open, close) in [("(", ")"), ("[", "]")] {
            #expect(text.filter { String($0) == open }.count == text.filter { String($0) == close }.count)
        }
    }
}
