import Glibc
import Testing

@Suite("The demo and the README")
struct DemoTests {
    @Test(arguments: ["en", "zh"])
    func `siji demo does the main job and leaves nothing behind`(language: String) async throws {
        try await TemporaryFolder.with { folder in
            let demo = try await Tool.siji(
                ["demo"],
                socket: "/nowhere",
                language: language,
                environment: ["TMPDIR": folder.path, "XDG_STATE_HOME": folder.file("driver")]
            )
            #expect(demo.exitCode == 0, "\(demo.errors)")
            #expect(demo.output.contains("siji load search"))
            let left = try await Tool.run("find", [folder.path, "-mindepth", "1"])
            #expect(left.output.isEmpty, "\(left.output)")
        }
    }
}
