#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// The child begins with every signal at its default and none blocked: the mask and the ignored signals of the test
// runner would otherwise be inherited, and a test of SIGTERM would test the runner.
static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t every, none;
    sigfillset(&every);
    sigdelset(&every, SIGKILL);
    sigdelset(&every, SIGSTOP);
    sigemptyset(&none);
    int error = posix_spawnattr_setsigdefault(attributes, &every);
    if (error == 0) error = posix_spawnattr_setsigmask(attributes, &none);
    if (error == 0) {
        error = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    return error;
}

// Everything above standard error is closed, so that no program holds a pipe of another test open.
static int start(
    const char *program, char *const arguments[], char *const environment[], const char *directory,
    posix_spawn_file_actions_t *actions, pid_t *process) {
    posix_spawnattr_t attributes;
    int error = posix_spawnattr_init(&attributes);
    if (error != 0) return error;
    error = set_attributes(&attributes);
    if (error == 0 && directory != NULL) error = posix_spawn_file_actions_addchdir_np(actions, directory);
    if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (error == 0) error = posix_spawnp(process, program, actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    return error;
}

int ptk_spawn_on_terminal(
    const char *program, char *const arguments[], char *const environment[], const char *directory,
    const char *slave_name, pid_t *process) {
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) return error;
    // A session leader without a terminal gets the first one it opens as its controlling terminal.
    error = posix_spawn_file_actions_addopen(&actions, 0, slave_name, O_RDWR, 0);
    if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, 0, 1);
    if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, 0, 2);
    if (error == 0) error = start(program, arguments, environment, directory, &actions, process);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int ptk_spawn_on_pipes(
    const char *program, char *const arguments[], char *const environment[], const char *directory,
    int input, int output, int errors, pid_t *process) {
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0) return error;
    error = posix_spawn_file_actions_adddup2(&actions, input, 0);
    if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, output, 1);
    if (error == 0) error = posix_spawn_file_actions_adddup2(&actions, errors, 2);
    if (error == 0) error = start(program, arguments, environment, directory, &actions, process);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int ptk_pipe(bool parent_reads, int *read_end, int *write_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
    *read_end = ends[0];
    *write_end = ends[1];
    int own = parent_reads ? ends[0] : ends[1];
    if (fcntl(own, F_SETFL, O_NONBLOCK) == 0) return 0;
    int error = errno;
    close(ends[0]);
    close(ends[1]);
    return error;
}

int ptk_process_descriptor(pid_t process) {
    return pidfd_open(process, 0);
}

int ptk_collect(pid_t process, bool block, int *status) {
    pid_t ended;
    do {
        ended = waitpid(process, status, block ? 0 : WNOHANG);
    } while (ended < 0 && errno == EINTR);
    if (ended == process) return 0;
    return ended == 0 ? EAGAIN : errno;
}

int ptk_signal_of(int status, int *code) {
    *code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

ssize_t ptk_write(int descriptor, const void *bytes, size_t count) {
    sigset_t pipe_signal, before, pending;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigpending(&pending);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
    ssize_t written = write(descriptor, bytes, count);
    int error = errno;
    if (written < 0 && error == EPIPE && !sigismember(&pending, SIGPIPE)) {
        const struct timespec at_once = {0, 0};
        sigtimedwait(&pipe_signal, NULL, &at_once);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return written;
}
