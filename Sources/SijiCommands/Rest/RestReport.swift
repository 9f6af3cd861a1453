import ArgumentParser
import SijiFault

/// `siji rest report`.
struct RestReport: SijiCommand {
    static var configuration: CommandConfiguration { .named("report", .restReport) }

    @OptionGroup var report: ReportOptions

    var common: CommonOptions { report.common }

    func run(in session: Session) throws(Fault) { try report.run(.rest, in: session) }
}
