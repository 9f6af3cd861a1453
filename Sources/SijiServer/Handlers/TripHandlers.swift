import HTTPTypes
import SijiAPI
import SijiFault
import SijiFreight
import SijiHours
import SijiStore

/// `/v1/trips`: a whole trip, planned.
enum TripHandlers {
    static func plan(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let (depot, now) = (call.depot, call.depot.clock())
        let reader = TripRequestReader(gazetteer: depot.gazetteer)
        let values = try await call.reading(body) { json throws(Fault) in try reader.read(json, now: now) }
        let truck = try await MatchHandlers.truck(values.truck, call)
        try CoDriver.check(values.coClocks, on: truck)
        let load = try await load(values.aim, call)
        var hours: DrivingClocks?
        if !values.hasClocks {
            let time = HoursHandlers.PlanTime(now: now, readyAt: values.readyAt, rule: values.rule)
            hours = try await HoursHandlers.clocks(for: time, call)
        }
        let asked = TripReckoning.Asked(values: values, truck: truck, load: load, recorded: hours)
        let answer = try await call.work { () throws(Fault) in try TripReckoning(asked, in: depot).answer() }
        return try Reply(.ok, answer)
    }

    private static func load(_ aim: TripRequestValues.Aim, _ call: Call) async throws(Fault) -> Load? {
        guard case .load(let id) = aim else { return nil }
        let record = try await call.read { reader throws(Fault) in
            guard let record = try reader.listing(id) else {
                throw Fault(.loadNotFound, field: "loadId", ["id": .text(id.description)])
            }
            return record
        }
        return try call.depot.loads.read(record.wire.span, mode: .stored)
    }
}
