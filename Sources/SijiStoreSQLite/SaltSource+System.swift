public import SijiTrust

extension SaltSource {
    /// Salts of the system's own generator, which nobody can foresee.
    public static let system = SaltSource {
        var generator = SystemRandomNumberGenerator()
        return Salt(using: &generator)
    }
}
