import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// `/v1/trucks`: the caller's own trucks.
enum TruckHandlers {
    static func put(_ call: Call) async throws(Fault) -> Reply {
        let name = try name(call)
        let body = try await call.body()
        let wire = TruckWriter.wire(try TruckReader.read(body.span))
        try await call.depot.dispatcher.put(truck: name, wire: wire, by: try await call.caller())
        return Reply(json: TruckWriter.named(name, wire: wire))
    }

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let name = try name(call)
        return Reply(json: TruckWriter.named(name, wire: try await truck(name, call)))
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let uid = call.peer.uid
        let trucks = try await call.read { reader throws(Fault) in
            guard let party = try reader.party(uid: uid) else { return [TruckRecord]() }
            return try reader.trucks(of: party.id)
        }
        return Reply(json: TruckWriter.list(trucks.map { ($0.name, $0.wire) }))
    }

    static func remove(_ call: Call) async throws(Fault) -> Reply {
        try await call.depot.dispatcher.remove(truck: try name(call), by: try await call.caller())
        return Reply(empty: .noContent)
    }

    /// A truck of the caller's, as it is stored.
    /// - Throws: `truck.notFound`, with the names that there are.
    static func truck(_ name: String, _ call: Call) async throws(Fault) -> [UInt8] {
        let uid = call.peer.uid
        return try await call.read { reader throws(Fault) in
            var names: [String] = []
            if let party = try reader.party(uid: uid) {
                if let truck = try reader.truck(of: party.id, name: name) { return truck.wire }
                names = try reader.trucks(of: party.id).map(\.name)
            }
            throw Fault(.truckNotFound, ["value": .text(name), "candidates": .list(names)])
        }
    }

    private static func name(_ call: Call) throws(Fault) -> String {
        let name = call.parameters["name"] ?? ""
        guard name.unicodeScalars.count <= 64 else { throw Fault(.fieldTooLong, field: "name", ["max": 64]) }
        guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw Fault(.requestBadText, field: "name")
        }
        return name
    }
}
