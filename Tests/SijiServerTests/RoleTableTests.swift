import SijiAPI
import Testing

@testable import SijiServer

@Suite("Roles")
struct RoleTableTests {
    private let table = RoleTable(mode: .system, groups: [.driver: 901, .dispatcher: 902, .administrator: 903])

    @Test func `come from the peer's group and its supplementary groups`() {
        #expect(table.roles(of: Peer(uid: 5, gid: 901, pid: 1)) == [.driver])
        #expect(table.roles(of: Peer(uid: 5, gid: 100, pid: 1, groups: [902, 7])) == [.dispatcher])
        #expect(table.roles(of: Peer(uid: 5, gid: 901, pid: 1, groups: [902, 903])) == Set(Role.allCases))
        #expect(table.roles(of: Peer(uid: 5, gid: 100, pid: 1)).isEmpty)
    }

    @Test func `make root administrator and nothing else`() {
        #expect(table.roles(of: Peer(uid: 0, gid: 0, pid: 1)) == [.administrator])
        let own = RoleTable(mode: .user(uid: 1_000), groups: [:])
        #expect(own.roles(of: Peer(uid: 0, gid: 0, pid: 1)) == [.administrator])
    }

    @Test func `are all the owner's in a daemon of one's own`() {
        let own = RoleTable(mode: .user(uid: 1_000), groups: [:])
        #expect(own.roles(of: Peer(uid: 1_000, gid: 1_000, pid: 1)) == Set(Role.allCases))
        #expect(own.roles(of: Peer(uid: 1_001, gid: 1_000, pid: 1)).isEmpty)
        #expect(own.mayBookOwn(Peer(uid: 1_000, gid: 1_000, pid: 1)))
        #expect(!own.mayBookOwn(Peer(uid: 1_001, gid: 1_000, pid: 1)))
        #expect(!table.mayBookOwn(Peer(uid: 0, gid: 0, pid: 1)))
    }

    @Test func `are not given by group 0, which stands for no group`() {
        let careless = RoleTable(mode: .system, groups: [.driver: 0])
        #expect(careless.roles(of: Peer(uid: 5, gid: 0, pid: 1, groups: [0])).isEmpty)
    }

    @Test func `leave out groups that this machine does not have`() {
        let table = RoleTable(mode: .system, names: [.driver: "no-such-group-here", .dispatcher: "root"])
        #expect(table.groups == [.dispatcher: 0])
    }

    @Test func `open routes as the table of routes says`() {
        #expect(Access.anyone.isGranted(to: []))
        #expect(!Access.member.isGranted(to: []))
        #expect(Access.member.isGranted(to: [.administrator]))
        #expect(!Access.dispatcher.isGranted(to: [.driver, .administrator]))
        #expect(Access.driver.isGranted(to: [.driver]))
        #expect(!Access.administrator.isGranted(to: [.driver, .dispatcher]))
    }

    @Test func `refuse the user that stands for everybody`() {
        #expect(!Peer(uid: 65_534, gid: 65_534, pid: 1).isKnown)
        #expect(!Peer(uid: .max, gid: 0, pid: nil).isKnown)
        #expect(Peer(uid: 0, gid: 0, pid: 1).isKnown)
    }
}
