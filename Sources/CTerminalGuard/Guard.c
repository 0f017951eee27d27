#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#define FAREWELL_CAPACITY 512

struct farewell {
    size_t count;
    char bytes[FAREWELL_CAPACITY];
};

/* Two copies, so that a handler never reads one that is being written. */
static struct farewell farewells[2];
static _Atomic int farewell_in_use;

static struct termios modes_found;
static int input_descriptor = -1;
static int output_descriptor = -1;
static int output_flags = -1;
static int null_descriptor = -1;
/* Standard error as it was, and the memory file that stands in its place; -1 when it was no terminal. */
static _Atomic int true_error = -1;
static int held_error = -1;
static atomic_bool screen_is_ours;
static bool armed;

/* In a handler `errno` belongs to the interrupted code; every function called here keeps to signal-safety(7). */
static void write_all(int descriptor, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void give_modes_back(void)
{
    if (!atomic_exchange(&screen_is_ours, false)) return;
    /* In the background the terminal belongs to somebody else, and touching it would stop us by SIGTTOU. */
    if (tcgetpgrp(output_descriptor) != getpgrp()) return;
    const struct farewell *farewell = &farewells[atomic_load(&farewell_in_use)];
    write_all(output_descriptor, farewell->bytes, farewell->count);
    /* What was typed at our screen is not meant for the shell. TCSAFLUSH would do both in one call, but it waits for
     * output to drain, and on a stopped terminal for ever. */
    tcflush(input_descriptor, TCIFLUSH);
    tcsetattr(input_descriptor, TCSANOW, &modes_found);
}

static void give_standard_error_back(void)
{
    int terminal = atomic_exchange(&true_error, -1);
    if (terminal < 0) return;
    dup2(terminal, STDERR_FILENO);
    char block[1024];
    off_t position = 0;
    for (;;) {
        /* pread, since the descriptor shares its offset with every writer of standard error. */
        ssize_t count = pread(held_error, block, sizeof block, position);
        if (count <= 0) break;
        write_all(STDERR_FILENO, block, (size_t)count);
        position += count;
    }
    close(terminal);
}

void ctg_leave_screen(void)
{
    int kept = errno;
    give_modes_back();
    give_standard_error_back();
    errno = kept;
}

void ctg_detach_input(void)
{
    if (null_descriptor >= 0) dup2(null_descriptor, STDIN_FILENO);
}

void ctg_set_farewell(const char *bytes, size_t count)
{
    if (bytes == NULL) count = 0;
    if (count > FAREWELL_CAPACITY) count = FAREWELL_CAPACITY;
    int spare = 1 - atomic_load(&farewell_in_use);
    memcpy(farewells[spare].bytes, bytes == NULL ? "" : bytes, count);
    farewells[spare].count = count;
    atomic_store(&farewell_in_use, spare);
}

void ctg_mark_screen_ours(bool ours) { atomic_store(&screen_is_ours, ours); }

static void hold_standard_error(void)
{
    if (!isatty(STDERR_FILENO)) return;
    int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
    if (copy < 0) return;
    held_error = memfd_create("standard-error", MFD_CLOEXEC);
    if (held_error < 0 || dup2(held_error, STDERR_FILENO) < 0) {
        close(copy);
        return;
    }
    atomic_store(&true_error, copy);
}

/* A description left in non-blocking mode by another program would make ncurses lose output at the first full
 * buffer. */
static void make_output_blocking(void)
{
    output_flags = fcntl(output_descriptor, F_GETFL);
    if (output_flags >= 0 && (output_flags & O_NONBLOCK)) fcntl(output_descriptor, F_SETFL, output_flags & ~O_NONBLOCK);
}

bool ctg_arm(int32_t input, int32_t output)
{
    if (armed) return true;
    if (tcgetattr(input, &modes_found) != 0) return false;
    input_descriptor = input;
    output_descriptor = output;
    if (!ctg_signals_install()) return false;
    if (null_descriptor < 0) null_descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC);
    make_output_blocking();
    hold_standard_error();
    static bool registered;
    if (!registered) registered = atexit(ctg_leave_screen) == 0;
    atomic_store(&screen_is_ours, true);
    armed = true;
    return true;
}

void ctg_disarm(void)
{
    if (!armed) return;
    armed = false;
    ctg_mark_screen_ours(false);
    ctg_signals_remove();
    if (output_flags >= 0 && (output_flags & O_NONBLOCK)) fcntl(output_descriptor, F_SETFL, output_flags);
    give_standard_error_back();
    if (held_error >= 0) close(held_error);
    held_error = -1;
}
