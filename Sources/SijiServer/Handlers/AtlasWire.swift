import SijiAPI
import SijiAtlas
import SijiGeo

extension RestStopWire {
    /// A rest stop as it is shown; distance in metres and bearing where it was asked from a point.
    init(_ stop: RestStop, _ view: ReportView, distanceM: Double? = nil, bearingDeg: Double? = nil) {
        self.init(
            id: stop.id,
            name: stop.name,
            nameEn: stop.nameEn,
            kind: stop.kind.rawValue,
            lat: stop.point.latDeg,
            lon: stop.point.lonDeg,
            distanceKm: distanceM.map(WireNumbers.km),
            bearingDeg: bearingDeg.map(WireNumbers.bearing),
            road: stop.road,
            kmPost: stop.kmPostM.map { Double($0) / 1_000 },
            side: stop.side?.rawValue,
            services: RestService.allCases.filter(stop.services.contains).map(\.rawValue),
            servicesAbsent: RestService.allCases.filter(stop.servicesAbsent.contains).map(\.rawValue),
            grade: stop.grade,
            hours: stop.hours,
            parkingSlots: stop.parkingSlots,
            source: stop.source,
            asOf: stop.asOf,
            synthetic: stop.isSynthetic,
            occupancy: stop.reports.map { view.wire($0.occupancy) },
            gone: stop.reports?.gone.map { view.wire($0) },
            there: stop.reports?.there.map { view.wire($0) }
        )
        if stop.isStale { stale = true }
        if !stop.others.isEmpty { others = stop.others.map(SightingWire.init) }
    }
}

extension CheckpointWire {
    /// A checkpoint as it is shown; distance in metres and bearing where it was asked from a point.
    init(_ checkpoint: Checkpoint, _ view: ReportView, distanceM: Double? = nil, bearingDeg: Double? = nil) {
        let unit = checkpoint.kind.unit
        // Lengths are kept in millimetres and shown in metres; masses are kg in both.
        let perUnit = unit == "m" ? 1_000.0 : 1.0
        let reported = checkpoint.reports?.values ?? []
        self.init(
            id: checkpoint.id,
            name: checkpoint.name,
            nameEn: checkpoint.nameEn,
            kind: checkpoint.kind.rawValue,
            lat: checkpoint.point.latDeg,
            lon: checkpoint.point.lonDeg,
            distanceKm: distanceM.map(WireNumbers.km),
            bearingDeg: bearingDeg.map(WireNumbers.bearing),
            road: checkpoint.road,
            postedValue: checkpoint.posted.map { Double($0) / perUnit },
            measuredValue: checkpoint.measured.map { Double($0) / perUnit },
            reportedValue: (reported.map(\.value) + (checkpoint.reported.map { [$0] } ?? [])).min()
                .map { Double($0) / perUnit },
            unit: unit,
            headingDeg: checkpoint.headingDeg,
            hours: checkpoint.hours,
            source: checkpoint.source,
            asOf: checkpoint.asOf,
            synthetic: checkpoint.isSynthetic,
            reportedValues: reported.isEmpty
                ? nil : reported.map { view.wire($0.side, value: Double($0.value) / perUnit) },
            gone: checkpoint.reports?.gone.map { view.wire($0) },
            there: checkpoint.reports?.there.map { view.wire($0) }
        )
        if checkpoint.isStale { stale = true }
        if !checkpoint.others.isEmpty { others = checkpoint.others.map(SightingWire.init) }
        unread = checkpoint.unread
    }
}

extension SightingWire {
    fileprivate init(_ sighting: Sighting) {
        self.init(id: sighting.id, source: sighting.source, asOf: sighting.asOf)
    }
}

/// Measured numbers, rounded to what they can be trusted for.
enum WireNumbers {
    /// Metres as km, to the metre.
    static func km(_ metres: Double) -> Double { metres.rounded() / 1_000 }

    /// Degrees to a tenth, 0 ≤ x < 360.
    static func bearing(_ degrees: Double) -> Double {
        let rounded = (degrees * 10).rounded() / 10
        return rounded >= 360 ? 0 : rounded
    }
}
