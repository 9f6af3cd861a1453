import ArgumentParser
import Glibc
import SijiFault

/// `siji restore`: hands over to `sijid --restore`, which owns the store.
struct Restore: SijiCommand {
    static var configuration: CommandConfiguration { .named("restore", .restore) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.restoreFile))
    var file: String

    @Option(help: .of(.state))
    var state: String

    func run(in session: Session) throws(Fault) {
        let backup = AbsolutePath.of(file)
        let folder = AbsolutePath.of(state)
        guard access(backup, R_OK) == 0 else { throw FileBytes.unreadable(backup) }
        guard let sijid = SelfPath.neighbour("sijid", of: session.executable) else {
            errno = ENOENT
            throw FileBytes.unreadable(SelfPath.folder(of: session.executable) + "/sijid")
        }
        session.console.words(session.speech[.restoring(backup, folder)])
        throw ChildProcess.become([sijid, "--restore", backup, "--state", folder])
    }
}
