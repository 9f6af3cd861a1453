import ArgumentParser
import Glibc

/// What one write and sync costs here and now: it stands beside every push figure.
enum SyncProbe {
    /// Half of fifty syncs took less, microseconds.
    static func micros(in folder: String) throws -> Double {
        mkdir(folder, 0o700)
        let path = folder + "/probe"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw ValidationError("\(path): errno \(errno)") }
        defer {
            close(descriptor)
            unlink(path)
        }
        var figures = Figures()
        for _ in 0..<50 {
            figures.time {
                _ = write(descriptor, "x", 1)
                fdatasync(descriptor)
            }
        }
        return figures.p50
    }
}
