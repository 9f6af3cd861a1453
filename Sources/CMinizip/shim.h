// The reading half of minizip, as Debian has it.
#ifndef SIJI_CMINIZIP_SHIM_H
#define SIJI_CMINIZIP_SHIM_H

#include <minizip/unzip.h>

#endif
