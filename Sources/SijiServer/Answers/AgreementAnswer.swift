import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// A version of an agreement as it is shown to one of its sides.
struct AgreementAnswer {
    let held: AgreementCase
    let version: AgreementVersion
    let against: AgreementVersion?
    let zone: ZoneOffset

    /// The version in words.
    func page(_ language: Language) -> AgreementPage {
        AgreementPage(
            booking: held.booking.id,
            version: version,
            parties: held.parties,
            hash: version.content.hash,
            language: language,
            zone: zone
        )
    }

    /// The text: in what it differs first, where that was asked.
    func lines(width: Int, language: Language) -> [String] {
        let differences = differences?.map { $0.text(in: language, zone: zone) } ?? []
        return differences + (differences.isEmpty ? [] : [""]) + page(language).plain(width: width)
    }

    /// The version on the wire; without the parties in what is kept.
    func wire(withParties: Bool) -> AgreementWire {
        let items = version.content.items
        return AgreementWire(
            bookingId: held.booking.id.description,
            version: brief(version),
            kind: version.content.kind.rawValue,
            items: wire(items),
            parties: withParties ? wire(held.parties.items) : [:],
            missing: version.content.missing(held.parties).map(\.rawValue),
            acceptances: version.acceptances.map(wire),
            refusal: version.refusal.map(wire),
            possible: held.possible.map(\.rawValue),
            versions: held.agreement.versions.map(brief),
            changes: differences?.map { difference in
                AgreementWire.Change(
                    item: difference.item.rawValue,
                    was: difference.was.map { AgreementValueWire($0, in: zone) },
                    is: difference.isNow.map { AgreementValueWire($0, in: zone) }
                )
            }
        )
    }

    private var differences: [AgreementDifference]? {
        against.map { $0.content.differences(to: version.content) }
    }

    private func wire(_ items: [AgreementItem: AgreementValue]) -> [String: AgreementValueWire] {
        Dictionary(
            uniqueKeysWithValues: items.map { ($0.key.rawValue, AgreementValueWire($0.value, in: zone)) }
        )
    }

    private func wire(_ answer: AgreementAcceptance) -> AgreementWire.Answer {
        AgreementWire.Answer(
            side: answer.side.rawValue,
            party: answer.party.description,
            at: answer.at.rfc3339(in: zone)
        )
    }

    private func brief(_ version: AgreementVersion) -> AgreementWire.Version {
        AgreementWire.Version(
            version: version.number,
            standing: version.standing.rawValue,
            proposedBy: version.proposedBy?.rawValue,
            proposedAt: version.proposedAt.rfc3339(in: zone),
            hash: version.content.hash
        )
    }
}

extension AgreementValueWire {
    /// A value as the wire has it.
    init(_ value: AgreementValue, in zone: ZoneOffset) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .instant(let instant): self = .text(instant.rfc3339(in: zone))
        case .flag(let flag): self = .flag(flag)
        case .stops(let stops):
            self = .stops(stops.map { Stop(do: $0.action.rawValue, place: $0.place, freeMin: $0.freeMin) })
        case .parts(let parts):
            self = .parts(
                parts.map {
                    LoadWire.Part(when: $0.when.rawValue, fen: $0.fen, days: $0.days, by: $0.by?.rawValue)
                }
            )
        }
    }
}
