/// Writes bookings with their loads spliced in.
public enum BookingWriter {
    /// A booking's object; `load` is an object that `LoadSplicer` made, and stands for the wire's own `load` member.
    public static func object(_ booking: BookingWire, load: [UInt8]?) -> [UInt8] {
        var writer = JSONWriter(capacity: 512 + (load?.count ?? 0))
        writer.beginObject()
        writer.optional("id", booking.id)
        writer.optional("loadId", booking.loadId)
        writer.optional("loadVersion", booking.loadVersion)
        writer.optional("slot", booking.slot)
        writer.optional("status", booking.status)
        writer.optional("driver", booking.driver)
        writer.optional("dispatcher", booking.dispatcher)
        writer.optional("truckName", booking.truckName)
        writer.optional("createdAt", booking.createdAt)
        writer.optional("changedAt", booking.changedAt)
        writer.optional("heldUntil", booking.heldUntil)
        if let load {
            writer.key("load")
            writer.verbatim(load)
        }
        writer.endObject()
        return writer.bytes
    }

    /// The body of `GET /v1/bookings`, from objects that `object` made.
    public static func page(_ objects: [[UInt8]], nextCursor: String?) -> [UInt8] {
        var writer = JSONWriter(capacity: objects.reduce(64) { $0 + $1.count + 1 })
        writer.beginObject()
        writer.key("bookings")
        writer.beginArray()
        for object in objects { writer.verbatim(object) }
        writer.endArray()
        writer.optional("nextCursor", nextCursor)
        writer.endObject()
        return writer.bytes
    }
}
