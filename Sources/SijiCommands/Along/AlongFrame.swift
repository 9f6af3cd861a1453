import SijiAPI
import SijiFault

/// The head of an answer along a route, and what is the same for stops and checkpoints.
enum AlongFrame {
    static func lines(_ answer: CorridorAnswer, label: String, width: Int, speech: Speech) -> [String] {
        var parts = [
            speech.along(.route(label, Amount.decimal(answer.lengthKm, 0))),
            speech.along(.halfWidth(Amount.decimal(answer.halfWidthKm, 1))),
        ]
        if answer.fromAlongKm > 0 { parts.append(speech.along(.fromKm(Amount.decimal(answer.fromAlongKm, 1)))) }
        if !answer.surveyed { parts.append(speech.along(.rough)) }
        return DisplayWidth.flow(parts, gap: "  ", within: width)
    }

    static func name(_ row: AlongRow, _ english: String?, _ speech: Speech) -> String {
        let name = DisplayWidth.harmless((speech.language == .en ? english : nil) ?? row.name)
        let shown = row.synthetic ? "\(name) \(speech[.syntheticMark])" : name
        return row.stale == true ? "\(shown) \(FeedWord.state("stale").text(in: speech.language))" : shown
    }

    static func notes(_ notes: [String], width: Int) -> [String] {
        notes.flatMap { DisplayWidth.sentence($0, within: width) }
    }
}
