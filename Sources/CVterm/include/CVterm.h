#pragma once
// libvterm for Swift: its macros, bit-fields and callbacks as plain functions and flat structures.

#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

// What the program has switched on; kept up to date by libvterm's callbacks.
typedef struct {
    bool cursor_visible;
    bool alternate_screen;
    int mouse;
    int bells;
} CVtermModes;

typedef enum { CVTERM_COLOUR_DEFAULT, CVTERM_COLOUR_INDEXED, CVTERM_COLOUR_RGB } CVtermColourKind;

typedef struct {
    CVtermColourKind kind;
    uint8_t index;
    uint8_t red, green, blue;
} CVtermColour;

typedef struct {
    uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
    int width;
    bool continuation;
    bool bold, underlined, italic, blinking, reversed, struck;
    CVtermColour foreground, background;
} CVtermCell;

// A terminal with alternate screen and UTF-8; `modes` must outlive it. Null when memory is exhausted.
VTerm *cvterm_new(int rows, int columns, CVtermModes *modes);

CVtermCell cvterm_cell(VTerm *terminal, int row, int column);

VTermPos cvterm_cursor(VTerm *terminal);
