public import SijiFault
import SijiFreight
import SijiTrust

/// The plate that a booking was made with, as the first event of its log has it.
enum BookedPlate {
    /// The personal value's name.
    static let name = "plate"
    /// Between several plates of a driver who named no truck.
    static let separator = ", "
}

extension StoreReader {
    /// The plates that a booking goes by: that of the truck that was named when it was made, else the driver's own of then.
    ///
    /// A later change of the truck or the driver changes nothing of it; once it is erased there is none. A booking that was made without any, and one that is older than the fixing of plates, has what truck and driver have now.
    /// - Throws: what `plate` and the store throw.
    public func plates(
        of booking: BookingRecord,
        _ plate: (TruckRecord) throws(Fault) -> String?
    ) throws(Fault) -> [String] {
        if let fixed = try fixedPlates(of: booking.id) { return fixed }
        if let name = booking.truckName, let truck = try truck(of: booking.driver, name: name),
            let plate = try plate(truck)
        {
            return [plate]
        }
        return try party(booking.driver)?.plates ?? []
    }

    /// What the log's first event fixed; empty where that was erased, nil where it fixed nothing.
    private func fixedPlates(of booking: BookingID) throws(Fault) -> [String]? {
        let values = try personalValues(of: booking)
        if let value = values.first(where: { $0.number == 1 && $0.name == BookedPlate.name })?.value {
            return value.split(separator: BookedPlate.separator).map(String.init)
        }
        guard let first = try audit(of: booking, number: 1) else { return nil }
        return try AuditEvent(canonical: first.bytes).hidden[BookedPlate.name] == nil ? nil : []
    }
}
