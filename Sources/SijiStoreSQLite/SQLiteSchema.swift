import GRDB

/// The tables and how they came to be, one migration after the other.
///
/// Identifiers stand in the tables as signed integers with the sign bit turned (see `stored`), so that the order of the integers is the order of the identifiers in every depot.
enum SQLiteSchema {
    /// The number of the newest form; `PRAGMA user_version` holds the file's.
    static let version = 10
    /// "siji" in ASCII: marks a file as ours in `PRAGMA application_id`.
    static let applicationID = 0x7369_6A69

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in try database.execute(sql: first) }
        migrator.registerMigration("2") { database in try database.execute(sql: second) }
        migrator.registerMigration("3") { database in try database.execute(sql: bookingLife) }
        migrator.registerMigration("4") { database in try database.execute(sql: audit) }
        migrator.registerMigration("5") { database in try database.execute(sql: fifth) }
        migrator.registerMigration("6") { database in try database.execute(sql: agreements) }
        migrator.registerMigration("7") { database in try database.execute(sql: drivingMarks) }
        migrator.registerMigration("8") { database in try database.execute(sql: positions) }
        migrator.registerMigration("9") { database in try database.execute(sql: roadDetails) }
        migrator.registerMigration("10") { database in try database.execute(sql: reports) }
        return migrator
    }

    /// What matching reads of a listing, beside it: NULL in those that were there before.
    private static let second = """
        PRAGMA user_version = 2;
        ALTER TABLE loads ADD COLUMN offer BLOB;
        """

    /// The partial UNIQUE indexes are rules, not only speed: one living load a `ref`, one live booking a slot.
    private static let first = """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = 1;
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE sequences (kind TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE parties (
            id INTEGER PRIMARY KEY, depot INTEGER NOT NULL, uid INTEGER UNIQUE, name TEXT NOT NULL, phone TEXT,
            plates TEXT NOT NULL
        ) STRICT;
        CREATE TABLE loads (
            id INTEGER PRIMARY KEY, party INTEGER NOT NULL, ref TEXT NOT NULL, version INTEGER NOT NULL,
            status TEXT NOT NULL, trucks INTEGER NOT NULL, taken INTEGER NOT NULL, phone TEXT,
            ends_at INTEGER NOT NULL, confirmed_at INTEGER NOT NULL, created_at INTEGER NOT NULL,
            calls INTEGER NOT NULL, wire BLOB NOT NULL, CHECK (taken BETWEEN 0 AND trucks)
        ) STRICT;
        CREATE UNIQUE INDEX loads_ref ON loads (party, ref) WHERE status <> 'closed';
        CREATE INDEX loads_ref_closed ON loads (party, ref) WHERE status = 'closed';
        CREATE INDEX loads_of_party ON loads (party, status);
        CREATE INDEX loads_ending ON loads (ends_at) WHERE status = 'open';
        CREATE TABLE trucks (
            party INTEGER NOT NULL, name TEXT NOT NULL, wire BLOB NOT NULL, PRIMARY KEY (party, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE bookings (
            id INTEGER PRIMARY KEY, load INTEGER NOT NULL, load_version INTEGER NOT NULL,
            slot INTEGER NOT NULL CHECK (slot >= 0), driver INTEGER NOT NULL, dispatcher INTEGER NOT NULL,
            truck_name TEXT, status TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX bookings_slot ON bookings (load, slot) WHERE status <> 'cancelled';
        CREATE INDEX bookings_of_driver ON bookings (driver);
        CREATE INDEX bookings_of_dispatcher ON bookings (dispatcher);
        CREATE INDEX bookings_waiting ON bookings (created_at) WHERE status = 'requested';
        CREATE TABLE idempotency (
            party INTEGER NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL, status INTEGER NOT NULL,
            body BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (party, key)
        ) STRICT;
        CREATE INDEX idempotency_at ON idempotency (at);
        CREATE TABLE calls (
            id INTEGER PRIMARY KEY, party INTEGER NOT NULL, load INTEGER NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX calls_of_party ON calls (party, at);
        CREATE TABLE changes (
            seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id INTEGER NOT NULL, old_version INTEGER,
            new_version INTEGER
        ) STRICT;
        """

    /// What drivers tell of driving and standing.
    private static let drivingMarks = """
        PRAGMA user_version = 7;
        CREATE TABLE driving_marks (
            party INTEGER NOT NULL, at INTEGER NOT NULL, act TEXT NOT NULL, told_at INTEGER NOT NULL,
            PRIMARY KEY (party, at)
        ) STRICT, WITHOUT ROWID;
        """

    /// What parties keep for themselves, and leave for advisers to read.
    private static let fifth = """
        PRAGMA user_version = 5;
        CREATE TABLE cover (
            party INTEGER NOT NULL, kind TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (party, kind, first), CHECK (first <= last)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE complaints (
            party INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0), trouble TEXT NOT NULL, place TEXT,
            at INTEGER, what TEXT NOT NULL, ask TEXT, proofs TEXT NOT NULL, status TEXT NOT NULL,
            created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, PRIMARY KEY (party, number)
        ) STRICT;
        CREATE TABLE grants (
            party INTEGER NOT NULL, adviser INTEGER NOT NULL, begins_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, looks INTEGER NOT NULL, looked_at INTEGER, PRIMARY KEY (party, adviser)
        ) STRICT, WITHOUT ROWID;
        """
}
