/// Where a store draws the salts of its audit log from; nothing on this floor is random by itself.
public struct SaltSource: Sendable {
    private let draw: @Sendable () -> Salt

    /// Creates a source; nobody must be able to foresee what it draws where the log is to keep a secret.
    public init(_ draw: @escaping @Sendable () -> Salt) { self.draw = draw }

    /// The next salt.
    public func next() -> Salt { draw() }
}
