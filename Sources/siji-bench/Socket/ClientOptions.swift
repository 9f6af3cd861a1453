import ArgumentParser

/// How many clients a case sets on a daemon's socket, and for how long.
struct ClientOptions: ParsableArguments {
    @Option(help: "Keep-alive clients; by default as many as the case's figures are stated for.")
    var clients: Int?
    @Option(help: "Seconds of each load; by default the case's own.")
    var seconds: Int?
}

/// At what pace a case asks and pushes.
struct PaceOptions: ParsableArguments {
    @Option(help: "Searches offered a second; by default the case's own.")
    var searches: Int?
    @Option(help: "Listings pushed a second beside them; by default the case's own.")
    var pushes: Int?
}
