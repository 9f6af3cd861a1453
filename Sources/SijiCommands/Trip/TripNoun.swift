import ArgumentParser

/// `siji trip`.
struct TripNoun: ParsableCommand {
    static var configuration: CommandConfiguration { .named("trip", .nounTrip, verbs: [TripPlanning.self]) }
}
