import Testing

@Suite("The house")
struct HouseTests {
    private let tree: SourceTree

    init() throws { tree = try SourceTree.house.get() }

    @Test func `imports only what the floor table gives`() { expectNone(Rules.imports(tree)) }
    @Test func `lets each test look inside its own target only`() { expectNone(Rules.testImports(tree)) }
    @Test func `declares only dependencies that the floor table gives`() { expectNone(Rules.manifest(tree)) }
    @Test func `keeps clock, file, log and chance off the lower floors`() { expectNone(Rules.purity(tree)) }
    @Test func `keeps files under their ceilings`() { expectNone(Rules.lengths(tree)) }
    @Test func `names folders and files for a subject`() { expectNone(Rules.names(tree)) }
    @Test func `has a page for each library`() { expectNone(Rules.pages(tree)) }
    @Test func `has tests for each library`() { expectNone(Rules.tested(tree)) }
    @Test func `keeps its programs thin`() { expectNone(Rules.mains(tree)) }
    @Test func `holds at the top what was agreed`() { expectNone(Rules.top(tree)) }
    @Test func `does not go around the compiler's race check`() { expectNone(Rules.concurrency(tree)) }
    @Test func `leaves no note without an issue`() { expectNone(Rules.notes(tree)) }
    @Test func `names no path of one machine`() { expectNone(Rules.paths(tree)) }
    @Test func `says each test in a sentence`() { expectNone(Rules.tests(tree)) }
    @Test func `has two commands in its README, and gates by the second`() { expectNone(Rules.readmeCommands(tree)) }
    @Test func `shows the floors that are enforced`() { expectNone(Rules.readmeFloors(tree)) }

    /// An empty tree keeps every rule: the rules must have read something.
    @Test func `was read at all`() {
        #expect(tree.swiftFiles("Sources").count > 30)
        #expect(tree.swiftFiles("Sources").flatMap { ImportLine.all(in: $0.text) }.count > 30)
        #expect(PackageReader(tree.package).dependencies.count > 20)
        #expect(PackageReader(tree.package).dependencies["SijiStoreSQLite"]?.contains("GRDB") == true)
        #expect(PackageReader(tree.package).dependencies["SijiServer"]?.contains("Hummingbird") == true)
        #expect(PackageReader(tree.package).dependencies["SijiDaemon"]?.isSuperset(of: FloorTable.domain) == true)
    }

    private func expectNone(_ violations: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        for violation in violations { Issue.record("\(violation)", sourceLocation: sourceLocation) }
    }
}
