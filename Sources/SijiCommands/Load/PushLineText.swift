import FoundationEssentials
import SijiAPI
import SijiFault

/// One line of a push's answer in words.
enum PushLineText {
    /// Reads a line; nil where it is none.
    static func read(_ bytes: [UInt8]) -> PushLine? {
        try? JSONDecoder().decode(PushLine.self, from: Data(bytes))
    }

    /// `line 7 CS-1029 pickup.to: what is wrong` and, below, what to do.
    static func refused(_ line: PushLine, speech: Speech) -> [String] {
        let (detail, hint) = sentences(line, speech: speech)
        let head = speech[
            .pushRefused(
                line.line.map(String.init) ?? "?",
                DisplayWidth.harmless(line.ref ?? ""),
                DisplayWidth.harmless(line.field ?? ""),
                DisplayWidth.harmless(detail)
            )
        ]
        return [head] + (hint.map { ["  " + DisplayWidth.harmless($0)] } ?? [])
    }

    /// What is wrong and what to do: the daemon's sentence names value and limit; without it the code's own stands.
    static func sentences(_ line: PushLine, speech: Speech) -> (detail: String, hint: String?) {
        let fault = line.code.flatMap { FaultCode(rawValue: $0) }.map { code in
            Fault(code, line.field.map { ["field": .text($0)] } ?? [:])
        }
        let detail = line.detail ?? fault?.detail(in: speech.language) ?? line.code ?? "?"
        return (detail, line.hint ?? fault?.hint(in: speech.language))
    }
}
