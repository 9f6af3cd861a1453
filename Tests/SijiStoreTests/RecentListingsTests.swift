import SijiFreight
import SijiStore
import Testing

@Suite("Listings read lately")
struct RecentListingsTests {
    private func record(_ sequence: UInt64, version: Int = 1, bytes: Int = 100) -> ListingRecord {
        ListingRecord(
            id: LoadID(depot: .first, sequence: sequence),
            party: PartyID(depot: .first, sequence: 1),
            ref: "R\(sequence)",
            version: version,
            status: .open,
            trucks: 1,
            taken: 0,
            wire: [UInt8](repeating: 32, count: bytes),
            offer: nil,
            phone: nil,
            endsAt: evening,
            confirmedAt: morning,
            createdAt: morning
        )
    }

    @Test func `gives all that is asked for, in order, or nothing`() {
        let recent = RecentListings()
        let records = [record(1), record(2), record(3)]
        recent.keep(records, since: recent.mark)
        #expect(recent.listings([records[2].id, records[0].id]) == [records[2], records[0]])
        #expect(recent.listings([records[0].id, record(4).id]) == nil)
        #expect(recent.listings([])?.isEmpty == true)
    }

    @Test func `forgets what a commit touched, and keeps the rest`() {
        let recent = RecentListings()
        recent.keep([record(1), record(2)], since: recent.mark)
        recent.commitBegins()
        #expect(recent.mark == nil)
        #expect(recent.listings([record(1).id]) == [record(1)], "the state before the commit still stands")
        recent.commitEnds(touching: [record(1).id])
        #expect(recent.listings([record(1).id]) == nil)
        #expect(recent.listings([record(2).id]) == [record(2)])
    }

    @Test func `keeps nothing that may be of two states`() {
        let recent = RecentListings()
        let before = recent.mark
        recent.commitBegins()
        recent.keep([record(1)], since: before)
        recent.commitEnds(touching: [])
        recent.keep([record(2)], since: before)
        recent.keep([record(3)], since: nil)
        for sequence in 1...3 as ClosedRange<UInt64> { #expect(recent.listings([record(sequence).id]) == nil) }
    }

    @Test func `stays bounded, and keeps what is asked for again and again`() {
        let recent = RecentListings(bytes: 100_000)
        recent.keep([record(1)], since: recent.mark)
        for sequence in 2...2_000 as ClosedRange<UInt64> {
            recent.keep([record(sequence)], since: recent.mark)
            #expect(recent.listings([record(1).id]) == [record(1)])
        }
        let kept = (1...2_000 as ClosedRange<UInt64>).count { recent.listings([record($0).id]) != nil }
        #expect(kept > 50 && kept <= 201, "\(kept) of at most 100,000 bytes and 500 each")
    }
}
