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
        writer.optional("version", booking.version)
        writer.optional("driver", booking.driver)
        writer.optional("dispatcher", booking.dispatcher)
        writer.optional("truckName", booking.truckName)
        writer.optional("createdAt", booking.createdAt)
        writer.optional("changedAt", booking.changedAt)
        writer.optional("heldUntil", booking.heldUntil)
        write(life: booking, into: &writer)
        if let load {
            writer.key("load")
            writer.verbatim(load)
        }
        writer.endObject()
        return writer.bytes
    }

    private static func write(life booking: BookingWire, into writer: inout JSONWriter) {
        writer.optional("priceFen", booking.priceFen)
        if let offer = booking.offer {
            writer.key("offer")
            writer.beginObject()
            writer.optional("priceFen", offer.priceFen)
            writer.optional("by", offer.by)
            writer.optional("at", offer.at)
            writer.endObject()
        }
        writer.optional("cameFrom", booking.cameFrom)
        writer.optional("disputedBy", booking.disputedBy)
        if let possible = booking.possible {
            writer.key("possible")
            writer.strings(possible)
        }
        if let payments = booking.payments {
            writer.key("payments")
            writer.beginArray()
            for payment in payments { write(payment, into: &writer) }
            writer.endArray()
        }
        writer.optional("confirmedFen", booking.confirmedFen)
        writer.optional("dueOn", booking.dueOn)
        writer.optional("overdueFen", booking.overdueFen)
        writer.optional("overdueDays", booking.overdueDays)
        writer.optional("side", booking.side)
        if let standstill = booking.standstill { write(standstill, into: &writer) }
        writer.optional("waitMin", booking.waitMin)
        writer.optional("chargedMin", booking.chargedMin)
        if let carrier = booking.carrier { write(carrier, into: &writer) }
        guard let receipt = booking.receipt else { return }
        writer.key("receipt")
        writer.beginObject()
        writer.optional("seq", receipt.seq)
        writer.optional("hash", receipt.hash)
        writer.endObject()
    }

    private static func write(_ standstill: StandstillWire, into writer: inout JSONWriter) {
        writer.key("standstill")
        writer.beginObject()
        writer.optional("place", standstill.place)
        writer.optional("stop", standstill.stop)
        writer.optional("since", standstill.since)
        writer.optional("breakSince", standstill.breakSince)
        writer.optional("closedSince", standstill.closedSince)
        writer.optional("closedBy", standstill.closedBy)
        writer.endObject()
    }

    private static func write(_ payment: PaymentRecordWire, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("number", payment.number)
        writer.optional("amountFen", payment.amountFen)
        writer.optional("paidAt", payment.paidAt)
        writer.optional("by", payment.by)
        writer.optional("part", payment.part)
        writer.optional("recordedAt", payment.recordedAt)
        writer.optional("status", payment.status)
        writer.endObject()
    }

    private static func write(_ carrier: CarrierWire, into writer: inout JSONWriter) {
        writer.key("carrier")
        writer.beginObject()
        writer.optional("name", carrier.name)
        writer.optional("phone", carrier.phone)
        writer.key("plates")
        writer.strings(carrier.plates)
        if let bodies = carrier.bodies {
            writer.key("bodies")
            writer.strings(bodies)
        }
        writer.optional("deckLengthM", thousandths: carrier.deckLengthM.map { Int(($0 * 1000).rounded()) })
        writer.optional("payloadKg", carrier.payloadKg)
        writer.optional("completed", carrier.completed)
        writer.optional("cancelled", carrier.cancelled)
        writer.optional("won", carrier.won)
        writer.endObject()
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
