// The few functions of speech-dispatcher's client library that we use, found when the program runs: a machine without
// speech-dispatcher runs the same program and stays silent. In C because the library is called through pointers, and
// because it writes to a socket whose end may go away at any time: SIGPIPE is kept from the program here.
#ifndef PLENARY_CSPEECH_H
#define PLENARY_CSPEECH_H

typedef struct speech_library speech_library;
typedef struct speech_connection speech_connection;

// Loads a library by its name and finds all functions; NULL when there is none or a function is missing. It stays loaded.
const speech_library *_Nullable speech_load(const char *_Nonnull name);

// Connects to the user's server, which is started when it does not run, or to the server at a socket. May take seconds.
speech_connection *_Nullable speech_open(const speech_library *_Nonnull library, const char *_Nonnull client,
                                         const char *_Nullable socket_path);
void speech_close(speech_connection *_Nonnull connection);

// All return 1, or 0 when the server is gone or refuses. They wait for the server's answer.
int speech_say(speech_connection *_Nonnull connection, const char *_Nonnull text);
// The name of one character, after what is being said.
int speech_character(speech_connection *_Nonnull connection, const char *_Nonnull character);
// Ends what is being said and drops what is waiting.
int speech_cancel(speech_connection *_Nonnull connection);
// From -100 to 100; 0 is the voice's own rate.
int speech_set_rate(speech_connection *_Nonnull connection, int rate);
// A code of ISO 639.
int speech_set_language(speech_connection *_Nonnull connection, const char *_Nonnull language);

#endif
