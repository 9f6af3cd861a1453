import HTTPTypes
import SijiAPI
import SijiFault
import SijiTrust

/// `/v1/rights`: whom to call, what to do.
enum RightsHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let trouble = try call.query.code("trouble", Trouble.self)
        let standing = try call.query.code("standing", Standing.self)
        return try Reply(.ok, RightsAnswer(call.depot.rights, trouble: trouble, standing: standing))
    }
}
