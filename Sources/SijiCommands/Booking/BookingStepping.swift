import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// What the commands that move a booking have in common.
struct BookingStepping {
    let session: Session
    let client: SijiClient

    init(_ session: Session, _ options: CommonOptions) {
        self.session = session
        client = session.client(options)
    }

    /// The id that a row or an id stands for.
    func id(_ text: String) throws(Fault) -> String { try session.memory.read().row(text, of: .bookings).id }

    /// Makes a step of a booking as it stands now, and shows what became of it.
    ///
    /// The version that is read here is the one that must still stand: what the other side did in between is told.
    func take(_ change: BookingChange, of booking: BookingWire, as format: OutputFormat) throws(Fault) {
        let changed = try client.changeBooking(booking.id, change, version: booking.version)
        try show(changed, after: change.do ?? "", as: format)
    }

    /// Shows a booking after a step.
    func show(_ changed: BookingWire, after step: String, as format: OutputFormat) throws(Fault) {
        let word = session.speech.code(step, of: .bookingSteps)
        session.console.words(session.speech[.stepDone(word, changed.id)])
        // Done it is; the load is only for the reader.
        try session.show(BookingScreen(booking: (try? client.booking(changed.id)) ?? changed), as: format)
    }

    /// Where the truck stands: the place that is named, else the one that `siji here` keeps; nil where there is neither.
    func spot(_ place: PlaceArgument?) throws(Fault) -> PointWire? {
        var told = place.map { RememberedState.Here(point: $0.wire(datum: nil), label: $0.label) }
        if told == nil { told = try session.memory.read().here }
        guard let place = told else { return nil }
        let found = try PlaceLookup.find(place, client: client)
        session.console.words(session.speech[.spotTold(found.label)])
        return PointWire(lat: found.point.latDeg, lon: found.point.lonDeg, datum: found.point.datum)
    }

    /// The moment that a late entry means, by the depot's clock; `08:12` is the last one that was.
    func told(_ text: String?) throws(Fault) -> String? {
        guard let text else { return nil }
        if Instant(rfc3339: text) != nil { return text }
        guard let now = Moment(try client.status().now) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
        return try TimeWords(now: now.instant, zone: now.zone).readPast(text).rfc3339(in: now.zone)
    }
}
