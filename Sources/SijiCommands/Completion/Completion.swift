import ArgumentParser
import SijiFault

/// `siji completion`.
struct Completion: SijiCommand {
    static var configuration: CommandConfiguration { .named("completion", .completion) }

    /// A shell that completes.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        /// The script; each asks `siji` itself, so that Chinese verbs, trucks, rows and places are known to all three.
        var script: String {
            switch self {
            case .bash:
                """
                # /usr/share/bash-completion/completions/siji
                _siji() {
                    local word text
                    COMPREPLY=()
                    while IFS=$'\\t' read -r word text; do
                        COMPREPLY+=("$word")
                    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
                }
                complete -o default -F _siji siji
                """
            case .zsh:
                """
                #compdef siji
                # /usr/share/zsh/vendor-completions/_siji
                _siji() {
                    local -a found
                    local word text
                    while IFS=$'\\t' read -r word text; do
                        found+=("${word//:/\\\\:}:$text")
                    done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
                    if (( $#found )); then _describe siji found; else _files; fi
                }
                if [ "$funcstack[1]" = _siji ]; then _siji "$@"; else compdef _siji siji; fi
                """
            case .fish:
                """
                # /usr/share/fish/vendor_completions.d/siji.fish
                complete -c siji -a '(siji __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
                """
            }
        }
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.shell))
    var shell: Shell

    func run(in session: Session) throws(Fault) {
        session.console.data(shell.script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
}
