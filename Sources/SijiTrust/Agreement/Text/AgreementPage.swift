public import SijiFault
public import SijiFreight

/// One version of an agreement in words: what every rendering of it shows, in the same order.
public struct AgreementPage: Sendable, Hashable {
    /// A label and what stands beside it.
    public struct Row: Sendable, Hashable {
        /// The label.
        public let label: String
        /// The words beside it.
        public let text: String
    }

    /// A heading with rows and paragraphs under it.
    public struct Section: Sendable, Hashable {
        /// The heading.
        public let heading: String
        /// The rows; may be empty.
        public let rows: [Row]
        /// Paragraphs after the rows; may be empty.
        public let notes: [String]
    }

    /// The language that it is written in.
    public let language: Language
    /// The title.
    public let title: String
    /// Which booking, which version, how it stands, its hash.
    public let facts: [Row]
    /// What it lacks, in one sentence; nil where nothing.
    public let missing: String?
    /// The numbered parts.
    public let sections: [Section]
    /// Who said yes and when.
    public let signatures: Section

    /// Writes a version out.
    ///
    /// `account` adds the due days where they are known; `hash` names the content as the audit log has it.
    public init(
        booking: BookingID,
        version: AgreementVersion,
        parties: AgreementParties,
        account: PayAccount? = nil,
        hash: String? = nil,
        language: Language,
        zone: ZoneOffset
    ) {
        let words = AgreementWords(language: language, zone: zone)
        let lacking = version.content.missing(parties)
        self.language = language
        title = words.title(version.content.kind)
        facts = words.facts(booking, version, hash)
        missing = words.missing(lacking, version.standing)
        var number = 0
        sections = AgreementItem.Section.allCases.map { section in
            number += 1
            // Instalments have terms of their own.
            let hidden: Set<AgreementItem> = version.content.parts.isEmpty ? [] : [.terms, .days]
            let items = AgreementItem.allCases.filter { $0.section == section && !hidden.contains($0) }
            let rows = items.compactMap { item -> Row? in
                if let value = version.content[item] ?? parties.items[item] {
                    return Row(label: item.label(in: language), text: item.text(value, in: language, zone: zone))
                }
                guard lacking.contains(item) else { return nil }
                return Row(label: item.label(in: language), text: words.notAgreed)
            }
            return Section(
                heading: words.heading(number, section),
                rows: rows + (section == .payment ? words.due(account) : []),
                notes: words.notes(section, version.content)
            )
        }
        signatures = Section(heading: words.signatures, rows: words.signatures(version), notes: [])
    }
}
