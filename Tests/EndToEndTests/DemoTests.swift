import FoundationEssentials
import Glibc
import Testing

@Suite("The demo and the README")
struct DemoTests {
    @Test(arguments: ["en", "zh"])
    func `siji demo does the main job and leaves nothing behind`(language: String) async throws {
        try await TemporaryFolder.with { folder in
            let demo = try await demo(language, in: folder)
            #expect(demo.exitCode == 0, "\(demo.errors)")
            #expect(demo.output.contains("siji booking make 1"))
            let left = try await Tool.run("find", [folder.path, "-mindepth", "1", "-not", "-path", "*/driver*"])
            #expect(left.output.isEmpty, "\(left.output)")
        }
    }

    /// `RECORD_GOLDEN=1` writes the session of today into the README, and fails all the same.
    @Test func `the README's session is what the demo prints, but for dates and durations`() async throws {
        let path = Tool.checkout + "/README.md"
        let readme = try String(contentsOfFile: path, encoding: .utf8)
        let begin = try #require(readme.firstRange(of: "<!-- transcript -->\n```text\n")).upperBound
        let end = try #require(readme[begin...].firstRange(of: "```\n<!-- /transcript -->")).lowerBound
        let output = try await TemporaryFolder.with { folder in
            // The last line break belongs to the fence.
            try await demo("zh", in: folder).output
        }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            let recorded = readme[..<begin] + output + readme[end...]
            try String(recorded).write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(timeless(readme[begin..<end]) == timeless(output[...]))
    }

    private func demo(_ language: String, in folder: TemporaryFolder) async throws -> Finished {
        try await Tool.siji(
            ["demo"],
            socket: "/nowhere",
            language: language,
            environment: ["TMPDIR": folder.path, "XDG_STATE_HOME": folder.file("driver")]
        )
    }

    /// The lines with what depends on the clock taken out.
    private func timeless(_ text: Substring) -> [String] {
        text.split(separator: "\n").map { line in
            String(line)
                .replacing(#/\d{4}-\d\d-\d\d/#, with: "DATE")
                .replacing(#/\d\d-\d\d (?=\d\d:\d\d)/#, with: "DAY ")
                .replacing(#/\d+毫秒/#, with: "MS")
                .replacing(#/(提前|推后)\d+天/#, with: "DAYS")
                .replacing(#/\d+(\.\d)?秒/#, with: "SECONDS")
        }
    }
}
