import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import Testing

@Suite("The plate that a booking was made with")
struct BookedPlateTests {
    private func plates(_ depot: Depot, _ booking: BookingID) throws(Fault) -> [String] {
        try depot.opened.read { (reader) throws(Fault) in
            guard let record = try reader.booking(booking) else { return ["no booking"] }
            return try reader.plates(of: record) { truck in String(decoding: truck.wire, as: UTF8.self) }
        }
    }

    private func keep(_ depot: Depot, truck: String? = nil, plates: [String]? = nil) throws(Fault) {
        try depot.opened.write { (writer) throws(Fault) in
            if let truck { try writer.keep(TruckRecord(party: depot.driver, name: "red", wire: Array(truck.utf8))) }
            if let plates, var party = try writer.party(depot.driver) {
                party.plates = plates
                try writer.update(party)
            }
        }
    }

    private func values(_ depot: Depot, _ booking: BookingID) throws(Fault) -> [String] {
        try depot.opened.read { (reader) throws(Fault) in
            try reader.personalValues(of: booking).filter { $0.name.hasPrefix("plate") }.map {
                "\($0.name) \($0.value)"
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `is the named truck's, in the log and ever after`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        try keep(depot, truck: "湘A11111", plates: ["湘B22222"])
        let terms = BookingTerms(listedFen: 850_000, waitsForYes: false, plate: "湘A11111")
        let booking = try depot.book(try depot.load(draft("A")), truckName: "red", terms: terms).0.id
        #expect(try plates(depot, booking) == ["湘A11111"])
        #expect(try values(depot, booking) == ["plate 湘A11111"])
        try keep(depot, truck: "湘C33333", plates: ["湘D44444"])
        #expect(try plates(depot, booking) == ["湘A11111"])
        _ = try depot.opened.write { (writer) throws(Fault) in
            try writer.party(depot.driver).map { party throws(Fault) in try writer.erase(party) }
        }
        try keep(depot, truck: "湘C33333", plates: ["湘D44444"])
        #expect(try plates(depot, booking) == [] && values(depot, booking) == [])
    }

    @Test(arguments: StoreKind.allCases)
    func `is the driver's own where no truck was named, and what there is where there was none`(kind: StoreKind) throws
    {
        let depot = try Depot(kind)
        let load = try depot.load(draft("A", trucks: 3))
        let bare = try depot.book(load).0.id
        #expect(try plates(depot, bare) == [])
        try keep(depot, plates: ["湘A11111", "湘B 22222"])
        let own = try depot.book(load).0.id
        try keep(depot, truck: "湘C33333", plates: ["湘D44444"])
        #expect(try plates(depot, own) == ["湘A11111", "湘B 22222"])
        #expect(try plates(depot, bare) == ["湘D44444"])
    }
}
