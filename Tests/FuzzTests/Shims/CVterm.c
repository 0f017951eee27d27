// Whatever a program writes, every cell of the terminal and some beside it can be read.
#include "CVterm.h"

#include "drive.h"

int main(void) {
    for (int round = 0; round < 40; round++) {
        CVtermModes modes = {0};
        VTerm *terminal = cvterm_new(5 + round % 9, 20 + round, &modes);
        REQUIRE(terminal != NULL);
        for (int part = 0; part < 30; part++) {
            static const char *const some[] = {"\033[", "\033]0;", "m", "H", "\033[?1049h", "\033[38;5;", "7", ";", "é", "日", "\033[200@"};
            const char *text = some[drawn() % (sizeof some / sizeof *some)];
            vterm_input_write(terminal, text, strlen(text));
            char byte = (char)drawn();
            vterm_input_write(terminal, &byte, 1);
        }
        for (int row = 0; row < 5 + round % 9; row++)
            for (int column = 0; column < 20 + round; column++) REQUIRE(cvterm_cell(terminal, row, column).width <= 2);
        (void)cvterm_cursor(terminal);
        vterm_free(terminal);
    }
    return 0;
}
