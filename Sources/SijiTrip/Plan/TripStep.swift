/// One stretch of a plan, in minutes since its start.
public struct TripStep: Sendable, Hashable {
    /// What is done.
    public enum Act: String, Sendable, CaseIterable {
        /// The wheels turn.
        case drive
        /// The truck waits for a halt to open.
        case wait
        /// The halt itself: loading, unloading, the ferry.
        case halt
        /// What a standstill lacks of the break.
        case takeBreak = "break"
        /// What a standstill lacks of the daily rest.
        case rest
        /// The drivers change places.
        case swap
    }

    /// Where the truck stands.
    public enum Place: Sendable, Hashable {
        /// Where the trip starts.
        case start
        /// At a haven, by its place in the question.
        case haven(Int)
        /// At a halt, by its place in the question.
        case halt(Int)
    }

    /// What is done.
    public let act: Act
    /// When it begins, minutes since the start.
    public let fromMin: Int
    /// When it ends; `fromMin` where it takes no time.
    public let toMin: Int
    /// Metres driven; 0 where the truck stands.
    public let metres: Int
    /// Where it stands; nil while it drives.
    public let place: Place?
    /// Who is at the wheel, or was last, from 0; of a swap, who takes it.
    public let driver: Int
    /// The continuous clock of that driver when the step begins, minutes; a standstill under way does not count yet.
    public let drivenMin: Int
    /// The haven, or else the halt, that is reached in legal time where this haven turns out to be full; nil where there is none.
    ///
    /// Only of what is done at a haven.
    public let ifFull: Place?

    /// Creates a step.
    public init(
        _ act: Act,
        fromMin: Int,
        toMin: Int,
        metres: Int = 0,
        place: Place? = nil,
        driver: Int = 0,
        drivenMin: Int,
        ifFull: Place? = nil
    ) {
        self.act = act
        self.fromMin = fromMin
        self.toMin = toMin
        self.metres = metres
        self.place = place
        self.driver = driver
        self.drivenMin = drivenMin
        self.ifFull = ifFull
    }
}
