import SijiFreight
import SijiTestSupport
import Testing

@testable import SijiMatch

@Suite("The index's writer")
struct FreightIndexWriterTests {
    @Test(arguments: UInt64(1)...12)
    func `keeps its invariants and its older snapshots through puts, replacements and removals`(seed: UInt64) {
        var world = RandomLoads(seed: seed, terrain: seed % 2 == 0 ? .lattice : .plain)
        let writer = FreightIndexWriter()
        var offered: [LoadID: ListedLoad] = [:]
        var kept: [(index: FreightIndex, loads: [ListedLoad])] = []
        for step in 0..<40 {
            // Grows first and shrinks to nothing at the end, through chunks that fill and empty.
            let shrinks = step >= 28
            let changes: [IndexChange] = (0..<world.number(1...60)).map { _ in
                let id = LoadID(depot: .first, sequence: UInt64(world.number(1...900)))
                let entry = shrinks || world.oneIn(4) ? nil : world.entry(id)
                offered[id] = entry
                return entry?.put ?? .remove(id)
            }
            writer.apply(changes)
            if step == 39 {
                writer.apply(offered.keys.map(IndexChange.remove))
                offered = [:]
            }
            #expect(writer.checkInvariants() == [], "step \(step)")
            #expect(writer.count == offered.count)
            if step % 8 == 0 { kept.append((writer.snapshot(), Array(offered.values))) }
        }
        #expect(writer.count == 0)
        #expect(writer.snapshot().count == 0)
        for (index, loads) in kept {
            let scan = ScanMatcher(loads)
            #expect(index.count == loads.count)
            for _ in 0..<4 {
                let query = world.query()
                let found = index.match(query, now: RandomLoads.now)
                let expected = scan.match(query, now: RandomLoads.now)
                #expect(found.matches == expected.matches)
                #expect(found.negotiable == expected.negotiable)
                #expect(found.fits == expected.fits)
            }
        }
    }

    @Test func `keeps more loads of one place than a chunk holds`() {
        var world = RandomLoads(seed: 5, terrain: .plain)
        let writer = FreightIndexWriter()
        let place = world.point(spreadDeg: 1)
        let entries = (1...1000).map { sequence in
            var load = world.load()
            load.origin = Place(point: place)
            return ListedLoad(id: LoadID(depot: .first, sequence: UInt64(sequence)), version: 1, load: load)
        }
        writer.apply(entries.map(\.put))
        #expect(writer.checkInvariants() == [])
        let odd = entries.filter { $0.id.sequence % 2 == 1 }
        writer.apply(odd.map { IndexChange.remove($0.id) })
        #expect(writer.checkInvariants() == [])
        let left = entries.filter { $0.id.sequence % 2 == 0 }
        var query = world.query()
        query.at = place
        query.limit = 1000
        query.objective = .deadhead
        let found = writer.snapshot().match(query, now: RandomLoads.now)
        #expect(found.matches == ScanMatcher(left).match(query, now: RandomLoads.now).matches)
    }

    @Test func `does nothing when an unknown load is removed`() {
        let writer = FreightIndexWriter()
        writer.apply([.remove(LoadID(rawValue: 9))])
        #expect(writer.count == 0)
        #expect(writer.checkInvariants() == [])
    }

    @Test func `moves a load between the priced and the negotiable`() {
        var world = RandomLoads(seed: 3, terrain: .plain)
        let writer = FreightIndexWriter()
        var load = world.load()
        let id = LoadID(rawValue: 77)
        for price in [Price.negotiable, .perTruck(fen: 100), .negotiable] {
            load.price = price
            writer.apply([.put(IndexedLoad(id: id, version: 1, load: load))])
            #expect(writer.checkInvariants() == [])
            #expect(writer.count == 1)
            #expect(writer.snapshot().negotiable.count == (price == .negotiable ? 1 : 0))
        }
    }
}
