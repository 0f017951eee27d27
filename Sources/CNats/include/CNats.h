// The NATS client in C for Swift: connections, subscriptions, messages with headers. Nothing is wrapped here;
// ClusterJournal, the only module that imports CNats, calls the library's own functions.
#ifndef PLENARY_CNATS_H
#define PLENARY_CNATS_H

#include <nats/nats.h>

#endif
