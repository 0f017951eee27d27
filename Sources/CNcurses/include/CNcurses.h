/* The parts of ncurses that Swift's importer leaves out, and nothing else. Every function here says what kept it out:
 * a macro with a cast, an unprotected global variable, a variadic function, or a header full of one-word macros. */
#ifndef CNCURSES_H
#define CNCURSES_H

/* Without it setcchar, wget_wch and cchar_t do not exist. SwiftPM passes no -D to the Swift clients of a C target,
 * so it must stand in the header, before the include. */
#define NCURSES_WIDECHAR 1
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>
#include <ncurses.h>

/* Since ncurses 6.5 a window is a type without a body, of which Swift has no name for a pointer. It gets one here that
 * nobody looks into: windows are made by ncurses alone. */
#if NCURSES_OPAQUE
struct _win_st { char cn_hidden; };
#endif

/* `stdscr`, `COLORS` and `COLOR_PAIRS` are shared mutable globals, which Swift 6 does not let through. */
static inline WINDOW *_Nullable cn_standard_screen(void) { return stdscr; }
static inline int32_t cn_colour_count(void) { return COLORS; }
static inline int32_t cn_colour_pair_count(void) { return COLOR_PAIRS; }

/* The WA_ constants are macros with casts. */
static inline attr_t cn_attribute_normal(void) { return WA_NORMAL; }
static inline attr_t cn_attribute_bold(void) { return WA_BOLD; }
static inline attr_t cn_attribute_dim(void) { return WA_DIM; }
static inline attr_t cn_attribute_italic(void) { return WA_ITALIC; }
static inline attr_t cn_attribute_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_attribute_reverse(void) { return WA_REVERSE; }

/* Fills one cell from 1 to CCHARW_MAX (5) scalars, of which only the first may take up room; false when ncurses does
 * not take them. The pair travels by pointer, because the `short` argument of setcchar ends at 32,767 and COLOR_PAIR()
 * at 255. */
static inline bool cn_set_cell(cchar_t *_Nonnull cell, const uint32_t *_Nonnull scalars, int32_t count,
                               attr_t attributes, int32_t pair)
{
    wchar_t text[CCHARW_MAX + 1];
    int wide_pair = pair;
    if (count < 1 || count > CCHARW_MAX) return false;
    for (int32_t i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
    text[count] = 0;
    return setcchar(cell, text, attributes, (short)(pair & 0x7fff), &wide_pair) == OK;
}

/* `newterm` on standard input and a descriptor for output: `stdin` is an unprotected global in Swift's Glibc.
 * Null for a terminal that terminfo does not know, where `initscr` would print and exit. */
SCREEN *_Nullable cn_open_screen(int32_t descriptor);
/* An empty file that has no name, or -1: `memfd_create` is not in Swift's Glibc. */
int32_t cn_memory_file(void);

/* Terminfo, whose header <term.h> defines hundreds of one-word macros (`lines`, `columns`, `bell`).
 * `cn_describe_terminal` reads the entry of $TERM for standard output and writes nothing: true when it is known. */
bool cn_describe_terminal(void);
/* A string capability of the described terminal, or null. It is valid until the screen is opened. */
const char *_Nullable cn_capability(const char *_Nonnull name);
/* What moves the cursor to a row and column counted from 0, or null. Valid until the next call. */
const char *_Nullable cn_cursor_address(int32_t row, int32_t column);

#endif
