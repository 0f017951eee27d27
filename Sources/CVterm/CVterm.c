#include "CVterm.h"

#include <string.h>

static int set_mode(VTermProp property, VTermValue *value, void *user) {
    CVtermModes *modes = user;
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE: modes->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: modes->alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: modes->mouse = value->number; break;
    default: break;
    }
    return 1;
}

static int ring(void *user) {
    ((CVtermModes *)user)->bells += 1;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_mode, .bell = ring};

VTerm *cvterm_new(int rows, int columns, CVtermModes *modes) {
    VTerm *terminal = vterm_new(rows, columns);
    if (terminal == NULL) return NULL;
    vterm_set_utf8(terminal, 1);
    VTermScreen *screen = vterm_obtain_screen(terminal);
    vterm_screen_set_callbacks(screen, &callbacks, modes);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
    return terminal;
}

static CVtermColour colour(VTermColor from) {
    CVtermColour to = {.kind = CVTERM_COLOUR_DEFAULT};
    if (VTERM_COLOR_IS_DEFAULT_FG(&from) || VTERM_COLOR_IS_DEFAULT_BG(&from)) return to;
    if (VTERM_COLOR_IS_INDEXED(&from)) {
        to.kind = CVTERM_COLOUR_INDEXED;
        to.index = from.indexed.idx;
    } else {
        to.kind = CVTERM_COLOUR_RGB;
        to.red = from.rgb.red;
        to.green = from.rgb.green;
        to.blue = from.rgb.blue;
    }
    return to;
}

CVtermCell cvterm_cell(VTerm *terminal, int row, int column) {
    CVtermCell result = {.width = 1};
    VTermScreenCell cell;
    VTermPos place = {.row = row, .col = column};
    if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), place, &cell)) return result;
    // libvterm marks the second half of a wide cell with the scalar that cannot exist.
    result.continuation = cell.chars[0] == UINT32_MAX;
    if (!result.continuation) memcpy(result.scalars, cell.chars, sizeof result.scalars);
    result.width = cell.width;
    result.bold = cell.attrs.bold;
    result.underlined = cell.attrs.underline != VTERM_UNDERLINE_OFF;
    result.italic = cell.attrs.italic;
    result.blinking = cell.attrs.blink;
    result.reversed = cell.attrs.reverse;
    result.struck = cell.attrs.strike;
    result.foreground = colour(cell.fg);
    result.background = colour(cell.bg);
    return result;
}

VTermPos cvterm_cursor(VTerm *terminal) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place);
    return place;
}
