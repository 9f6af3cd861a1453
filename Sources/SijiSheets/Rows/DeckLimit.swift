/// What a deck may carry at most.
///
/// The most that the law lets a whole vehicle weigh (GB 1589-2016 and the overload rule of MOT 2016 No. 62: two axles 18 t, four
/// axles 31 t, six-axle train 49 t), less what the lightest truck of that size weighs empty (about 4, 8 and 13 t: general
/// knowledge). So only what no truck of that deck can carry is refused; many trucks carry less.
enum DeckLimit {
    /// The most payload on a deck, kg.
    static func payloadKg(deckMm: Int) -> Int {
        switch deckMm {
        // Light trucks of two axles.
        case ..<5_000: 18_000 - 4_000
        // A rigid truck is at most 12 m long, so its deck is under 10.
        case ..<10_000: 31_000 - 8_000
        default: 49_000 - 13_000
        }
    }
}
