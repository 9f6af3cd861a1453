import ArgumentParser

/// `siji truck`.
struct TruckNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "truck",
            .nounTruck,
            verbs: [TruckAdd.self, TruckList.self, TruckShow.self, TruckRemove.self, TruckUse.self]
        )
    }
}
