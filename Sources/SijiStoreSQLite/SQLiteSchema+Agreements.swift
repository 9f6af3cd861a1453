extension SQLiteSchema {
    /// The events of written agreements; a version's content stands beside the event that wrote it.
    static let agreements = """
        PRAGMA user_version = 6;
        ALTER TABLE booking_events ADD COLUMN terms_version INTEGER;
        ALTER TABLE booking_events ADD COLUMN terms_hash TEXT;
        CREATE TABLE agreements (
            booking INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0), act TEXT NOT NULL,
            version INTEGER NOT NULL, side TEXT, party INTEGER, at INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (booking, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER agreements_have_no_gaps BEFORE INSERT ON agreements
        WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM agreements WHERE booking = NEW.booking)
        BEGIN SELECT RAISE(ABORT, 'the agreement has a gap'); END;
        CREATE TRIGGER bookings_go_whole AFTER DELETE ON bookings
        BEGIN
            DELETE FROM booking_events WHERE booking = OLD.id;
            DELETE FROM agreements WHERE booking = OLD.id;
            DELETE FROM personal_values WHERE booking = OLD.id;
        END;
        """
}
