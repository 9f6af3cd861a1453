@testable import SijiAPI

/// What lies along a route beside its schemas.
extension WireSamples {
    private static let clearance = ClearanceWire(verdict: "")
    private static let item = CorridorAnswer.Item(
        alongKm: 0,
        offsetKm: 0,
        side: nil,
        carriageway: "",
        detourKm: nil,
        passAt: nil,
        restStop: nil,
        checkpoint: nil,
        clearance: nil
    )
    private static let ban = CityBanWire(
        id: "",
        name: "",
        nameEn: nil,
        fromKm: 0,
        toKm: 0,
        enterAt: nil,
        leaveAt: nil,
        hours: nil,
        plateColours: [],
        overKg: nil,
        permit: false,
        source: "",
        asOf: nil,
        synthetic: true,
        clearance: nil
    )
    private static let answer = CorridorAnswer(
        lengthKm: 0,
        halfWidthKm: 0,
        fromAlongKm: 0,
        circuity: 0,
        surveyed: true,
        more: false,
        items: [],
        bans: []
    )
    private static let cliff = CliffWire(
        edge: "",
        limit: 0,
        measure: 0,
        room: 0,
        step: 0,
        after: 0,
        unit: "",
        assumed: false,
        only: nil,
        losses: [],
        tollFen: nil
    )

    static let along: [(wire: any Sendable, schema: Schema)] = [
        (answer, CorridorSchemas.answer), (item, CorridorSchemas.item), (ban, CorridorSchemas.ban),
        (clearance, CorridorSchemas.clearance),
        (
            ClearanceWire.Value(of: "", value: 0, margin: nil, source: "", asOf: nil, ageDays: nil),
            CorridorSchemas.value
        ),
        (VehicleWire(), CorridorSchemas.vehicle),
        (LawWire(item: "", limits: [], clearance: clearance), CorridorSchemas.law),
        (LawWire.Limit(value: 0, build: "", driveAxles: nil, source: "", asOf: ""), CorridorSchemas.lawLimit),
        (cliff, CorridorSchemas.cliff),
    ]
}
