public import SijiAtlas
public import SijiGeo

/// One place that a feed told of.
public enum FeedPlace: Sendable, Hashable {
    case stop(RestStop)
    case check(Checkpoint)

    /// Its identifier, which begins with the feed's name.
    public var id: String {
        switch self {
        case .stop(let stop): stop.id
        case .check(let check): check.id
        }
    }

    /// Where it is.
    public var point: Coordinate {
        switch self {
        case .stop(let stop): stop.point
        case .check(let check): check.point
        }
    }

    /// Its name.
    public var name: String {
        switch self {
        case .stop(let stop): stop.name
        case .check(let check): check.name
        }
    }

    /// The date that it is of, `YYYY-MM-DD`.
    public var asOf: String? {
        get {
            switch self {
            case .stop(let stop): stop.asOf
            case .check(let check): check.asOf
            }
        }
        set {
            switch self {
            case .stop(var stop):
                stop.asOf = newValue
                self = .stop(stop)
            case .check(var check):
                check.asOf = newValue
                self = .check(check)
            }
        }
    }
}
