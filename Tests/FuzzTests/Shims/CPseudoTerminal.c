// Terminals and pipes are opened, used and closed; a name that does not fit is refused.
#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <unistd.h>

#include "drive.h"

int main(void) {
    char *name = room(64), *few = room(3);
    int master, slave, reader, writer, status, code;
    for (int round = 0; round < 20; round++) {
        REQUIRE(ptk_open(24, 80, &master, &slave, name, 64) == 0);
        CTerminalLine line;
        REQUIRE(ptk_line(slave, &line) == 0 && ptk_resize(master, 50, 160) == 0);
        close(master), close(slave);
        REQUIRE(ptk_open(24, 80, &master, &slave, few, 3) == ERANGE);
        REQUIRE(ptk_pipe(true, &reader, &writer) == 0);
        close(reader);
        REQUIRE(ptk_write(writer, "x", 1) < 0 && errno == EPIPE);
        close(writer);
    }
    pid_t process;
    char *const arguments[] = {"true", NULL}, *const environment[] = {NULL};
    REQUIRE(ptk_pipe(true, &reader, &writer) == 0);
    REQUIRE(ptk_spawn_on_pipes("true", arguments, environment, "/", writer, writer, writer, &process) == 0);
    int ended = ptk_process_descriptor(process);
    REQUIRE(ended >= 0 && ptk_collect(process, true, &status) == 0 && ptk_signal_of(status, &code) == 0 && code == 0);
    REQUIRE(ptk_spawn_on_pipes("/no/such/program", arguments, environment, NULL, writer, writer, writer, &process) != 0);
    close(ended), close(reader), close(writer), free(name), free(few);
    return 0;
}
