import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Evidence")
struct EvidenceVerifierTests {
    @Test(arguments: [UInt64](1...50))
    func `stands as it was exported, with every receipt that was ever given`(seed: UInt64) throws {
        let world = try EvidenceWorld(seed: seed)
        let bundle = world.bundle()
        let report = try EvidenceVerifier.verify(try bundle.canonicalBytes(), receipts: world.receipts)
        #expect(report.finding == nil)
        #expect(report.events == world.events.map(\.event))
        #expect(report.head == world.receipts.last)
        #expect(report.values == bundle.values)
        #expect(report.booking == world.booking && report.depot == .first)
    }

    @Test func `begins with words for people and is one line of JSON`() throws {
        let world = try EvidenceWorld(seed: 3)
        let bytes = try world.bundle().canonicalBytes()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("{\"about\":\"siji 订单证据 evidence of booking \(world.booking): "))
        #expect(bytes.last == UInt8(ascii: "\n") && !bytes.dropLast().contains(UInt8(ascii: "\n")))
        #expect(throws: Never.self) { try CanonicalValue(canonical: Array(bytes.dropLast())) }
    }

    @Test(arguments: [UInt64](1...50))
    func `tells erased values from tampered ones, and stands without them`(seed: UInt64) throws {
        let world = try EvidenceWorld(seed: seed)
        let bundle = world.bundle(erasing: ["note", "plates"])
        let report = try EvidenceVerifier.verify(try bundle.canonicalBytes(), receipts: world.receipts)
        #expect(report.finding == nil)
        #expect(report.erased == bundle.values.count { $0.name != "spot" })
        #expect(report.withheld == bundle.values.count { $0.name == "spot" })
    }

    @Test(arguments: [UInt64](1...20))
    func `locates every mutation, and calls it by its name`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var mutations: [Mutation] = []
        for turn in 0..<500 {
            let world = try EvidenceWorld(seed: seed &* 1000 &+ UInt64(turn))
            let kind = Mutation.Kind.allCases[turn % Mutation.Kind.allCases.count]
            let mutation = try Mutation(kind, of: world, &random)
            mutations.append(mutation)
            let (finding, isRefused) = judge(mutation)
            switch mutation.place {
            case .nowhere:
                #expect(finding == nil && !isRefused, "\(kind) \(seed) \(turn): \(String(describing: finding))")
            case .around:
                let isAround = finding.map { Self.around.contains($0.kind) } ?? isRefused
                #expect(isAround, "\(kind) \(seed) \(turn): \(String(describing: finding))")
            case .event(let numbers):
                let isThere = finding?.number.map(numbers.contains) ?? false
                #expect(isThere, "\(kind) \(seed) \(turn) \(numbers): \(String(describing: finding))")
            }
            if let name = mutation.name { #expect(finding?.kind == name, "\(kind) \(seed) \(turn)") }
        }
        let verdicts = try await SecondVerifier.verdicts(mutations)
        #expect(verdicts.count == mutations.count)
        for (turn, (verdict, mutation)) in zip(verdicts, mutations).enumerated() {
            let isSound = mutation.place == .nowhere
            #expect((verdict == "ok") == isSound, "\(mutation.kind) \(seed) \(turn): \(verdict)")
            guard case .event(let numbers) = mutation.place, let number = Int(verdict.dropFirst(4)) else { continue }
            #expect(numbers.contains(number), "\(mutation.kind) \(seed) \(turn): \(verdict)")
        }
    }

    /// What may be wrong outside the events.
    static let around: Set<EvidenceFinding.Kind> = [.header, .head, .valueTampered, .valueMissing, .valueUnknown]

    @Test func `refuses what is no evidence, and evidence of a later form, by name`() throws {
        let world = try EvidenceWorld(seed: 1)
        let later = String(decoding: try world.bundle().canonicalBytes(), as: UTF8.self)
            .replacing("\"bundle\":1", with: "\"bundle\":2")
        #expect(fault { () throws(Fault) in _ = try EvidenceVerifier.verify(Array(later.utf8)) }?.code == .evidenceForm)
        for text in ["", "{}", "{\"about\":\"else\"}", "root:x:0:0"] {
            let refused = fault { () throws(Fault) in _ = try EvidenceVerifier.verify(Array(text.utf8)) }
            #expect(refused?.code == .evidenceNotCanonical, "\(text)")
        }
    }

    @Test func `cannot tell a chain that was written anew without a receipt, and can with one`() throws {
        let world = try EvidenceWorld(seed: 5)
        var random = SeededGenerator(seed: 1)
        var forged = try Mutation(.rewrite, of: world, &random)
        forged.receipts = []
        #expect(judge(forged).finding == nil)
        forged.receipts = world.receipts
        #expect(judge(forged).finding?.kind == .rewritten)
    }
}

/// What the verifier finds, or whether it refuses the bytes altogether.
func judge(_ mutation: Mutation) -> (finding: EvidenceFinding?, isRefused: Bool) {
    do throws(Fault) {
        return (try EvidenceVerifier.verify(mutation.bytes, receipts: mutation.receipts).finding, false)
    } catch { return (nil, true) }
}
