import SijiHTTP

/// What a push has to send next.
public enum PushSupply: Sendable, Equatable {
    /// So many bytes were put into the buffer, at least one.
    case bytes(Int)
    /// Nothing is there yet; the descriptor will tell.
    case waiting(onDescriptor: Int32)
    /// The body is whole.
    case end

    /// The same in the words of the floor below.
    var asBody: BodySupply {
        switch self {
        case .bytes(let count): .bytes(count)
        case .waiting(let descriptor): .waiting(onDescriptor: descriptor)
        case .end: .end
        }
    }
}
