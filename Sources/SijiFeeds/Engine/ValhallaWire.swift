import FoundationEssentials
import SijiFormats
import SijiGeo
import SijiRoads

/// Valhalla's JSON, as far as siji speaks it (https://valhalla.github.io/valhalla/api).
enum ValhallaWire {
    /// A place.
    struct Location: Encodable {
        let lat: Double
        let lon: Double

        init(_ point: Coordinate) { (lat, lon) = (point.latDeg, point.lonDeg) }
    }

    /// The truck: metres and tonnes; what is nil is left out, and Valhalla's own figure stands.
    struct Truck: Encodable {
        let height: Double?
        let width: Double?
        let length: Double?
        let weight: Double?
        let axle_load: Double?
        let axle_count: Int?
        let hazmat: Bool?

        init(_ vehicle: EngineVehicle) {
            height = vehicle.heightMm.map { Double($0) / 1_000 }
            width = vehicle.widthMm.map { Double($0) / 1_000 }
            length = vehicle.lengthMm.map { Double($0) / 1_000 }
            weight = vehicle.massKg.map { Double($0) / 1_000 }
            axle_count = vehicle.axles
            hazmat = vehicle.carriesHazmat
            if let massKg = vehicle.massKg, let axles = vehicle.axles, axles > 0 {
                // The heaviest axle carries at least the mean.
                axle_load = Double(massKg) / 1_000 / Double(axles)
            } else {
                axle_load = nil
            }
        }
    }

    struct CostingOptions: Encodable { let truck: Truck }

    struct RouteQuestion: Encodable {
        let locations: [Location]
        let costing = "truck"
        let costing_options: CostingOptions
        let directions_type = "none"
        let units = "kilometers"
    }

    struct MatrixQuestion: Encodable {
        let sources: [Location]
        let targets: [Location]
        let costing = "truck"
        let costing_options: CostingOptions
        let units = "kilometers"
    }

    struct RouteAnswer: Decodable {
        struct Trip: Decodable {
            let legs: [Leg]
        }
        struct Leg: Decodable {
            struct Summary: Decodable {
                let length: Double
                let time: Double
            }
            let summary: Summary
            let shape: String
        }
        let trip: Trip

        /// The legs as ways; nil where one cannot be read.
        var ways: [EngineWay]? {
            var ways: [EngineWay] = []
            for leg in trip.legs {
                guard let line = try? EncodedPolyline.decode(leg.shape, precision: 6), line.count >= 2,
                    let metres = ValhallaWire.metres(km: leg.summary.length),
                    let seconds = ValhallaWire.seconds(leg.summary.time)
                else { return nil }
                ways.append(EngineWay(metres: metres, seconds: seconds, line: line))
            }
            return ways
        }
    }

    struct MatrixAnswer: Decodable {
        struct Entry: Decodable {
            let distance: Double?
            let time: Double?
        }
        let sources_to_targets: [[Entry]]

        /// The entries; nil where a figure cannot be.
        var distances: [[EngineDistance?]]? {
            var rows: [[EngineDistance?]] = []
            for row in sources_to_targets {
                var distances: [EngineDistance?] = []
                for entry in row {
                    guard let km = entry.distance, let sec = entry.time else {
                        distances.append(nil)
                        continue
                    }
                    guard let metres = ValhallaWire.metres(km: km), let seconds = ValhallaWire.seconds(sec) else {
                        return nil
                    }
                    distances.append(EngineDistance(metres: metres, seconds: seconds))
                }
                rows.append(distances)
            }
            return rows
        }
    }

    struct Refusal: Decodable {
        let error_code: Int
    }

    /// Whole seconds; nil for a time that no way takes: three years.
    static func seconds(_ time: Double) -> Int? {
        guard time.isFinite, time >= 0, time < 100_000_000 else { return nil }
        return Int(time.rounded())
    }

    /// Metres of a length in km; nil for one that no road has.
    static func metres(km: Double) -> Int? {
        guard km.isFinite, km >= 0, km < 100_000 else { return nil }
        return Int((km * 1_000).rounded())
    }
}
