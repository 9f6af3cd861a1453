public import SijiFreight

/// A figure of a violation, with its unit.
public enum Figure: Sendable, Equatable {
    case millimetres(Int)
    case kilograms(Int)
    case litres(Int)
    case metres(Int)
    case minutes(Int)
    case fen(Int)
    case instant(Instant)
    /// Codes of the contract, such as bodies; empty for none.
    case codes([String])
}

/// The change of one value: of the truck, of the request, or, where only the dispatcher can help, of the listing.
public enum Change: Sendable, Equatable {
    /// A truck that has this body too.
    case body(Body)
    /// A truck with a deck of so many mm.
    case deckMm(Int)
    /// A truck that may carry so many kg.
    case payloadKg(Int)
    /// A truck that holds so many litres.
    case volumeL(Int)
    /// A licence for this class of dangerous goods.
    case hazmatClass(String)
    /// A wider circle round the destination, great-circle metres.
    case destinationRadiusM(Int)
    /// A lower least price, fen; nil for none.
    case minPriceFen(Int?)
    /// This cover accepted too.
    case cover(InjuryCover)
    /// A longer deadhead, metres.
    case maxDeadheadM(Int)
    /// An empty truck at this earlier moment, which is not past.
    case readyAt(Instant)
    /// A longer wait, minutes.
    case maxWaitMin(Int)
    /// The listing's window open until then.
    case pickupTo(Instant)
    /// The listing's delivery due then.
    case deliverBy(Instant)
}
