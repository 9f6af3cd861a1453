/// How long driving takes where nothing interrupts it.
public enum DrivingTime {
    /// The minutes that a stretch takes at an average speed, rounded up: `ceil(metres·60 / (1000·averageKmh))`.
    ///
    /// Each stretch between two standstills is rounded on its own. `metres` is 0 or more, `averageKmh` 1 or more.
    @inlinable
    public static func minutes(metres: Int, averageKmh: Int) -> Int {
        let metresAnHour = 1000 * averageKmh
        return (metres * 60 + metresAnHour - 1) / metresAnHour
    }
}
