public import SijiTrust

extension RightsAnswer {
    /// What a guide says of a trouble, to a standing.
    public init(_ guide: RightsGuide, trouble: Trouble?, standing: Standing?) {
        let advice = guide.advice(on: trouble, for: standing)
        self.init(
            trouble: trouble?.rawValue,
            standing: standing?.rawValue,
            hotlines: advice.hotlines.map { Line($0) },
            steps: advice.steps.map { Step($0) }
        )
    }
}

extension RightsAnswer.Line {
    init(_ line: Hotline) {
        self.init(
            id: line.id,
            number: line.number,
            name: line.name.zh,
            nameEn: line.name.en,
            does: line.does.zh,
            doesEn: line.does.en,
            answer: line.answer?.zh,
            answerEn: line.answer?.en,
            evidence: line.origin.evidence.rawValue,
            source: line.origin.source,
            asOf: line.origin.asOf
        )
    }
}

extension RightsAnswer.Step {
    init(_ step: RightsStep) {
        self.init(
            id: step.id,
            trouble: step.trouble.rawValue,
            standing: step.standing?.rawValue,
            kind: step.kind.rawValue,
            hotline: step.hotline,
            text: step.text.zh,
            textEn: step.text.en,
            evidence: step.origin.evidence.rawValue,
            source: step.origin.source,
            asOf: step.origin.asOf
        )
    }
}
