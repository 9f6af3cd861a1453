import SijiAtlas
import SijiFreight
import SijiHours

/// Trips, read by `TripRequestReader`, and their plans.
enum TripSchemas {
    private static let choices = [
        ["truck", "loadId"], ["truck", "to"], ["truckName", "loadId"], ["truckName", "to"],
    ]

    static let request = Schema.request(TripKey.table, choices: choices) { key in
        switch key {
        case .truck: .optional(.component(.truck), "The truck itself, or else `truckName`.")
        case .truckName: .optional(.line(TruckReader.name), "One of the caller's trucks.")
        case .at: .needed(MatchSchemas.point, "Where it stands.")
        case .loadId: .optional(.line(BookingReader.id), "The load that is carried, or else `to`.")
        case .to: .optional(MatchSchemas.point, "Where it goes without a load of the depot.")
        case .via: .optional(.list(MatchSchemas.point, upTo: TripRequestReader.via), "With `to`: in order.")
        case .readyAt: .optional(.instant, "Now where absent.")
        case .drivenMin: .optional(.integer(MatchRequestReader.drivenMin), "By your own record where absent.")
        case .drivenTodayMin: .optional(.integer(MatchRequestReader.drivenMin), "`drivenMin` where absent.")
        case .coDriver: .optional(MatchSchemas.clocks, "Of a truck with two drivers; rested where absent.")
        case .rule: .optional(.code(DrivingRule.known.map(\.name)), standard: .text(DrivingRule.cn.name))
        case .halfWidthKm:
            .optional(.thousandths(TripRequestReader.halfWidthM), "To either side: rest stops.", standard: 20)
        case .limitsWithinKm:
            .optional(.thousandths(TripRequestReader.halfWidthM), "To either side: limits.", standard: 5)
        case .services:
            .optional(
                .list(.codes(RestService.self), upTo: RestService.allCases.count),
                "What the place of each break must offer: all of them."
            )
        case .loaded: .optional(CorridorSchemas.loaded, "The load as it stands on the truck.")
        case .plateColour: .optional(.codes(PlateColour.self))
        case .permits:
            .optional(
                .list(.line(TruckStateReader.permit), upTo: TruckStateReader.mostPermits),
                "Ids of bans that a permit lifts."
            )
        case .train: .optional(.boolean, "Whether it is a train (汽车列车).")
        case .driveAxles: .optional(.integer(TruckStateReader.driveAxles), "Driven axles of the tractor.")
        }
    }

    static let place = Schema.answer(
        .needed("lat", .latitude),
        .needed("lon", .longitude),
        .optional("name", .words)
    )

    static let fallback = Schema.answer(
        .optional("id", .words, "Of a rest stop; absent for a place of the trip's own."),
        .optional("name", .words),
        .optional("nameEn", .words),
        .needed("alongKm", .number)
    )

    static let step = Schema.answer(
        .needed("do", .code(["drive", "wait", "load", "unload", "arrive", "ferry", "break", "rest", "swap"])),
        .needed("from", .instant),
        .needed("to", .instant),
        .needed("alongKm", .number, "Driven km of the way when it begins, detours not counted."),
        .optional("km", .number, "Of drives, detours with them."),
        .needed("driver", .count, "From 1."),
        .needed("drivenMin", .count, "The driver's continuous clock when it begins."),
        .optional("place", place, "Where the truck stands."),
        .optional("detourKm", .number, "Out and back to the rest stop."),
        .optional("restStop", .component(.restStop)),
        .optional("carriageway", .codes(Carriageway.self)),
        .optional("safe", .boolean, "Whether another stop is reached in legal time where this one is full."),
        .optional("ifFull", fallback, "Where.")
    )

    static let late = Schema.answer(
        .needed("do", .code(["load", "unload"])),
        .optional("place", .words),
        .needed("by", .instant, "The latest arrival."),
        .needed("byMin", .count)
    )

    static let limit = Schema.answer(
        .needed("alongKm", .number),
        .needed("offsetKm", .number, "Great-circle."),
        .optional("passAt", .instant, "Absent for a way without a plan."),
        .needed("loaded", .boolean, "Whether the load is on the truck then."),
        .needed(
            "bearing",
            .code(["onWay", "beside", "unknown"]),
            "`onWay` where its source names the expressway that is driven there, `beside` where another road."
        ),
        .needed("checkpoint", .component(.checkpoint)),
        .needed("clearance", .component(.clearance))
    )

    static let basis = Schema.answer(
        .needed("rule", .code(DrivingRule.known.map(\.name))),
        .needed("averageKmh", .count),
        .needed("drivers", .count),
        .optional("atWheel", .count, "How many of them drive, where their turns are too many to weigh."),
        .optional("thinnedStopsKm", .number, "The best stop of each so many km was weighed, 0 for the fewest that do."),
        .needed("halfWidthKm", .number),
        .needed("limitsWithinKm", .number),
        .needed("notCounted", .list(.words)),
        .optional("hours", MatchSchemas.hours, "The clocks of your own record, where you asked with none.")
    )

    static let answer = Schema.answer(
        .needed("route", .component(.roadRoute), "The way; its minutes are those of driving it through."),
        .optional("loadId", .identifier),
        .needed("startAt", .instant),
        .needed("endAt", .instant),
        .needed("minutes", .count, "From start to end."),
        .needed("drivingMin", .count),
        .needed("deadheadKm", .number, "Detours with them."),
        .needed("loadedKm", .number, "Detours with them."),
        .needed("detourKm", .number),
        .needed("basis", basis),
        .needed("steps", .list(step), "Contiguous."),
        .needed("late", .list(late), "Windows that no plan keeps; this one is late by the least in all."),
        .needed("limits", .list(limit), "In the order of the way."),
        .needed("bans", .list(CorridorSchemas.ban), "Whose zones are entered."),
        .needed("vehicle", CorridorSchemas.vehicle),
        .needed("law", .list(CorridorSchemas.law)),
        .needed("cliffs", .list(CorridorSchemas.cliff)),
        .needed("ledger", .list(MatchSchemas.line), "Lines sum to `netFen`."),
        .needed("netFen", .fen)
    )
}
