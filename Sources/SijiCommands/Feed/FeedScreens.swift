import SijiAPI
import SijiFault

/// The sources from outside, a row each, with what is the matter below.
struct FeedsScreen: Screen {
    let answer: FeedsAnswer

    var wire: FeedsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let language = speech.language
        guard !answer.feeds.isEmpty else { return HelpPage.wrapped(FeedWord.none.text(in: language), width) }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: FeedWord.columnName.text(in: language), narrowest: 8),
            .init(title: FeedWord.columnState.text(in: language)),
            .init(title: FeedWord.columnPlaces.text(in: language), isRight: true),
            .init(title: FeedWord.columnRefused.text(in: language), isRight: true),
        ]
        if !isNarrow {
            columns += [
                .init(title: FeedWord.columnAsOf.text(in: language)),
                .init(title: FeedWord.columnChecked.text(in: language)),
            ]
        }
        var table = TextTable(columns: columns)
        for feed in answer.feeds {
            var cells = [
                DisplayWidth.harmless(feed.name), FeedWord.state(feed.state).text(in: language), "\(feed.places)",
                "\(feed.refused)",
            ]
            if !isNarrow {
                cells += [feed.asOf ?? "?", feed.checkedAt.map { LoadText.moment($0, language) } ?? "?"]
            }
            table.rows.append(.cells(cells))
        }
        let notes = answer.feeds.flatMap { feed in
            FeedScreen.notes(of: feed, language).map { "\(feed.name): \($0)" }
        }
        return table.lines(width: width) + notes.flatMap { HelpPage.wrapped(DisplayWidth.harmless($0), width) }
    }

    func advice(speech: Speech) -> [String] {
        answer.feeds.contains { $0.held != nil } ? [FeedWord.nextHeld.text(in: speech.language)] : []
    }

    var csv: [[String]] {
        let names = [
            "name", "place", "format", "state", "rows", "places", "refused", "repeated", "unrelated", "unread",
            "relaxations", "asOf", "checkedAt", "changedAt", "nextAt", "cause", "failures", "heldPlaces", "looksLike",
        ]
        return [names]
            + answer.feeds.map { feed in
                [
                    feed.name, feed.place, feed.format, feed.state, "\(feed.rows)", "\(feed.places)",
                    "\(feed.refused)", "\(feed.repeated)", "\(feed.unrelated)", "\(feed.unread)",
                    "\(feed.relaxations)", feed.asOf ?? "", feed.checkedAt ?? "", feed.changedAt ?? "",
                    feed.nextAt ?? "", feed.trouble?.cause ?? "", feed.trouble.map { "\($0.failures)" } ?? "",
                    feed.held.map { "\($0.places)" } ?? "", feed.warning?.looksLike ?? "",
                ]
            }
    }
}

/// One source with everything that is known of it.
struct FeedScreen: Screen {
    let feed: FeedWire

    var wire: FeedWire { feed }
    var csv: [[String]] { FeedsScreen(answer: FeedsAnswer(feeds: [feed])).csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let language = speech.language
        func time(_ at: String?) -> String { at.map { LoadText.moment($0, language) } ?? speech[.unknown] }
        var facts = Details()
        facts.add(FeedWord.columnState.text(in: language), FeedWord.state(feed.state).text(in: language))
        facts.add(FeedWord.factPlace.text(in: language), DisplayWidth.harmless("\(feed.place)  \(feed.format)"))
        facts.add(FeedWord.factAttribution.text(in: language), feed.attribution.map { DisplayWidth.harmless($0) })
        facts.add(FeedWord.factCounts.text(in: language), FeedWord.counts(feed).text(in: language))
        if !feed.reasons.isEmpty {
            let reasons = feed.reasons.map { FeedWord.refused($0).text(in: language) }
            facts.add(FeedWord.columnRefused.text(in: language), reasons.joined(separator: "  "))
        }
        facts.add(FeedWord.columnAsOf.text(in: language), feed.asOf ?? speech[.unknown])
        facts.add(FeedWord.columnChecked.text(in: language), time(feed.checkedAt))
        facts.add(FeedWord.factChanged.text(in: language), time(feed.changedAt))
        facts.add(FeedWord.factNext.text(in: language), time(feed.nextAt))
        if let progress = feed.progress {
            facts.add(FeedWord.factNow.text(in: language), FeedWord.progress(progress).text(in: language))
        }
        return [DisplayWidth.harmless(feed.name)] + facts.lines(width: width)
            + Self.notes(of: feed, language).flatMap { HelpPage.wrapped(DisplayWidth.harmless($0), width) }
    }

    func advice(speech: Speech) -> [String] { FeedsScreen(answer: FeedsAnswer(feeds: [feed])).advice(speech: speech) }

    /// What is the matter with a source.
    static func notes(of feed: FeedWire, _ language: Language) -> [String] {
        var notes: [String] = []
        if let trouble = feed.trouble {
            notes.append(FeedWord.trouble(trouble.detail, trouble.failures).text(in: language))
        }
        if let held = feed.held { notes.append(FeedWord.held(held.places, feed.places).text(in: language)) }
        if let warning = feed.warning { notes.append(FeedWord.warning(warning).text(in: language)) }
        return notes
    }
}
