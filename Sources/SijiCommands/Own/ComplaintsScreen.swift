import SijiAPI
import SijiFault

/// The driver's complaints.
struct ComplaintsScreen: Screen {
    let answer: ComplaintsAnswer

    var wire: ComplaintsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.complaints.isEmpty else { return HelpPage.wrapped(speech[own: .noComplaints], width) }
        var table = TextTable(columns: [
            .init(title: speech[own: .columnNumber], isRight: true), .init(title: speech[.columnKind]),
            .init(title: speech[.columnStatus]), .init(title: speech[own: .columnWhen]),
            .init(title: speech[own: .columnWhere], narrowest: 8),
        ])
        for complaint in answer.complaints {
            table.rows.append(
                .cells([
                    "\(complaint.number)", speech.code(complaint.trouble, of: .troubles),
                    speech.code(complaint.status, of: .complaintStatus),
                    LoadText.moment(complaint.at ?? complaint.createdAt, speech.language),
                    complaint.place.map { DisplayWidth.harmless($0) } ?? "-",
                ])
            )
        }
        return table.lines(width: width)
    }

    func advice(speech: Speech) -> [String] { answer.complaints.isEmpty ? [] : [speech[own: .nextAfterComplaints]] }

    var csv: [[String]] {
        [["number", "trouble", "status", "at", "place", "what", "createdAt", "changedAt"]]
            + answer.complaints.map { complaint in
                [
                    "\(complaint.number)", complaint.trouble, complaint.status, complaint.at ?? "",
                    complaint.place ?? "",
                    complaint.what, complaint.createdAt, complaint.changedAt,
                ]
            }
    }
}

/// One complaint: its text, ready to be read out.
struct ComplaintScreen: Screen {
    let complaint: ComplaintWire

    var wire: ComplaintWire { complaint }
    var csv: [[String]] { ComplaintsScreen(answer: ComplaintsAnswer(complaints: [complaint], nextCursor: nil)).csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let status = speech.code(complaint.status, of: .complaintStatus)
        let letter = speech.language == .zh ? complaint.letter.zh : complaint.letter.en
        var lines = [speech[own: .complaintIs(complaint.number, status)]]
        lines += letter.dropFirst().flatMap { HelpPage.wrapped(DisplayWidth.harmless($0), width) }
        if !complaint.possible.isEmpty {
            let steps = complaint.possible.map { speech.code($0, of: .complaintStatus) }.joined(separator: "/")
            lines.append(speech[own: .canBecome(steps)])
        }
        return lines
    }

    func advice(speech: Speech) -> [String] {
        complaint.status == "written" ? [speech[own: .nextAfterComplaint(complaint.number)]] : []
    }
}
