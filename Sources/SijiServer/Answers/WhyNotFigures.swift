import SijiAPI
import SijiFault
import SijiFreight
import SijiMatch

/// What a match request may ask for at most.
enum MatchLimits {
    /// Whether the contract lets a change be asked for.
    static func allow(_ change: Change) -> Bool {
        switch change {
        case .maxDeadheadM(let metres): MatchRequestReader.deadheadM.contains(metres)
        case .maxWaitMin(let minutes): MatchRequestReader.waitMin.contains(minutes)
        default: true
        }
    }
}

extension Figure {
    /// The figure as the contract writes it.
    func wire(_ zone: ZoneOffset) -> (value: FactValue, unit: String) {
        switch self {
        case .millimetres(let length): (.thousandths(length), "m")
        case .kilograms(let mass): (.integer(mass), "kg")
        case .litres(let volume): (.thousandths(volume), "m3")
        case .metres(let metres): (.thousandths(metres), "km")
        case .minutes(let minutes): (.integer(minutes), "min")
        case .fen(let fen): (.integer(fen), "fen")
        case .instant(let instant): (.text(instant.rfc3339(in: zone)), "instant")
        case .codes(let codes): (.list(codes), "code")
        }
    }
}

extension WhyNotAnswer.Change {
    init(_ change: Change, zone: ZoneOffset) {
        switch change {
        case .body(let body): self.init(of: "truck", field: "bodies", value: .text(body.rawValue))
        case .deckMm(let length): self.init(of: "truck", field: "deckLengthM", value: .thousandths(length))
        case .payloadKg(let mass): self.init(of: "truck", field: "payloadKg", value: .integer(mass))
        case .volumeL(let volume): self.init(of: "truck", field: "volumeM3", value: .thousandths(volume))
        case .hazmatClass(let name): self.init(of: "truck", field: "hazmatClasses", value: .text(name))
        case .destinationRadiusM(let radius):
            self.init(of: "request", field: "destination.radiusKm", value: .thousandths(radius))
        case .minPriceFen(let price):
            self.init(of: "request", field: "minPriceFen", value: price.map(FactValue.integer))
        case .cover(let cover): self.init(of: "request", field: "injuryCover", value: .text(cover.rawValue))
        case .maxDeadheadM(let metres): self.init(of: "request", field: "maxDeadheadKm", value: .thousandths(metres))
        case .readyAt(let instant):
            self.init(of: "request", field: "readyAt", value: .text(instant.rfc3339(in: zone)))
        case .maxWaitMin(let minutes): self.init(of: "request", field: "maxWaitMin", value: .integer(minutes))
        case .pickupTo(let instant): self.init(of: "load", field: "pickup.to", value: .text(instant.rfc3339(in: zone)))
        case .deliverBy(let instant):
            self.init(of: "load", field: "deliverBy", value: .text(instant.rfc3339(in: zone)))
        }
    }
}

extension FactValue {
    /// A number of thousandths.
    fileprivate static func thousandths(_ count: Int) -> FactValue {
        count.isMultiple(of: 1000) ? .integer(count / 1000) : .decimal(Double(count) / 1000)
    }
}
