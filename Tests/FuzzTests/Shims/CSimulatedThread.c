// A thread with a seed draws the same numbers again; afterwards it draws the system's. The hooks are those of Swift's
// runtime, which is not here.
#include "CSimulatedThread.h"

#include <sodium.h>

#include "drive.h"

void *swift_task_enqueueGlobal_hook;
void *swift_task_enqueueGlobalWithDelay_hook;

static void receive(void *context, void *job) { (void)context, (void)job; }

int main(void) {
    unsigned char *one = room(100), *other = room(100);
    for (int round = 0; round < 20; round++) {
        simulated_thread_begin(one, receive, 7);
        randombytes_buf(one, 100);
        simulated_thread_begin(one, receive, 7);
        randombytes_buf(other, 100);
        REQUIRE(memcmp(one, other, 100) == 0 && simulated_thread_delays() == 0);
        simulated_thread_end();
        randombytes_buf(other, 100);
        REQUIRE(memcmp(one, other, 100) != 0);
    }
    free(one), free(other);
    return 0;
}
