import ArgumentParser
import SijiFault

/// Options of whoever is taken on.
struct OnboardingOptions: ParsableArguments {
    @Argument(help: .of(.userName))
    var name: String

    @Option(help: .of(.userPhone))
    var phone: String?

    @Option(help: .of(.userKey))
    var key: String?

    @Flag(help: .of(.userDryRun))
    var dryRun = false
}

/// `siji admin driver add`.
struct DriverAdd: SijiCommand {
    static var configuration: CommandConfiguration { .named("add", .driverAdd) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: OnboardingOptions

    @Option(help: .of(.plate))
    var plate: [String] = []

    func run(in session: Session) throws(Fault) {
        try Onboarding(role: .driver, options, plates: plate, common, session).run()
    }
}

/// `siji admin dispatcher add`.
struct DispatcherAdd: SijiCommand {
    static var configuration: CommandConfiguration { .named("add", .dispatcherAdd) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: OnboardingOptions

    func run(in session: Session) throws(Fault) {
        try Onboarding(role: .dispatcher, options, plates: [], common, session).run()
    }
}
