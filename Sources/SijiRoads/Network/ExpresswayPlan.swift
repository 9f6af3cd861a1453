public import SijiGeo

/// The national expressway plan as it was read: facts, in the order of their files, nothing joined yet.
public struct ExpresswayPlan: Sendable, Equatable {
    /// One numbered route.
    public struct Road: Sendable, Hashable {
        /// A length that was published.
        public struct Length: Sendable, Hashable {
            /// What it rests on.
            public enum Evidence: String, Sendable, CaseIterable {
                /// A stored copy names it.
                case stored
                /// Another text names it.
                case secondary
                /// General knowledge of the same table, not verified.
                case unverified
            }

            /// Whole metres.
            public let metres: Int
            /// What it rests on.
            public let evidence: Evidence

            /// Creates a length.
            public init(metres: Int, evidence: Evidence) {
                self.metres = metres
                self.evidence = evidence
            }
        }

        /// The number on the signs, such as `G4`.
        public let number: String
        /// The full name.
        public let name: String
        /// The name in short; nil for lines that have none.
        public let shortName: String?
        /// The published length; nil where none was found.
        public let published: Length?
        /// The date that the row is of.
        public let asOf: String

        /// Creates a route.
        public init(
            number: String,
            name: String,
            shortName: String?,
            published: Length?,
            asOf: String
        ) {
            self.number = number
            self.name = name
            self.shortName = shortName
            self.published = published
            self.asOf = asOf
        }
    }

    /// One control point of a route, or the landing of a ferry on it.
    public struct Stop: Sendable, Hashable {
        /// The route's number.
        public let road: String
        /// Its place along the route, from 1.
        public let order: Int
        /// The name as the plan prints it.
        public let name: String
        /// The place it is snapped to: an adcode, or an id of the file's own.
        ///
        /// Routes meet where this is equal.
        public let node: String
        /// Where that is.
        public let point: Coordinate
        /// Where the point was taken from.
        public let pointSource: String
        /// The date that the row is of.
        public let asOf: String

        /// Creates a control point.
        public init(
            road: String,
            order: Int,
            name: String,
            node: String,
            point: Coordinate,
            pointSource: String,
            asOf: String
        ) {
            self.road = road
            self.order = order
            self.name = name
            self.node = node
            self.point = point
            self.pointSource = pointSource
            self.asOf = asOf
        }
    }

    /// The stretch of a route between two neighbouring control points.
    public struct Stretch: Sendable, Hashable {
        /// What there is.
        public enum State: String, Sendable, CaseIterable {
            /// A road, as planned: whether all of it is open is not known.
            case road
            /// The sea, crossed by ferry.
            case ferry
            /// Drawn in the plan, surely not there: never driven.
            case unbuilt
        }

        /// The route's number.
        public let road: String
        /// Its place along the route, from 1.
        public let order: Int
        /// The node where it begins.
        public let from: String
        /// The node where it ends.
        public let to: String
        /// What there is.
        public let state: State
        /// Minutes under way on a ferry, waiting not counted; nil for roads.
        public let ferryMin: Int?
        /// The date that the row is of.
        public let asOf: String

        /// Creates a stretch.
        public init(
            road: String,
            order: Int,
            from: String,
            to: String,
            state: State,
            ferryMin: Int?,
            asOf: String
        ) {
            self.road = road
            self.order = order
            self.from = from
            self.to = to
            self.state = state
            self.ferryMin = ferryMin
            self.asOf = asOf
        }
    }

    /// The routes.
    public let roads: [Road]
    /// The control points.
    public let stops: [Stop]
    /// The stretches between them.
    public let stretches: [Stretch]
    /// Islands, and water that no ordinary road crosses.
    public let waters: [Water]

    /// Creates a plan; what refers to a node without a point is left out when a network is built.
    public init(roads: [Road], stops: [Stop], stretches: [Stretch], waters: [Water]) {
        self.roads = roads
        self.stops = stops
        self.stretches = stretches
        self.waters = waters
    }
}
