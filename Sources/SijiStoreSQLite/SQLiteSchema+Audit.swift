extension SQLiteSchema {
    /// The audit log, which only grows, and the personal values beside it, which can go (DESIGN §9).
    ///
    /// Bookings of before have no events; their chains begin with their next step.
    static let audit = """
        PRAGMA user_version = 4;
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY, booking INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
            hash BLOB NOT NULL CHECK (length(hash) = 32), bytes BLOB NOT NULL, UNIQUE (booking, number)
        ) STRICT;
        CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
        CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
        CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
        WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
        BEGIN SELECT RAISE(ABORT, 'the audit log has a gap'); END;
        CREATE TABLE personal_values (
            booking INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, of_party INTEGER NOT NULL,
            salt BLOB NOT NULL CHECK (length(salt) = 16), value TEXT NOT NULL, PRIMARY KEY (booking, number, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX personal_values_of_party ON personal_values (of_party);
        """
}
