import ArgumentParser
import Glibc
import SijiAPI
import SijiClient
import SijiFault

/// `siji backup`.
struct Backup: SijiCommand {
    static var configuration: CommandConfiguration { .named("backup", .backup) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.backupFile))
    var file: String?

    @Option(help: .of(.keepBackups))
    var keep: Int?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        // A large store takes its time to copy.
        let client = session.client(common, answerTimeout: .seconds(600))
        let answer = try client.backup(to: file.map(AbsolutePath.of), keep: keep)
        if format == .json { return try session.showJSON(answer) }
        let bytes = "\(Amount.decimal(Double(answer.bytes) / 1_048_576, 1)) MiB"
        session.console.words(session.speech[.backedUp(answer.path, bytes)])
        if let removed = answer.removed, !removed.isEmpty {
            session.console.words(session.speech[.backupsRemoved(removed.count)])
        }
        session.console.data([answer.path])
    }
}

/// Paths as a daemon with another working folder understands them.
enum AbsolutePath {
    /// The path from the root on.
    static func of(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }
}
