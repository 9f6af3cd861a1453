import SijiFault

/// Which parts a part of the package points at.
struct Relations {
    /// One of them.
    struct Target {
        /// The last word of its type, such as `worksheet`.
        let kind: Substring
        /// The part's name in the zip file.
        let part: String
    }

    private(set) var targets: [String: Target] = [:]

    /// Reads the relations of a part; none where the file has no such list.
    /// - Throws: What `XMLReader.run()` throws.
    init(of part: String, in archive: ZipArchive) throws(Fault) {
        let folder = part.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last ?? ""
        let list = "\(folder.isEmpty ? "" : "\(folder)/")_rels/\(name).rels"
        guard archive.holds(list) else { return }
        let handler = Handler(folder: folder)
        let reader = try XMLReader(
            archive.open(list, limitBytes: archive.limits.partBytes),
            handler: handler
        )
        _ = try reader.run()
        targets = handler.targets
    }

    /// The part of a kind; the first by its identifier where there are several.
    func part(ofKind kind: String) -> String? {
        targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
    }

    private final class Handler: XMLHandler {
        var targets: [String: Target] = [:]
        private let folder: String

        init(folder: String) { self.folder = folder }

        func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
            guard "Relationship" ~= name, let id = attributes["Id"], let type = attributes["Type"],
                let target = attributes["Target"], attributes["TargetMode"] != "External"
            else { return .go }
            targets[id] = Target(kind: type.split(separator: "/").last ?? "", part: resolved(target))
            return .go
        }

        func end(_ name: XMLName) -> XMLVerdict { .go }

        /// A target is relative to its part's folder, or begins at the root with a stroke.
        private func resolved(_ target: String) -> String {
            var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
            for step in target.split(separator: "/") where step != "." {
                if step == ".." { _ = steps.popLast() } else { steps.append(step) }
            }
            return steps.joined(separator: "/")
        }
    }
}
