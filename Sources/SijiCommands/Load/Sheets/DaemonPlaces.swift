import SijiAPI
import SijiClient
import SijiFault
import SijiSheets

/// The daemon's gazetteer, asked once for each place that a sheet names.
final class DaemonPlaces: PlaceSource {
    private let client: SijiClient
    private var known: [String: Result<SheetPlace, Fault>] = [:]
    /// Beyond this a sheet of a million addresses would fill the memory: the answers are then forgotten, and asked again.
    private static let most = 50_000

    init(client: SijiClient) { self.client = client }

    func place(of text: String) throws(Fault) -> SheetPlace {
        if let answer = known[text] { return try answer.get() }
        if known.count >= DaemonPlaces.most { known.removeAll(keepingCapacity: true) }
        do throws(Fault) {
            let wire = try client.place(ofAddress: text)
            let isMunicipality = wire.level == "province" && wire.name.hasSuffix("市")
            let place = SheetPlace(
                adcode: wire.adcode,
                fullName: wire.fullName,
                label: wire.label ?? wire.name,
                address: wire.rest,
                isCity: wire.level == "prefecture" || isMunicipality,
                isProvince: wire.level == "province" && !isMunicipality
            )
            known[text] = .success(place)
            return place
        } catch {
            if error.code.rawValue.hasPrefix("place.") { known[text] = .failure(error) }
            throw error
        }
    }
}
