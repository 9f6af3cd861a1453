public import SijiAPI
public import SijiFault
import SijiHTTP

extension SijiClient {
    /// A version of a booking's agreement; without a number the one that waits for a yes, else the one that governs.
    /// - Throws: `booking.notFound`, `booking.notYours`, `agreement.versionUnknown`.
    public func agreement(
        _ id: String,
        version: Int? = nil,
        against: Int? = nil
    ) throws(Fault) -> AgreementWire {
        try ask(
            .agreement,
            id,
            query: [("version", version.map(String.init)), ("against", against.map(String.init))]
        )
    }

    /// The same as a text to read or a page to print, in the client's language.
    /// - Throws: as `agreement`; `field.exclusive` for a comparison in HTML.
    public func agreementText(
        _ id: String,
        format: AgreementQuery.Format,
        version: Int? = nil,
        against: Int? = nil,
        width: Int? = nil
    ) throws(Fault) -> String {
        try text(
            .agreement,
            id,
            query: [
                ("format", format.rawValue), ("version", version.map(String.init)),
                ("against", against.map(String.init)), ("width", width.map(String.init)),
            ]
        )
    }

    /// Accepts or refuses a version, or proposes another.
    ///
    /// The same key with the same request has one effect, however often it is sent.
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.state`, `agreement.*`, `field.*`, `idempotency.conflict`.
    public func answerAgreement(
        _ id: String,
        _ request: AgreementRequest,
        key: String
    ) throws(Fault) -> AgreementWire {
        try ask(.answerAgreement, id, headers: [.init("Idempotency-Key", key)], json: Self.encode(request))
    }

    /// What a booking's waiting, empty run and price come to.
    /// - Throws: `booking.notFound`, `booking.notYours`.
    public func claims(_ id: String) throws(Fault) -> ClaimsAnswer { try ask(.claims, id) }
}
