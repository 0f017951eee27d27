#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// posix_openpt and not openpty: other tests start programs at the same moment, and openpty leaves a gap before
// FD_CLOEXEC can be set.
int ptk_open(int rows, int columns, int *master, int *slave, char *slave_name, size_t slave_name_length) {
    int error = 0;
    *slave = -1;
    *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (*master < 0) return errno;
    if (grantpt(*master) != 0 || unlockpt(*master) != 0) {
        error = errno;
    } else if ((error = ptsname_r(*master, slave_name, slave_name_length)) == 0) {
        *slave = open(slave_name, O_RDWR | O_NOCTTY | O_CLOEXEC);
        error = *slave < 0 ? errno : ptk_resize(*master, rows, columns);
    }
    if (error != 0) {
        if (*slave >= 0) close(*slave);
        close(*master);
    }
    return error;
}

int ptk_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int ptk_line(int slave, CTerminalLine *line) {
    struct termios settings;
    if (tcgetattr(slave, &settings) != 0) return errno;
    line->echo = (settings.c_lflag & ECHO) != 0;
    line->canonical = (settings.c_lflag & ICANON) != 0;
    line->signal_keys = (settings.c_lflag & ISIG) != 0;
    line->output_processed = (settings.c_oflag & OPOST) != 0;
    line->return_is_newline = (settings.c_iflag & ICRNL) != 0;
    return 0;
}
