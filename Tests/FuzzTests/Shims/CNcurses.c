// Cells of every number of scalars, capabilities that are and are not there, and a screen on a file.
#include "CNcurses.h"

#include <unistd.h>

#include "drive.h"

int main(void) {
    setenv("TERM", "xterm-256color", 1);
    if (!cn_describe_terminal()) return 0;
    REQUIRE(cn_capability("cup") != NULL && cn_capability("am") == NULL && cn_capability("no such thing") == NULL);
    for (int place = 0; place < 300; place++) REQUIRE(cn_cursor_address(place, 300 - place) != NULL);
    for (int count = -1; count <= CCHARW_MAX + 2; count++) {
        uint32_t *scalars = room(count > 0 ? (size_t)count * 4 : 0);
        for (int i = 0; i < count; i++) scalars[i] = i == 0 ? 'e' : 0x301;
        cchar_t cell;
        bool done = cn_set_cell(&cell, scalars, count, cn_attribute_bold() | cn_attribute_dim(), 70000);
        REQUIRE(done == (count >= 1 && count <= CCHARW_MAX));
        free(scalars);
    }
    int file = cn_memory_file();
    REQUIRE(file >= 0);
    SCREEN *screen = cn_open_screen(file);
    REQUIRE(screen != NULL && cn_standard_screen() != NULL && cn_colour_count() >= 0);
    endwin();
    delscreen(screen);
    return 0;
}
