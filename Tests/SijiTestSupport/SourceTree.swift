import FoundationEssentials

/// Files beside the tests: the repository's own, and the shared data that is checked out next to it.
public enum SourceTree {
    /// A file that a test needs is not there.
    public struct Missing: Error, CustomStringConvertible {
        /// What is missing and how to get it.
        public let description: String

        /// Says what is missing.
        public init(description: String) { self.description = description }
    }

    /// The folder of `Package.swift`, found by walking up from a source file.
    public static func root(from file: String = #filePath) throws -> String {
        var folder = file
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if FileManager.default.fileExists(atPath: folder + "/Package.swift") { return folder }
        }
        throw Missing(description: "no Package.swift above \(file): run the tests from a checkout")
    }

    /// The bytes of a file of the repository, such as `data/gazetteer.csv`.
    public static func bytes(_ path: String) throws -> [UInt8] {
        try read(root() + "/" + path, advice: "it belongs to the repository: check it out again")
    }

    /// The bytes of a file of `shared/data`, which lies beside the repository.
    public static func sharedBytes(_ name: String) throws -> [UInt8] {
        try read(root() + "/../shared/data/" + name, advice: "put the project's shared/ folder beside this clone")
    }

    private static func read(_ path: String, advice: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Missing(description: "cannot read \(path): \(advice)")
        }
        return [UInt8](data)
    }
}
