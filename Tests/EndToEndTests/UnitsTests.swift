import Testing

@Suite("The units")
struct UnitsTests {
    private static let units = [
        "sijid.service", "sijid.socket", "siji-backup.service", "siji-backup.timer", "siji-metrics.service",
        "siji-metrics.timer",
    ]

    @Test func `are what systemd understands`() async throws {
        try await TemporaryFolder.with { folder in
            // The programs stand where the units of an installation would name them.
            let script = """
                for unit in \(Self.units.joined(separator: " ")); do
                    sed 's|/usr/bin/sijid|\(Tool.products)/sijid|; s|/usr/bin/siji |\(Tool.products)/siji |' \
                      \(Tool.checkout)/systemd/$unit >\(folder.path)/$unit
                done
                # As an administrator puts it there: systemd reads it with its service.
                install -D -m 644 \(Tool.checkout)/systemd/sijid-feeds.conf \(folder.path)/sijid.service.d/feeds.conf
                cd \(folder.path)
                systemd-analyze verify --man=no \(Self.units.map { "./" + $0 }.joined(separator: " "))
                """
            let verified = try await Tool.run("bash", ["-c", script])
            #expect(verified.exitCode == 0, "\(verified.errors)")
            #expect(verified.output + verified.errors == "")
        }
    }

    @Test(arguments: ["sijid.service", "siji-backup.service", "siji-metrics.service"])
    func `expose at most 1.4 of 10`(unit: String) async throws {
        let judged = try await Tool.run(
            "systemd-analyze",
            ["security", "--offline=true", "--threshold=14", "--no-pager", "\(Tool.checkout)/systemd/\(unit)"]
        )
        #expect(judged.exitCode == 0, "\(judged.output.suffix(200))")
        #expect(judged.output.contains("Overall exposure level for \(unit)"))
    }

    @Test(arguments: ["install.sh", "uninstall.sh"])
    func `scripts say what is missing, and change nothing`(script: String) async throws {
        let path = "\(Tool.checkout)/systemd/\(script)"
        #expect(try await Tool.run("bash", ["-n", path]).exitCode == 0)
        #expect(try await Tool.run(path, ["--help"]).output.hasPrefix("usage: systemd/\(script)"))
        #expect(try await Tool.run(path, ["--perfix", "/x"]).exitCode == 64)
        guard script == "install.sh" else { return }
        let missing = try await Tool.run(path, ["--build", "/nowhere", "--destdir", "/nowhere/root"])
        #expect(missing.exitCode == 1)
        #expect(missing.errors.contains("/nowhere/sijid: swift build"), "\(missing.errors)")
    }

    @Test func `are put into a package's folder without touching this machine`() async throws {
        try await TemporaryFolder.with { folder in
            let filled = try await Tool.run(
                "\(Tool.checkout)/systemd/install.sh",
                ["--build", Tool.products, "--destdir", folder.path, "--prefix", "/usr"]
            )
            #expect(filled.exitCode == 0, "\(filled.errors)")
            let files = try await Tool.run("find", [folder.path, "-type", "f"]).output.split(separator: "\n")
            for name in ["bin/sijid", "bin/siji", "share/siji/data/gazetteer.csv", "lib/sysusers.d/siji.conf"] {
                #expect(files.contains { $0 == "\(folder.path)/usr/\(name)" }, "\(name)")
            }
            let unit = try await Tool.run("cat", ["\(folder.path)/usr/lib/systemd/system/siji-backup.service"])
            #expect(unit.output.contains("ExecStart=/usr/bin/siji backup --keep"))
        }
    }
}
