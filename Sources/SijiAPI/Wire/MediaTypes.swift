/// Media types of the contract.
public enum MediaTypes {
    /// One JSON value.
    public static let json = "application/json"
    /// One JSON value a line.
    public static let lines = "application/x-ndjson"
    /// An RFC 9457 problem document.
    public static let problem = "application/problem+json"
    /// Figures in the text format of Prometheus.
    public static let figures = "text/plain"
    /// Plain text, UTF-8.
    public static let text = "text/plain; charset=utf-8"
    /// A page to print.
    public static let html = "text/html; charset=utf-8"
    /// A merge patch (RFC 7396).
    public static let mergePatch = "application/merge-patch+json"
}
