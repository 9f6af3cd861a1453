import Glibc

/// Where this program lies.
enum SelfPath {
    /// The path of the running program's file, links resolved; nil where the kernel does not tell.
    static func read() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.bindMemory(to: CChar.self).baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? -1
        }
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    /// The folder that a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A file beside the program; nil where there is none that runs.
    static func neighbour(_ name: String, of executable: String) -> String? {
        let path = folder(of: executable) + "/" + name
        return access(path, X_OK) == 0 ? path : nil
    }

    /// The `data` folder that holds a file, looked for upwards from the program; nil where there is none.
    static func dataFolder(holding file: String, from executable: String) -> String? {
        var folder = folder(of: executable)
        while true {
            for data in ["/share/siji/data", "/data"].map({ (folder == "/" ? "" : folder) + $0 })
            where access(data + "/" + file, R_OK) == 0 {
                return data
            }
            if folder == "/" || folder == "." { break }
            folder = self.folder(of: folder)
        }
        let installed = "/usr/share/siji/data"
        return access(installed + "/" + file, R_OK) == 0 ? installed : nil
    }
}
