#pragma once
// Who is at the other end of a Unix socket. Swift's Glibc module hides `struct ucred`, which needs _GNU_SOURCE.

#include <sys/types.h>

// The user id of the peer of a connected Unix socket, as the kernel recorded it at connect(2): the peer cannot choose it.
// Returns 0, or an errno.
int cpc_peer_user(int descriptor, uid_t *_Nonnull user);
