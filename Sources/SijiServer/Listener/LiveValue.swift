import Synchronization

/// A value that a reload may replace while others read it.
public final class LiveValue<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    /// Creates a box.
    public init(_ value: Value) { state = Mutex(value) }

    /// The value as of now.
    public var current: Value {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
