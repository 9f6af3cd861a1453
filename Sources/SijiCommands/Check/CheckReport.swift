import ArgumentParser
import SijiFault

/// `siji check report`.
struct CheckReport: SijiCommand {
    static var configuration: CommandConfiguration { .named("report", .checkReport) }

    @OptionGroup var report: ReportOptions

    var common: CommonOptions { report.common }

    func run(in session: Session) throws(Fault) { try report.run(.check, in: session) }
}
