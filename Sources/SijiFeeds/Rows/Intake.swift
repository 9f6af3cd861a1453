import FoundationEssentials
import SijiFault
import SijiFormats

/// Takes the rows of one sort from several files, each id once.
struct Intake<Item> {
    let id: (Item) -> String
    let asOf: (Item) -> String?
    let isSynthetic: (Item) -> Bool
    var shape = GeoJSONFeatures.Shape.point

    private static var largestBytes: Int { 64 << 20 }

    /// Reads files in the order given.
    func take(
        from folder: String,
        _ names: [String],
        required: [String],
        read: (DataRow) throws(Fault) -> Item
    ) throws(Fault) -> (items: [Item], files: [DataFolder.File]) {
        var items: [Item] = []
        var files: [DataFolder.File] = []
        var taken: Set<String> = []
        for name in names {
            let bytes = try bytes(of: folder + "/" + name)
            let first = items.count
            var skipped: [Fault] = []
            let rows =
                name.hasSuffix(".geojson")
                ? try GeoJSONFeatures.rows(bytes, file: name, shape: shape)
                : try DataRow.all(ofCSV: bytes, file: name, required: required)
            for row in rows {
                do throws(Fault) {
                    let row = try row.get()
                    let item = try read(row)
                    guard taken.insert(id(item)).inserted else {
                        throw row.fault("id", id(item), reason: "twice")
                    }
                    items.append(item)
                } catch {
                    skipped.append(error)
                }
            }
            let own = items[first...]
            files.append(
                DataFolder.File(
                    name: name,
                    rows: own.count,
                    skipped: skipped,
                    asOf: own.compactMap(asOf).min(),
                    isSynthetic: !own.isEmpty && own.allSatisfy(isSynthetic)
                )
            )
        }
        return (items, files)
    }

    private func bytes(of path: String) throws(Fault) -> [UInt8] {
        // Mapped, so that a file of any size can be weighed before it is read.
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else {
            throw Fault(.dataFile, ["path": .text(path), "reason": "unreadable"])
        }
        guard data.count <= Intake.largestBytes else {
            throw Fault(
                .dataFile,
                [
                    "path": .text(path), "reason": "size", "gotBytes": .integer(data.count),
                    "limitBytes": .integer(Intake.largestBytes),
                ]
            )
        }
        return [UInt8](data)
    }
}
