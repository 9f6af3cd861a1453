public import SijiFreight
public import SijiTrust

/// A step that somebody wants to make.
public struct StepRequest: Sendable, Equatable {
    /// Which.
    public var step: BookingEvent.Step
    /// When it happened, where that was not just now.
    public var at: Instant?
    /// How `at` is known.
    public var source: BookingEvent.Source
    /// What else is said; a payment's number is given by the store where it is recorded.
    public var details: BookingDetails

    /// Creates a request; with a time it is self-reported, unless another source is named.
    public init(
        _ step: BookingEvent.Step,
        at: Instant? = nil,
        source: BookingEvent.Source? = nil,
        details: BookingDetails = BookingDetails()
    ) {
        self.step = step
        self.at = at
        self.source = source ?? (at == nil ? .said : .selfReported)
        self.details = details
    }
}
