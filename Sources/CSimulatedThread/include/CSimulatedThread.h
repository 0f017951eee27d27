#ifndef PLENARY_CSIMULATED_THREAD_H
#define PLENARY_CSIMULATED_THREAD_H

#include <stdint.h>

// What a simulation takes out of the hands of the system, for the calling thread alone: where jobs of Swift's concurrency
// go that have no executor of their own, and what libsodium gives as randomness. Every other thread has both as before.

// Gets a job that became ready on this thread. It has to be run later, once.
typedef void (*simulated_job_receiver)(void *_Nonnull context, void *_Nonnull job);

// From now on jobs that become ready on this thread go to the receiver.
void simulated_thread_begin(
    void *_Nonnull context, simulated_job_receiver _Nonnull receive, uint64_t seed);

// From now on this thread is like any other.
void simulated_thread_end(void);

// How many jobs asked the system for a delay on this thread, which a simulation must never do.
int simulated_thread_delays(void);

#endif
