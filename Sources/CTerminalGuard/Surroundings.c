#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <wchar.h>

int32_t ctg_event_make(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void ctg_event_raise(int32_t event)
{
    uint64_t one = 1;
    if (write(event, &one, sizeof one) < 0) { /* Full means readable, which is all that is wanted. */
    }
}

void ctg_event_clear(int32_t event)
{
    uint64_t count;
    if (event >= 0 && read(event, &count, sizeof count) < 0) { /* Nothing was there to clear. */
    }
}

void ctg_event_close(int32_t event) { close(event); }

bool ctg_window_size(int32_t terminal, int32_t *rows, int32_t *columns)
{
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

int32_t ctg_readable_bytes(int32_t descriptor)
{
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

/* Whether the locale that the environment names, installed or not, has the encoding UTF-8. */
static bool ctg_asks_for_utf8(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t index = 0; index < sizeof variables / sizeof *variables; index++) {
        const char *name = getenv(variables[index]);
        if (name == NULL || *name == '\0') continue;
        const char *encoding = strchr(name, '.');
        return encoding != NULL && (strncasecmp(encoding, ".utf-8", 6) == 0 || strncasecmp(encoding, ".utf8", 5) == 0);
    }
    return false;
}

bool ctg_adopt_locale(void)
{
    /* Not LC_ALL: a decimal comma in LC_NUMERIC would change how every C library here reads and writes numbers. */
    const char *given = setlocale(LC_CTYPE, "");
    if (given != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    /* SSH sends the locale of the other machine, which need not be installed here: what it says of the terminal's
       encoding holds all the same. */
    if (!ctg_asks_for_utf8()) return false;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool ctg_can_encode(uint32_t scalar)
{
    char bytes[MB_LEN_MAX];
    mbstate_t state;
    memset(&state, 0, sizeof state);
    return wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
}

int32_t ctg_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool ctg_disable_core_dumps(void)
{
    const struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};
    return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
}
