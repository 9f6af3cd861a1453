import ArgumentParser
import FoundationEssentials

/// The scripts that set the peers up, run them and take them down.
struct PeerScripts {
    /// The folder with `set-up.sh`.
    let folder: String
    /// A folder for the Python packages; nil for one that goes at the end.
    let venv: String?

    /// Runs them over what lies in `place`; what each came to.
    func run(in place: String, _ options: [String]) throws -> [PeerFigures] {
        var arguments = ["bash", folder + "/set-up.sh", place] + options
        if let venv { arguments += ["--venv", venv] }
        let output = place + "/peers.json"
        let code = try Program.run(arguments, output: output, keepsErrors: true)
        guard code == 0 else { throw ValidationError("\(folder)/set-up.sh: exit \(code)") }
        let lines = try String(contentsOfFile: output, encoding: .utf8)
        return try lines.split(separator: "\n").map { try JSONDecoder().decode(PeerFigures.self, from: Data($0.utf8)) }
    }
}
