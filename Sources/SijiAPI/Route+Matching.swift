import SijiFormats

/// What an address and a method come to.
public enum RouteMatch: Sendable, Equatable {
    /// A route, and the values of its path's parameters by their names.
    case found(Route, parameters: [String: String])
    /// The path is known, with other methods: what `Allow` must list, in the order of `Method.allCases`.
    case methodNotAllowed(allowed: [Method])
    /// No route has such a path.
    case notFound
}

extension Route {
    /// Finds the route of a method and a path.
    ///
    /// The path stands without its query. A parameter takes one whole segment, which must not be empty; percent-encoding is
    /// undone. A slash at the end is another path.
    /// - Complexity: O(routes).
    public static func match(method: String, path: String) -> RouteMatch {
        var allowed: [Method] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (route, template) in templates {
            guard let parameters = template.parameters(of: segments) else { continue }
            if route.method.rawValue == method { return .found(route, parameters: parameters) }
            allowed.append(route.method)
        }
        return allowed.isEmpty ? .notFound : .methodNotAllowed(allowed: Method.allCases.filter(allowed.contains))
    }

    /// The methods that a path takes, in the order of `Method.allCases`; empty where no route has it.
    public static func methods(ofPath path: String) -> [Method] {
        let taken = allCases.filter { $0.parameters(ofPath: path) != nil }.map(\.method)
        return Method.allCases.filter(taken.contains)
    }

    /// The names of the path's parameters, in order.
    public var parameterNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// The path with its parameters filled in, each percent-encoded; parameters that are not given stay in braces.
    public func path(_ parameters: [String: String]) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            guard segment.hasPrefix("{"), let value = parameters[String(segment.dropFirst().dropLast())] else {
                return String(segment)
            }
            return PercentCoding.encoded(value)
        }.joined(separator: "/")
    }

    /// The values of the path's parameters by their names, as `match` finds them; nil where it is not this route's path.
    public func parameters(ofPath path: String) -> [String: String]? {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        return Route.templateOf[self]?.parameters(of: segments)
    }

    private static let templates = allCases.map { ($0, Template($0.path)) }
    private static let templateOf = Dictionary(uniqueKeysWithValues: templates)

    /// A route's path, taken apart once.
    private struct Template: Sendable {
        private enum Segment {
            case literal(Substring)
            case parameter(String)
        }

        private let segments: [Segment]

        init(_ path: String) {
            segments = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
                part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .literal(part)
            }
        }

        func parameters(of given: [Substring]) -> [String: String]? {
            guard given.count == segments.count else { return nil }
            var parameters: [String: String] = [:]
            for (part, segment) in zip(segments, given) {
                switch part {
                case .literal(let text):
                    guard text == segment else { return nil }
                case .parameter(let name):
                    guard !segment.isEmpty, let value = PercentCoding.decoded(segment.utf8, plusIsSpace: false) else {
                        return nil
                    }
                    parameters[name] = value
                }
            }
            return parameters
        }
    }
}
