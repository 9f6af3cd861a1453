import SijiFreight
import SijiHours
import SijiRoads

/// Questions for loads, read by `MatchRequestReader`, and their answers.
enum MatchSchemas {
    static let request = Schema.request(MatchKey.table, choices: [["truck"], ["truckName"]]) { key in
        switch key {
        case .truck: .optional(.component(.truck), "The truck itself, or else `truckName`.")
        case .truckName: .optional(.line(TruckReader.name), "One of the caller's trucks.")
        case .at: .needed(point, "Where it stands.")
        case .readyAt: .optional(.instant, "When it is empty; now where absent.")
        case .drivenMin: .optional(.integer(MatchRequestReader.drivenMin), "Since the last break.", standard: 0)
        case .drivenTodayMin: .optional(.integer(MatchRequestReader.drivenMin), "`drivenMin` where absent.")
        case .coDriver: .optional(clocks, "Of a truck with two drivers; rested where absent.")
        case .maxDeadheadKm: .optional(.thousandths(MatchRequestReader.deadheadM), standard: 200)
        case .destination: .optional(circle, "Where the load must end.")
        case .minPriceFen: .optional(.integer(ListingLimits.fen))
        case .maxWaitMin: .optional(.integer(MatchRequestReader.waitMin))
        case .injuryCover: .optional(.list(.codes(InjuryCover.self), upTo: InjuryCover.allCases.count))
        case .maxDaysToPay:
            .optional(
                .integer(MatchRequestReader.daysToPay),
                "The dispatcher's `pays.medianDays` is at most so many; who is not known, under five bookings, does not fit."
            )
        case .objective: .optional(.codes(MatchObjective.self), standard: "perHour")
        case .limit:
            .optional(.integer(MatchRequestReader.limits), standard: .integer(MatchRequestReader.assumedLimit))
        case .distance:
            .optional(distance, "`expressway` where absent; `circuity` of 1.3 where the depot has no network.")
        case .rule: .optional(.code(DrivingRule.known.map(\.name)), standard: .text(DrivingRule.cn.name))
        case .explain: .optional(.boolean, "Whether matches carry ledger and schedule.", standard: true)
        case .count: .optional(.boolean, "Whether all that fit are counted.", standard: false)
        }
    }

    static let clocks = Schema.request(ClocksKey.table) { key in
        switch key {
        case .drivenMin: .optional(.integer(MatchRequestReader.drivenMin), "Since the last break.", standard: 0)
        case .drivenTodayMin: .optional(.integer(MatchRequestReader.drivenMin), "`drivenMin` where absent.")
        }
    }

    static let point = Schema.request(
        PointKey.position,
        choices: ListingSchemas.pointChoices,
        ListingSchemas.pointMember
    )

    static let circle = Schema.request(
        PointKey.circle,
        choices: ListingSchemas.pointChoices,
        ListingSchemas.pointMember
    )

    static let distance = Schema.request(DistanceKey.table) { key in
        switch key {
        case .model:
            .needed(
                .codes(DistanceModelName.self),
                "`expressway`: the skeleton of `POST /v1/routes`; what it does not reach does not fit. `circuity`: by great circle."
            )
        case .factor: .optional(.decimal(MatchRequestReader.factorE9, places: 9), "Of `circuity`.", standard: 1.3)
        }
    }

    static let answer = Schema.answer(
        .needed("id", .identifier, "Asks for the same answer again."),
        .needed("basis", basis),
        .needed("matches", .list(.component(.match)), "Best first."),
        .needed("negotiable", .list(.component(.match)), "面议, by deadhead."),
        .optional("fits", .count, "All that fit, where asked.")
    )

    static let basis = Schema.answer(
        .needed("model", .codes(DistanceModelName.self)),
        .optional("factor", .number, "Of `circuity`."),
        .optional(
            "refinedBy",
            .code(["valhalla"]),
            "Who measured the first results anew: both figures are kept, the order stays."
        ),
        .optional("unrefined", .codes(EngineSilence.self), "Why the routing engine that is set did not."),
        .optional("skeleton", .boolean, "Of `expressway`: for ranking and planning, no turns."),
        .optional("asOf", .words, "Of `expressway`: the oldest date of the plan."),
        .needed("rule", .code(DrivingRule.known.map(\.name))),
        .needed("objective", .codes(MatchObjective.self)),
        .needed("notCounted", .list(.words)),
        .needed("rankedAt", .instant),
        .needed("readyAt", .instant),
        .optional("hours", hours, "The clocks of your own record, where you asked with none.")
    )

    static let hours = Schema.answer(.needed("drivenMin", .count), .needed("drivenTodayMin", .count))

    static let entry = Schema.answer(
        .needed("loadId", .identifier),
        .needed("load", .component(.load), "Phone masked."),
        .needed("deadheadKm", .number),
        .needed("loadedKm", .number),
        .needed("minutes", .count, "From `readyAt` to the end of unloading."),
        .needed("netFen", .fen, "For 面议, what is left without a price."),
        .optional("netFenPerHour", .fen, "Absent for 面议."),
        .optional("breakEvenFen", .fen, "The price at which net is 0; 面议 only."),
        .needed("unchecked", .list(.words), "What could not be checked for want of a figure."),
        .optional("refined", refined, "By the routing engine of `basis.refinedBy`."),
        .optional("ledger", .list(line), "Lines sum to `netFen`."),
        .optional("schedule", .list(step))
    )

    static let refined = Schema.answer(
        .optional("deadheadKm", .number, "Absent where it found no way for the truck."),
        .optional("loadedKm", .number, "Through `via`; absent where it found no way for the truck.")
    )

    static let line = Schema.answer(.needed("item", .codes(LedgerLine.Item.self)), .needed("fen", .fen))

    static let step = Schema.answer(
        .needed("do", .code(["deadhead", "drive", "wait", "load", "unload", "break", "rest"])),
        .needed("from", .instant),
        .needed("to", .instant),
        .optional("place", .words, "In the listing's words."),
        .optional("driver", .count, "Who is at the wheel, or was last, from 1; of a truck with two drivers alone.")
    )
}
