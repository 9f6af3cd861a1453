import Foundation
import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiTestSupport
import Synchronization

/// A feed book in a folder of its own, with a clock that the test turns.
final class FeedDesk: Sendable {
    let folder: TemporaryFolder
    let server: FeedServer
    private let clock = Mutex<Int64>(1_795_000_000)
    private let told = Mutex<[FeedEvent]>([])
    private let published = Mutex<[Atlas]>([])

    init(_ server: FeedServer) throws {
        self.server = server
        folder = try TemporaryFolder(["tiger": "Bearer tiger\n", "empty": "\n"])
    }

    var events: [FeedEvent] { told.withLock { $0 } }
    var atlas: Atlas? { published.withLock { $0.last } }
    var atlases: Int { published.withLock { $0.count } }

    func wait(sec: Int64) { clock.withLock { $0 += sec } }

    /// A setting of a path on the server.
    func setting(
        _ name: String,
        _ path: String,
        port: String = "good",
        format: FeedFormat = .geojson,
        trusts: Bool = true,
        _ change: (inout FeedSetting) -> Void = { _ in }
    ) -> FeedSetting {
        var setting = FeedSetting(name: name, place: .url(server.url(path, port)), format: format)
        if trusts { setting.authorities = server.authority }
        setting.wholeSec = 20
        setting.stallSec = 1
        setting.sentMiB = 8
        setting.bodyMiB = 16
        change(&setting)
        return setting
    }

    func book(
        _ settings: [FeedSetting],
        base: Atlas = Atlas(restStops: [], checkpoints: []),
        known: KnownPoints = KnownPoints()
    )
        -> FeedBook
    {
        let around = FeedBook.Surroundings(
            folder: folder.path,
            data: folder.path,
            credentials: folder.path,
            nowSec: { [self] in clock.withLock { $0 } },
            random: { 0.5 },
            onEvent: { [self] event in told.withLock { $0.append(event) } },
            onAtlas: { [self] atlas in published.withLock { $0.append(atlas) } }
        )
        return FeedBook(settings, base: base, known: known, around: around)
    }

    /// A collection of service areas on one line.
    static func collection(_ numbers: some Sequence<Int>, name: String = "服务区") -> String {
        let features = numbers.map { number in
            """
            {"type": "Feature", "id": "n\(number)", "geometry": {"type": "Point", "coordinates": [\(113 + Double(number) / 100), 28]},
            "properties": {"highway": "services", "name": "\(name)\(number)"}}
            """
        }
        return "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
    }
}
