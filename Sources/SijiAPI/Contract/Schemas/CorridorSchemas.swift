import SijiAtlas
import SijiFormats
import SijiFreight
import SijiGeo

/// Questions along a route, read by `CorridorRequestReader`, and their answers.
enum CorridorSchemas {
    static let request = Schema.request(CorridorKey.table, choices: [["line"], ["polyline"]]) { key in
        switch key {
        case .line: .optional(line, "The route, in the order of travel, or else `polyline`.")
        case .polyline: .optional(polyline)
        case .surveyed:
            .optional(
                .boolean,
                "Whether it is drawn on the road itself; false for a rough line, whose sides mean nothing.",
                standard: true
            )
        case .halfWidthKm: .optional(.thousandths(CorridorRequestReader.halfWidthM), standard: 5)
        case .kinds:
            .optional(.list(.codes(AlongKind.self), upTo: AlongKind.allCases.count), "Every kind where empty.")
        case .services:
            .optional(.list(.codes(RestService.self), upTo: RestService.allCases.count), "Of a rest stop: all of them.")
        case .fromAlongKm:
            .optional(.thousandths(CorridorRequestReader.alongM), "Where the asker stands.", standard: 0)
        case .limit:
            .optional(
                .integer(CorridorRequestReader.limits),
                standard: .integer(CorridorRequestReader.assumedLimit)
            )
        case .truck: .optional(.component(.truck), "For which clearance is asked; or else `truckName`.")
        case .truckName: .optional(.line(TruckReader.name), "One of the caller's trucks.")
        case .loaded: .optional(loaded, "The load as it stands on the truck.")
        case .departAt: .optional(.instant, "When it leaves the start of the line.")
        case .plateColour: .optional(.codes(PlateColour.self), "1 blue, 2 yellow, 3 black, 4 white, 5 green…")
        case .permits:
            .optional(
                .list(.line(TruckStateReader.permit), upTo: TruckStateReader.mostPermits),
                "Ids of bans that a permit lifts."
            )
        case .train: .optional(.boolean, "Whether it is a train (汽车列车).")
        case .driveAxles: .optional(.integer(TruckStateReader.driveAxles), "Driven axles of the tractor.")
        }
    }

    static let line = Schema.request(LineKey.table) { key in
        switch key {
        case .type: .needed(.codes(LineType.self))
        case .coordinates:
            .needed(
                .list(
                    .list(.number, upTo: CorridorRequestReader.numbers.upperBound, from: 2),
                    upTo: CorridorRequestReader.positions.upperBound,
                    from: 2
                ),
                "Longitude, latitude (RFC 7946), WGS-84."
            )
        }
    }

    static let polyline = Schema.request(PolylineKey.table) { key in
        switch key {
        case .text: .needed(.line(CorridorRequestReader.text, min: 1), "An encoded polyline.")
        case .precision: .optional(.integer(EncodedPolyline.precisions), standard: 5)
        }
    }

    static let loaded = Schema.request(LoadedKey.table) { key in
        switch key {
        case .heightM: .optional(.thousandths(TruckReader.sectionMm), "Over the ground; the truck's where absent.")
        case .widthM: .optional(.thousandths(TruckReader.sectionMm), "The truck's where absent.")
        case .massKg: .optional(.integer(TruckReader.massKg), "Of the load alone.")
        case .volumeM3: .optional(.thousandths(TruckReader.volumeL))
        case .hazmatClass: .optional(.code(HazmatClass.codes))
        case .fresh: .optional(.boolean, "Fresh produce of the national list, unmixed.", standard: false)
        case .palletKg: .optional(.integer(TruckStateReader.palletKg), standard: 1_000)
        }
    }

    static let answer = Schema.answer(
        .needed("lengthKm", .number),
        .needed("halfWidthKm", .number),
        .needed("fromAlongKm", .number),
        .needed("circuity", .number, "Detours are out and back by the great circle times this."),
        .needed("surveyed", .boolean),
        .needed("more", .boolean, "Whether the limit was reached."),
        .needed("items", .list(item), "By `alongKm`, then `offsetKm`; what was passed is not listed."),
        .needed("bans", .list(ban), "Whose zones the line enters, in the order of travel."),
        .optional("vehicle", vehicle, "What limits were held against; with a truck."),
        .optional("law", .list(law), "The national limits; with a truck."),
        .optional("cliffs", .list(cliff), "What one more pallet or 5 cm goes over; with a truck.")
    )

    static let item = Schema.answer(
        .needed("alongKm", .number),
        .needed("offsetKm", .number, "Great-circle."),
        .optional("side", .codes(CorridorHit.Side.self), "Of travel, by the line; absent on it."),
        .needed("carriageway", .codes(Carriageway.self)),
        .optional("detourKm", .number, "Absent where the way to the other carriageway is not known."),
        .optional("passAt", .instant, "Driving on without breaks."),
        .optional("restStop", .component(.restStop)),
        .optional("checkpoint", .component(.checkpoint)),
        .optional("clearance", .component(.clearance), "With a truck, of a limit.")
    )

    static let ban = Schema.answer(
        .needed("id", .words),
        .needed("name", .words),
        .optional("nameEn", .words),
        .needed("fromKm", .number),
        .needed("toKm", .number),
        .optional("enterAt", .instant, "Driving on without breaks."),
        .optional("leaveAt", .instant),
        .optional("hours", .words, "Always where absent."),
        .needed("plateColours", .list(.codes(PlateColour.self)), "All where empty."),
        .optional("overKg", .count, "For vehicles whose allowed mass is over it."),
        .needed("permit", .boolean, "Whether a permit lifts it."),
        .needed("source", .words),
        .optional("asOf", .words),
        .needed("synthetic", .boolean, "Whether nobody decreed it."),
        .optional("clearance", .component(.clearance), "With a truck.")
    )

    static let clearance = Schema.answer(
        .needed(
            "verdict",
            .codes(Clearance.Verdict.self),
            "Conflicts never collapse to clear, and unknown is never clear."
        ),
        .optional("clearCm", .count, "Rounded down."),
        .optional("missingCm", .count, "Rounded up."),
        .optional("clearKg", .count),
        .optional("missingKg", .count),
        .optional("reason", .codes(Clearance.Reason.self)),
        .needed("values", .list(value), "Posted, measured and reported values, kept apart.")
    )

    static let value = Schema.answer(
        .needed("of", .codes(Checkpoint.Evidence.self)),
        .needed("value", .number),
        .optional("margin", .number),
        .needed("source", .words),
        .optional("asOf", .words),
        .optional("ageDays", .count),
        .optional("drivers", .count, "Who report it; absent for what the data have.")
    )

    static let vehicle = Schema.answer(
        .optional("heightM", .number),
        .optional("widthM", .number),
        .optional("lengthM", .number),
        .optional("massKg", .count),
        .optional("massFrom", .code(["load", "gross"]), "The tare and the given load, or what the truck is allowed."),
        .optional("axles", .count),
        .optional("tollClass", .count, "JT/T 489-2019."),
        .optional("tollFen", .fen, "Of the whole line; absent where no rate is set."),
        .optional("greenChannel", .boolean, "Whether fresh produce reaches four fifths.")
    )

    static let law = Schema.answer(
        .needed("item", .codes(NationalLimit.Item.self)),
        .needed("limits", .list(lawLimit), "Those that may hold, the strictest first."),
        .needed("clearance", .component(.clearance))
    )

    static let lawLimit = Schema.answer(
        .needed("value", .number),
        .needed("build", .codes(NationalLimit.Build.self)),
        .optional("driveAxles", .count),
        .needed("source", .words),
        .needed("asOf", .words)
    )

    static let cliff = Schema.answer(
        .needed("edge", .codes(Cliff.Edge.self)),
        .needed("limit", .number),
        .needed("measure", .number),
        .needed("room", .number),
        .needed("step", .number),
        .needed("after", .number),
        .needed("unit", .code(["m", "kg"])),
        .needed("assumed", .boolean, "Whether the pallet is siji's assumption."),
        .optional("only", .code(["truck", "train", "singleDrive"]), "Which of several limits that may hold."),
        .needed("losses", .list(.codes(Cliff.Loss.self))),
        .optional("tollFen", .fen, "At stake; absent where none is set or at stake.")
    )
}
