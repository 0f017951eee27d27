/* Between the files of this target; not part of its interface. */
#ifndef GUARD_H
#define GUARD_H

#include "CTerminalGuard.h"

/* Installs and removes the handlers; both keep what was there before. */
bool ctg_signals_install(void);
void ctg_signals_remove(void);
/* Puts /dev/null in the place of standard input. */
void ctg_detach_input(void);

#endif
