import SijiAPI

/// How the daemon is.
struct StatusScreen: Screen {
    let answer: StatusAnswer
    /// The socket that answered.
    let socket: String

    var wire: StatusAnswer { answer }
    var csv: [[String]] {
        [["name", "rows", "skipped", "asOf", "synthetic"]]
            + answer.feeds.map { ["\($0.name)", "\($0.rows)", "\($0.skipped)", $0.asOf ?? "", "\($0.synthetic)"] }
    }

    func lines(width: Int, speech: Speech) -> [String] {
        var facts = Details()
        facts.add("sijid", "\(answer.version)  \(socket)")
        facts.add(speech[.factNow], "\(LoadText.moment(answer.now, speech.language))  \(speech[.upFor(uptime)])")
        facts.add(
            speech[.factStore],
            "\(answer.store.kind)  \(speech.code(answer.store.integrity, of: .integrity))  #\(answer.store.sequence)"
        )
        facts.add(
            EvidenceWord.factAudit.text(speech.language),
            answer.store.audit.map {
                EvidenceWord.auditState($0).text(speech.language)
            }
        )
        facts.add(speech[.factOpenLoads], "\(answer.counts.loads.open)")
        facts.add(speech[.factRestStops], "\(answer.counts.restStops)")
        facts.add(speech[.factCheckpoints], "\(answer.counts.checkpoints)")
        facts.add(speech[.factPlaces], "\(answer.counts.places)")
        let roles = answer.you.roles.map { speech.code($0, of: .roles) }.joined(separator: ", ")
        facts.add(speech[.factYou], "uid \(answer.you.uid)  \(roles.isEmpty ? speech[.noRole] : roles)")
        guard !answer.feeds.isEmpty else { return facts.lines(width: width) }
        var table = TextTable(columns: [
            .init(title: speech[.columnFeed], narrowest: 12), .init(title: speech[.columnRows], isRight: true),
            .init(title: speech[.columnSkipped], isRight: true), .init(title: speech[.columnAsOf]), .init(title: ""),
        ])
        for feed in answer.feeds {
            table.rows.append(
                .cells([
                    feed.name, "\(feed.rows)", "\(feed.skipped)", feed.asOf ?? "?",
                    feed.synthetic ? speech[.syntheticMark] : "",
                ])
            )
        }
        return facts.lines(width: width) + table.lines(width: width)
    }

    private var uptime: String { Amount.clock(answer.uptimeSec / 60) }
}
