/// What can be wrong with a record of a CSV file; each source of rows makes its own fault of it.
enum CSVFlaw: Error, Equatable {
    /// A quote stands where none may.
    case quote
    /// A quote that was opened and not closed, before the end or within a record's bytes: the rest of the file is lost.
    case quoteOpen
    /// Bytes that are not UTF-8.
    case text
    case fieldBytes
    case fields
    case recordBytes
    case records
}
