// A library that is not there, one that lacks the functions, and a server that is not there.
#include "CSpeech.h"

#include "drive.h"

int main(void) {
    REQUIRE(speech_load("no-such-library.so.1") == NULL);
    REQUIRE(speech_load("libm.so.6") == NULL);
    const speech_library *library = speech_load("libspeechd.so.2");
    if (library == NULL) return 0;
    for (int round = 0; round < 4; round++) {
        REQUIRE(speech_open(library, "plenary", "/nowhere/speechd.sock") == NULL);
    }
    free((void *)library);
    return 0;
}
