import ArgumentParser

/// `siji booking`.
struct BookingNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "booking",
            .nounBooking,
            verbs: [
                BookingMake.self, BookingOffer.self, BookingList.self, BookingShow.self, BookingSetOut.self,
                BookingTurnBack.self, BookingAdvance.self,
                BookingAccept.self, BookingRefuse.self, BookingCounter.self, BookingPay.self, BookingConfirmPay.self,
                BookingDispute.self, BookingCancel.self, BookingEvidence.self, BookingWaybill.self,
                BookingAgreement.self, BookingClaim.self,
            ]
        )
    }
}
