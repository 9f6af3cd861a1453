import ArgumentParser

/// Output of what lies along a route.
enum AlongFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, geojson

    /// The format of the other commands; nil for GeoJSON.
    var plain: OutputFormat? { OutputFormat(rawValue: rawValue) }
}
