public import SijiFreight
import SijiGeo

/// Writes listings: encoded once at push, spliced afterwards.
public enum LoadWriter {
    /// The content's wire bytes from `"ref"` on, the closing brace included; phone masked unless `isWhole`.
    ///
    /// Instants are written with `zone`'s offset. Absent values are left out, the order of members is fixed, and the contact
    /// stands last. Beside a unit price its estimate stands as `priceFen`.
    /// - Complexity: one allocation as a rule.
    public static func wire(_ load: Load, zone: ZoneOffset, isWhole: Bool) -> [UInt8] {
        var writer = JSONWriter(capacity: 768)
        write(load, zone, isWhole ? .whole : .masked, into: &writer)
        writer.endObject()
        return writer.bytes
    }

    /// What the bytes are for.
    enum Form {
        /// The store and everybody's eyes.
        case masked
        /// The owner's eyes.
        case whole
        /// A merge patch to be laid over it: whole, and without what was only estimated or assumed.
        case amendable
    }

    /// Writes the members, from `ref` on.
    static func write(_ load: Load, _ zone: ZoneOffset, _ form: Form, into writer: inout JSONWriter) {
        writer.key("ref")
        writer.string(load.ref)
        writer.key("origin")
        write(load.origin, into: &writer)
        writer.key("destination")
        write(load.destination, into: &writer)
        if !load.via.isEmpty {
            writer.key("via")
            writer.beginArray()
            for stop in load.via { write(stop, into: &writer) }
            writer.endArray()
        }
        writer.key("pickup")
        writer.beginObject()
        writer.key("from")
        writer.instant(load.pickup.from, in: zone)
        writer.key("to")
        writer.instant(load.pickup.to, in: zone)
        writer.endObject()
        if let deliverBy = load.deliverBy {
            writer.key("deliverBy")
            writer.instant(deliverBy, in: zone)
        }
        writer.key("cargo")
        write(load.cargo, into: &writer)
        writeTruckAsked(load, into: &writer)
        writePrice(load, form, into: &writer)
        writeTerms(load, form, into: &writer)
        if let notes = load.notes {
            writer.key("notes")
            writer.string(notes)
        }
        if let expiresAt = load.expiresAt {
            writer.key("expiresAt")
            writer.instant(expiresAt, in: zone)
        }
        if let contact = form == .masked ? load.contact?.masked : load.contact { write(contact, into: &writer) }
    }

    private static func write(_ place: Place, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("lat")
        writer.decimal(Int(place.point.latE7), places: 7)
        writer.key("lon")
        writer.decimal(Int(place.point.lonE7), places: 7)
        writer.optional("name", place.name)
        writer.optional("address", place.address)
        writer.optional("adcode", place.adcode)
        writer.endObject()
    }

    private static func write(_ stop: ViaStop, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("do")
        writer.string(stop.action.rawValue)
        writer.key("at")
        write(stop.place, into: &writer)
        writer.key("dwellMin")
        writer.integer(stop.dwellMin)
        writer.endObject()
    }

    private static func write(_ cargo: Cargo, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("type")
        writer.string(cargo.type.rawValue)
        writer.key("name")
        writer.string(cargo.name)
        writer.optional("payloadKg", cargo.payloadKg)
        writer.optional("payloadMaxKg", cargo.payloadMaxKg)
        writer.optional("volumeM3", thousandths: cargo.volumeL)
        writer.optional("hazmatClass", cargo.hazmatClass)
        if cargo.coldChain {
            writer.key("coldChain")
            writer.boolean(true)
        }
        writer.optional("heightM", thousandths: cargo.heightMm)
        writer.optional("widthM", thousandths: cargo.widthMm)
        writer.endObject()
    }

    private static func writeTruckAsked(_ load: Load, into writer: inout JSONWriter) {
        if !load.bodies.isEmpty {
            writer.key("bodies")
            writer.strings(load.bodies.bodies.map(\.rawValue))
        }
        writer.optional("minLengthM", thousandths: load.minLengthMm)
        if !load.lengthsMm.isEmpty {
            writer.key("lengthsM")
            writer.beginArray()
            for lengthMm in load.lengthsMm { writer.decimal(lengthMm, places: 3) }
            writer.endArray()
        }
        if !load.needs.isEmpty {
            writer.key("needs")
            writer.strings(load.needs)
        }
        writer.key("mode")
        writer.string(load.mode.rawValue)
        writer.key("trucks")
        writer.integer(load.trucks)
    }

    private static func writePrice(_ load: Load, _ form: Form, into writer: inout JSONWriter) {
        switch load.price {
        case .perTruck(let fen):
            writer.key("priceFen")
            writer.integer(fen)
        case .perUnit(let unit, let estimateFen):
            if form != .amendable {
                writer.key("priceFen")
                writer.integer(estimateFen)
            }
            writer.key("unitPrice")
            writer.beginObject()
            writer.key("fen")
            writer.integer(unit.fen)
            writer.key("per")
            writer.string(unit.per.rawValue)
            writer.optional("weighedAt", unit.weighedAt?.rawValue)
            writer.endObject()
        case .negotiable:
            writer.key("negotiable")
            writer.boolean(true)
        }
        writer.key("infoFeeFen")
        writer.integer(load.infoFeeFen)
        writer.key("tolls")
        writer.string(load.tolls.rawValue)
    }

    private static func writeTerms(_ load: Load, _ form: Form, into writer: inout JSONWriter) {
        if load.payment != Payment() {
            writer.key("payment")
            write(load.payment, into: &writer)
        }
        writer.key("booking")
        writer.string(load.booking.rawValue)
        writer.key("injuryCover")
        writer.string(load.injuryCover.rawValue)
        guard form != .amendable || !load.dwell.isAssumed else { return }
        writer.key("dwell")
        writer.beginObject()
        writer.key("loadMin")
        writer.integer(load.dwell.loadMin)
        writer.key("unloadMin")
        writer.integer(load.dwell.unloadMin)
        if load.dwell.isAssumed {
            writer.key("assumed")
            writer.boolean(true)
        }
        writer.endObject()
    }

    private static func write(_ payment: Payment, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("terms", payment.terms?.rawValue)
        writer.optional("days", payment.days)
        if payment.depositFen != 0 {
            writer.key("depositFen")
            writer.integer(payment.depositFen)
        }
        if payment.depositReturn != .unknown {
            writer.key("depositReturn")
            writer.string(payment.depositReturn.rawValue)
        }
        if let invoice = payment.invoice {
            writer.key("invoice")
            writer.boolean(invoice)
        }
        if !payment.parts.isEmpty {
            writer.key("parts")
            writer.beginArray()
            for part in payment.parts {
                writer.beginObject()
                writer.key("when")
                writer.string(part.when.rawValue)
                writer.key("fen")
                writer.integer(part.fen)
                writer.optional("days", part.days)
                writer.optional("by", part.by?.rawValue)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    private static func write(_ contact: Contact, into writer: inout JSONWriter) {
        guard contact != Contact() else { return }
        writer.key("contact")
        writer.beginObject()
        writer.optional("name", contact.name)
        writer.optional("phone", contact.phone)
        writer.endObject()
    }
}
