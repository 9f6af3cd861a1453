import SijiFault
import SijiFreight
import SijiHours

/// The second driver of a question.
enum CoDriver {
    /// Refuses clocks of a second driver for a truck that has but one: they would count for nothing.
    /// - Throws: `field.range` of `truck.drivers`.
    static func check(_ clocks: DrivingClocks?, on truck: Truck) throws(Fault) {
        guard clocks == nil || truck.drivers > 1 else {
            throw Fault(.fieldRange, field: "truck.drivers", ["value": .integer(truck.drivers), "min": 2, "max": 2])
        }
    }
}
