/// How much a workbook may hold before it is refused.
///
/// Everything is counted as it is unpacked; what the file says of its own sizes is not trusted.
public struct WorkbookLimits: Sendable, Equatable {
    /// The most that the worksheet unpacks to, bytes: some ten times what a full sheet of Excel's rows takes.
    public var sheetBytes = 1 << 30
    /// The most that any other part unpacks to, bytes.
    public var partBytes = 256 << 20
    /// The most text that the cells share, bytes, each string counted with eight more.
    ///
    /// It is held while the sheet is read.
    public var sharedBytes = 64 << 20
    /// The most that a part may unpack to for each byte of the file it is read from; deflate can reach 1,032.
    public var ratio = 200
    /// How much of a part is unpacked before the ratio is looked at, bytes.
    public var ratioFromBytes = 16 << 20
    /// The most parts in the file.
    public var parts = 10_000
    /// The most cell styles.
    public var styles = 65_536
    /// The most merged ranges in the sheet.
    public var merges = 1 << 20
    /// The last row that is taken: that of Excel.
    public var rows = 1_048_576
    /// The last column that may hold something.
    public var columns = 256
    /// The most text in a row, bytes.
    public var rowBytes = 65_536

    /// Creates the limits that hold unless others are given.
    public init() {}
}
