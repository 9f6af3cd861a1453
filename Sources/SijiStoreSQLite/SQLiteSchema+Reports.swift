extension SQLiteSchema {
    /// What drivers report of places, a voice a party; erased parties' voices stay without their names.
    ///
    /// `report_times` holds the hour's reports of a party, for its limit, by numbers of its own, so that no line of it leads to
    /// a voice.
    static let reports = """
        PRAGMA user_version = 10;
        CREATE TABLE reports (
            id INTEGER PRIMARY KEY, target TEXT NOT NULL, is_stop INTEGER NOT NULL CHECK (is_stop IN (0, 1)),
            kind TEXT NOT NULL, value INTEGER, place_kind TEXT, lat_e7 INTEGER, lon_e7 INTEGER, heading_deg INTEGER,
            first_at INTEGER NOT NULL, forget_at INTEGER NOT NULL,
            CHECK ((place_kind IS NULL) = (lat_e7 IS NULL) AND (lat_e7 IS NULL) = (lon_e7 IS NULL)),
            CHECK (abs(lat_e7) <= 900000000 AND abs(lon_e7) <= 1800000000)
        ) STRICT;
        CREATE UNIQUE INDEX reports_said ON reports (target, is_stop, kind, coalesce(value, -1));
        CREATE INDEX reports_new ON reports (lat_e7) WHERE place_kind IS NOT NULL;
        CREATE INDEX reports_due ON reports (forget_at);
        CREATE TABLE report_voices (
            report INTEGER NOT NULL, seq INTEGER NOT NULL, party INTEGER,
            is_for INTEGER NOT NULL CHECK (is_for IN (0, 1)), at INTEGER NOT NULL, slots INTEGER CHECK (slots > 0),
            PRIMARY KEY (report, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX report_voices_of_party ON report_voices (party, report) WHERE party IS NOT NULL;
        CREATE TRIGGER reports_go_whole AFTER DELETE ON reports
        BEGIN DELETE FROM report_voices WHERE report = OLD.id; END;
        CREATE TABLE report_times (
            party INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (party, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_times_at ON report_times (at);
        """
}
