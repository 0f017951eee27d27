#pragma once
// Starting programs for tests, on a terminal of their own or on pipes. Functions return 0 or an errno unless they say
// otherwise.

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct {
    bool echo, canonical, signal_keys, output_processed, return_is_newline;
} CTerminalLine;

// Both ends are closed on exec; the master is non-blocking.
int ptk_open(int rows, int columns, int *master, int *slave, char *slave_name, size_t slave_name_length);

int ptk_resize(int master, int rows, int columns);

int ptk_line(int slave, CTerminalLine *line);

int ptk_spawn_on_terminal(
    const char *program, char *const arguments[], char *const environment[], const char *directory,
    const char *slave_name, pid_t *process);

int ptk_spawn_on_pipes(
    const char *program, char *const arguments[], char *const environment[], const char *directory,
    int input, int output, int errors, pid_t *process);

// A pipe closed on exec, whose end kept by the parent is non-blocking.
int ptk_pipe(bool parent_reads, int *read_end, int *write_end);

// A descriptor that becomes readable when the process has ended, or -1.
int ptk_process_descriptor(pid_t process);

// EAGAIN when the process has not ended and `block` is false.
int ptk_collect(pid_t process, bool block, int *status);

// The signal that ended the process, or 0; `code` is its exit code.
int ptk_signal_of(int status, int *code);

// write(2) without SIGPIPE.
ssize_t ptk_write(int descriptor, const void *bytes, size_t count);
