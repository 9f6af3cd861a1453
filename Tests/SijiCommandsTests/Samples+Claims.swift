import SijiAPI

extension Samples {
    /// Waiting over the free time at the pickup, an empty run, and a price that is late.
    static var claims: ClaimsAnswer {
        let stop = ClaimsAnswer.Stop(
            stop: 0,
            kind: "pickup",
            arrivedAt: "2026-12-01T07:30:00+08:00",
            endedAt: "2026-12-01T12:30:00+08:00",
            open: false,
            freeMin: 60,
            chargedMin: 160,
            fen: 25_000,
            spans: [
                .init(rule: "early", from: "2026-12-01T07:30:00+08:00", to: "2026-12-01T08:00:00+08:00", minutes: 30),
                .init(rule: "free", from: "2026-12-01T08:00:00+08:00", to: "2026-12-01T09:00:00+08:00", minutes: 60),
                .init(
                    rule: "driverBreak",
                    from: "2026-12-01T09:00:00+08:00",
                    to: "2026-12-01T09:50:00+08:00",
                    minutes: 50
                ),
                .init(
                    rule: "charged",
                    from: "2026-12-01T09:50:00+08:00",
                    to: "2026-12-01T12:30:00+08:00",
                    minutes: 160
                ),
            ],
            lines: [
                .init(rule: "detention", quantity: 3, rateFen: 10_000, fen: 30_000),
                .init(rule: "detentionCap", quantity: nil, rateFen: nil, fen: -5000),
            ],
            flags: ["selfReported"]
        )
        let run = ClaimsAnswer.EmptyRun(
            cause: "cancelledOnArrival",
            fen: 12_260,
            lines: [.init(rule: "emptyRunDistance", quantity: 61_300, rateFen: 200, fen: 12_260)],
            flags: []
        )
        let parts = [
            PayWire.Part(
                when: "onPickup",
                days: 0,
                by: "fuelCard",
                fen: 250_000,
                dueOn: "2026-12-01",
                paidFen: 250_000,
                confirmedFen: 200_000,
                overdueDays: nil
            ),
            PayWire.Part(
                when: "onPod",
                days: 30,
                by: nil,
                fen: 600_000,
                dueOn: "2027-01-03",
                paidFen: 0,
                confirmedFen: 0,
                overdueDays: 4
            ),
        ]
        return ClaimsAnswer(
            bookingId: "000000000001a",
            agreementVersion: 2,
            agreed: true,
            countedAt: "2027-01-07T08:00:00+08:00",
            stops: [stop],
            detentionFen: 25_000,
            emptyRun: run,
            pay: PayWire(
                estimate: true,
                paidFen: 250_000,
                outstandingFen: 600_000,
                overdueFen: 600_000,
                overdueDays: 4,
                nextDueOn: "2027-01-03",
                parts: parts
            )
        )
    }
}
