import ArgumentParser
import Glibc
import SijiClient
import SijiFault

/// `siji demo`: the main job once, on sample data, with a daemon of its own.
struct Demo: SijiCommand {
    static var configuration: CommandConfiguration { .named("demo", .demo) }

    @OptionGroup var common: CommonOptions

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        let clock = ContinuousClock()
        let begun = clock.now
        let signals = HeldSignals()
        session.console.data([session.speech[.demoIntro], ""])
        let stage = try DemoStage(session: session)
        let status: SijiProgram.ExitStatus
        do {
            defer { stage.strike() }
            status = try play(on: stage, signals: signals)
        }
        guard status == .done else {
            if signals.hasArrived { session.console.words(session.speech[.demoStopped]) }
            return status
        }
        let taken = clock.now - begun
        let tenths = Int(taken.components.seconds) * 10 + Int(taken.components.attoseconds / 100_000_000_000_000_000)
        session.console.data(["", session.speech[.demoDone(Amount.fixed(Double(tenths) / 10, 1))]])
        return .done
    }

    /// Each act as it would be typed; the first that fails ends the play.
    private func play(on stage: DemoStage, signals: HeldSignals) throws(Fault) -> SijiProgram.ExitStatus {
        let speech = stage.session.speech
        let (readyMs, now) = try stage.awaitDaemon(signals: signals)
        stage.session.console.data([speech[.demoStarted(readyMs)]])
        let (days, ready) = try stage.prepareSample(now: now)
        let truck = speech.language == .zh ? "老解放" : "truck1"
        let place = speech.language == .zh ? "长沙" : "changsha"
        let acts: [(heading: Word?, line: String)] = [
            (.demoPush, "load push \(DemoStage.sampleName)"),
            (
                .demoSearch,
                "truck add \(truck) --bodies stake --deck 13 --payload 32t --volume 90 --empty-cost 1.8 --loaded-cost 2.3"
            ),
            (nil, "here \(place)"),
            (nil, "load search --ready \(ready) --limit 6"),
            (.demoRest, "rest near --limit 4"),
            (.demoChecks, "check near --limit 4"),
            (.demoLedger, "load search --ready \(ready) --limit 1 --explain"),
            (.demoBook, "booking make 1"),
            (nil, "booking list"),
        ]
        for act in acts {
            guard !signals.hasArrived else { return .fault }
            if let heading = act.heading {
                stage.session.console.data(["", stage.session.console.strong(speech[heading])])
            }
            if act.line.hasPrefix("load push") { stage.session.console.data([speech[.demoShifted(days)]]) }
            guard stage.session.console.data(["$ siji \(act.line)"]) else { return .fault }
            let status = stage.run(act.line)
            guard status == .done else { return status }
        }
        return .done
    }
}

/// Ctrl-C and its kin, held back so that the daemon and its folder are always cleared away.
struct HeldSignals {
    private var held = sigset_t()

    init() {
        sigemptyset(&held)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, nil)
        // A reader that goes away is seen at the next line.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether one of them has come.
    var hasArrived: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&pending, $0) == 1 }
    }
}
