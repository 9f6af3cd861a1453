import SijiFreight
import SijiGeo
import SijiTrust

/// A listing of steel from 长沙 to 北京 by way of 郑州, and what an agreement on it says.
enum SampleAgreement {
    /// 2026-12-01T08:00:00+08:00.
    static let eight = Instant(epochSec: 1_796_083_200)
    static let driver = PartyID(depot: .first, sequence: 7)
    static let dispatcher = PartyID(depot: .first, sequence: 3)
    static let booking = BookingID(depot: .first, sequence: 21)

    static func load(_ change: (inout Load) -> Void = { _ in }) -> Load {
        var load = Load(
            ref: "CS-1029",
            origin: Place(point: point(28.2282, 112.9388), name: "长沙 雨花", address: "万家丽南路 <8>号"),
            destination: Place(point: point(39.9042, 116.4074), adcode: "110000"),
            via: [ViaStop(action: .unload, place: Place(point: point(34.7466, 113.6254), name: "郑州"), dwellMin: 30)],
            pickup: window,
            cargo: Cargo(type: .steel, name: "卷钢 & 板", payloadKg: 31_500),
            mode: .full,
            price: .perTruck(fen: 850_000),
            tolls: .driver,
            payment: Payment(terms: .onPod, days: 30, depositFen: 50_000, depositReturn: .onLoading, invoice: false),
            injuryCover: .platform,
            dwell: Dwell(loadMin: 60, unloadMin: 90)
        )
        change(&load)
        return load
    }

    static func content(_ load: Load = load(), priceFen: Int? = nil) -> AgreementContent {
        AgreementContent(
            load: load,
            id: LoadID(depot: .first, sequence: 12),
            version: 2,
            dispatcher: dispatcher,
            driver: driver,
            truckName: "湘货一号",
            priceFen: priceFen
        )
    }

    static let parties = AgreementParties(
        dispatcherName: "长沙钢材调度",
        dispatcherPhone: "0731-8400000",
        driverName: "李师傅",
        driverPhone: nil,
        plate: "湘A12345"
    )

    private static func point(_ lat: Double, _ lon: Double) -> Coordinate {
        guard let point = Coordinate(latDeg: lat, lonDeg: lon) else { preconditionFailure("these are coordinates") }
        return point
    }

    private static var window: TimeWindow {
        guard let window = TimeWindow(from: eight, to: eight.adding(minutes: 600)) else {
            preconditionFailure("ten hours are a window")
        }
        return window
    }
}
