import ArgumentParser
import SijiClient

/// `siji`: nouns with verbs.
struct SijiRoot: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "siji",
            abstract: HelpTopic.root.text,
            version: SijiClient.version,
            subcommands: [
                LoadNoun.self, RestNoun.self, CheckNoun.self, RouteCommand.self, TripNoun.self, PlaceNoun.self,
                TruckNoun.self,
                Here.self,
                BookingNoun.self, EvidenceNoun.self, RightsCommand.self, ReportProblem.self, MeNoun.self, Advise.self,
                HoursNoun.self, PositionNoun.self, FeedNoun.self,
                Status.self, Doctor.self, Backup.self, Metrics.self, Restore.self, Demo.self,
                AdminNoun.self, ShellCommand.self, Manual.self, Completion.self,
            ]
        )
    }
}
