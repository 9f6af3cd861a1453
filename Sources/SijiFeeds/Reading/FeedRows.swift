import SijiAtlas
import SijiFault
import SijiGeo

/// The rows of one feed while they are read.
struct FeedRows {
    let reader: FeedReader
    let stamp: FeedStamp
    var tally = FeedTally()
    private var seen: Set<String> = []

    init(reader: FeedReader) {
        self.reader = reader
        stamp = FeedStamp(name: reader.name, attribution: reader.attribution)
    }

    var datum: Datum { reader.datum ?? .wgs84 }

    /// Counts one row more.
    /// - Throws: `data.file` (`records`) beyond the most.
    mutating func count() throws(Fault) {
        guard tally.rows < reader.mostRows else {
            throw reader.fault("records", ["limit": .integer(reader.mostRows)])
        }
        tally.rows += 1
    }

    /// What is wrong with the row at hand.
    func fault(_ reason: String, field: String, value: String? = nil) -> Fault {
        DataRow(file: reader.name, number: tally.rows) { _ in nil }.fault(field, value, reason: reason)
    }

    /// Hands on a place whose identifier is new.
    mutating func take(_ place: FeedPlace, _ onPlace: (FeedPlace) throws(Fault) -> Void) throws(Fault) {
        guard seen.insert(place.id).inserted else {
            tally.repeated += 1
            return
        }
        tally.places += 1
        try onPlace(place)
    }

    /// Takes an object of OpenStreetMap.
    mutating func take(_ object: OSMObject, _ onPlace: (FeedPlace) throws(Fault) -> Void) throws(Fault) {
        for tag in object.countedTags { tally.tags[tag, default: 0] += 1 }
        var hasAny = false
        if let stop = RestStop(object, feed: stamp) {
            hasAny = true
            try take(.stop(stop), onPlace)
        }
        for check in object.checkpoints(feed: stamp, tally: &tally) {
            hasAny = true
            try take(.check(check), onPlace)
        }
        if !hasAny { tally.unrelated += 1 }
    }

    /// Takes a row of the house's own columns.
    mutating func take(_ given: DataRow, _ onPlace: (FeedPlace) throws(Fault) -> Void) throws(Fault) {
        let row = DataRow(file: given.file, number: given.number) { [datum = reader.datum] column in
            if let value = given.value(column) { return value }
            switch column {
            case "datum": return datum?.rawValue
            case "source": return "-"
            case "synthetic": return "false"
            default: return nil
            }
        }
        do throws(Fault) {
            if let fault = swapped(row) { throw fault }
            let kind = try row.required("kind")
            var place: FeedPlace
            if RestStop.Kind(rawValue: kind) != nil {
                place = .stop(try RestStop(row: row))
            } else {
                place = .check(try Checkpoint(row: row))
            }
            switch place {
            case .stop(var stop):
                stop.id = stamp.id(stop.id)
                stop.source = stamp.source(stop.source == "-" ? nil : stop.source)
                place = .stop(stop)
            case .check(var check):
                check.id = stamp.id(check.id)
                check.source = stamp.source(check.source == "-" ? nil : check.source)
                place = .check(check)
            }
            try take(place, onPlace)
        } catch {
            guard error.code == .dataRow else { throw error }
            tally.refuse(error)
        }
    }

    /// A row whose latitude can only be a longitude.
    private func swapped(_ row: DataRow) -> Fault? {
        guard let lat = row.value("lat").flatMap({ Double($0) }), let lon = row.value("lon").flatMap({ Double($0) }),
            FeedGeometry.isSwapped(latDeg: lat, lonDeg: lon)
        else { return nil }
        return row.fault("lat", row.value("lat"), reason: FeedGeometry.Flaw.swapped.rawValue)
    }
}
