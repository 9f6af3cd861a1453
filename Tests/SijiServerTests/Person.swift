import SijiAPI
@testable import SijiServer

/// Who asks in the table of roles: a role, and how they stand to what is asked for.
enum Person: String, CaseIterable, Sendable {
    /// The dispatcher who listed the load.
    case loadOwner
    /// Another dispatcher.
    case otherDispatcher
    /// The driver who booked it, and whose records they are.
    case bookingDriver
    /// Another driver.
    case otherDriver
    case administrator
    /// Let in by the socket, without a role.
    case stranger
    /// Without a role, and with the driver's grant.
    case adviser
    /// Every role, and no part in anything.
    case everyRole

    var uid: UInt32 {
        switch self {
        case .loadOwner: 2_001
        case .otherDispatcher: 2_002
        case .bookingDriver: 3_001
        case .otherDriver: 3_002
        case .administrator: 4_001
        case .stranger: 5_001
        case .adviser: 5_002
        case .everyRole: 6_001
        }
    }

    var roles: Set<Role> {
        switch self {
        case .loadOwner, .otherDispatcher: [.dispatcher]
        case .bookingDriver, .otherDriver: [.driver]
        case .administrator: [.administrator]
        case .stranger, .adviser: []
        case .everyRole: Set(Role.allCases)
        }
    }
}
