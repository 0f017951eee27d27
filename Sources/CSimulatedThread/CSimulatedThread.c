#include "CSimulatedThread.h"

#include <sodium.h>
#include <stddef.h>
#include <stdlib.h>

#define SWIFT_CALL __attribute__((swiftcall))

// The hooks that Swift's concurrency library leaves for whoever schedules its jobs; see "Concurrency.h" there.
typedef SWIFT_CALL void (*enqueue)(void *job);
typedef SWIFT_CALL void (*enqueue_hook)(void *job, enqueue original);
extern enqueue_hook swift_task_enqueueGlobal_hook;
typedef SWIFT_CALL void (*enqueue_later)(unsigned long long delay, void *job);
typedef SWIFT_CALL void (*enqueue_later_hook)(unsigned long long delay, void *job, enqueue_later original);
extern enqueue_later_hook swift_task_enqueueGlobalWithDelay_hook;

static _Thread_local simulated_job_receiver receiver;
static _Thread_local void *receiver_context;
static _Thread_local uint64_t random_state;
static _Thread_local int delays;

static SWIFT_CALL void receive(void *job, enqueue original) {
    if (receiver != NULL) {
        receiver(receiver_context, job);
    } else {
        original(job);
    }
}

static SWIFT_CALL void receive_later(unsigned long long delay, void *job, enqueue_later original) {
    if (receiver != NULL) delays += 1;
    original(delay, job);
}

// SplitMix64: the same seed gives the same bytes, which is all that a simulation wants of keys.
static uint64_t next_number(void) {
    uint64_t mixed = random_state += UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ (mixed >> 31);
}

static const char *name(void) { return "simulated"; }

static void fill(void *const buffer, const size_t size) {
    if (receiver == NULL) {
        randombytes_sysrandom_implementation.buf(buffer, size);
        return;
    }
    unsigned char *bytes = buffer;
    for (size_t place = 0; place < size; place += 1) bytes[place] = (unsigned char)(next_number() >> 32);
}

static uint32_t number(void) {
    uint32_t drawn;
    fill(&drawn, sizeof drawn);
    return drawn;
}

static void stir(void) { randombytes_sysrandom_implementation.stir(); }

static int close_source(void) { return randombytes_sysrandom_implementation.close(); }

static randombytes_implementation source = {
    .implementation_name = name, .random = number, .stir = stir, .buf = fill, .close = close_source};

void simulated_thread_begin(void *context, simulated_job_receiver receive_job, uint64_t seed) {
    randombytes_set_implementation(&source);
    // What the library draws for itself when it begins is no part of a run: the first one would have other keys.
    if (sodium_init() < 0) abort();
    receiver = receive_job;
    receiver_context = context;
    random_state = seed;
    delays = 0;
    // They stay: a thread that is not simulated is led past them.
    swift_task_enqueueGlobal_hook = receive;
    swift_task_enqueueGlobalWithDelay_hook = receive_later;
}

void simulated_thread_end(void) {
    receiver = NULL;
    receiver_context = NULL;
}

int simulated_thread_delays(void) { return delays; }
