// On a terminal of its own: armed, told of signals, left and disarmed, again and again, with farewells of any length.
#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "drive.h"

int main(void) {
    REQUIRE(!ctg_arm(-1, -1));
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
    int slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_NONBLOCK);
    REQUIRE(slave >= 0);
    for (int round = 0; round < 20; round++) {
        REQUIRE(ctg_arm(slave, slave));
        size_t length = (size_t)(drawn() % 700);
        char *farewell = room(length);
        memset(farewell, 'x', length);
        ctg_set_farewell(length == 0 ? NULL : farewell, length);
        free(farewell);
        raise(SIGWINCH);
        raise(SIGCONT);
        REQUIRE((ctg_take_signals() & (ctg_signal_resized | ctg_signal_continued)) != 0);
        REQUIRE(ctg_take_signals() == 0 && ctg_signal_event() >= 0);
        if (round % 2) ctg_leave_screen();
        ctg_disarm();
        ctg_disarm();
    }
    int32_t rows = -1, columns = -1, event = ctg_event_make();
    REQUIRE(ctg_window_size(slave, &rows, &columns) && rows >= 0 && columns >= 0);
    REQUIRE(!ctg_window_size(-1, &rows, &columns) && ctg_readable_bytes(-1) == -1);
    ctg_event_raise(event);
    ctg_event_clear(event);
    ctg_event_close(event);
    ctg_event_clear(-1);
    ctg_adopt_locale();
    for (int round = 0; round < 20000; round++) {
        uint32_t scalar = (uint32_t)drawn() % 0x120000;
        (void)ctg_can_encode(scalar);
        (void)ctg_wcwidth(scalar);
    }
    return 0;
}
