import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// `siji me grant`.
struct MeGrant: SijiCommand {
    static var configuration: CommandConfiguration { .named("grant", .meGrant) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.adviser))
    var adviser: UserArgument?

    @Option(help: .of(.grantDays))
    var days: Int = 14

    @Flag(help: .of(.grantRevoke))
    var revoke = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        if let adviser {
            if revoke {
                try client.revokeGrant(uid: adviser.uid)
            } else {
                guard (1...90).contains(days) else {
                    let facts: [String: FactValue] = [
                        "command": "siji me grant", "field": "--days", "value": .integer(days), "min": 1, "max": 90,
                    ]
                    throw Fault(.usageBadValue, facts)
                }
                guard let now = Moment(try client.status().now) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
                _ = try client.putGrant(uid: adviser.uid, GrantRequest(to: now.adding(days: days)))
            }
        } else if revoke {
            throw Fault(.usageMissingArgument, ["command": "siji me grant --revoke", "needed": "<adviser>"])
        }
        try session.show(GrantsScreen(answer: client.grants()), as: format)
    }
}

/// A Unix user on the command line: a number, or a name of this machine.
struct UserArgument: ExpressibleByArgument {
    /// The user.
    let uid: UInt32

    init?(argument: String) {
        guard let uid = UInt32(argument) ?? UnixAccount.of(argument)?.uid else { return nil }
        self.uid = uid
    }
}

/// Who may read the caller's page.
struct GrantsScreen: Screen {
    let answer: GrantsAnswer

    var wire: GrantsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.grants.isEmpty else { return HelpPage.wrapped(speech[own: .noGrants], width) }
        var table = TextTable(columns: [
            .init(title: "uid", isRight: true), .init(title: speech[own: .columnUntil]),
            .init(title: speech[own: .columnHolds]), .init(title: speech[own: .columnLooks], isRight: true),
            .init(title: speech[own: .columnLast]),
        ])
        for grant in answer.grants {
            table.rows.append(
                .cells([
                    "\(grant.uid)", LoadText.moment(grant.to, speech.language),
                    speech[grant.holds ? .has : .hasNot], "\(grant.looks)",
                    grant.lookedAt.map { LoadText.moment($0, speech.language) } ?? "-",
                ])
            )
        }
        return table.lines(width: width) + HelpPage.wrapped(speech[own: .legendGrants], width)
    }

    var csv: [[String]] {
        [["uid", "from", "to", "holds", "looks", "lookedAt"]]
            + answer.grants.map { ["\($0.uid)", $0.from, $0.to, "\($0.holds)", "\($0.looks)", $0.lookedAt ?? ""] }
    }
}
