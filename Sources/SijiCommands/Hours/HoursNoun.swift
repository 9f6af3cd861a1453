import ArgumentParser

/// `siji hours`.
struct HoursNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("hours", .nounHours, verbs: [HoursStatus.self, HoursDrive.self, HoursRest.self])
    }
}
