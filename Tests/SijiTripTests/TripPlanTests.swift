import SijiTrip
import Testing

struct TripPlanTests {
    @Test
    func `a plan lasts until its last step ends`() {
        let plan = TripPlan(
            steps: [
                TripStep(.drive, fromMin: 0, toMin: 60, metres: 65_000, drivenMin: 0),
                TripStep(.halt, fromMin: 60, toMin: 120, place: .halt(0), drivenMin: 60),
            ],
            late: []
        )
        #expect(plan.minutes == 120)
    }
}
