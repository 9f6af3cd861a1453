// What drivers keep for themselves.
extension English {
    static let complaintNotFound = Phrase(
        title: "No such complaint",
        detail:
            "None of your complaints has the number[ {value}].",
        hint:
            "List them with siji report-problem."
    )
    static let complaintState = Phrase(
        title: "A complaint does not go there",
        detail:
            "Complaint[ no. {number}] cannot [become {got}||take this step][: it is {status}].",
        hint:
            "[It can go to: {possible}. ||Nothing more can become of it. ]Look at it with siji report-problem NUMBER."
    )
    static let grantMissing = Phrase(
        title: "No leave to read",
        detail:
            "The user[ {uid}] has given you no leave to read, or it is over, or there is no such driver.",
        hint:
            "Ask the driver to say: siji me grant YOUR-UID."
    )
    static let grantNotFound = Phrase(
        title: "No such grant",
        detail:
            "You have given the user[ {uid}] no leave to read.",
        hint:
            "List your grants with siji me grant."
    )
    static let positionNotShown = Phrase(
        title: "Position not shown",
        detail:
            "The truck's position is shown to the dispatcher from booking to unloading[; the booking {id}][ is {status}].",
        hint:
            "Look at the booking with siji booking show 1, or call the driver."
    )
}
