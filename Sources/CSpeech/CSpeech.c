#include "CSpeech.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

// As libspeechd.so.2 has them; its header is not needed to build.
typedef struct {
    int method;
    char *unix_socket_name;
    char *inet_socket_host;
    int inet_socket_port;
    char *dbus_bus;
} server_address;

enum { SINGLE_THREADED = 0, PRIORITY_MESSAGE = 2 };

struct speech_library {
    void *(*open)(const char *, const char *, const char *, int, const server_address *, int, char **);
    void (*close)(void *);
    int (*say)(void *, int, const char *);
    int (*character)(void *, int, const char *);
    int (*cancel)(void *);
    int (*set_voice_rate)(void *, int);
    int (*set_language)(void *, const char *);
};

struct speech_connection {
    const speech_library *library;
    void *server;
};

const speech_library *speech_load(const char *name) {
    void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return NULL;
    speech_library *library = calloc(1, sizeof *library);
    if (library == NULL) return NULL;
    const struct {
        const char *name;
        void **function;
    } functions[] = {
        {"spd_open2", (void **)&library->open},
        {"spd_close", (void **)&library->close},
        {"spd_say", (void **)&library->say},
        {"spd_char", (void **)&library->character},
        {"spd_cancel", (void **)&library->cancel},
        {"spd_set_voice_rate", (void **)&library->set_voice_rate},
        {"spd_set_language", (void **)&library->set_language},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        *functions[i].function = dlsym(handle, functions[i].name);
        if (*functions[i].function != NULL) continue;
        free(library);
        dlclose(handle);
        return NULL;
    }
    return library;
}

// What SIGPIPE was before a call.
typedef struct {
    sigset_t mask;
    int was_pending;
} pipe_guard;

static pipe_guard hold_pipe_signal(void) {
    pipe_guard guard;
    sigset_t pipe_signal, pending;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigpending(&pending);
    guard.was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &guard.mask);
    return guard;
}

static void release_pipe_signal(pipe_guard guard) {
    sigset_t pipe_signal;
    const struct timespec at_once = {0, 0};
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    if (!guard.was_pending) sigtimedwait(&pipe_signal, NULL, &at_once);
    pthread_sigmask(SIG_SETMASK, &guard.mask, NULL);
}

speech_connection *speech_open(const speech_library *library, const char *client, const char *socket_path) {
    speech_connection *connection = malloc(sizeof *connection);
    if (connection == NULL) return NULL;
    server_address address = {0, (char *)socket_path, NULL, 0, NULL};
    char *error = NULL;
    pipe_guard guard = hold_pipe_signal();
    // Without an address the library looks in the environment, and starts a server for this user when none runs.
    const server_address *given = socket_path == NULL ? NULL : &address;
    void *server = library->open(client, "main", NULL, SINGLE_THREADED, given, given == NULL, &error);
    release_pipe_signal(guard);
    free(error);
    if (server == NULL) {
        free(connection);
        return NULL;
    }
    connection->library = library;
    connection->server = server;
    return connection;
}

void speech_close(speech_connection *connection) {
    pipe_guard guard = hold_pipe_signal();
    connection->library->close(connection->server);
    release_pipe_signal(guard);
    free(connection);
}

int speech_say(speech_connection *connection, const char *text) {
    pipe_guard guard = hold_pipe_signal();
    // The number of the message, or -1.
    int message = connection->library->say(connection->server, PRIORITY_MESSAGE, text);
    release_pipe_signal(guard);
    return message >= 0;
}

int speech_character(speech_connection *connection, const char *character) {
    pipe_guard guard = hold_pipe_signal();
    int status = connection->library->character(connection->server, PRIORITY_MESSAGE, character);
    release_pipe_signal(guard);
    return status >= 0;
}

int speech_cancel(speech_connection *connection) {
    pipe_guard guard = hold_pipe_signal();
    int status = connection->library->cancel(connection->server);
    release_pipe_signal(guard);
    return status == 0;
}

int speech_set_rate(speech_connection *connection, int rate) {
    pipe_guard guard = hold_pipe_signal();
    int status = connection->library->set_voice_rate(connection->server, rate);
    release_pipe_signal(guard);
    return status == 0;
}

int speech_set_language(speech_connection *connection, const char *language) {
    pipe_guard guard = hold_pipe_signal();
    int status = connection->library->set_language(connection->server, language);
    release_pipe_signal(guard);
    return status == 0;
}
