import SijiFormats

extension QueryParameters {
    /// The query part of an address for these names and values, in their order; values that are nil are left out.
    public static func string(_ values: KeyValuePairs<String, String?>) -> String {
        values.compactMap { name, value in
            value.map { "\(PercentCoding.encoded(name))=\(PercentCoding.encoded($0))" }
        }.joined(separator: "&")
    }
}
