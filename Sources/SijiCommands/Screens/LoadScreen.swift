import SijiAPI

/// One listing with everything that it says.
struct LoadScreen: Screen {
    let load: LoadWire

    var wire: LoadWire { load }
    var csv: [[String]] { LoadsScreen(answer: LoadsAnswer(loads: [load]), now: load.confirmedAt ?? "").csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let text = LoadText(load: load, speech: speech)
        var facts = Details()
        facts.add(speech[.columnRef], DisplayWidth.harmless(load.ref))
        facts.add("ID", load.id.map { id in load.version.map { "\(id)  v\($0)" } ?? id })
        facts.add(speech[.columnStatus], load.status.map { speech.code($0, of: .loadStatus) })
        facts.add(speech[.columnSlotsLeft], load.slotsLeft.map { "\($0)/\(load.trucks ?? 1)" })
        facts.add(speech[.factFrom], place(load.origin, text))
        for via in load.via ?? [] {
            facts.add("  " + speech.code(via.do, of: .steps), place(via.at, text))
        }
        facts.add(speech[.factTo], place(load.destination, text))
        facts.add(speech[.columnPickup], text.window)
        facts.add(speech[.factDeliverBy], load.deliverBy.map { LoadText.moment($0, speech.language) })
        facts.add(speech[.columnCargo], "\(text.cargo)  \(load.cargo.type)")
        facts.add(speech[.factHazmat], load.cargo.hazmatClass)
        facts.add(speech[.factBodies], bodies(speech))
        facts.add(speech[.columnPrice], text.price)
        facts.add(speech[.factInfoFee], load.infoFeeFen.flatMap { $0 > 0 ? Amount.exactYuan($0) : nil })
        facts.add(speech[.factTolls], speech.code(load.tolls ?? "unknown", of: .tolls))
        facts.add(speech[.columnTerms], text.termsInFull)
        facts.add(
            speech[.factPays],
            load.pays.map { speech[.pays($0.medianDays, $0.p90Days, $0.bookings, $0.overdueBookings)] }
        )
        facts.add(speech[.factDeposit], deposit(speech))
        facts.add(speech[.factCover], speech.code(load.injuryCover ?? "unknown", of: .cover))
        facts.add(speech[.factDwell], dwell(speech))
        facts.add(speech[.factContact], contact)
        facts.add(speech[.factNotes], load.notes.map { DisplayWidth.harmless($0) })
        facts.add(speech[.factExpires], load.expiresAt.map { LoadText.moment($0, speech.language) })
        facts.add(speech[.factConfirmed], load.confirmedAt.map { LoadText.moment($0, speech.language) + stale(speech) })
        facts.add(speech[.columnCalls], load.calls.map(String.init))
        let title = text.markedRoute
        return [title] + facts.lines(width: width)
    }

    private func place(_ point: PointWire, _ text: LoadText) -> String {
        var words = text.place(point)
        if let address = point.address { words += "  " + DisplayWidth.harmless(address) }
        if let lat = point.lat, let lon = point.lon, point.name != nil {
            words += "  " + PointText.coordinates(lat, lon)
        }
        return words
    }

    private func bodies(_ speech: Speech) -> String {
        let bodies = load.bodies ?? []
        var words = bodies.isEmpty ? speech[.anyBody] : speech.codes(bodies, of: .bodies)
        if let least = load.minLengthM { words += "  >=\(speech[.metres(Amount.decimal(least, 2))])" }
        if let lengths = load.lengthsM, !lengths.isEmpty {
            words += "  " + speech[.metres(lengths.map { Amount.decimal($0, 2) }.joined(separator: "/"))]
        }
        return words
    }

    private func deposit(_ speech: Speech) -> String? {
        guard let fen = load.payment?.depositFen, fen > 0 else { return nil }
        return "\(Amount.exactYuan(fen))  \(speech.code(load.payment?.depositReturn ?? "unknown", of: .depositReturn))"
    }

    private func dwell(_ speech: Speech) -> String? {
        guard let loading = load.dwell?.loadMin, let unloading = load.dwell?.unloadMin else { return nil }
        let mark = load.dwell?.assumed == true ? speech[.assumedMark] : ""
        return speech[.dwell(Amount.clock(loading), Amount.clock(unloading))] + mark
    }

    private var contact: String? {
        let parts = [load.contact?.name, load.contact?.phone].compactMap { $0 }
        return parts.isEmpty ? nil : DisplayWidth.harmless(parts.joined(separator: "  "))
    }

    private func stale(_ speech: Speech) -> String { load.stale == true ? "  " + speech[.legendStale] : "" }
}
