extension SQLiteSchema {
    /// Where trucks were, one fix a second a party; and which bookings are on the road, among many that are over.
    static let positions = """
        PRAGMA user_version = 8;
        CREATE TABLE positions (
            party INTEGER NOT NULL, at INTEGER NOT NULL, lat_e7 INTEGER NOT NULL, lon_e7 INTEGER NOT NULL,
            accuracy_m INTEGER CHECK (accuracy_m >= 0), PRIMARY KEY (party, at),
            CHECK (abs(lat_e7) <= 900000000 AND abs(lon_e7) <= 1800000000)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX positions_at ON positions (at);
        CREATE INDEX bookings_on_road ON bookings (driver) WHERE status NOT IN ('requested', 'paid', 'cancelled');
        """
}
