import SijiAPI
import SijiFault

/// What is done at one place of a trip, without driving between.
struct TripVisit {
    /// The steps, in order; at least one.
    let steps: [TripAnswer.Step]
    /// Whether the truck came by wheels: not where the trip starts.
    let isArrival: Bool

    private var first: TripAnswer.Step { steps[0] }

    /// The rest stop; nil at a place of the trip's own.
    var stop: RestStopWire? { first.restStop }
    /// When the truck comes.
    var from: String { first.from }
    /// When it goes on.
    var to: String { steps[steps.count - 1].to }
    /// Where: driven km of the way.
    var alongKm: Double { first.alongKm }
    /// The coordinates; nil where the answer has none.
    var point: (lat: Double, lon: Double)? { first.place.map { ($0.lat, $0.lon) } }
    /// The step that may find the stop full.
    var chosen: TripAnswer.Step? { steps.first { $0.safe != nil } }
    /// Whether the truck stays for the night.
    var isNight: Bool { steps.contains { $0.do == "rest" } }

    /// The visits of a trip in order, the start first where the truck stands there.
    static func all(of answer: TripAnswer) -> [TripVisit] {
        var visits: [TripVisit] = []
        var steps: [TripAnswer.Step] = []
        var hasDriven = false
        for step in answer.steps {
            guard step.place == nil else {
                if let last = steps.last, last.place != step.place {
                    visits.append(TripVisit(steps: steps, isArrival: hasDriven))
                    steps = []
                }
                steps.append(step)
                continue
            }
            if !steps.isEmpty { visits.append(TripVisit(steps: steps, isArrival: hasDriven)) }
            steps = []
            hasDriven = true
        }
        if !steps.isEmpty { visits.append(TripVisit(steps: steps, isArrival: hasDriven)) }
        return visits.first?.isArrival == true ? [start(of: answer)] + visits : visits
    }

    /// Setting out, where the truck does not stand at the start.
    private static func start(of answer: TripAnswer) -> TripVisit {
        let from = answer.route.from
        let step = TripAnswer.Step(
            do: "start",
            from: answer.startAt,
            to: answer.startAt,
            alongKm: 0,
            driver: 1,
            drivenMin: answer.steps.first?.drivenMin ?? 0,
            place: .init(lat: from.lat, lon: from.lon, name: from.name)
        )
        return TripVisit(steps: [step], isArrival: false)
    }

    /// What is done, each with its time: `到 等0:30 装1:00`.
    func doing(_ language: Language) -> String {
        let words = steps.map { step in
            let minutes = Moment(step.from).flatMap { from in Moment(step.to).map { from.minutes(to: $0) } } ?? 0
            return TripWord.doing(step.do, minutes > 0 ? Amount.clock(minutes) : "").text(language)
        }
        // English says it by the column of times alone.
        let isErrand =
            language == .zh && isArrival && stop == nil && !steps.contains { ["ferry", "arrive"].contains($0.do) }
        return ((isErrand ? [TripWord.arrived.text(language)] : []) + words).joined(separator: " ")
    }

    /// What the place is called.
    func name(_ speech: Speech) -> String {
        if let stop {
            let name = DisplayWidth.harmless((speech.language == .en ? stop.nameEn : nil) ?? stop.name)
            let marked = stop.synthetic ? "\(name) \(speech[.syntheticMark])" : name
            return ReportText(speech).occupancy(stop.occupancy).map { "\(marked) \($0)" } ?? marked
        }
        if let name = first.place?.name { return ShortPlace.of(DisplayWidth.harmless(name)) }
        return point.map { PointText.coordinates($0.lat, $0.lon) } ?? "?"
    }

    /// The clock of whoever drove, when the truck came, or sets out.
    var driven: String { Amount.clock(first.drivenMin) }
}
