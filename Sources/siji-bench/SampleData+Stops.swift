import SijiAtlas
import SijiGeo
import SijiRoads

/// Synthetic 司机之家 along the expressways: nobody built or measured any of them.
struct SampleStops {
    let csv: String

    init(network: SampleNetwork, cities: SampleCities, seed: UInt64) {
        var random = SampleRandom(seed: seed)
        var text =
            "id,name,nameEn,kind,lat,lon,road,kmPost,side,services,servicesAbsent,hours,parkingSlots,source,synthetic\n"
        var used: Set<String> = []
        var number = 0
        for spot in network.spots(1_345, &random) {
            guard number < 1_300, let near = cities.nearestCounty(to: spot.point) else { continue }
            // A straight line between two ports runs over the sea; the west has deserts that wide.
            guard near.metres < 45_000 || spot.point.lonDeg < 104 else { continue }
            number += 1
            let services = SampleStops.services(&random)
            var name = near.county.shortName + "司机之家"
            if used.contains(name) { name += "(" + spot.edge.route + ")" }
            var twin = 2
            while !used.insert(name).inserted {
                name = near.county.shortName + "司机之家(" + spot.edge.route + "-\(twin))"
                twin += 1
            }
            let kmPost = spot.alongM * 1.158 / 1000
            let cells = [
                "dh-syn-" + String(String(10_000 + number).dropFirst()),
                name,
                near.county.nameEn + " Drivers' Home (" + spot.edge.route + ")",
                RestStop.Kind.driversHome.rawValue,
                SampleTurn.text(spot.point.latDeg, decimals: 5),
                SampleTurn.text(spot.point.lonDeg, decimals: 5),
                spot.edge.route,
                random.chance(0.8) ? SampleTurn.text(kmPost, decimals: 1) : "",
                random.pick(["up", "down", "both", ""]),
                services.present.map(\.rawValue).joined(separator: " "),
                services.absent.map(\.rawValue).joined(separator: " "),
                random.chance(0.7) ? "00:00-24:00" : "",
                random.chance(0.6) ? "\(random.whole(4...40) * 5)" : "",
                "synthetic", "true",
            ]
            text += cells.map(SampleTurn.cell).joined(separator: ",") + "\n"
        }
        csv = text
    }

    private static let basics: [RestService] = [.parking, .hotWater, .mealHeating, .shower, .laundry]
    private static let extras: [(service: RestService, share: Double)] = [
        (.beds, 0.45), (.canteen, 0.6), (.repair, 0.4), (.fuel, 0.55), (.lng, 0.2), (.charging, 0.3), (.adblue, 0.35),
        (.security, 0.4), (.legalAid, 0.05), (.policyAdvice, 0.08), (.training, 0.05), (.injuryCoverDesk, 0.06),
        (.partyBranch, 0.1),
    ]

    private static func services(_ random: inout SampleRandom) -> (present: [RestService], absent: [RestService]) {
        var present: [RestService] = []
        var absent: [RestService] = []
        for service in basics {
            if service == .parking || random.chance(0.88) {
                present.append(service)
            } else if random.chance(0.5) {
                absent.append(service)
            }
        }
        for extra in extras {
            if random.chance(extra.share) {
                present.append(extra.service)
            } else if random.chance(0.12) {
                absent.append(extra.service)
            }
        }
        return (present, absent)
    }
}
