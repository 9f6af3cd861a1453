import SijiFreight

extension EventLinks {
    /// Reads an event of ASCII and numbers, which all but a few are, in one pass that makes no value.
    ///
    /// nil for every other: what is taken here the careful reader takes as well, and reads the same from it.
    init?(plain bytes: UnsafeRawBufferPointer) {
        var cursor = PlainCursor(bytes)
        guard cursor.take("{\"at\":"), cursor.integer() != nil,
            cursor.take(",\"blind\":"), cursor.skipHex(count: 32),
            cursor.take(",\"booking\":"), let booking = cursor.identifier(),
            cursor.take(",\"by\":"), cursor.text() != nil,
            cursor.take(",\"enteredAt\":"), cursor.integer() != nil,
            cursor.take(",\"facts\":"), cursor.skipObject(),
            cursor.take(",\"form\":"), cursor.integer() == AuditEvent.form,
            cursor.take(",\"hidden\":"), cursor.skipObject(),
            cursor.take(",\"kind\":"), cursor.text() != nil,
            cursor.take(",\"logPrev\":"), let previousInLog = cursor.digest(),
            cursor.take(",\"n\":"), let number = cursor.integer(),
            cursor.take(",\"prev\":"), let previous = cursor.digest(),
            cursor.take(",\"selfReported\":"), let flag = cursor.integer(), flag & ~1 == 0,
            cursor.take(",\"seq\":"), let seq = cursor.integer(),
            cursor.took(UInt8(ascii: "}")), cursor.isAtEnd
        else { return nil }
        self.init(
            seq: Int64(seq),
            booking: BookingID(rawValue: booking),
            number: number,
            previous: previous,
            previousInLog: previousInLog
        )
    }
}
