extension SQLiteSchema {
    /// What an event says of stops on the way, and of an empty run; NULL in what was there before.
    static let roadDetails = """
        PRAGMA user_version = 9;
        ALTER TABLE booking_events ADD COLUMN via_stop INTEGER;
        ALTER TABLE booking_events ADD COLUMN via_count INTEGER;
        ALTER TABLE booking_events ADD COLUMN empty_m INTEGER;
        ALTER TABLE booking_events ADD COLUMN empty_gaps INTEGER;
        """

    /// A booking becomes the fold of its events; an offered price holds no slot yet.
    ///
    /// Bookings of the form before get the events that their standing tells of; who gave one back was not kept, so the depot did.
    static let bookingLife = """
        CREATE TABLE bookings_with_life (
            id INTEGER PRIMARY KEY, load INTEGER NOT NULL, load_version INTEGER NOT NULL,
            slot INTEGER CHECK (slot >= 0), driver INTEGER NOT NULL, dispatcher INTEGER NOT NULL,
            truck_name TEXT, status TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL, price_fen INTEGER, held_until INTEGER, cancelled_by TEXT,
            CHECK (slot IS NOT NULL OR status IN ('requested', 'cancelled'))
        ) STRICT;
        INSERT INTO bookings_with_life
            SELECT id, load, load_version, slot, driver, dispatcher, truck_name, status, version, created_at, changed_at,
            NULL, CASE WHEN status = 'requested' THEN created_at + 1800 END,
            CASE WHEN status = 'cancelled' THEN 'depot' END
            FROM bookings;
        DROP TABLE bookings;
        ALTER TABLE bookings_with_life RENAME TO bookings;
        CREATE UNIQUE INDEX bookings_slot ON bookings (load, slot) WHERE status <> 'cancelled';
        CREATE INDEX bookings_of_driver ON bookings (driver);
        CREATE INDEX bookings_of_dispatcher ON bookings (dispatcher);
        CREATE INDEX bookings_held ON bookings (held_until) WHERE held_until IS NOT NULL;
        CREATE TABLE booking_events (
            booking INTEGER NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
            entered_at INTEGER NOT NULL, party INTEGER, side TEXT NOT NULL, source TEXT NOT NULL, price_fen INTEGER,
            payment INTEGER, amount_fen INTEGER, paid_at INTEGER, means TEXT, part INTEGER, reason TEXT, note TEXT,
            lat_e7 INTEGER, lon_e7 INTEGER, PRIMARY KEY (booking, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO booking_events (booking, number, step, at, entered_at, party, side, source)
            SELECT id, 1, CASE WHEN status = 'requested' OR version - (status = 'cancelled') = 2 THEN 'request'
            ELSE 'book' END, created_at, created_at, driver, 'driver', 'said' FROM bookings;
        INSERT INTO booking_events (booking, number, step, at, entered_at, party, side, source)
            SELECT id, 2, 'accept', CASE WHEN status = 'booked' THEN changed_at ELSE created_at END,
            CASE WHEN status = 'booked' THEN changed_at ELSE created_at END, dispatcher, 'dispatcher', 'said'
            FROM bookings WHERE version - (status = 'cancelled') = 2;
        INSERT INTO booking_events (booking, number, step, at, entered_at, side, source)
            SELECT id, version, 'cancel', changed_at, changed_at, 'depot', 'said'
            FROM bookings WHERE status = 'cancelled';
        PRAGMA user_version = 3;
        """
}
