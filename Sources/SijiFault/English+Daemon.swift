// The daemon and its store.
extension English {
    static let serverBusy = Phrase(
        title: "Busy",
        detail:
            "The daemon is busy and did not take this request.",
        hint:
            "Try again [in {retryAfterSec}||in a few seconds]."
    )
    static let serverDraining = Phrase(
        title: "Stopping",
        detail:
            "The daemon is stopping and takes no new requests.",
        hint:
            "Try again [in {retryAfterSec}||in a few seconds]; if it stays so, see systemctl status sijid."
    )
    static let serverInternal = Phrase(
        title: "Internal error",
        detail:
            "Something failed inside the daemon, and this request was not answered[ (record {id})].",
        hint:
            "See whether it took effect before you try again; the administrator finds more in journalctl -u sijid."
    )
    static let serverConnections = Phrase(
        title: "Too many connections",
        detail:
            "There are too many connections[; at most {max} are taken].",
        hint:
            "Close some, and try again [in {retryAfterSec}||in a few seconds]."
    )
    static let storeLocked = Phrase(
        title: "State in use",
        detail:
            "Another sijid[ (process {pid})] is using the state directory[ {path}].",
        hint:
            "Stop that one first (systemctl stop sijid), or give another directory with --state."
    )
    static let storeSchemaTooNew = Phrase(
        title: "Store is newer than the program",
        detail:
            "The store was written by a newer sijid[ (schema {version})|| (schema {value})][; this one reads up to {max}].",
        hint:
            "Install the newer sijid; to go back, restore an older backup with siji restore."
    )
    static let storeDamaged = Phrase(
        title: "Store damaged",
        detail:
            "The store[ {path}] is damaged[: {cause}].",
        hint:
            "Stop the daemon (systemctl stop sijid) and restore the last backup with siji restore."
    )
    static let storeReadOnly = Phrase(
        title: "Writes are stopped",
        detail:
            "The check of the store found faults: writes are stopped, reads go on.",
        hint:
            "The administrator reads journalctl -u sijid, restores a backup (siji restore) and starts again."
    )
    static let storeFull = Phrase(
        title: "No room",
        detail:
            "The disk is full, and this was not kept[ (in {path})].",
        hint:
            "See df -h, make room and try again; everything acknowledged before is still there."
    )
    static let storeFailed = Phrase(
        title: "Store failed",
        detail:
            "Reading or writing the store failed[: {cause}]; this was not kept.",
        hint:
            "The daemon restarts and recovers; if it happens again, check the disk (dmesg) and journalctl -u sijid."
    )
    static let storeUncertain = Phrase(
        title: "Not certain that it was kept",
        detail:
            "The disk failed while this was committed[: {cause}]: it may or may not have been kept.",
        hint:
            "The daemon restarts and recovers; then look (siji load list, siji booking list), or send the same again: one ref or one Idempotency-Key has one effect."
    )
    static let storeNotSynchronous = Phrase(
        title: "Durability not certain",
        detail:
            "SQLite did not open with synchronous=FULL[ (it reads {value})]: a power cut would lose data, so the daemon does not start.",
        hint:
            "Check the SQLite library and how it was compiled, then start sijid again."
    )
    static let backupExists = Phrase(
        title: "Backup exists",
        detail:
            "The file[ {path}] exists already and is not overwritten.",
        hint:
            "Give another name, or move the old file away first."
    )
    static let backupPath = Phrase(
        title: "Backup cannot be written there",
        detail:
            "sijid cannot write the backup file[ {path}][: {cause}].",
        hint:
            "Choose a folder that sijid may write to, or name no path: siji backup."
    )
    static let backupInvalid = Phrase(
        title: "Backup not valid",
        detail:
            "[The file {path}||The file] is not a whole siji backup[: {cause}].",
        hint:
            "Take another backup and run siji restore again; the present data was not touched."
    )
    static let configKey = Phrase(
        title: "Unknown configuration key",
        detail:
            "The configuration key[ {key}] is not known[ (in {path}[, line {line}])].",
        hint:
            "[Did you mean {near}? ]Check the spelling, or remove the key."
    )
    static let configValue = Phrase(
        title: "Configuration value not valid",
        detail:
            "The value[ {value}] of the configuration key[ {key}] is not valid[; it must be from {min} to {max}||; one of: {allowed}||; {expected} is expected||; the store has {stored}][: {cause}][ (in {path}[, line {line}])].",
        hint:
            "Mend that key, then start again or run systemctl reload sijid."
    )
    static let configUnreadable = Phrase(
        title: "Configuration cannot be read",
        detail:
            "The configuration file[ {path}] cannot be read[: {cause}].",
        hint:
            "See that it exists, that sijid may read it, and that it is valid JSON."
    )
    static let socketInUse = Phrase(
        title: "Socket in use",
        detail:
            "A sijid is listening on the socket[ {path}] already.",
        hint:
            "Stop that one (systemctl stop sijid), or give another path with --socket."
    )
    static let socketPath = Phrase(
        title: "Socket path cannot be used",
        detail:
            "The socket path[ {path}] cannot be used[; at most {limitBytes}][: {cause}].",
        hint:
            "Give a short path with --socket, in a directory that exists and can be written."
    )
    static let dataFile = Phrase(
        title: "Data file cannot be read",
        detail:
            "The data file[ {path}] cannot be read[; it lacks the column {column}][: {cause}][, {gotBytes}][, at most {limitBytes}].",
        hint:
            "See that --data names the right folder and that its files are complete."
    )
    static let dataRow = Phrase(
        title: "Data row not valid",
        detail:
            "[Row {row}||A row] of the data file[ {path}] is not valid[ in the column {column}|| in the column {field}][: {value}][: {cause}].",
        hint:
            "Mend the row and start again; the other rows are in use."
    )
    static let feedNotFound = Phrase(
        title: "No such feed",
        detail:
            "There is no feed[ {feed}|| of that name].",
        hint:
            "siji feed list shows those that there are; a new one goes into feeds of the configuration, then reload."
    )
    static let feedFailed = Phrase(
        title: "Feed not taken",
        detail:
            "The feed[ {feed}] was not updated[: {cause}][ (HTTP {httpStatus})][, at most {limitBytes}][: {value}].",
        hint:
            "The last good copy is in use; it is tried again by itself, or with siji feed refresh."
    )
}
