public import SijiGeo

/// A truck as a routing engine is told of it; what is nil is not told, and the engine then takes a truck of its own making.
public struct EngineVehicle: Sendable, Hashable {
    /// Height over the ground with the load, mm.
    public var heightMm: Int?
    /// Width with the load, mm.
    public var widthMm: Int?
    /// Length of the whole vehicle, mm.
    public var lengthMm: Int?
    /// Mass of vehicle and load, kg.
    public var massKg: Int?
    /// Axles; with the mass they give the mean load of one.
    public var axles: Int?
    /// Whether it carries dangerous goods.
    public var carriesHazmat: Bool?

    /// Creates a vehicle.
    public init(
        heightMm: Int? = nil,
        widthMm: Int? = nil,
        lengthMm: Int? = nil,
        massKg: Int? = nil,
        axles: Int? = nil,
        carriesHazmat: Bool? = nil
    ) {
        self.heightMm = heightMm
        self.widthMm = widthMm
        self.lengthMm = lengthMm
        self.massKg = massKg
        self.axles = axles
        self.carriesHazmat = carriesHazmat
    }
}

/// A way between two places, as an engine has it.
public struct EngineWay: Sendable, Hashable {
    /// Its length, metres.
    public let metres: Int
    /// How long the engine takes it to last, seconds.
    public let seconds: Int
    /// The line on the road, at least two places.
    public let line: [Coordinate]

    /// Creates a way.
    public init(metres: Int, seconds: Int, line: [Coordinate]) {
        self.metres = metres
        self.seconds = seconds
        self.line = line
    }
}

/// How far it is between two places, as an engine has it.
public struct EngineDistance: Sendable, Hashable {
    /// Metres.
    public let metres: Int
    /// Seconds.
    public let seconds: Int

    /// Creates a distance.
    public init(metres: Int, seconds: Int) {
        self.metres = metres
        self.seconds = seconds
    }
}

/// What an engine says.
public enum EngineAnswer<Value: Sendable>: Sendable {
    /// An answer.
    case found(Value)
    /// It looked, and there is no way for this truck.
    case noWay
    /// It did not say.
    case silent(EngineSilence)
}

extension EngineAnswer: Equatable where Value: Equatable {}

/// Why an engine did not say.
public enum EngineSilence: String, Sendable, Hashable, CaseIterable {
    /// Nobody listens there.
    case unreachable
    /// It did not answer in time.
    case timeout
    /// It answered what cannot be understood, or that it failed.
    case failed
    /// Its map has no road near a place.
    case outside
    /// It is too far for it.
    case tooFar
    /// It refused the question, for a reason that is not known here.
    case refused
    /// It failed just before, and is left alone for a while.
    case resting
}

/// Something that knows the roads better than the skeleton does.
///
/// Calls block, and end by themselves; any number of threads may call.
public protocol RoutingEngine: Sendable {
    /// What it is called in answers.
    var name: String { get }
    /// The ways between neighbours of a list of places, two or more.
    func ways(through places: [Coordinate], for vehicle: EngineVehicle) -> EngineAnswer<[EngineWay]>
    /// How far it is from each start to each end; nil where there is no way.
    func distances(
        from starts: [Coordinate],
        to ends: [Coordinate],
        for vehicle: EngineVehicle
    ) -> EngineAnswer<[[EngineDistance?]]>
}

extension NetworkRoute {
    /// A way that an engine found: ordinary roads throughout, its metres shared out over the line by its great circles.
    public init(_ way: EngineWay) {
        var line: [Coordinate] = []
        for point in way.line where line.last != point { line.append(point) }
        if line.count == 1, let only = line.first { line.append(only) }
        let lengths = zip(line, line.dropFirst()).map { GreatCircle.metres(from: $0, to: $1) }
        let wholeM = lengths.reduce(0, +)
        var arcs: [Arc] = []
        var passedM = 0.0
        var drivenM = 0
        for lengthM in lengths {
            passedM += lengthM
            let reachedM = wholeM > 0 ? Int((Double(way.metres) * passedM / wholeM).rounded()) : way.metres
            arcs.append(Arc(way: .ordinary, drivenM: reachedM - drivenM))
            drivenM = reachedM
        }
        self.init(
            parts: way.metres > 0 ? [Part(way: .ordinary, metres: way.metres, from: nil, to: nil)] : [],
            metres: way.metres,
            metresBy: way.metres > 0 ? [.engine: way.metres] : [:],
            line: line,
            arcs: arcs
        )
    }
}
