/// The class by which expressways charge a truck: JT/T 489-2019, trucks, in force from 2020-01-01.
///
/// By axles, lift axles counted; two axles fall into class 1 where the vehicle is shorter than 6 m and its allowed mass under
/// 4.5 t, else into class 2; more than six are charged as six with a surcharge of the province.
public struct TollClass: Sendable, Hashable {
    /// From this length on two axles are class 2, mm.
    public static let lengthMm = 6_000
    /// From this allowed mass on two axles are class 2, kg.
    public static let allowedKg = 4_500
    /// Where it was read.
    public static let source = "JT/T 489-2019"
    /// The day from which it holds.
    public static let asOf = "2020-01-01"

    /// 1 to 6.
    public let number: Int
    /// Whether a surcharge comes on top: more than six axles.
    public let hasSurcharge: Bool

    /// The class of a vehicle; nil where axles, or what two axles go by, are not known.
    public init?(_ vehicle: Vehicle) {
        guard let axles = vehicle.axles, axles >= 2 else { return nil }
        hasSurcharge = axles > 6
        guard axles == 2 else {
            number = min(axles, 6)
            return
        }
        let lengthCounts = vehicle.lengthMm.map { $0 >= TollClass.lengthMm }
        let massCounts = vehicle.allowedKg.map { $0 >= TollClass.allowedKg }
        if lengthCounts == true || massCounts == true {
            number = 2
        } else if lengthCounts == false, massCounts == false {
            number = 1
        } else {
            return nil
        }
    }
}
