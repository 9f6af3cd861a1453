import SijiAPI
import SijiFault

/// Asks for a truck at a terminal, one field a line, each answer checked at once.
struct TruckInterview {
    let session: Session

    /// The name and the truck; nil where the answers ended early.
    func ask(name given: String?) throws(Fault) -> (name: String, truck: TruckWire)? {
        let speech = session.speech
        session.console.words(speech[.askIntro])
        guard let name = given ?? askName() else { return nil }
        // The needed fields hold their place until they are asked for.
        var truck = TruckWire(bodies: ["box"], deckLengthM: 13, payloadKg: 1000)
        for question in TruckQuestion.allCases {
            guard put(question, into: &truck) else { return nil }
        }
        return (name, truck)
    }

    private func askName() -> String? {
        while true {
            guard let text = line(session.speech[.askName]) else { return nil }
            if !text.isEmpty { return text }
            session.console.words("  " + session.speech[.askNeeded])
        }
    }

    /// Asks until the answer will do; false where the answers ended.
    private func put(_ question: TruckQuestion, into truck: inout TruckWire) -> Bool {
        let words = session.speech[question]
        let prompt = session.speech[.ask(words.name, words.example, question.isNeeded)]
        while true {
            guard let text = line(prompt) else { return false }
            if text.isEmpty, !question.isNeeded { return true }
            guard !text.isEmpty else {
                session.console.words("  " + session.speech[.askNeeded])
                continue
            }
            var changed = truck
            do {
                try question.put(text, into: &changed, speech: session.speech)
                try TruckQuestion.check(changed, session: session)
                truck = changed
                return true
            } catch {
                session.console.words("  " + error.detail(in: session.language))
            }
        }
    }

    private func line(_ prompt: String) -> String? {
        session.console.prompt(prompt)
        return session.console.answer().map { $0.trimmed }
    }
}
