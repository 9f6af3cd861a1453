// Users of the machine, and what they may do over ssh.
extension English {
    static let partyNotFound = Phrase(
        title: "No such party",
        detail:
            "Nothing is known of the Unix user[ {uid}].",
        hint:
            "Register first: sudo siji admin driver add NAME."
    )
    static let userName = Phrase(
        title: "User name not valid",
        detail:
            "The user name[ {value}] does not keep to Debian's rule[, at most {max} characters].",
        hint:
            "Begin with a lower-case letter, go on with lower-case letters, digits, - or _, such as laowang."
    )
    static let userReserved = Phrase(
        title: "A user of the system",
        detail:
            "The user[ {value}] is the system's own[ (uid {uid})] and can be no driver or dispatcher.",
        hint:
            "Choose another name, such as laowang."
    )
    static let userNotRoot = Phrase(
        title: "Needs root",
        detail:
            "Making users needs root[, and you are uid {uid}].",
        hint:
            "Say it again with sudo; to see what would be done: --dry-run."
    )
    static let keyInvalid = Phrase(
        title: "Public key not valid",
        detail:
            "The public key is not valid[: {cause}].",
        hint:
            "Give one line of an OpenSSH public key, such as that of id_ed25519.pub[; known: {allowed}]."
    )
    static let toolFailed = Phrase(
        title: "Command failed",
        detail:
            "The command[ {value}] failed[ with {status}][: {cause}].",
        hint:
            "See what it says above, mend that, and say it again: nothing is done twice."
    )
    static let shellRefused = Phrase(
        title: "Not offered here",
        detail:
            "Only siji's own commands are offered here, not[ {value}||that].",
        hint:
            "Type help to see them; put text with special characters in single quotes."
    )
}
