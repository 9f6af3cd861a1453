import ArgumentParser

/// `siji place`.
struct PlaceNoun: ParsableCommand {
    static var configuration: CommandConfiguration { .named("place", .nounPlace, verbs: [PlaceFind.self]) }
}
