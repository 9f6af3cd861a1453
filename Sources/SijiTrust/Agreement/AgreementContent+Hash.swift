extension AgreementContent {
    /// SHA-256 of `canonicalJSON`, 64 lower-case hexadecimal digits: what names this content in the log.
    public var hash: String { Digest(of: canonicalJSON).description }
}
