import ArgumentParser

/// `siji admin`: what only the administrator does.
struct AdminNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("admin", .nounAdmin, verbs: [AdminDriverNoun.self, AdminDispatcherNoun.self])
    }
}

/// `siji admin driver`.
struct AdminDriverNoun: ParsableCommand {
    static var configuration: CommandConfiguration { .named("driver", .nounAdminDriver, verbs: [DriverAdd.self]) }
}

/// `siji admin dispatcher`.
struct AdminDispatcherNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("dispatcher", .nounAdminDispatcher, verbs: [DispatcherAdd.self])
    }
}
