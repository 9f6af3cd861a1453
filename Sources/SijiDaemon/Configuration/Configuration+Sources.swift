import Glibc
public import SijiFault

extension Configuration {
    /// Puts a configuration together: defaults, then the file, then the environment, then the flags.
    ///
    /// Without a file in `flags` the places that fit the machine are looked at, and none need be there.
    /// - Throws: `config.unreadable`, `config.key`, `config.value`.
    public static func read(flags: Flags, environment: [String: String]) throws(Fault) -> Configuration {
        var configuration = Configuration()
        if let path = flags.config ?? environment["SIJI_CONFIG"] ?? standardFile(environment) {
            try ConfigurationFile.apply(path, to: &configuration)
        }
        for key in ConfigurationKey.allCases {
            if let text = environment[key.variable], !text.isEmpty {
                try key.set(.text(text), in: &configuration, from: key.variable)
            }
        }
        for (key, text) in flags.settings { try key.set(.text(text), in: &configuration, from: nil) }
        return configuration
    }

    /// The first file that is there: systemd's, the user's, the machine's.
    private static func standardFile(_ environment: [String: String]) -> String? {
        var folders: [String] = []
        if let folder = environment["CONFIGURATION_DIRECTORY"]?.firstOfList { folders.append(folder) }
        if let folder = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map({ $0 + "/.config" }) {
            folders.append(folder + "/siji")
        }
        folders.append("/etc/siji")
        return folders.map { $0 + "/sijid.json" }.first { access($0, F_OK) == 0 }
    }
}

extension String {
    /// The first of several paths with colons between, as systemd hands them over.
    var firstOfList: String? { split(separator: ":").first.map(String.init) }
}
