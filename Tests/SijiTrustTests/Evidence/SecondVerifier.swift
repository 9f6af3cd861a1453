import Foundation
import Subprocess
import SijiTrust
import Testing

/// The verifier in Python that was written apart.
enum SecondVerifier {
    /// What it says of each bundle: `ok`, `bad N`, `bad -`.
    static func verdicts(_ mutations: [Mutation]) async throws -> [Substring] {
        let script = try #require(
            Bundle.module.url(forResource: "verify_evidence", withExtension: "py", subdirectory: "Fixtures")
        )
        let lines = mutations.map { mutation in
            let digits = mutation.bytes.map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            let held = mutation.receipts.map(\.text).joined(separator: ",")
            return "\(digits) \(held.isEmpty ? "-" : held)\n"
        }
        let result = try await run(
            .name("python3"),
            arguments: [script.path],
            input: .string(lines.joined()),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 16)
        )
        #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput.split(separator: "\n")
    }
}
