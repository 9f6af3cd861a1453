/// Every hotline and every sentence of advice that the depot has; immutable.
public struct RightsGuide: Sendable, Equatable {
    /// The lines, in the order of the data.
    public let hotlines: [Hotline]
    /// The sentences, in the order of the data.
    public let steps: [RightsStep]
    /// Sentences that were left out because they name a line that is not there, by their names.
    public let orphans: [String]

    /// Creates a guide; a sentence that names an unknown line is left out and named in `orphans`.
    public init(hotlines: [Hotline], steps: [RightsStep]) {
        self.hotlines = hotlines
        let known = Set(hotlines.map(\.id))
        self.steps = steps.filter { $0.hotline.map(known.contains) ?? true }
        orphans = steps.filter { !($0.hotline.map(known.contains) ?? true) }.map(\.id)
    }

    /// A guide without anything: what a depot without the files has.
    public static let empty = RightsGuide(hotlines: [], steps: [])

    /// What holds for a trouble and a standing, things to do first, then things to have, then what follows.
    ///
    /// - Parameters:
    ///   - trouble: The kind of trouble; nil for every kind.
    ///   - standing: How the driver stands; nil shows what holds for everybody and for either.
    /// - Returns: The sentences in the order of `RightsStep.Kind`, within a kind in the order of the data; and the lines that they
    ///   name in the order of the data, all lines where no trouble is named.
    public func advice(on trouble: Trouble?, for standing: Standing?) -> (steps: [RightsStep], hotlines: [Hotline]) {
        let found = steps.filter { step in
            guard trouble == nil || step.trouble == trouble else { return false }
            return step.standing == nil || standing == nil || step.standing == standing
        }
        let ordered = Trouble.allCases.flatMap { trouble in
            RightsStep.Kind.allCases.flatMap { kind in found.filter { $0.trouble == trouble && $0.kind == kind } }
        }
        guard trouble != nil else { return (ordered, hotlines) }
        let named = Set(ordered.compactMap(\.hotline))
        return (ordered, hotlines.filter { named.contains($0.id) })
    }
}
