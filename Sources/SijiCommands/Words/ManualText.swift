/// What the manual page says beside the help of each command.
enum ManualText {
    case manual, name, synopsis, description, shortWays, commands, times, exitStatus, environment, files, examples
    case seeAlso, about, rows, aboutShortWays, aboutTimes, socket, gpsd, locale, noColour, columns, folders, socketFile
    case stateFile, dataFolder

    var chinese: String {
        switch self {
        case .manual: "siji 手册"
        case .name: "名称"
        case .synopsis: "概要"
        case .description: "说明"
        case .shortWays: "短命令"
        case .commands: "命令"
        case .times: "时间的写法"
        case .exitStatus: "退出状态"
        case .environment: "环境变量"
        case .files: "文件"
        case .examples: "例子"
        case .seeAlso: "参见"
        case .about: "siji 通过一个 Unix 套接字和 sijid 说话: 给一辆车找货并算清净落, 找歇脚点和卡点, 订货。数据写到标准输出, 话写到标准错误。"
        case .rows: "上次列表的行号可以当 ID 用; 车和地方说一次就记住(siji truck use, siji here)。列表都能写 --format table、json 或 csv。"
        case .aboutShortWays: "写在 siji 后面的一个中文词, 等于右边的命令, 选项照写。"
        case .aboutTimes: "--ready 按货场的时区读这些写法; 只说哪天就是早上8点; 已经过去的时间会被拒绝, 并说出它被读成了什么。"
        case .socket: "sijid 的套接字; 不写先看用户自己的, 再看系统的。"
        case .locale: "说哪种语言: zh 或 en。"
        case .gpsd: "本机 gpsd 的端口, 不写2947。"
        case .noColour: "设了就不用颜色; 不是终端也不用。"
        case .columns: "不是终端时一行多宽; 不设是 80。"
        case .folders: "用户自己的套接字和记住的东西放在哪。"
        case .socketFile: "系统的 sijid 的套接字。"
        case .stateFile: "记住的地方、车、上次的列表; 只有自己能读。"
        case .dataFolder: "地名和样例数据。"
        }
    }

    var english: String {
        switch self {
        case .manual: "siji manual"
        case .name: "NAME"
        case .synopsis: "SYNOPSIS"
        case .description: "DESCRIPTION"
        case .shortWays: "SHORT WAYS"
        case .commands: "COMMANDS"
        case .times: "TIMES"
        case .exitStatus: "EXIT STATUS"
        case .environment: "ENVIRONMENT"
        case .files: "FILES"
        case .examples: "EXAMPLES"
        case .seeAlso: "SEE ALSO"
        case .about:
            "siji talks to sijid over a Unix socket: it ranks loads for a truck by what is left, finds rest stops and checkpoints, and books. Data goes to standard output, words to standard error."
        case .rows:
            "Row numbers of the last list stand for ids; truck and place are said once (siji truck use, siji here). Every list takes --format table, json or csv."
        case .aboutShortWays:
            "One Chinese word after siji stands for the command at the right; options follow as they do there."
        case .aboutTimes:
            "--ready reads these in the depot's zone; a day alone means eight in the morning; what is past is refused, with what was understood."
        case .socket: "The socket of sijid; otherwise the user's own, then the system's."
        case .locale: "Which language is spoken: zh or en."
        case .gpsd: "The port of this machine's gpsd; 2947 otherwise."
        case .noColour: "Set, it turns colour off; there is none either where the output is no terminal."
        case .columns: "How wide lines are where the output is no terminal; 80 otherwise."
        case .folders: "Where the user's own socket lies, and what is remembered."
        case .socketFile: "The socket of the system's sijid."
        case .stateFile: "Place, truck and the last lists, readable by their owner alone."
        case .dataFolder: "Places and sample data."
        }
    }
}
