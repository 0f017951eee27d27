#define _GNU_SOURCE
#include "CNcurses.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

SCREEN *cn_open_screen(int32_t descriptor)
{
    FILE *output = fdopen(descriptor, "w");
    /* ncurses keeps it; nothing is ever written through it, so that nobody needs to close it. */
    return output == NULL ? NULL : newterm(NULL, output, stdin);
}

int32_t cn_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

bool cn_describe_terminal(void)
{
    int outcome = 0;
    return setupterm(NULL, STDOUT_FILENO, &outcome) == OK;
}

const char *cn_capability(const char *name)
{
    const char *value = tigetstr((char *)name);
    /* (char *)-1: not the name of a string capability. */
    return value == (const char *)-1 ? NULL : value;
}

const char *cn_cursor_address(int32_t row, int32_t column)
{
    const char *address = cn_capability("cup");
    return address == NULL ? NULL : tparm((char *)address, (long)row, (long)column, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}
