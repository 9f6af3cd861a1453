/// How long, how many and how much a listing may hold.
///
/// The texts' limits are the contract's; the figures' are wide enough for any road carriage and narrow enough that sums of
/// them fit in 64 bits.
enum ListingLimits {
    static let ref = 64
    static let name = 64
    static let address = 200
    static let notes = 1000
    static let need = 32
    static let phone = 32

    static let via = 8
    static let bodies = 32
    static let lengths = 12
    static let needs = 16
    static let parts = 12

    static let trucks = 1...200
    /// 100 million yuan.
    static let fen = 0...10_000_000_000
    /// An instalment is never nothing.
    static let partFen = 1...fen.upperBound
    static let payloadKg = 1...1_000_000
    /// 10,000 m³.
    static let volumeL = 1...10_000_000
    /// Decks of 1 to 30 m.
    static let deckMm = 1_000...30_000
    /// Cargo of 1 cm to 20 m.
    static let cargoMm = 10...20_000
    static let days = 0...365
    static let dwellMin = 0...2_880
    static let viaDwellMin = 0...1_440
    /// What a stop between takes where nobody says.
    static let assumedViaDwellMin = 60
}
