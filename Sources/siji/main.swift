import Glibc
import SijiCommands

exit(SijiProgram.main())
