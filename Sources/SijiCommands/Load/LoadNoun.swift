import ArgumentParser

/// `siji load`.
struct LoadNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "load",
            .nounLoad,
            verbs: [
                LoadSearch.self, LoadShow.self, LoadPush.self, LoadAmend.self, LoadWithdraw.self, LoadList.self,
                LoadCall.self, LoadWhyNot.self,
            ]
        )
    }
}
