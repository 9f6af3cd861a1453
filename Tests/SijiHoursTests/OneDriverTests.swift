import SijiHours
import Testing

@Suite("The clock of one driver")
struct OneDriverTests {
    private func elapsed(
        _ rule: DrivingRule = .cn,
        drivenMin: Int = 0,
        drivenTodayMin: Int = 0,
        _ course: (inout CrewClock) -> Void
    ) -> Int {
        let clocks = DrivingClocks(drivenMin: drivenMin, drivenTodayMin: drivenTodayMin)
        var clock = CrewClock(rule: rule, first: clocks)
        course(&clock)
        return clock.elapsedMin
    }

    @Test(arguments: [(239, 239), (240, 240), (241, 261), (480, 500), (481, 521)])
    func `needs a break only when driving goes on after 240 minutes`(driveMin: Int, totalMin: Int) {
        #expect(elapsed { $0.drive(driveMin) } == totalMin)
    }

    @Test func `counts the minutes of several drives together`() {
        #expect(
            elapsed {
                $0.drive(239); $0.drive(1); $0.drive(1)
            } == 261
        )
    }

    @Test(arguments: [(19, 240 + 20 + 240), (20, 240 + 20 + 240), (21, 240 + 21 + 240)])
    func `lengthens a stop of 19 minutes by one, and one of 20 not at all`(stopMin: Int, totalMin: Int) {
        #expect(
            elapsed {
                $0.drive(240); $0.stand(stopMin); $0.drive(240)
            } == totalMin
        )
    }

    @Test func `starts the clock at 0 after a stop of 20 minutes, and not after 19`() {
        #expect(
            elapsed {
                $0.drive(100); $0.stand(20); $0.drive(240)
            } == 360
        )
        #expect(
            elapsed {
                $0.drive(100); $0.stand(19); $0.drive(240)
            } == 379
        )
    }

    @Test func `sums a standstill that is made of parts`() {
        #expect(
            elapsed {
                $0.drive(240); $0.stand(7); $0.stand(8); $0.stand(5); $0.drive(1)
            } == 261
        )
    }

    @Test func `is not moved by a drive of no minutes`() {
        #expect(
            elapsed {
                $0.drive(240); $0.stand(10); $0.drive(0); $0.stand(10); $0.drive(1)
            } == 261
        )
        #expect(
            elapsed {
                $0.drive(240); $0.drive(0)
            } == 240
        )
    }

    @Test func `needs a rest of 600 minutes after 540, only when driving goes on`() {
        #expect(elapsed(.cn) { $0.drive(540) } == 540 + 40)
        #expect(elapsed(.cn) { $0.drive(541) } == 541 + 40 + 600)
    }

    @Test func `needs 540 more of rest where 60 minutes were spent loading`() {
        let before = elapsed {
            $0.drive(540); $0.stand(60)
        }
        #expect(
            elapsed {
                $0.drive(540); $0.stand(60); $0.drive(1)
            } == before + 540 + 1
        )
    }

    @Test func `takes the rest alone where both clocks are full`() {
        #expect(elapsed(drivenMin: 240, drivenTodayMin: 540) { $0.drive(1) } == 601)
        #expect(
            elapsed(drivenMin: 240, drivenTodayMin: 540) {
                $0.stand(599); $0.drive(1)
            } == 601
        )
    }

    @Test func `begins with the clocks that the driver brings`() {
        #expect(elapsed(drivenMin: 239) { $0.drive(1) } == 1)
        #expect(elapsed(drivenMin: 239) { $0.drive(2) } == 22)
        #expect(elapsed(drivenMin: 300) { $0.drive(1) } == 21)
        #expect(elapsed(drivenTodayMin: 500) { $0.drive(41) } == 641)
    }

    @Test func `knows no daily limit under cn-law and no limit at all under none`() {
        #expect(elapsed(.cnLaw) { $0.drive(720) } == 760)
        #expect(elapsed(.cnLaw, drivenTodayMin: 5000) { $0.drive(240) } == 240)
        #expect(elapsed(.none, drivenMin: 900) { $0.drive(3000) } == 3000)
    }

    @Test func `tells the clocks as they stood when the wheels last turned`() {
        var clock = CrewClock(rule: .cn)
        clock.drive(250)
        #expect(clock.clocks == DrivingClocks(drivenMin: 10, drivenTodayMin: 250))
        clock.stand(45)
        #expect(clock.clocks.drivenMin == 10)
        #expect(clock.stoodMin == 45)
        clock.drive(5)
        #expect(clock.clocks == DrivingClocks(drivenMin: 5, drivenTodayMin: 255))
    }

    @Test func `records its steps where it is asked to`() {
        var clock = CrewClock(rule: .cn, first: DrivingClocks(drivenMin: 200), recording: true)
        clock.drive(50)
        clock.stand(5)
        clock.drive(231)
        let expected = [
            DriveStep(.drive, fromMin: 0, toMin: 40), DriveStep(.takeBreak, fromMin: 40, toMin: 60),
            DriveStep(.drive, fromMin: 60, toMin: 70), DriveStep(.stand, fromMin: 70, toMin: 75),
            DriveStep(.drive, fromMin: 75, toMin: 305), DriveStep(.takeBreak, fromMin: 305, toMin: 325),
            DriveStep(.drive, fromMin: 325, toMin: 326),
        ]
        #expect(clock.steps == expected)
        var silent = CrewClock(rule: .cn)
        silent.drive(300)
        #expect(silent.steps.isEmpty)
    }

    @Test(arguments: [(0, 65, 0), (1, 65, 1), (1083, 65, 1), (1084, 65, 2), (65_000, 65, 60), (65_001, 65, 61)])
    func `rounds a stretch's minutes up`(metres: Int, averageKmh: Int, minutes: Int) {
        #expect(DrivingTime.minutes(metres: metres, averageKmh: averageKmh) == minutes)
    }
}
