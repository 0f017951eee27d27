/* Gives the terminal back as it was found, whatever ends the process, and carries signals to a poll(2) loop.
 *
 * In C, because what runs inside a signal handler may only call async-signal-safe functions, and no Swift code is
 * known to be one: the runtime may allocate or take a lock at any point. */
#ifndef CTERMINALGUARD_H
#define CTERMINALGUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Signals that the loop is told of, as bits of `ctg_take_signals`. Swift sees an option set `TerminalSignals`. */
#define CTG_NAME(name) __attribute__((swift_name(#name)))
typedef enum CTG_NAME(TerminalSignals) __attribute__((enum_extensibility(open), flag_enum)) ctg_signals : uint32_t {
    /* SIGWINCH */
    ctg_signal_resized CTG_NAME(resized) = 1 << 0,
    /* SIGTERM */
    ctg_signal_terminate CTG_NAME(terminate) = 1 << 1,
    /* SIGINT, sent by another process: raw mode makes Ctrl-C a key. */
    ctg_signal_interrupt CTG_NAME(interrupt) = 1 << 2,
    /* SIGHUP */
    ctg_signal_hung_up CTG_NAME(hungUp) = 1 << 3,
    /* SIGCONT */
    ctg_signal_continued CTG_NAME(continued) = 1 << 4,
    /* SIGTSTP, sent by another process: raw mode makes Ctrl-Z a key. */
    ctg_signal_suspend CTG_NAME(suspend) = 1 << 5,
} ctg_signals;

/* Saves the terminal's modes, holds standard error back in memory when it is a terminal (or it would be painted into
 * the screen and lost with it), installs the handlers, and asks `exit` to restore as well. The terminal counts as
 * ours from now on. False, with errno, when `input` is no terminal. Called by one thread, before ncurses starts. */
bool ctg_arm(int32_t input, int32_t output);
/* What is written to leave the screen in an emergency: cursor shown, attributes off, alternate screen left. Cut at
 * 512 bytes. May be called again, for example after a resize. */
void ctg_set_farewell(const char *_Nullable bytes, size_t count);
/* Says whether the terminal shows our screen (true) or the shell's (false: suspended, or ordinarily left). */
void ctg_mark_screen_ours(bool ours);
/* Ordinary end, after endwin: the earlier handlers come back, and standard error with all that was held back. */
void ctg_disarm(void);
/* Emergency end outside of a signal: leaves the screen, restores modes and standard error. Also run by `exit`. */
void ctg_leave_screen(void);

/* Readable while signals wait to be taken; -1 when not armed. */
int32_t ctg_signal_event(void);
/* The signals since the last call, and none of them twice. */
ctg_signals ctg_take_signals(void);

/* Stops this process and its group as Ctrl-Z would, and returns after it was continued. False when there is no shell
 * to go back to (the process leads its session, or its parent is in another one): it would never be woken. */
bool ctg_can_suspend(void);
bool ctg_suspend(void);
/* Ends the process by `signal` with its default action, so that a shell or supervisor sees the true cause. */
_Noreturn void ctg_die_by_signal(int32_t signal);

/* An event counter to be raised by other threads and watched by poll(2): -1 with errno when there is none left. */
int32_t ctg_event_make(void);
void ctg_event_raise(int32_t event);
void ctg_event_clear(int32_t event);
void ctg_event_close(int32_t event);

/* The size in cells as the kernel knows it; false when it is no terminal. Both may be 0 on a bare pseudo-terminal. */
bool ctg_window_size(int32_t terminal, int32_t *_Nonnull rows, int32_t *_Nonnull columns);
/* Bytes that can be read now, or -1. Readable with none to read means the end of the file. */
int32_t ctg_readable_bytes(int32_t descriptor);
/* Takes the character encoding of the environment; true when its encoding is UTF-8. */
bool ctg_adopt_locale(void);
/* Whether the locale's encoding can express the scalar. */
bool ctg_can_encode(uint32_t scalar);
/* Columns of one scalar by the C library, which is what ncurses reckons with; -1 for control characters. */
int32_t ctg_wcwidth(uint32_t scalar);
/* No core file and no other process of this user reading our memory: a ballot paper stands in it. False, with errno,
 * when the kernel refuses. */
bool ctg_disable_core_dumps(void);

#endif
