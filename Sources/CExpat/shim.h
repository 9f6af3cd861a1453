// The XML parser expat, as Debian has it.
#ifndef SIJI_CEXPAT_SHIM_H
#define SIJI_CEXPAT_SHIM_H

#include <expat.h>

#endif
