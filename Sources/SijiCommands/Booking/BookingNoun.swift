import ArgumentParser

/// `siji booking`.
struct BookingNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "booking",
            .nounBooking,
            verbs: [BookingMake.self, BookingList.self, BookingCancel.self, BookingAccept.self, BookingWaybill.self]
        )
    }
}
